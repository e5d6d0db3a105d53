"""The palette: one field that finds places, people, days, papers and commands, and opens them."""

from docplanner.ui.shell.palette.sheet import PaletteSheet

__all__ = ["PaletteSheet"]
