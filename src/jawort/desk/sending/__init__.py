"""What we send: asking for a message to leave, its words, templates, campaigns, the freeze."""
