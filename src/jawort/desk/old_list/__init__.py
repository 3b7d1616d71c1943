"""Taking over consents from an old list: each row becomes a yes with its proof, or says why."""
