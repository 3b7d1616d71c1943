"""The privacy notice (Art. 13 GDPR): the short one in the chat, the page, and its words."""
