"""Rows of records as values of Python have them, in the shape that a request has."""

from __future__ import annotations

from ._ceiag import encode_json
from ._errors import CeiagError
from ._sheet import _many

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Texts that files of records hold as they stand. A data frame makes numbers of them where it can.
KEYS = ("pupil", "staff", "activity", "upn", "uln", "adviser", "code")


def keyed(row: Any) -> Any:
    """The row with its keys as texts: 1001 is the key that a file has as `1001`."""
    if not hasattr(row, "keys"):
        return row
    numbers = {key: _digits(row[key]) for key in KEYS if key in row and not isinstance(row[key], str)}
    return {**row, **numbers} if numbers else row


def _digits(value: Any) -> Any:
    """A whole number as its digits, also where gaps in a column have made it a float."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else value
    if isinstance(value, bool) or not hasattr(value, "__index__") or type(value).__name__ in ("bool", "bool_"):
        return value
    try:
        return str(value.__index__())
    except TypeError:
        # An array of several.
        return value


def left_out(restriction: Any) -> Any:
    """A restriction with its keys as the rows have them."""
    if not hasattr(restriction, "keys"):
        return restriction
    lists = {key: list(map(_digits, _many(restriction[key]))) for key in ("only", "without") if key in restriction}
    return {**restriction, **lists}


def present(row: Any) -> Any:
    """A statement without what it leaves open, such as the end of a period."""
    if not hasattr(row, "keys"):
        return row
    return {key: row[key] for key in row.keys() if not _nothing(row[key])}


def _nothing(value: Any) -> bool:
    try:
        return encode_json(value) == "null"
    except CeiagError:
        return False
