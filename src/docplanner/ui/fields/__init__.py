"""Editing one field: how its value is shown, typed and saved, the same in inspectors and tables."""
