"""Files of conversations: which are fetched, taken in and shown, and which are refused."""
