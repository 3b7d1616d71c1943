"""The Graph surface: paths, parameters and answers as Meta's clients expect them."""
