"""The window. Only this part knows Qt; it shows the snapshot and calls ``edits``."""
