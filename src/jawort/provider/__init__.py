"""The tongues: the only room that speaks to carriers."""
