"""One short method an RPC: decode, ask a use case, encode. The policies stand beside them."""
