"""All texts of the window, for its translators: ``python -m docplanner.ui.collecting FILE``.

They are what the code gives to `tr` and `counted`, the words in its tables, and the names of
fields, kinds and choices, which the window takes from the records themselves. See
``docs/translation.md``.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from docplanner.domain.kinds import KINDS

CONTEXT = "docplanner"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>'
_CALLS = frozenset({"tr", "counted"})


def collected() -> list[str]:
    """Every text once, in alphabetical order."""
    folder = Path(__file__).parent
    found = set(_of_records())
    for path in sorted(folder.rglob("*.py")):
        found |= set(_of_module(ast.parse(path.read_text("utf-8"))))
    return sorted(found)


def written(path: Path, language: str) -> int:
    """Write a file for Qt Linguist and give the number of its texts.

    Translations that it holds already are kept, those of texts that are gone are dropped.
    """
    held = _translations(path)
    messages = [_message(text, held.get(text, "")) for text in collected()]
    head = f'{HEAD}\n<TS version="2.1" language={quoteattr(language)}>'
    body = "\n".join(messages)
    path.write_text(
        f"{head}\n<context>\n<name>{CONTEXT}</name>\n{body}\n</context>\n</TS>\n", "utf-8"
    )
    return len(messages)


def _message(text: str, translation: str) -> str:
    kept = escape(translation)
    done = f"<translation>{kept}</translation>" if kept else '<translation type="unfinished"/>'
    return f"<message><source>{escape(text)}</source>{done}</message>"


def _translations(path: Path) -> dict[str, str]:
    from xml.etree import ElementTree

    if not path.exists():
        return {}
    messages = ElementTree.parse(path).getroot().iter("message")
    return {one.findtext("source", ""): one.findtext("translation", "") for one in messages}


def _of_module(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and _name(node) in _CALLS:
            for argument in node.args:
                yield from _literals(argument)
    yield from _of_tables(module)


def _of_tables(module: ast.Module) -> Iterator[str]:
    """Words in the tables of a module, which reach `tr` by a name: all that reads as words."""
    for statement in module.body:
        bodies = statement.body if isinstance(statement, ast.ClassDef) else [statement]
        for one in bodies:
            if isinstance(one, ast.Assign | ast.AnnAssign) and one.value is not None:
                yield from (text for text in _literals(one.value) if _reads_as_words(text))


def _literals(node: ast.expr) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str) and inner.value.strip():
            yield inner.value


def _reads_as_words(text: str) -> bool:
    if not any(map(str.isalpha, text)):
        return False
    return not any(sign in text for sign in "\\{}[]=<>_;/") or text[0].isupper()


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _of_records() -> Iterator[str]:
    for kind in KINDS:
        yield kind.noun.capitalize()
        yield kind.noun
        for field in kind.fields:
            yield field.label.replace("_", " ").capitalize()
            yield from (word.replace("_", " ").capitalize() for word in field.type.choices)


def main() -> None:
    """Write the file that is named."""
    path = Path(sys.argv[1])
    language = path.stem.rpartition("_")[2]
    print(f"{written(path, language)} texts in {path}")


if __name__ == "__main__":
    main()
