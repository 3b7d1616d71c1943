"""The rights of persons (Art. 15-22 GDPR): erasure, export, and why a request is refused."""
