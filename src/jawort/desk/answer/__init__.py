"""Writing an answer: what it would become, what goes along with it, and sending it once."""
