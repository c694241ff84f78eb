"""What every service needs once, and no noun of any domain."""
