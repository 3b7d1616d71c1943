"""A yes and its life: asked for, answered, kept as a receipt, registered, ended by silence."""
