"""What came of many records."""

from __future__ import annotations

# Always there already, unlike `collections.abc`.
from _collections_abc import Mapping, Sequence

from ._ceiag import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, overload

    from ._errors import CeiagError
    from .answers import EvaluateAnswer

    _Judged = Sequence["Evaluation"]
    _Answers = Mapping[Any, EvaluateAnswer]
    _Refused = Mapping[Any, CeiagError]
else:
    # What a class is made of can't be said without a cost.
    _Judged, _Answers, _Refused = Sequence, Mapping, Mapping


class RefusedRowsWarning(UserWarning):
    """Every row was refused, so that a frame of what came of them is empty."""


class Evaluation:
    """What came of one row: its `key`, and an `answer` or an `error`."""

    __slots__ = ("_index", "_rows")

    _rows: Rows
    _index: int

    def __init__(self, rows: Rows, index: int) -> None:
        object.__setattr__(self, "_rows", rows)
        object.__setattr__(self, "_index", index)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an evaluation can't be changed: {name}")

    @property
    def key(self) -> Any:
        """What the row is called: its value in the key column, else its number."""
        return self._rows.key(self._index)

    @property
    def ok(self) -> bool:
        """Whether the row was judged."""
        return not self._rows.is_refused(self._index)

    @property
    def answer(self) -> EvaluateAnswer:
        """The answer; raises the error where the row was refused."""
        import json

        from ._errors import refusal
        from .answers import EvaluateAnswer

        ok, text = self._rows.json(self._index)
        if not ok:
            raise refusal(text)
        return EvaluateAnswer(json.loads(text), text)

    @property
    def error(self) -> CeiagError | None:
        """What is wrong with the row, or `None`."""
        from ._errors import refusal

        # Not the text of an answer, which takes longer than to look.
        return refusal(self._rows.json(self._index)[1]) if self._rows.is_refused(self._index) else None

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("an Evaluation can't be pickled: pickle its `key`, and its `answer` or `error`")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Evaluation) and other._rows is self._rows and other._index == self._index

    def __hash__(self) -> int:
        return hash((id(self._rows), self._index))

    def __repr__(self) -> str:
        return f"<Evaluation of {self.key!r}: {'judged' if self.ok else 'refused'}>"


class _ByKey:
    """Some of the rows by their keys."""

    __slots__ = ("_places", "_rows")

    def __init__(self, rows: Rows, refused: bool) -> None:
        self._rows = rows
        self._places = rows.places(refused)

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._places)

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)} of {len(self._rows)} rows>"

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (dict(self.items()),)  # type: ignore[attr-defined]


class Answers(_ByKey, _Answers):
    """The answers of many rows by key, each read when it is asked for."""

    __slots__ = ()

    def __getitem__(self, key: Any) -> EvaluateAnswer:
        return Evaluation(self._rows, self._places[key]).answer


class Refused(_ByKey, _Refused):
    """What is wrong with rows, by key."""

    __slots__ = ()

    def __getitem__(self, key: Any) -> CeiagError:
        error = Evaluation(self._rows, self._places[key]).error
        if error is None:
            raise KeyError(key)
        return error

    def __repr__(self) -> str:
        shown = [f"{key!r} {self[key].code}" for key, _ in zip(self, range(5), strict=False)]
        more = ["…"] if len(self) > len(shown) else []
        return f"<Refused: {len(self)} of {len(self._rows)} rows{': ' if shown else ''}{', '.join(shown + more)}>"


class Evaluations(_Judged):
    """What came of many rows, in their order: a sequence of `Evaluation`."""

    __slots__ = ("_rows",)

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, index: int) -> Evaluation: ...
        @overload
        def __getitem__(self, index: slice) -> list[Evaluation]: ...

    def __getitem__(self, index: int | slice) -> Evaluation | list[Evaluation]:
        size = len(self._rows)
        if isinstance(index, slice):
            return [Evaluation(self._rows, place) for place in range(*index.indices(size))]
        place = index + size if index < 0 else index
        if not 0 <= place < size:
            raise IndexError(index)
        return Evaluation(self._rows, place)

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("Evaluations can't be pickled: pickle what `to_columns()` gives, or `answers` and `refused`")

    def __reversed__(self) -> Iterator[Evaluation]:
        return iter(self[::-1])

    def __iter__(self) -> Iterator[Evaluation]:
        return (Evaluation(self._rows, index) for index in range(len(self._rows)))

    @property
    def answers(self) -> Mapping[Any, EvaluateAnswer]:
        """The answers by key. Each is read when it is asked for; keep it where it is needed again."""
        return Answers(self._rows, False)

    @property
    def refused(self) -> Mapping[Any, CeiagError]:
        """What is wrong, by the key of the row."""
        return Refused(self._rows, True)

    def to_records(self) -> list[dict[str, Any]]:
        """Flat dicts, ready for a data frame: one for each row × benchmark or theme, and one for each row × criterion.

        First the key, or the `number` of the row where there is none; what is carried; the columns of
        `ceiag evaluate --table … --format csv`, of which `row` says what a line is about; then of a criterion its `grade`,
        `strength` and `missing` facts, and of the result `unset_choices` and the codes of `notices`. Several ids in one are joined
        by `;`. Numbers are whole numbers, and what a line has not is `None`. Rows that were refused have no lines; where all were,
        the list is empty and a `RefusedRowsWarning` says so.
        """
        self._hint()
        return self._rows.records()

    def to_columns(self) -> dict[str, list[Any]]:
        """The lines of `to_records()` as a list for each column, the same columns whatever the rows: what polars should be given,
        which looks at the first records only to see what a column holds.

        >>> row = {"setting": "college", "as_of": "2026-09-30"}
        >>> columns = ceiag.Plan("gatsby-2025-colleges").evaluate_many([row]).to_columns()
        >>> columns["number"][0], columns["row"][0], columns["benchmark"][0]
        (0, 'benchmark', 'BM1')
        """
        self._hint()
        return self._rows.to_columns()

    def _hint(self) -> None:
        """Warns where there are rows and no line: an empty frame looks like nothing to judge."""
        refused = self.refused
        if 0 < len(self) == len(refused):
            import warnings

            first = next(iter(refused))
            problem = refused[first].problems[0]
            told = f"all {len(self)} rows were refused, so there are no lines; look at `refused`. Row {first!r}: {problem.message}"
            warnings.warn(told, RefusedRowsWarning, stacklevel=3)

    def _repr_html_(self) -> str:
        from html import escape

        def line(row: Evaluation) -> str:
            said = row.error
            texts = [] if said else [getattr(result.reading, "text", "") for result in row.answer.results]
            shown = escape(str(said)) if said else "<br>".join(map(escape, texts))
            return f"<tr><th>{escape(str(row.key))}</th><td>{shown}</td></tr>"

        lines = "".join(line(self[index]) for index in range(min(len(self), 40)))
        more = f"<tr><td>… {len(self) - 40}</td></tr>" if len(self) > 40 else ""
        return f"<table><tbody>{lines}{more}</tbody></table>"

    def __repr__(self) -> str:
        refused = self.refused
        bad = len(refused)
        # What was wrong is the question that comes next.
        first = next(((key, refused[key].code) for key in refused), None)
        why = f" (the first: {first[0]!r} {first[1]})" if first else ""
        return f"<Evaluations: {len(self) - bad} judged, {bad} refused{why}>"
