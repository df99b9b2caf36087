"""One edition compiled once, for many records."""

from __future__ import annotations

# Always there already, unlike `collections.abc`.
from _collections_abc import Mapping

from ._ceiag import NativePlan, Outcomes, encode_json, judge_rows
from ._evaluations import Evaluations
from ._sheet import _many, _names, _table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from typing import Any, Self

    from ._sheet import FactSheet, Frame, Names, Own
    from .answers import EvaluateAnswer

    Record = FactSheet | Mapping[str, Any]


# They have what a mapping has; libraries for tables ask for the class.
Mapping.register(Outcomes)


class Plan(NativePlan):
    """One edition, compiled once, to judge many records by.

    >>> plan = Plan("gatsby-2025-schools")
    >>> plan
    <Plan gatsby-2025-schools: 23 criteria>
    >>> row = {"setting": "school", "years": "7-11", "as_of": "2026-09-30",
    ...        "guidance-by-16.n": 151, "guidance-by-16.d": 151}
    >>> plan.outcomes(row)["G25S.BM8.a"]
    <Outcome.MET: 'met'>

    A **record** is a fact sheet (`FactSheet`, or a dict with `institution` and `facts`), or a flat row whose keys are the
    columns of `ceiag evaluate --table`: `name`, `urn`, `ukprn`, `laestab`, `setting`, `years`, `as_of`, `academic_year`, addresses
    of facts such as `employer-encounter-2025.y9`, and for shares the pair `ADDRESS.n` and `ADDRESS.d`.

    `profile`, `choices`, `tolerant` and `all_choices` mean what they mean in `ceiag.evaluate`; `as_of` is the day of judgement,
    and the day of rows that state none.
    """

    _given: tuple[str, dict[str, Any]]

    def __new__(
        cls,
        framework: str,
        *,
        profile: str | None = None,
        choices: Mapping[str, str] | None = None,
        as_of: date | str | None = None,
        all_choices: bool = False,
        tolerant: bool = False,
        own_frameworks: Own = (),
    ) -> Self:
        given: dict[str, Any] = {
            "profile": profile, "choices": choices, "as_of": as_of,
            "all_choices": all_choices, "tolerant": tolerant, "own_frameworks": _many(own_frameworks),
        }  # fmt: skip
        made = super().__new__(cls, framework, **given)
        made._given = framework, given
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        framework, given = self._given
        return (framework,), given

    def __getstate__(self) -> None:
        return None

    def _terms(self) -> tuple[Any, ...]:
        """What makes two plans the same: what they judge by, on which terms, and the facts that their rows may name."""
        import json

        _, given = self._given
        said = json.loads(encode_json(given))
        return self.framework, self.digest, json.dumps({**said, "profile": self.profile}, sort_keys=True)

    def __eq__(self, other: object) -> bool:
        return self._terms() == other._terms() if isinstance(other, Plan) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.framework, self.digest))

    def evaluate(self, record: Record) -> EvaluateAnswer:
        """The whole answer for one record, as `ceiag.evaluate` gives it for this edition."""
        import json

        from .answers import EvaluateAnswer

        text = self.evaluate_json(record)
        return EvaluateAnswer(json.loads(text), text)

    def evaluate_many(
        self, rows: Iterable[Record] | Frame, key: str | None = None, *, carry: Names = ()
    ) -> Evaluations:
        """Judges one record after the other. One that is refused is named in `refused` and stops no other.

        `rows` may be a data frame of pandas or polars, or a table of pyarrow. Their columns are known before any row, so one
        that is unknown, missing or there twice is an error at once. In dicts each row is looked at by itself.

        `key` is the column that names a row, such as `"urn"`; any column of yours will do where no two rows have the same there.
        Without it rows are numbered from 0.
        `carry` names columns of yours that are no facts, such as `"trust"`; they stand in each record as they are.

        >>> row = {"urn": 100001, "trust": "North", "setting": "college", "as_of": "2026-09-30"}
        >>> judged = Plan("gatsby-2025-colleges").evaluate_many([row], key="urn", carry=["trust"])
        >>> [(record["urn"], record["trust"], record["row"]) for record in judged.to_records()][0]
        (100001, 'North', 'benchmark')
        """
        give, columns = _table(rows)
        # Columns are looked at before any row is made, and rows are given one by one.
        return Evaluations(self.rows(_Late(give), key, _names(carry), columns))

    def __repr__(self) -> str:
        return f"<Plan {self.framework}: {len(self.criteria)} criteria>"


def evaluate_many(
    rows: Iterable[Record] | Frame,
    key: str | None = None,
    *,
    carry: Names = (),
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: date | str | None = None,
    all_choices: bool = False,
    tolerant: bool = False,
    own_frameworks: Own = (),
) -> Evaluations:
    """Judges one record after the other, each by the editions in force for its own setting on its day.

    Rows, `key` and `carry` are those of `Plan.evaluate_many`; the other terms mean what they mean in `ceiag.evaluate`. Schools and
    colleges may so stand in one frame, and a series named in `frameworks` is the edition of it that is in force for each. A row may be
    judged by several editions: the column `framework` says by which. Where one edition judges all, a `Plan` is faster.

    >>> common = {"as_of": "2026-09-30", "guidance-joint-working": True}
    >>> rows = [{**common, "urn": 100001, "setting": "school", "years": "7-11"}, {**common, "urn": 100002, "setting": "college"}]
    >>> judged = evaluate_many(rows, key="urn", frameworks="gatsby")
    >>> [answer.results[0].framework.id for answer in judged.answers.values()]
    ['gatsby-2025-schools', 'gatsby-2025-colleges']
    """
    give, columns = _table(rows)
    profiles = {"*": profile} if isinstance(profile, str) else dict(profile or {})
    judged = judge_rows(
        _Late(give), key, _names(carry), columns,
        frameworks=_names(frameworks), profiles=profiles, choices=dict(choices or {}), as_of=as_of,
        all_choices=all_choices, tolerant=tolerant, own_frameworks=_many(own_frameworks),
    )  # fmt: skip
    return Evaluations(judged)


class _Late:
    """Rows that are asked for when they are needed."""

    __slots__ = ("_give",)

    def __init__(self, give: Callable[[], Iterable[Any]]) -> None:
        self._give = give

    def __iter__(self) -> Iterator[Any]:
        return iter(self._give())
