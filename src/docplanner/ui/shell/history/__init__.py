"""The history of a record, of its day, or of everything, in place of the inspector."""
