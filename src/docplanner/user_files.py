"""This user's own files on this computer: data, settings and logs, and who the user is.

Nothing here needs a window, so that the command line knows the user by the same name.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from docplanner.domain.faults import Refused, Unavailable

ACTOR = "DOCPLANNER_ACTOR"
_PROGRAM = "docplanner"


def data_folder(*below: str) -> Path:
    """A folder of this user's in which the program keeps things. Unavailable if it cannot be."""
    from platformdirs import user_data_path

    return _made(user_data_path(_PROGRAM, appauthor=False).joinpath(*below))


def log_folder() -> Path:
    """The folder of the program's own logs. Unavailable if it cannot be made."""
    from platformdirs import user_log_path

    return _made(user_log_path(_PROGRAM, appauthor=False))


def documents_folder() -> Path:
    """Where this user keeps documents."""
    from platformdirs import user_documents_path

    return user_documents_path()


def settings_path() -> Path:
    """The file of this user's settings, which need not be there."""
    from platformdirs import user_config_path

    return user_config_path(_PROGRAM, appauthor=False) / "settings.json"


def read_settings(path: Path | None) -> dict[str, Any]:
    """All that a settings file holds; nothing where it is missing or damaged."""
    try:
        held = json.loads(path.read_text("utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def settings_name() -> str:
    """The name or role that the user has given in the settings; empty where none was given."""
    options = read_settings(settings_path()).get("options")
    name = options.get("name") if isinstance(options, dict) else None
    return name if isinstance(name, str) else ""


def actor(name: str | None = None) -> str:
    """Who makes changes: ``DOCPLANNER_ACTOR``, else the name of the settings, else the login.

    ``name`` stands in for the one that the settings file holds. Raises Refused for a variable
    that cannot be a name.
    """
    from docplanner.domain.fields import clean_text

    named = os.environ.get(ACTOR, "").strip()
    try:
        if named:
            return clean_text(named)
        return clean_text(settings_name() if name is None else name).strip() or _login()
    except ValueError as error:
        if named:
            raise Refused(f"{ACTOR}: {error}.") from error
        return _login()


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(
            f"The folder {folder} cannot be made ({error.strerror}); "
            "check that you may write there and that the disk is not full."
        ) from error
    return folder
