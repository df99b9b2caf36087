"""Answers as small tables for notebooks. Everything is escaped; every sentence is the engine's."""

from __future__ import annotations

from html import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._ceiag import Outcomes

#: More rows than this are counted, not shown.
ROWS = 40
#: Columns that say little to a person.
HIDDEN = frozenset({"format", "engine", "digest"})


def _plain(value: Any) -> bool:
    return value is None or isinstance(value, (str, int))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if value is True or value is False:
        return "yes" if value else "no"
    if _plain(value):
        return escape(str(value))
    if isinstance(value, list) and all(map(_plain, value)):
        return ", ".join(escape(str(item)) for item in value)
    if isinstance(value, dict) and set(value) == {"lo", "hi"}:
        ends = (escape(str(value["lo"])), escape(str(value["hi"])))
        return ends[0] if ends[0] == ends[1] else "–".join(ends)
    if isinstance(value, list):
        return f"({len(value)})"
    inner = (value[key] for key in ("name", "label", "id", "setting") if _plain(value.get(key)) and value.get(key))
    return _cell(next(inner, None)) or f"({len(value)})"


def _list(name: str, items: list[dict[str, Any]]) -> str:
    columns = [key for key in items[0] if key not in HIDDEN]
    head = "".join(f"<th>{escape(key)}</th>" for key in columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_cell(item.get(key))}</td>" for key in columns) + "</tr>" for item in items[:ROWS]
    )
    more = f"<tr><td>… {len(items) - ROWS}</td></tr>" if len(items) > ROWS else ""
    return (
        f"<details><summary>{escape(name)} ({len(items)})</summary>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}{more}</tbody></table></details>"
    )


def _lists(data: dict[str, Any], depth: int) -> str:
    parts = []
    for key, value in data.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            if depth and len(value) <= 3:
                # Results of a few editions: what is in them matters more than that they are there.
                for item in value:
                    parts.append(_pairs(item))
                    parts.append(_lists(item, depth - 1))
            else:
                parts.append(_list(key, value))
        elif isinstance(value, dict) and depth:
            parts.append(_lists(value, depth - 1))
    return "".join(parts)


def _pairs(data: dict[str, Any]) -> str:
    shown = [
        (key, _cell(value))
        for key, value in data.items()
        if key not in HIDDEN and not (isinstance(value, list) and value and isinstance(value[0], dict))
    ]
    rows = "".join(f"<tr><th>{escape(key)}</th><td>{cell}</td></tr>" for key, cell in shown if cell)
    return f"<table><tbody>{rows}</tbody></table>"


def outcomes(outcomes: Outcomes) -> str:
    """A folded table of the outcomes."""
    rows = "".join(f"<tr><th>{escape(key)}</th><td>{escape(value)}</td></tr>" for key, value in outcomes.items())
    return (
        f"<div><b>{escape(outcomes.framework)}</b><details><summary>outcomes ({len(outcomes)})</summary>"
        f"<table><tbody>{rows}</tbody></table></details></div>"
    )


def table(name: str, data: dict[str, Any]) -> str:
    """A table of the plain values, and folded tables of the lists."""
    return f"<div><b>{escape(name)}</b>{_pairs(data)}{_lists(data, 2)}</div>"
