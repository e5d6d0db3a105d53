"""The map of the places: drawn from the program's own data, without a network."""
