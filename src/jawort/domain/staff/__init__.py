"""Who works here: accounts and what they may do, being signed in, and one's own keys."""
