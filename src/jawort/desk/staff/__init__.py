"""Who works here: accounts, how they sign in, and what each of them may do."""
