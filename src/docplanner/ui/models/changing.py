"""From the state a model shows to another, in the smallest steps that views understand.

Rows that are gone leave; rows of another group move there, with their selection and editor; new
rows come; and only then is each group put in order and its changed rows told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex

from docplanner.ui.models.branch import Branch
from docplanner.ui.models.columns import Group, Row
from docplanner.ui.models.tree import Tree

_TOP = QModelIndex()


def distinct(groups: Sequence[Group]) -> list[Group]:
    """The groups with a key of its own for each row; a record may stand in several groups."""
    keys = {row.key for group in groups for row in group.rows}
    if len(keys) == sum(len(group.rows) for group in groups):
        return list(groups)
    seen: set[str] = set()
    return [_marked(group, seen) for group in groups]


def _marked(group: Group, seen: set[str]) -> Group:
    rows = []
    for row in group.rows:
        one = row if row.key not in seen else replace(row, mark=group.key)
        if one.key not in seen:
            seen.add(one.key)
            rows.append(one)
    return replace(group, rows=tuple(rows))


def change(model: Tree, groups: Sequence[Group]) -> None:
    """Bring a model to these groups; a plain table is one group of the key ``""``."""
    wanted = {group.key: model.sorted_rows(group.rows) for group in groups}
    if _same_rows(model, wanted):
        _tell(model, groups, wanted)
        return
    if model.grouped:
        _add_branches(model, groups)
        _order_branches(model, groups)
    _take_away(model, {row.key for rows in wanted.values() for row in rows})
    if model.grouped:
        _move_over(model, wanted)
        _drop_branches(model, wanted)
    for branch in model.branches:
        _put_in(model, branch, wanted[branch.group.key])
        reorder(model, branch, wanted[branch.group.key])
    _tell(model, groups, wanted)


def _same_rows(model: Tree, wanted: dict[str, list[Row]]) -> bool:
    if [branch.group.key for branch in model.branches] != list(wanted):
        return False
    return all(
        branch.keys == [row.key for row in wanted[branch.group.key]] for branch in model.branches
    )


def _add_branches(model: Tree, groups: Sequence[Group]) -> None:
    known = {branch.group.key for branch in model.branches}
    new = [group for group in groups if group.key not in known]
    if new:
        first = len(model.branches)
        model.beginInsertRows(_TOP, first, first + len(new) - 1)
        model.branches += [model.new_branch(replace(group, rows=())) for group in new]
        model.renumber()
        model.endInsertRows()


def _order_branches(model: Tree, groups: Sequence[Group]) -> None:
    """Those that go come last."""
    rank = {group.key: place for place, group in enumerate(groups)}
    ordered = sorted(model.branches, key=lambda one: rank.get(one.group.key, len(rank)))
    if ordered == model.branches:
        return
    model.layoutAboutToBeChanged.emit()
    held = [index for index in model.persistentIndexList() if not index.internalId()]
    old = list(model.branches)
    model.branches = ordered
    model.renumber()
    moved = [model.createIndex(old[i.row()].place, i.column(), 0) for i in held]
    model.changePersistentIndexList(held, moved)
    model.layoutChanged.emit()


def _take_away(model: Tree, wanted: set[str]) -> None:
    for branch in model.branches:
        gone = [place for place, key in enumerate(branch.keys) if key not in wanted]
        for first, last in reversed(_runs(gone)):
            model.beginRemoveRows(model.heading(branch), first, last)
            branch.take(first, last)
            model.endRemoveRows()


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Rising numbers as first and last of each stretch without a gap."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _move_over(model: Tree, wanted: dict[str, list[Row]]) -> None:
    home = {row.key: group for group, rows in wanted.items() for row in rows}
    targets = {branch.group.key: branch for branch in model.branches}
    for branch in model.branches:
        own = branch.group.key
        away = [place for place, key in enumerate(branch.keys) if home[key] != own]
        for place in reversed(away):
            target = targets[home[branch.keys[place]]]
            at = len(target.rows)
            heading = model.heading
            model.beginMoveRows(heading(branch), place, place, heading(target), at)
            target.insert(at, branch.take(place, place))
            model.endMoveRows()


def _drop_branches(model: Tree, wanted: dict[str, list[Row]]) -> None:
    first, last = len(wanted), len(model.branches) - 1
    if last >= first:
        model.beginRemoveRows(_TOP, first, last)
        del model.branches[first:]
        model.renumber()
        model.endRemoveRows()


def _put_in(model: Tree, branch: Branch, new: list[Row]) -> None:
    known = set(branch.keys)
    fresh = [place for place, row in enumerate(new) if row.key not in known]
    for first, last in _runs(fresh):
        at = min(first, len(branch.rows))
        model.beginInsertRows(model.heading(branch), at, at + last - first)
        branch.insert(at, new[first : last + 1])
        model.endInsertRows()


def reorder(model: Tree, branch: Branch, new: list[Row]) -> None:
    """Put the rows of a branch, all there already, into another order."""
    places = {row.key: place for place, row in enumerate(new)}
    if [row.key for row in new] == branch.keys:
        return
    model.layoutAboutToBeChanged.emit()
    held = [i for i in model.persistentIndexList() if i.internalId() == branch.number]
    moved = [
        model.createIndex(places[branch.keys[i.row()]], i.column(), branch.number) for i in held
    ]
    branch.set(_kept(branch, new))
    model.changePersistentIndexList(held, moved)
    model.layoutChanged.emit()


def _kept(branch: Branch, new: list[Row]) -> list[Row]:
    """The rows as they were, in their new order: what changed in them is told afterwards."""
    old = dict(zip(branch.keys, branch.rows, strict=True))
    return [old[row.key] for row in new]


def _tell(model: Tree, groups: Sequence[Group], wanted: dict[str, list[Row]]) -> None:
    last = len(model.columns) - 1
    for branch, group in zip(model.branches, groups, strict=True):
        old, branch.group = branch.group, group
        heading = model.heading(branch)
        if heading.isValid() and not group.looks_like(old):
            model.dataChanged.emit(heading, heading.siblingAtColumn(last))
        new = wanted[group.key]
        changed = [
            place
            for place, (before, row) in enumerate(zip(branch.rows, new, strict=True))
            if (before.record is not row.record or before.facts != row.facts)
            and not row.looks_like(before)
        ]
        branch.rows = new
        for first, until in _runs(changed):
            model.dataChanged.emit(
                model.index(first, 0, heading), model.index(until, last, heading)
            )
