"""The inbox and its conversations: lists, threads, notes, labels, and who answers."""
