"""Item models: rows of the snapshot as Qt's views want them."""
