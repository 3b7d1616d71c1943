"""What arrives: what a person has said, kept in its thread; doubts about who it was; news."""
