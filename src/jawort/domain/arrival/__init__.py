"""What arrives: everything a carrier can report, what people can say, and when it counts."""
