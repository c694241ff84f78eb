"""Pure conversion between the contract's messages and the domain's values."""
