"""The tables of the declaration, by word. `jawort.domain.declaration` puts them together."""
