"""What wants to leave: campaigns, the ready list, claims, attempts, pace and errands."""
