"""The identity gate finds protected people and places in any disguise, and nothing else.

The names are made of words for tests and roles; nobody is called so.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docplanner.domain.faults import Declined
from docplanner.domain.identity import Gate, Outgoing, Source, What
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.production import Production
from docplanner.domain.schedule import Activity, ActivityKind
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.spelling import transliterate

PROTECTED = Person(
    id="p1",
    name="Proba Testenko",
    name_uk="Проба Тестенко",
    code_name="KESTREL",
    protected=True,
    phone="+380 67 123 45 67",
    email="proba.testenko@example.com",
    address="12 Taiemna Street, Kyiv",
    address_uk="вул. Таємна 12, кв. 5, Київ",
)
DESCRIBED = Person(id="p2", name="Moschun resident 1", code_name="HERON", protected=True)
OPEN = Person(id="p3", name="Camera")
HIDDEN = Location(
    id="l1",
    name="Blue house, Moschun",
    name_uk="Синій дім, Мощун",
    address="Lisova 5",
    never_name=True,
)
PUBLIC = Location(id="l2", name="Moschun", name_uk="Мощун")
BLOCK = Activity(
    id="a1", title="Struck block", kind=ActivityKind.ACTUALITY, note="Ask Тестенком first"
)
RECORDS = [Production(id="x", title="T"), PROTECTED, DESCRIBED, OPEN, HIDDEN, PUBLIC, BLOCK]
GATE = Gate.of(Snapshot.of(RECORDS))

NAMES = [
    "Proba", "Testenko", "Testenko Proba", "P. Testenko", "Testenko's", "TESTENKO",
    "Пробою", "Тестенка", "Тестенком", "ТЕСТЕНКОВІ", "Тестенку", "у Тестенків",
    "Tesztenko", "Próba Testénko", "Те\u0301стенко", "Ｐｒｏｂａ",
    "Testenko-Proba", "Testenko,Proba", "testenko_2023", "IMG-Testenko01", "#testenko",
    "Тес\u00adтенко", "Тест\u200bенко", "Te\u2060sten\u200dko", "Тестен-\nко", "Testen-ko",
    "Tes tenko", "T e s t e n k o", "Т.е.с.т.е.н.к.о", "П р о б а Т е с т е н к о",
    "Tecтенко", "Tеstеnkо", "Тeстeнко",
    "ProbaTestenko.jpg", "probatestenko", "testenkoproba",
    "%D0%A2%D0%B5%D1%81%D1%82%D0%B5%D0%BD%D0%BA%D0%BE", "&#1058;&#1077;стенко",
]  # fmt: skip
NUMBERS = [
    "0671234567", "067 123 45 67", "(067) 123-45-67", "+38 067 123 45 67", "+380671234567",
    "00380671234567", "tel:+380671234567", "380.67.123.45.67", "067/123/45/67", "67\u00a01234567",
    "call 067-123-4567 at 10", "٠٦٧١٢٣٤٥٦٧",
]  # fmt: skip
EMAILS = [
    "proba.testenko@example.com", "PROBA.TESTENKO@EXAMPLE.COM", "mailto:proba.testenko@example.com",
    "proba.testenko (at) example [dot] com",
]  # fmt: skip
ADDRESSES = [
    "Таємна 12", "вул. Таємна, буд. 12", "vul. Taiemna 12", "12 Taiemna St", "Taiemna 12A",
    "на Таємній, 12", "Taiemna Street, number 12",
]  # fmt: skip
PLACES = [
    "Blue house, Moschun", "the BLUE HOUSE in Moshchun", "Синій дім, Мощун", "Lisova, 5", "Лісова 5"
]  # fmt: skip
ORDINARY = [
    "Moschun", "Мощун, Київська область", "resident of the village", "house in Moschun",
    "Kyiv, 12 January", "14:12 Kyiv", "Taiemna 12:30", "a secret street", "5 min on foot",
    "99999671234567999", "671234567890123", "Testing the kit", "test and trial", "P. T.",
    "KESTREL and HERON", "Blue sky over the house", "camera@example.com", "any text at all", "",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMES + NUMBERS + EMAILS + ADDRESSES + PLACES)
def test_a_disguise_is_seen_through(text: str) -> None:
    assert GATE.matches(text)
    assert GATE.matches(f"Before it, {text}, and after it.")


@pytest.mark.parametrize("text", NAMES + NUMBERS + EMAILS + ADDRESSES + PLACES)
def test_what_is_redacted_gives_nothing_away(text: str) -> None:
    assert not GATE.matches(GATE.redact(f"Before it, {text}, and after it."))


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_passes_unchanged(text: str) -> None:
    assert not GATE.matches(text)
    assert GATE.redact(text) == text


def test_a_description_is_found_as_a_whole_only() -> None:
    assert GATE.matches("Мощун resident 1")
    assert not GATE.matches("Moschun resident 2")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Ask Тестенком first", "Ask KESTREL first"),
        ("Ring 067 123 45 67 now", "Ring KESTREL now"),
        ("Meet at Lisova 5", "Meet at withheld"),
        ("%D0%9F%D1%80%D0%BE%D0%B1%D0%B0", "withheld"),
    ],
)
def test_redacted_text_reads_on(text: str, safe: str) -> None:
    assert GATE.redact(text) == safe


def test_a_leak_names_its_owner_what_and_the_row_it_came_from() -> None:
    (leak,) = GATE.check([Outgoing("Ask Тестенком first", "running order, row 3")])
    assert (leak.owner.id, leak.code_name, leak.what) == ("p1", "KESTREL", What.NAME)
    assert leak.sources == (Source("activities", "a1", "note"),)
    assert GATE.sentence(leak) == (
        "the name of KESTREL stands in activities 'Struck block', field note"
    )


def test_a_leak_without_a_row_names_the_place_in_the_paper() -> None:
    (leak,) = GATE.check([Outgoing("0671234567", "title")])
    assert leak.sources == ()
    assert GATE.sentence(leak) == "the number of KESTREL stands in title"


def test_the_refusal_never_repeats_what_it_protects() -> None:
    texts = [Outgoing(text, "page 1") for text in ("Ask Тестенком first", "Lisova 5")]
    with pytest.raises(Declined) as refusal:
        GATE.require_clean(texts)
    assert "Struck block" in str(refusal.value)
    assert not GATE.matches(str(refusal.value))


def test_clean_texts_pass_the_gate() -> None:
    GATE.require_clean(Outgoing(text, "page 1") for text in ORDINARY)


def test_a_list_on_screen_may_show_a_place_but_no_person() -> None:
    gate = Gate.of_people(Snapshot.of(RECORDS))
    assert not gate.matches("Blue house, Moschun")
    assert gate.matches("Testenko")


def test_the_history_protects_people_who_are_gone() -> None:
    gate = Gate.of_people(Snapshot.of([Production(id="x", title="T")]), [PROTECTED])
    assert gate.redact("Проба") == "KESTREL"


def test_a_code_name_that_is_part_of_the_name_may_be_said() -> None:
    person = Person(id="p", name="Heron Testenko", code_name="HERON", protected=True)
    gate = Gate.of(Snapshot.of([Production(id="x", title="T"), person]))
    assert not gate.matches("HERON")
    assert gate.redact("Heron Testenko") == "Heron HERON"


def test_nothing_is_found_where_nobody_is_protected() -> None:
    assert not Gate.of(Snapshot.of([Production(id="x", title="T"), OPEN])).matches("Camera")


def test_a_short_name_does_not_fire_on_english() -> None:
    person = Person(id="p", name="Анна Жук", code_name="FINCH", protected=True)
    gate = Gate.of(Snapshot.of([Production(id="x", title="T"), person]))
    assert not gate.matches("any man can book a suk, an ant or annex")
    for form in ("Анни", "Анною", "Anna", "Жука", "Zhuk"):
        assert gate.matches(form)


LETTERS = "абвгдеєжзиіїклмнопрстуфхцчшщюя"
HIDDEN_CHARACTERS = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"]
ENDINGS = ["", "а", "у", "ом", "ові", "и"]


@st.composite
def disguised(draw: st.DrawFn) -> tuple[str, str]:
    """A surname, and one way to write it."""
    surname = draw(st.text(LETTERS, min_size=3, max_size=8)) + draw(st.sampled_from("бвдмнр"))
    surname = "тес" + surname
    written = surname + draw(st.sampled_from(ENDINGS))
    if draw(st.booleans()):
        written = transliterate(written)
    written = draw(st.sampled_from([str.title, str.upper, str.lower]))(written)
    if draw(st.booleans()):
        place = draw(st.integers(1, len(written) - 1))
        hidden = draw(st.sampled_from([*HIDDEN_CHARACTERS, "-\n", "-"]))
        written = written[:place] + hidden + written[place:]
    return surname, draw(st.sampled_from(["", "x, ", "2023_"])) + written


@given(disguised())
def test_any_name_in_any_disguise_is_found_and_redacted(pair: tuple[str, str]) -> None:
    surname, written = pair
    person = Person(id="p", name=surname.title(), code_name="FINCH", protected=True)
    gate = Gate.of(Snapshot.of([Production(id="x", title="T"), person]))
    assert gate.matches(written)
    assert not gate.matches(gate.redact(written))


@given(st.text())
def test_redacting_any_text_leaves_nothing(text: str) -> None:
    assert not GATE.matches(GATE.redact(text + " Тестенко " + text[::-1]))


@given(st.from_regex(r"0[3-9]\d{8}", fullmatch=True), st.sampled_from(["", " ", "-", ".", "/"]))
def test_any_number_is_found_however_it_is_grouped(number: str, mark: str) -> None:
    person = Person(id="p", name="X", code_name="FINCH", protected=True, phone=f"+38{number}")
    gate = Gate.of(Snapshot.of([Production(id="x", title="T"), person]))
    assert gate.matches(mark.join([number[:3], number[3:6], number[6:8], number[8:]]))
    assert gate.matches(f"+38{mark}{number}")
    assert not gate.matches(number[:-1])
