"""The one accessor of the files that travel with the program: fonts, icons, maps, sample data.

They lie at the root of a checkout, and inside the package once it is installed from a wheel.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"


def _root() -> Path:
    return _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parents[1]


def resource(name: str) -> Path:
    """The path of a file or folder under ``resources``, such as ``fonts/Inter-Regular.ttf``.

    Raises FileNotFoundError: a program without its own files is damaged.
    """
    path = _root() / "resources" / name
    if not path.exists():
        raise FileNotFoundError(f"the program's own file resources/{name} is missing")
    return path


def database_folder() -> Path:
    """The folder with the migrations and the sample production."""
    return _root() / "db"
