"""When a backup is due, which ones are kept, and how one comes back.

A write is preceded by a backup when no backup is younger than half an hour and something changed
since the newest one. A new file has nothing to lose until its first step, so its making counts
as its first backup.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

from docplanner.domain.faults import Refused, Unavailable
from docplanner.store import backup, inspect
from docplanner.store.backup_files import Backup, free_name, listed, sum_of
from docplanner.store.connection import FAILURES, Connection, worded, writable
from docplanner.store.opening import reading

INTERVAL = timedelta(minutes=30)
"""How old the newest backup may be, unless the user has it otherwise."""
DAYS, WEEKS, MONTHS = 12, 10, 9
"""How many days, weeks and months keep their newest backup."""


def keep(
    project: Path, connection: Connection, now: datetime, interval: timedelta = INTERVAL
) -> Path | None:
    """Make a backup if one is due and let the old ones thin out; gives its path, or None.

    Raises Unavailable where it cannot be made.
    """
    if not writable(project) or not is_due(project, connection, now, interval):
        return None
    made = make(project, connection, now)
    with suppress(OSError):  # an old backup too many harms nobody
        thin(project, now)
    return made


def is_due(
    project: Path, connection: Connection, now: datetime, interval: timedelta = INTERVAL
) -> bool:
    """Whether something changed that no backup holds, and none is younger than the interval.

    A clock that was set back does not count backups of its future as young.
    """
    found = listed(project)
    moments = (item.at for item in found) if found else _made_at(connection)
    if any(timedelta() <= now - at < interval for at in moments):
        return False
    newest = backup.newest_tick(connection)
    return newest > 0 and all(_tick(item.path) < newest for item in reversed(found))


def _made_at(connection: Connection) -> Iterator[datetime]:
    for (text,) in connection.execute("SELECT at_utc FROM txn WHERE kind = 'create'"):
        yield datetime.fromisoformat(text)


def _tick(path: Path) -> int:
    """The newest step that a backup holds; less than any where it cannot be read."""
    try:
        with reading(path) as connection:
            return backup.newest_tick(connection)
    except (*FAILURES, Unavailable):
        return -1


def make(
    project: Path,
    connection: Connection,
    now: datetime,
    to: Path | None = None,
    *,
    summed: bool = True,
) -> Path:
    """Back an open production up to ``to``, or into the folder of its automatic backups.

    Its SHA-256 is written beside it where it is ``summed``.

    Raises Refused where ``to`` exists, Unavailable where it cannot be written.
    """
    if to is None:
        to = free_name(project, now)
        _make_folder(to.parent)
    _refuse_target(to)
    return backup.copy(connection, to, like=project, summed=summed)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Unavailable(
            f"The folder {folder} for backups cannot be made ({error.strerror}), so nothing was "
            "changed; check that you may write there and that the disk is not full."
        ) from error


def _refuse_target(to: Path) -> None:
    if to.exists():
        raise Refused(f"{to} exists already; choose another name or move it away.")
    if not to.parent.is_dir():
        raise Unavailable(f"There is no folder {to.parent} to put {to.name} in.")


def restore(kept: Path, to: Path) -> None:
    """Make the production ``to`` from a backup, with the same history.

    Raises Refused where ``to`` exists, Unavailable where the backup is not sound.
    """
    _refuse_target(to)
    inspect.inspect(kept)
    if backup.as_made(kept) is False:
        raise Unavailable(
            f"{kept.name} is not as it was made: its SHA-256 differs from {sum_of(kept).name}; "
            "restore another backup."
        )
    try:
        with reading(kept) as connection:
            backup.copy(connection, to, like=kept, summed=False)
    except FAILURES as error:
        raise worded(error, kept) from error


def thin(project: Path, now: datetime) -> None:
    """Remove the backups that no rule keeps.

    The newest sound one always stays.
    """
    found = listed(project)
    kept = kept_of(found, now)
    if len(kept) < len(found):
        kept |= set(islice((item for item in reversed(found) if backup.as_made(item.path)), 1))
    for item in found:
        if item not in kept:
            item.path.unlink(missing_ok=True)
            sum_of(item.path).unlink(missing_ok=True)


def kept_of(found: Iterable[Backup], now: datetime) -> set[Backup]:
    """All of today and yesterday, and the newest of 12 days, 10 weeks and 9 months that have any.

    Days begin at midnight UTC. Counting only days that have backups, not days of the calendar,
    keeps a clock that jumped ahead from emptying the folder.
    """
    newest_first = sorted(found, reverse=True)
    yesterday = now.astimezone(UTC).date() - timedelta(days=1)
    kept = {item for item in newest_first if item.at.date() >= yesterday}
    for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= set(islice(_newest_of_each(newest_first, period), count))
    return kept


def _newest_of_each(
    newest_first: list[Backup], period: Callable[[date], Hashable]
) -> Iterator[Backup]:
    seen: set[Hashable] = set()
    for item in newest_first:
        of = period(item.at.date())
        if of not in seen:
            seen.add(of)
            yield item


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month
