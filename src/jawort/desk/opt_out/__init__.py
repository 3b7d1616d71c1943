"""How a no is found and obeyed, whichever road it takes; and what staff note of an answer."""
