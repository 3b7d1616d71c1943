"""The tables of the declaration, by word. `domain.declared.declaration` puts them together."""
