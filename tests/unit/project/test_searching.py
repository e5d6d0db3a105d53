"""Search over a whole production, as people type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docplanner.domain.clock import Clock
from docplanner.edits import records
from docplanner.edits.sample import load
from docplanner.project.project import Project
from docplanner.project.searching import search


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("search") / "sample.docplan"
    with Project.create(path, clock=Clock(), actor="Editor", fill=load) as made:
        made.edit(
            records.add,
            "people",
            {
                "name": "Запасна Особаенко",
                "code_name": "LINNET",
                "protected": True,
                "phone": "+380 67 987 65 43",
            },
        )
        made.edit(records.add, "incidents", {"at": made.now, "description": "Osobaenko rang"})
        yield made


@pytest.mark.parametrize("typed", ["Moschun", "moshchun", "Мощун", "МОЩУН", "мощ"])
def test_the_village_is_found_in_either_script_and_spelling(project: Project, typed: str) -> None:
    titles = [hit.title for hit in search(project, typed).hits]
    assert "Moschun village" in titles[:2]


def test_places_come_before_other_records_that_match_as_well(project: Project) -> None:
    kinds = [hit.kind for hit in search(project, "Moschun").hits]
    assert kinds.index("activities") > kinds.index("locations")


def test_a_very_title_comes_first(project: Project) -> None:
    assert search(project, "Moschun village").hits[0].title == "Moschun village"


def test_a_kind_can_be_chosen(project: Project) -> None:
    found = search(project, "Moschun", ("activities",))
    assert {hit.kind for hit in found.hits} == {"activities"}
    assert found.total == len(found.hits)


def test_the_limit_leaves_the_total_whole(project: Project) -> None:
    found = search(project, "Moschun", limit=1)
    assert len(found.hits) == 1
    assert found.total == search(project, "Moschun").total > 1


def test_a_shot_is_found_by_its_number(project: Project) -> None:
    assert search(project, "7.3").hits[0].title == "Shot 7.3"


def test_a_protected_person_is_found_by_code_name_alone(project: Project) -> None:
    assert [hit.title for hit in search(project, "LINNET", ("people",)).hits] == ["LINNET"]
    assert search(project, "Особаенко").total == 0
    assert search(project, "Osobaenko").total == 0
    assert search(project, "987 65 43").total == 0


def test_a_hit_never_shows_a_protected_name(project: Project) -> None:
    (hit,) = search(project, "rang", ("incidents",)).hits
    assert "LINNET" in hit.snippet
    assert "Osobaenko" not in hit.title + hit.snippet


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_typed_text_makes_it_fail(project: Project, typed: str) -> None:
    found = search(project, typed)
    assert found.total >= len(found.hits)


@pytest.mark.parametrize(
    "typed", ['"', "*", "AND", "NEAR(", "title:x", "a OR b", "'; DROP", "\x00", "^", "-", "   "]
)
def test_words_of_the_query_language_are_only_words(project: Project, typed: str) -> None:
    assert search(project, typed).total >= 0
