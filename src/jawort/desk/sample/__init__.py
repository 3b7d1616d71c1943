"""The sample dealership: an invented company with invented people, for trying Jawort out."""
