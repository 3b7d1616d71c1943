"""What a company settles and publishes before it may send: purposes, texts, notice, numbers."""
