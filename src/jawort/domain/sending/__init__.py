"""What we send: messages, drafts, templates, campaigns; their pace, price and status."""
