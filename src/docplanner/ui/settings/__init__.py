"""Settings of this user on this computer: declared once, drawn from the declaration."""
