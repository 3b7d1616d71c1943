"""What staff see of conversations: lists, threads, missed windows, answers being written."""
