"""The inspector of a picture: rights, caption, people in it, where the film uses it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.shots import Picture, Rights, Sequence, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.titles import show_date
from docplanner.edits.pictures import OVER, shots_of, stop_wanting, want_revisit
from docplanner.planning.footage import troubles
from docplanner.planning.shots import in_order
from docplanner.ui.sheets.clip_blocks import person_line
from docplanner.ui.sheets.footage_words import MARKS, part_chips
from docplanner.ui.sheets.sheet import Section, Sheet
from docplanner.ui.theme.chips import Chip, colours
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import Elided, Text, button
from docplanner.ui.widgets.block import Block
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Toast, Workspace

RIGHTS = {
    Rights.CLEARED: Chip("Cleared", "ok", Shape.DONE),
    Rights.NOT_CLEARED: Chip("Not cleared", "warn", Shape.WARN),
    Rights.HOLD: Chip("On hold", "danger", Shape.PROBLEM),
}


def filmed_again(workspace: Workspace, picture: Picture) -> bool:
    """Whether a shot that stands beside a picture has been captured."""
    shots = shots_of(workspace.snapshot, picture.id)
    return any(shot.status is ShotStatus.CAPTURED for shot in shots)


def live_shots(snapshot: Snapshot, picture: Id) -> list[Shot]:
    """The shots of a picture that were not dropped, by number."""
    shots = shots_of(snapshot, picture)
    return in_order(shot for shot in shots if shot.status is not ShotStatus.DROPPED)


def _chips(workspace: Workspace, picture: Picture) -> list[Chip]:
    found = [RIGHTS[picture.rights], *part_chips(workspace.snapshot, picture.parts)]
    if filmed_again(workspace, picture):
        found.append(Chip(tr("Filmed again"), "ok", Shape.DONE))
    elif picture.revisit:
        found.append(Chip(tr("Re-visit wanted"), "accent", icon="revisit"))
    return found


def _subtitle(workspace: Workspace, picture: Picture) -> str:
    taken = show_date(picture.taken) if picture.taken else tr("no date")
    return ", ".join(filter(None, (taken, workspace.names.redact(picture.source))))


def _rights(workspace: Workspace, kind: str, key: Id) -> QWidget:
    return Block(partial(_rights_banner, workspace, key))


def _rights_banner(workspace: Workspace, key: Id) -> QWidget | None:
    picture: Picture | None = workspace.record("pictures", key)
    if picture is None or picture.rights is Rights.CLEARED:
        return None
    used = len(live_shots(workspace.snapshot, key))
    hold = picture.rights is Rights.HOLD
    title = tr("On hold: it may not be shown") if hold else tr("Not cleared for the film")
    uses = counted(used, "{n} shot needs it.", "{n} shots need it.") if used else ""
    words = (
        tr("It is masked here, in print and in exports until the hold ends.")
        if hold
        else tr("Ask the rights holder, and note what was agreed.")
    )
    clear = (tr("Cleared"), partial(_clear, workspace, picture))
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(workspace.look.px(12), 0, workspace.look.px(12), 0)
    tone = "danger" if hold else "warn"
    text = " ".join(filter(None, (uses, words)))
    column.addWidget(Banner(workspace.look, tone, title, text, (clear,)))
    return box


def _clear(workspace: Workspace, picture: Picture) -> None:
    said = tr("{name} is cleared", name=picture.reference)
    workspace.change("pictures", picture.id, {"rights": Rights.CLEARED}, say=said)


def _people(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    picture: Picture | None = workspace.record("pictures", key)
    if picture is None or not picture.people:
        return None
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(workspace.look.px(4), 0, workspace.look.px(4), 0)
    column.setSpacing(0)
    problems = troubles(workspace.snapshot)
    for person in picture.people:
        column.addLayout(person_line(workspace, person, problems.get(person)))
    return box


def _used(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    look = workspace.look
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(look.px(4), 0, look.px(4), 0)
    column.setSpacing(0)
    shots = live_shots(workspace.snapshot, key)
    for shot in shots:
        column.addLayout(_shot(workspace, shot))
    if not shots:
        column.addWidget(Text(look, tr("No shot stands beside it"), "small", "muted"))
    return box


def _shot(workspace: Workspace, shot: Shot) -> QHBoxLayout:
    look, row = workspace.look, QHBoxLayout()
    row.setSpacing(look.px(8))
    shape, tone = MARKS[shot.status]
    mark = Mark(look)
    mark.show_shape(shape, colours(tone)[2])
    row.addWidget(mark)
    row.addWidget(button(look, shot.number, partial(workspace.show, "shots", shot.id), kind="link"))
    sequence = workspace.snapshot.get(Sequence, shot.sequence)
    words = sequence.title if sequence else workspace.names.redact(shot.description)
    row.addWidget(Elided(look, words, "small"), 1)
    clips = workspace.snapshot.captured.get(shot.id, ())
    if clips:
        more = f" +{len(clips) - 1}" if len(clips) > 1 else ""
        row.addWidget(Text(look, f"{clips[0]}{more}", "small", "muted"))
    return row


def _revisit(workspace: Workspace, kind: str, key: Id) -> QWidget:
    return Block(partial(_revisit_words, workspace, key))


def _revisit_words(workspace: Workspace, key: Id) -> QWidget | None:
    picture: Picture | None = workspace.record("pictures", key)
    if picture is None:
        return None
    look, box = workspace.look, QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(look.px(4), 0, look.px(4), 0)
    words = tr("Its shot is in the shot list.") if picture.revisit else tr("Makes a shot with it.")
    row.addWidget(Text(look, words, "small", "secondary", wrap=True), 1)
    text = tr("Want no more") if picture.revisit else tr("Want re-visit")
    run = partial(toggle_revisit, workspace, picture)
    row.addWidget(button(look, text, run, small=True, icon="revisit"))
    return box


def toggle_revisit(workspace: Workspace, picture: Picture) -> None:
    """Want a picture's place filmed again, or no more; says what became of its shot."""
    if picture.revisit:
        edited = workspace.do(stop_wanting, picture.id)
        stay = ", ".join(shot.number for shot in live_shots(workspace.snapshot, picture.id))
        said = tr("{name} is wanted no more", name=picture.reference)
        if stay:
            said = tr("{said}. In the shot list stays: {shots}", said=said, shots=stay)
    else:
        edited = workspace.do(want_revisit, picture.id)
        said = _wanted(workspace, picture, edited.result if edited else None)
    if edited is not None:
        workspace.said.emit(Toast(said, undo=True))


def _wanted(workspace: Workspace, picture: Picture, made: Id | None) -> str:
    shot = workspace.snapshot.get(Shot, made)
    if shot is not None:
        return tr("Shot {number} is in the shot list", number=shot.number)
    open_ = [one for one in live_shots(workspace.snapshot, picture.id) if one.status not in OVER]
    numbers = ", ".join(one.number for one in open_)
    return tr(
        "{name} is wanted; shot {number} stands for it", name=picture.reference, number=numbers
    )


PICTURE = Sheet(
    "pictures",
    (
        Section(
            tr("Caption"),
            (
                "reference",
                "caption",
                "taken",
                ("location", tr("Place")),
                "source",
                "note",
            ),
        ),
        Section(tr("Rights"), ("rights", "parts")),
        Section(tr("People in the picture"), (("people", tr("People")),), block=_people),
        Section(tr("Used in"), block=_used),
        Section(tr("Re-visit"), block=_revisit),
    ),
    _chips,
    _subtitle,
    head=_rights,
)
