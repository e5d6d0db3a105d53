"""Commands: what can be done, its words and its keys, in one table that the key sheet shows."""
