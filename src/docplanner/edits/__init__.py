"""The only code that writes new values. Each function takes the open edit first."""
