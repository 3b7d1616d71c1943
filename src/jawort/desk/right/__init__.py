"""The rights of persons (Art. 15-22 GDPR) and the end of keeping (Art. 5(1)(e))."""
