"""The log of facts as a Merkle tree with signed heads, and what proves it to a stranger."""
