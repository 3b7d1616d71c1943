"""People as staff look at them: the list, one person, and what is done about them."""
