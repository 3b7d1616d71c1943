"""The records of people: made, found, told apart, put together, and what is known of them."""
