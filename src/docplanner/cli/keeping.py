"""Commands that keep a production safe: backup, restore, doctor."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime, timedelta
from pathlib import Path

from docplanner.cli.output import print_columns, print_json
from docplanner.cli.session import clock, opened, path_of, production_path
from docplanner.domain.fields import Json
from docplanner.project.doctor import Kept, Report

_SOUND = {True: "sound", False: "DAMAGED", None: "no SHA-256 beside it"}


def backup(arguments: Namespace) -> None:
    """``backup PROJECT [-o FILE]``"""
    to = path_of(arguments.output) if arguments.output else None
    with opened(arguments.project) as session:
        made = session.project.backup(to)
    _say(arguments, made, f"Backed up to {made}")


def restore(arguments: Namespace) -> None:
    """``restore FILE -o PROJECT``"""
    from docplanner.project.backups import restore as bring_back

    kept, to = path_of(arguments.file), production_path(arguments.output)
    bring_back(kept, to)
    _say(arguments, to, f"Restored {kept.name} as {to}")


def doctor(arguments: Namespace) -> int:
    """``doctor PROJECT``: status 1 where something is wrong"""
    from docplanner.project.doctor import examine

    report = examine(production_path(arguments.project))
    if arguments.json:
        print_json(_form(report))
    else:
        _print(report, clock().stamp())
    return 1 if report.findings else 0


def _say(arguments: Namespace, path: Path, sentence: str) -> None:
    if arguments.json:
        print_json({"path": str(path)})
    else:
        print(sentence)


def _form(report: Report) -> dict[str, Json]:
    return {
        "path": str(report.path),
        "bytes": report.bytes,
        "schema": report.version,
        "findings": [{"what": item.what, "next": item.next} for item in report.findings],
        "backups": [
            {
                "path": str(item.backup.path),
                "made": item.backup.at.isoformat(),
                "sound": item.sound,
            }
            for item in report.backups
        ],
    }


def _print(report: Report, now: datetime) -> None:
    print(f"{report.path.name}: {report.bytes:,} bytes, schema {report.version}")
    for item in report.findings:
        print(f"  {item.what} {item.next}")
    if not report.findings:
        print("  Nothing is wrong with it.")
    if not report.backups:
        print("  There is no backup beside it; make one with 'docplanner backup'.")
    print_columns(("backup", "age", "state"), [_row(item, now) for item in report.backups])


def _row(kept: Kept, now: datetime) -> tuple[str, str, str]:
    return kept.backup.path.name, _age(now - kept.backup.at), _SOUND[kept.sound]


def _age(age: timedelta) -> str:
    if age < timedelta():
        return "from the future"
    hours, minutes = divmod(age // timedelta(minutes=1), 60)
    return f"{age.days} days" if age.days else f"{hours} h {minutes:02} min"
