"""What a call sheet says, decided and worded; the layout only places it."""

from __future__ import annotations

from dataclasses import dataclass, field

from docplanner.documents.house.danger import Fact
from docplanner.documents.house.gate import Gate
from docplanner.documents.house.page import Furniture, Header
from docplanner.documents.house.text import Text


@dataclass(frozen=True, slots=True)
class Light:
    """Where the sun is told of, from rise to set, and from when it is golden."""

    place: str
    sun: Text
    golden: str


@dataclass(frozen=True, slots=True)
class Band:
    """The answers under the header: the unit call first."""

    call_label: str
    call: Text
    meet_at: Text
    exceptions: str
    on_location: Text
    wrap: Text
    indoors: Text
    curfew: str
    lengths: str
    light: Light
    weather: Text
    weather_read: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the last issue, ``since``, which is empty where nothing was issued.

    ``lines`` is None where the two have not been compared.
    """

    since: str = ""
    issued: str = ""
    lines: tuple[str, ...] | None = None
    panels: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    letter: str
    name: Text
    coordinates: Text
    access: Text
    permission: Text
    shelter: Text
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the running order; ``check`` rows are check-ins."""

    start: Text
    end: Text
    kind: str
    what: Text
    notes: Text
    who: Text
    check: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Contributor:
    name: str
    when: Text
    identity: Text
    consent: Text
    limits: Text
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Rider:
    name: Text
    call: Text
    pickup: Text
    ppe: Text
    duty: Text
    phone: Text
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Car:
    """A vehicle and who rides in it; no title for those whose vehicle is not set."""

    title: str
    note: str
    plate: Text
    riders: tuple[Rider, ...]


@dataclass(frozen=True, slots=True)
class Route:
    number: str
    road: Text
    kilometres: Text
    alternate: Text
    last_safe: Text
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with a code that leads to it; no link where it has no coordinates."""

    sign: str
    lines: tuple[Text, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Coming:
    """One of the next two days, all of its work; the layout tells the first rows."""

    title: str
    note: str
    rows: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """The ladder, the actions on events, and what the unit wears and carries."""

    methods: str
    ladder: tuple[tuple[str, str, str], ...] | None
    actions: tuple[tuple[str, str], ...]
    medical: Text
    ask: str


@dataclass(frozen=True, slots=True)
class CallSheet:
    """The call sheet of a day for one audience. ``outside`` copies have fewer columns."""

    furniture: Furniture
    header: Header
    continued: str
    band: Band
    changes: Changes
    services: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]
    gate: Gate
    why: Text
    places: tuple[Place, ...]
    running: tuple[Item, ...]
    contributors: tuple[Contributor, ...]
    note: str
    cars: tuple[Car, ...]
    kit: tuple[Text, ...]
    safety: Safety
    routes: tuple[Route, ...] | None
    routes_note: str
    spots: tuple[Spot, ...]
    practical: tuple[tuple[str, Text], ...]
    coming: tuple[Coming, ...]
    readers: tuple[str, ...]
    ask: str
    outside: bool = False
    crew_count: int = field(default=0)
