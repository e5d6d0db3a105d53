"""docplanner: documentary production planning over one file."""

__version__ = "0.1.0"
