"""Pure conversion between the contract and the domain."""
