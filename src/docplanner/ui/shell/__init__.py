"""The frame around the pages: rail, bars, messages, and opening and closing productions."""
