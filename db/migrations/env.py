"""For writing a migration: ``alembic revision --autogenerate --rev-id 0002 -m "..."``.

The mapped model is compared with a database in memory that has had all migrations so far. The
program itself does not come here; `docplanner.store.migrate` runs the steps on a file.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from alembic import context

from docplanner.store.lent import lend
from docplanner.store.migrate import run_steps
from docplanner.store.model import Base


def is_mapped(item: Any, name: str | None, kind: str, reflected: bool, other: Any) -> bool:
    """Leave the tables of the journal and of the search index alone; they are not mapped."""
    return not (kind == "table" and reflected and name not in Base.metadata.tables)


with closing(driver.connect(":memory:", isolation_level=None)) as connection:
    run_steps(connection, 0, Path(__file__).parent)
    sql = lend(connection)
    context.configure(
        connection=sql,
        target_metadata=Base.metadata,
        include_object=is_mapped,
        render_as_batch=True,
    )
    context.get_context().stamp(context.script, "head")
    with context.begin_transaction():
        context.run_migrations()
