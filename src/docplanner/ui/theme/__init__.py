"""How the window looks: one table of colours, sizes and type, and what is painted from it."""
