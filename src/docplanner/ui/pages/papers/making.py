"""Making the papers of the page: beside the window, from the snapshot alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from docplanner.documents.export import Made
from docplanner.documents.kind import Params
from docplanner.documents.offered import Offer
from docplanner.files import write_atomically
from docplanner.ui.jobs import Job
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def make_paper(
    workspace: Workspace,
    offer: Offer,
    params: Params,
    done: Callable[[Made], object],
    failed: Callable[[BaseException], object],
) -> Job:
    """Make a paper for the preview."""
    snapshot, now, kind = workspace.snapshot, workspace.now, offer.kind

    def work(job: Job) -> Made:
        from docplanner.documents.export import make

        return make(snapshot, kind, params, now)

    return workspace.jobs.start(
        tr("{paper}, preview", paper=kind.title), work, done, failed, quiet=True
    )


def save_paper(
    workspace: Workspace,
    offer: Offer,
    params: Params,
    path: Path,
    done: Callable[[Path], object],
    failed: Callable[[BaseException], object],
) -> Job:
    """Make a paper and put it into a file, whole or not at all."""
    snapshot, now, kind = workspace.snapshot, workspace.now, offer.kind

    def work(job: Job) -> Path:
        from docplanner.documents.export import make

        made = make(snapshot, kind, params, now)
        job.report(0.8)
        write_atomically(path, made.pdf)
        return path

    return workspace.jobs.start(tr("Export {name}", name=path.name), work, done, failed)
