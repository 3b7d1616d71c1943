"""What can be proven to a stranger: proofs of consents, their files, and the log."""
