"""Opening, editing and reading one production."""
