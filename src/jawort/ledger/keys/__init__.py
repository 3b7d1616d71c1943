"""Keys: the keyring, data keys, keyed hashes, what they seal, and how long they live."""
