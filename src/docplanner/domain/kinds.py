"""The kinds of record, in the order in which they may be loaded: references point backwards.

A kind's name is its table, its word on the command line and its key in the snapshot.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from types import MappingProxyType
from typing import Any, Protocol

from docplanner.domain.fields import Field, fields_of
from docplanner.domain.ids import Id


class Record(Protocol):
    """What every record has."""

    @property
    def id(self) -> Id: ...


@dataclass(frozen=True)
class Kind:
    """One kind of record.

    ``path`` names the module of ``domain/`` and the class of its records, which are imported when
    they are asked for: a command that only counts them starts in half the time.

    ``keys`` are the fields a reference may name it by, ``noun`` the word for one in a sentence,
    ``title`` the field that names it on screen. ``long`` tables are never in the snapshot.
    ``person`` is the field through which it belongs to a person, whose protection covers it.
    """

    name: str
    path: str
    noun: str
    keys: tuple[str, ...]
    title: str
    long: bool = False
    append_only: bool = False
    person: str = ""

    @property
    def one(self) -> str:
        """The noun with its article: a place, an activity."""
        return with_article(self.noun)

    @cached_property
    def record(self) -> type[Any]:
        """The class of its records, imported when it is first asked for."""
        module, name = self.path.split(".")
        record: type[Any] = getattr(import_module(f"docplanner.domain.{module}"), name)
        return record

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Its fields in order, without the id."""
        return fields_of(self.record)

    @cached_property
    def by_label(self) -> Mapping[str, Field]:
        """Its fields by the name used outside."""
        return MappingProxyType({field.label: field for field in self.fields})


KINDS: tuple[Kind, ...] = (
    Kind("production", "production.Production", "production", ("title",), "title"),
    Kind("parts", "production.Part", "part", ("number",), "title"),
    Kind("milestones", "production.Milestone", "milestone", ("title",), "title"),
    Kind("people", "people.Person", "person", ("name", "code_name"), "name", person="id"),
    Kind("crew", "people.CrewMember", "crew member", ("person",), "duty", person="person"),
    Kind("credentials", "people.Credential", "credential", (), "kind", person="person"),
    Kind(
        "interviewees", "people.Interviewee", "contributor", ("person",), "stage", person="person"
    ),
    Kind("steps", "people.Step", "pipeline step", (), "stage"),
    Kind("locations", "places.Location", "place", ("name", "name_uk"), "name"),
    Kind("curfews", "places.Curfew", "curfew", (), "starts"),
    Kind("zones", "places.DangerZone", "zone", (), "colour"),
    Kind("vehicles", "kit.Vehicle", "vehicle", ("name",), "name"),
    Kind("kit", "kit.KitItem", "kit item", ("name",), "name"),
    Kind("sequences", "shots.Sequence", "sequence", ("number",), "title"),
    Kind("pictures", "shots.Picture", "picture", ("reference",), "reference", long=True),
    Kind("shots", "shots.Shot", "shot", ("number",), "number"),
    Kind("trips", "schedule.Trip", "trip", ("title",), "title"),
    Kind("versions", "schedule.Version", "version", ("title",), "title"),
    Kind("days", "schedule.Day", "day", ("date",), "date"),
    Kind("activities", "schedule.Activity", "activity", ("title",), "title"),
    Kind("calls", "schedule.Call", "call", (), "call", person="person"),
    Kind("legs", "schedule.Leg", "leg", ("reference",), "mode"),
    Kind("accommodation", "schedule.Accommodation", "accommodation", (), "check_in"),
    Kind("cards", "footage.Card", "card", ("name",), "name"),
    Kind("clips", "footage.Clip", "clip", ("name",), "name", long=True),
    Kind("log", "footage.LogEntry", "log entry", (), "description", long=True),
    Kind("assessments", "safety.Assessment", "risk assessment", ("reference",), "reference"),
    Kind("risks", "safety.Risk", "risk", (), "hazard"),
    Kind("readings", "safety.Reading", "reading", (), "at"),
    Kind("overrides", "safety.Override", "override", (), "rule"),
    Kind("checkins", "safety.CheckIn", "check-in", (), "time"),
    Kind("incidents", "safety.Incident", "incident", (), "description", append_only=True),
    Kind("contacts", "safety.Contact", "emergency contact", ("title",), "title"),
    Kind("ladder", "safety.LadderStep", "ladder step", (), "action"),
    Kind("actions", "safety.ActionOn", "action on", ("event",), "event"),
    Kind("issues", "papers.Issue", "issued paper", (), "paper"),
)

BY_NAME: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in KINDS})


def with_article(noun: str) -> str:
    """``a`` or ``an`` before a noun, by its first letter, which serves for all of ours."""
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


_BY_PATH: Mapping[str, Kind] = MappingProxyType({kind.path: kind for kind in KINDS})


def kind_of(record: type[Any]) -> Kind:
    """The kind of a class of records. Raises KeyError for any other class."""
    return _BY_PATH[f"{record.__module__.rpartition('.')[2]}.{record.__name__}"]
