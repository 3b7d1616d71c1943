"""WhatsApp by Meta's Cloud API and its pass-through dialects: reading, writing, carrying."""
