"""A yes and its life: its state and its proof, forms and codes that lead to it, its end."""
