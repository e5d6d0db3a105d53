"""What the program is about: records, times, timecode, snapshot. Standard library only."""
