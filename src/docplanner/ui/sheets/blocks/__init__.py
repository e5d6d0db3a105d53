"""Widgets of sheets that are more than fields and lists."""
