"""One window for one production: a lock in the user's own folder, named by the file's real path.

It lies not beside the production, so that a read-only folder can be opened and a synchronised one
is left clean. A lock whose program was killed is taken over. Commands need no lock.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo


class ProductionLock:
    """The lock of one production."""

    def __init__(self, folder: Path, production: Path) -> None:
        self._file = QLockFile(str(folder / f"{key_of(production)}.lock"))
        self._file.setStaleLockTime(0)  # stale is what no program holds, however old it is

    def take(self) -> bool:
        """Take it, and tell whether that was possible.

        Where no lock can be made at all, as on a full disk, the production is opened all the same.
        """
        if self._file.tryLock(0):
            return True
        return self._file.error() is not QLockFile.LockError.LockFailedError

    @property
    def elsewhere(self) -> str:
        """The other computer that holds it; empty where it is this one."""
        _, host, _ = self._file.getLockInfo()
        return host if host != QSysInfo.machineHostName() else ""

    def break_up(self) -> None:
        """Take the lock away from a computer that cannot be asked whether it still runs."""
        Path(self._file.fileName()).unlink(missing_ok=True)

    def release(self) -> None:
        """Give it back."""
        self._file.unlock()


def key_of(production: Path) -> str:
    """A name for a file of this user's about a production, the same by whatever path it is
    reached, from which the path cannot be read.
    """
    return hashlib.sha256(str(production.resolve()).encode(errors="replace")).hexdigest()[:32]
