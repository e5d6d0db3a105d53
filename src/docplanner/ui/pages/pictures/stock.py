"""The pictures with where the film uses them, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.shots import Picture, Rights, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.spelling import fold
from docplanner.planning.secrecy import Secrecy
from docplanner.planning.shots import number_key
from docplanner.project.project import Changes
from docplanner.ui.models.columns import Row
from docplanner.ui.sheets.pictures import live_shots
from docplanner.ui.workspace import Workspace

FILM, REVISIT, AGAIN, BARE = "film", "revisit", "again", "bare"
"""Collections: used by a shot, wanted again, filmed again, without a caption."""
LINKED, NOBODY, PROTECTED = "linked", "nobody", "protected"


@dataclass(frozen=True, slots=True)
class Line:
    """What is worked out of a picture: its shots, and its values in each facet.

    ``hidden`` ones show a protected person, or a place that is never named.
    """

    shots: tuple[Shot, ...]
    hidden: bool
    year: tuple[str, ...]
    collection: tuple[str, ...]
    place: tuple[str, ...]
    person: tuple[str, ...]
    rights: tuple[str, ...]

    @property
    def again(self) -> bool:
        """Whether it has been filmed again."""
        return AGAIN in self.collection


class Stock:
    """Every picture as a row; `take` follows each change."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._rows: dict[Id, Row] = {}
        self._words: dict[Id, str] = {}
        self._beside: dict[Id, Id | None] = {}
        self._secret: frozenset[Id] = frozenset()
        self._read = False

    def rows(self, by_film: bool) -> list[Row]:
        """The pictures of the chosen part, in the order of the film or of their dates."""
        self._read_once()
        workspace = self._workspace
        rows: Iterable[Row] = self._rows.values()
        if workspace.part is not None:
            rows = (row for row in rows if workspace.in_part(row.record.parts))
        return sorted(rows, key=_film_order if by_film else _date_order)

    def __len__(self) -> int:
        self._read_once()
        return len(self._rows)

    def words(self, row: Row) -> str:
        """All that a picture is found by, folded. Names of protected people are not in it."""
        picture: Picture = row.record
        if picture.id not in self._words:
            self._words[picture.id] = fold(" ".join(self._texts(row)))
        return self._words[picture.id]

    def take(self, changes: Changes) -> None:
        """Work out anew what a change has touched."""
        if not self._read:
            return
        tables = changes.tables
        touched: set[Id] = set(tables.get("pictures", ()))
        for key in tables.get("shots", ()):
            shot = self._workspace.snapshot.get(Shot, key)
            now = shot.picture if shot else None
            touched.update(filter(None, (self._beside.get(key), now)))
            self._beside[key] = now
        if tables.keys() & {"people", "locations"}:
            self._words = {}
            before, self._secret = self._secret, _secret(self._workspace.snapshot)
            if before != self._secret:
                touched |= self._rows.keys()
        self._work_out(touched)

    def _read_once(self) -> None:
        if not self._read:
            self._read = True
            snapshot = self._workspace.snapshot
            self._beside = {shot.id: shot.picture for shot in snapshot.all(Shot).values()}
            self._secret = _secret(snapshot)
            self._work_out(self._workspace.long.all("pictures"))

    def _work_out(self, pictures: Iterable[Id]) -> None:
        snapshot, long = self._workspace.snapshot, self._workspace.long
        secrecy = Secrecy(snapshot)
        protected = self._secret
        for key in pictures:
            picture: Picture | None = long.get("pictures", key)
            self._words.pop(key, None)
            if picture is None:
                self._rows.pop(key, None)
                continue
            shots = tuple(live_shots(snapshot, key))
            hidden = secrecy.hides_picture(picture)
            self._rows[key] = Row("pictures", picture, _line(picture, shots, hidden, protected))

    def _texts(self, row: Row) -> Iterable[str]:
        workspace, picture = self._workspace, row.record
        redact = workspace.names.gate().redact
        yield picture.reference
        yield redact(picture.caption)
        yield redact(picture.source)
        yield redact(picture.note)
        place = workspace.record("locations", picture.location)
        if place is not None:
            yield f"{place.name} {place.name_uk}"
        for person in picture.people:
            yield workspace.title("people", person)
        for shot in row.facts.shots:
            yield workspace.title("shots", shot.id)


def _line(
    picture: Picture, shots: tuple[Shot, ...], hidden: bool, protected: frozenset[Id]
) -> Line:
    linked = (LINKED,) if picture.people else (NOBODY,)
    return Line(
        shots=shots,
        hidden=hidden,
        year=(str(picture.taken.year),) if picture.taken else (),
        collection=tuple(_collections(picture, shots)),
        place=(picture.location,) if picture.location else (),
        person=linked if protected.isdisjoint(picture.people) else (*linked, PROTECTED),
        rights=(picture.rights.value,),
    )


def _collections(picture: Picture, shots: tuple[Shot, ...]) -> Iterator[str]:
    if shots:
        yield FILM
    if picture.revisit:
        yield REVISIT
    if any(shot.status is ShotStatus.CAPTURED for shot in shots):
        yield AGAIN
    if not picture.caption.strip():
        yield BARE


def _secret(snapshot: Snapshot) -> frozenset[Id]:
    """The protected people, and the places that are never named."""
    people = (one.id for one in snapshot.all(Person).values() if one.protected)
    places = (one.id for one in snapshot.all(Location).values() if one.never_name)
    return frozenset((*people, *places))


def not_cleared(rows: Iterable[Row]) -> int:
    """How many pictures of the film may not be shown yet."""
    return sum(bool(row.facts.shots) and row.record.rights is not Rights.CLEARED for row in rows)


def _date_order(row: Row) -> tuple[bool, str, str]:
    picture: Picture = row.record
    taken = picture.taken.isoformat() if picture.taken else ""
    return (not taken, taken, picture.reference)


def _film_order(row: Row) -> tuple[object, ...]:
    shots = row.facts.shots
    first = min((number_key(shot.number) for shot in shots), default=())
    return (not shots, first, _date_order(row))
