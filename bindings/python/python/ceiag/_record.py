"""Parts of answers: read-only objects over what the engine wrote."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from decimal import Decimal
    from fractions import Fraction
    from typing import Any, ClassVar

    from ._errors import Problem

    Make = Callable[[Any], Any]


def day(text: str) -> date:
    """A day."""
    from datetime import date

    return date.fromisoformat(text)


def exact(text: str) -> Fraction:
    """An exact ratio."""
    from fractions import Fraction

    return Fraction(text)


def number(text: str) -> Decimal:
    """An amount or a percentage."""
    from decimal import Decimal

    return Decimal(text)


def problem(data: dict[str, Any]) -> Problem:
    """A problem."""
    from ._errors import Problem

    return Problem(data)


def many(make: Make | None) -> Make:
    """A list, each item made alike."""
    if make is None:
        return tuple
    return lambda items: tuple(None if item is None else make(item) for item in items)


def mapped(make: Make | None) -> Make:
    """A mapping, each value made alike."""
    from types import MappingProxyType

    if make is None:
        return lambda items: MappingProxyType(dict(items))
    return lambda items: MappingProxyType({key: None if item is None else make(item) for key, item in items.items()})


def tagged(classes: Mapping[str, Make]) -> Make:
    """One of several classes, told by its `kind`."""
    return lambda item: classes[item["kind"]](item)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copy(item) for item in value]
    return value


class Record:
    """A part of an answer. It can't be changed; `to_dict()` gives it as plain values, as in canonical JSON."""

    __slots__ = ("_data", "_made")

    #: For each attribute: its key, what makes it, and what stands for its absence.
    _fields: ClassVar[dict[str, tuple[str, Make | None, Any]]] = {}
    _data: dict[str, Any]
    _made: dict[str, Any]

    def __init__(self, data: dict[str, Any], /) -> None:
        object.__setattr__(self, "_data", data)
        object.__setattr__(self, "_made", {})

    if not TYPE_CHECKING:

        def __getattr__(self, name):
            field = self._fields.get(name)
            if field is None and type(self) is Answer and not name.startswith("_") and name in self._data:
                # An answer without a class of its own is read as it stands.
                return _copy(self._data[name])
            if field is None:
                raise AttributeError(f"{type(self).__name__!r} has no attribute {name!r}", name=name, obj=self)
            key, make, absent = field
            if name in self._made:
                return self._made[name]
            raw = self._data.get(key)
            if raw is None:
                value = absent
            else:
                value = raw if make is None else make(raw)
            self._made[name] = value
            return value

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an answer can't be changed: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"an answer can't be changed: {name}")

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._fields, *(self._data if type(self) is Answer else ())})

    def to_dict(self) -> dict[str, Any]:
        """Plain values, exactly as in canonical JSON."""
        return {key: _copy(value) for key, value in self._data.items()}

    def __ceiag_json__(self) -> str:
        import json

        return json.dumps(self._data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or type(other) is not type(self):
            return NotImplemented
        return self._data == other._data

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.__ceiag_json__()))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._data,)

    def _short(self) -> Iterator[tuple[str, str]]:
        for name, (key, make, _) in self._fields.items():
            value = self._data.get(key)
            if value is None or value == [] or value == {}:
                continue
            if isinstance(value, list):
                plain = len(value) <= 12 and all(isinstance(item, (int, str)) and len(str(item)) <= 30 for item in value)
                yield name, repr(value) if plain else f"[{len(value)} …]"
            elif isinstance(value, dict):
                yield name, "{…}" if make is not None else repr(value)
            elif isinstance(value, str) and len(value) > 60:
                yield name, repr(value[:59] + "…")
            else:
                yield name, repr(value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={shown}' for name, shown in self._short())})"

    def _repr_html_(self) -> str:
        from ._html import table

        return table(type(self).__name__, self._data)


class Answer(Record):
    """What an operation answered."""

    __slots__ = ("_text",)

    _text: str

    def __init__(self, data: dict[str, Any], text: str | None = None, /) -> None:
        super().__init__(data)
        object.__setattr__(self, "_text", super().__ceiag_json__() if text is None else text)

    def to_json(self) -> str:
        """The canonical JSON, byte for byte what every other language gets."""
        return self._text

    def __ceiag_json__(self) -> str:
        return self._text

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Answer) or type(other) is not type(self):
            return NotImplemented
        return self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._data, self._text)
