"""Words of prices, currencies and offers."""
