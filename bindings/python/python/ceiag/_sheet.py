"""Fact sheets and frameworks: texts that the engine has read and found in order."""

from __future__ import annotations

# Always there already, unlike `collections.abc`.
from _collections_abc import Mapping

from . import _ceiag

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable
    from datetime import date
    from typing import Any, Protocol, Self, TypeAlias

    from . import inputs
    from ._errors import Problem

    #: What a program puts together. `inputs` has the keys of what is written down.
    Json = Mapping[str, Any]

    class Frame(Protocol):
        """A data frame."""

        @property
        def columns(self) -> Any: ...

    Own: TypeAlias = "Framework | inputs.Framework | Json | Iterable[Framework | inputs.Framework | Json] | None"
    Names = str | Iterable[str]


def _read(path: str | os.PathLike[str]) -> bytes:
    with open(path, "rb") as file:
        return file.read()


class _Text:
    """Canonical JSON that can't be changed."""

    __slots__ = ("_data", "_text")

    _text: str
    _data: dict[str, Any] | None

    def _put(self, text: str) -> None:
        object.__setattr__(self, "_text", text)
        object.__setattr__(self, "_data", None)

    @classmethod
    def _restore(cls, text: str) -> Self:
        made = cls.__new__(cls)
        made._put(text)
        return made

    def _plain(self) -> dict[str, Any]:
        data = self._data
        if data is None:
            data = self.to_dict()
            object.__setattr__(self, "_data", data)
        return data

    def to_json(self) -> str:
        """The JSON text."""
        return self._text

    def to_dict(self) -> dict[str, Any]:
        """Plain values."""
        import json

        data: dict[str, Any] = json.loads(self._text)
        return data

    def __ceiag_json__(self) -> str:
        return self._text

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} can't be changed: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} can't be changed: {name}")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, _Text) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self)._restore, (self._text,)

    def _repr_html_(self) -> str:
        from ._html import table

        return table(type(self).__name__, self._plain())


class FactSheet(_Text):
    """What is known about one institution on one day. What is not there is unknown: never no, and never zero.

    >>> sheet = FactSheet(
    ...     {"setting": "school", "years": [7, 11]},
    ...     as_of="2026-09-30",
    ...     facts={"guidance-by-16": "148/151", "guidance-joint-working": True},
    ... )
    >>> sheet
    <FactSheet: school, 2026-09-30, 2 facts>

    A share is `"148/151"`, `{"n": 148, "d": 151}` or `"75%"`; a range of it `{"n": [140, 148], "d": 151}`. A `Fraction` is an
    exact share whose counts are not known. `None`, NaN and `""` mean unknown.

    Raises `CeiagError` with everything that is wrong.
    """

    __slots__ = ()

    def __init__(
        self,
        institution: inputs.Institution | Json,
        as_of: date | str,
        facts: inputs.Facts | Json | None = None,
        *,
        academic_year: str | None = None,
        frameworks: Names = (),
        profiles: Mapping[str, str] | None = None,
        choices: Mapping[str, str] | None = None,
        bands: Mapping[str, Any] | None = None,
        own_frameworks: Own = (),
    ) -> None:
        sheet: dict[str, Any] = {"as_of": as_of, "institution": institution, "facts": facts or {}}
        more = {"profiles": profiles, "choices": choices, "bands": bands, "academic_year": academic_year}
        sheet.update((key, value) for key, value in more.items() if value is not None)
        if frameworks := _names(frameworks):
            sheet["frameworks"] = frameworks
        self._put(_ceiag.sheet_built(sheet, _many(own_frameworks)))

    @classmethod
    def from_dict(cls, sheet: inputs.FactSheet | Json, *, own_frameworks: Own = ()) -> Self:
        """Reads a sheet from plain values in the structure of a file."""
        return cls._restore(_ceiag.sheet_built(sheet, _many(own_frameworks)))

    @classmethod
    def from_text(cls, text: str | bytes, *, name: str = "sheet", own_frameworks: Own = ()) -> Self:
        """Reads a sheet from TOML or JSON text; problems tell line and column."""
        data = text.encode() if isinstance(text, str) else text
        return cls._restore(_ceiag.sheet_json(name, data, _many(own_frameworks)))

    @classmethod
    def from_file(cls, path: str | os.PathLike[str], *, own_frameworks: Own = ()) -> Self:
        """Reads a sheet from a TOML or JSON file."""
        return cls.from_text(_read(path), name=str(path), own_frameworks=own_frameworks)

    @property
    def as_of(self) -> date:
        """The day on which the sheet is true."""
        from datetime import date

        return date.fromisoformat(self._plain()["as-of"])

    @property
    def academic_year(self) -> str | None:
        """The academic year that yearly facts speak of, where the sheet states one."""
        year: str | None = self._plain().get("academic-year")
        return year

    @property
    def institution(self) -> dict[str, Any]:
        """Whom the sheet describes."""
        return dict(self._plain()["institution"])

    @property
    def facts(self) -> dict[str, Any]:
        """What the sheet says, as in canonical JSON."""
        return dict(self._plain().get("facts", {}))

    def __repr__(self) -> str:
        data = self._plain()
        who = data["institution"].get("name") or data["institution"]["setting"]
        return f"<FactSheet: {who}, {data['as-of']}, {len(data.get('facts', {}))} facts>"


class Framework(_Text):
    """An edition of your own that passed the check.

    Give it to `own_frameworks` of any operation, or to `Plan`. What the check warns of stands in `problems`.
    """

    __slots__ = ("_warnings",)

    _warnings: str

    def __init__(self, framework: inputs.Framework | Json, *, own_frameworks: Own = ()) -> None:
        self._fill(_ceiag.framework_built(framework, _many(own_frameworks)))

    def _fill(self, read: tuple[str, str]) -> None:
        self._put(read[0])
        object.__setattr__(self, "_warnings", read[1])

    @classmethod
    def from_text(cls, text: str | bytes, *, name: str = "framework", own_frameworks: Own = ()) -> Self:
        """Reads and checks a framework in TOML or JSON; problems tell line and column."""
        data = text.encode() if isinstance(text, str) else text
        made = cls.__new__(cls)
        made._fill(_ceiag.framework_json(name, data, _many(own_frameworks)))
        return made

    @classmethod
    def from_file(cls, path: str | os.PathLike[str], *, own_frameworks: Own = ()) -> Self:
        """Reads and checks a TOML or JSON file."""
        return cls.from_text(_read(path), name=str(path), own_frameworks=own_frameworks)

    @classmethod
    def _restore(cls, text: str, warnings: str = '{"problems":[]}') -> Self:
        made = cls.__new__(cls)
        made._fill((text, warnings))
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self)._restore, (self._text, self._warnings)

    @property
    def id(self) -> str:
        """The id, by which `frameworks` names it."""
        return str(self._plain()["id"])

    @property
    def title(self) -> str:
        """The title."""
        return str(self._plain().get("title", self.id))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the check warned of."""
        import json

        from ._errors import problems_of

        return problems_of(json.loads(self._warnings))

    def __repr__(self) -> str:
        return f"<Framework {self.id}: {self.title}>"


def _table(rows: Iterable[Any] | Frame) -> tuple[Callable[[], Iterable[Any]], list[Any] | None]:
    """What gives the rows of an iterable, or of a table of pandas, polars or pyarrow; and the columns of a table. None of
    these packages is imported."""
    if isinstance(rows, dict) or hasattr(rows, "__ceiag_json__"):
        raise TypeError("rows must be an iterable of records; this is one record")
    if isinstance(rows, (str, bytes)) or hasattr(rows, "__fspath__"):
        raise TypeError("rows must be an iterable of records, and this is a text: read a file first, as by csv.DictReader or pandas.read_csv")
    table: Any = rows
    kind = type(table).__name__
    if kind.endswith("GroupBy"):
        raise TypeError(f"rows must be an iterable of records, and this is a {kind}: give the frame, and the columns it is grouped by in `carry`")
    # A series of dicts is a list of records, as good as any.
    if kind == "Series" and hasattr(table, "to_frame") and not isinstance(next(iter(table), {}), Mapping):
        raise TypeError("rows must be an iterable of records, and this is a Series, one row or one column of a frame: give the frame, or `frame[:1]` for its first row alone")
    if hasattr(table, "collect_schema") and hasattr(table, "collect"):
        # A table that polars has not computed yet.
        table = table.collect()
    if hasattr(table, "column_names") and hasattr(table, "to_pylist"):
        return table.to_pylist, list(table.column_names)
    if not hasattr(table, "columns"):
        return lambda: table, None
    columns = list(table.columns)
    if hasattr(table, "iter_rows"):
        return lambda: table.iter_rows(named=True), columns
    return lambda: table.to_dict("records"), columns


def _rows(rows: Iterable[Any] | Frame) -> Iterable[Any]:
    """The rows of an iterable, or of a table."""
    return _table(rows)[0]()


def _many(items: Any) -> list[Any]:
    """A list; one text, one mapping, one sheet or framework is a list of one, not its letters or keys."""
    if items is None:
        return []
    # A series of pandas has keys too, and is a list of its values.
    one = isinstance(items, (str, Mapping)) or hasattr(items, "__ceiag_json__")
    return [items] if one else list(items)


def _names(names: Names | None) -> list[str]:
    """A list of names."""
    return _many(names)
