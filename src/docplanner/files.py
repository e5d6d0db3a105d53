"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path

from docplanner.domain.faults import Refused, Unavailable

_CAUSES = {
    errno.ENOSPC: "the disk is full; free some space and try again",
    errno.EDQUOT: "your share of the disk is used up; free some space and try again",
    errno.EFBIG: "the file would be larger than allowed; free some space and try again",
    errno.EROFS: "it may only be read; choose another folder",
    errno.EACCES: "you may not write there; choose another folder",
    errno.EPERM: "you may not write there; choose another folder",
    errno.ENOENT: "there is no such folder; make it first",
    errno.ENOTDIR: "what should be its folder is a file; choose another name",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_LONGEST_STEM = 110
"""Bytes of a name without its ending that every file system takes."""


def file_stem(title: str) -> str:
    """A title as the name of a file, without its ending; empty where nothing of it can stay."""
    text = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title))
    name = " ".join(text.split()).encode(errors="ignore")[:_LONGEST_STEM].decode(errors="ignore")
    name = name.strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name


def write_atomically(path: Path, content: bytes) -> None:
    """Put a file in place, over an older one, only when all of it is on the disk.

    Raises Refused where the path is a folder, and Unavailable where the environment does not
    allow it; then what was there before is intact and nothing is left beside it.
    """
    part = path.with_name(f".{path.name[:80]}.{os.getpid()}.part") if path.name else path
    try:
        if path.is_dir():
            raise Refused(f"{path} is a folder; name a file in it.")
        _write(part, content)
        part.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise unwritten(path, error) from error
    finally:
        with suppress(OSError):  # nothing to take away, or no way to
            part.unlink(missing_ok=True)


def unwritten(path: Path, error: OSError) -> Unavailable:
    """An error of the file system as one sentence."""
    cause = _CAUSES.get(error.errno or 0) or f"the system says: {os.strerror(error.errno or 0)}"
    return Unavailable(f"{path} was not written: {cause}.")


def _write(part: Path, content: bytes) -> None:
    with part.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no such wait for folders, and refuses to open one
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
