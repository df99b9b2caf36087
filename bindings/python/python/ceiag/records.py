"""From a school's own records to facts, and to whom is still to be met.

Records are any iterables of dicts, one for each kind: `pupils`, `enrolments`, `activities`, `participations`, `meetings`,
`destinations`, `staff_development`; beside them `complete` says of which kinds nothing is missing, and `declared` what the school
declares. Their fields are those of `docs/model/records.md`. Nothing is read as *no* because it is not there.
"""

from __future__ import annotations

from ._operations import _judging, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from . import answers
    from ._operations import Day, Json, Names, Own, Sheet
    from ._record import Answer

    Rows = Iterable[Json] | None


class Records:
    """Records of one institution, and on which terms they are read. Each operation on records is a method.

    >>> school = Records({"setting": "school", "years": [7, 11]}, as_of="2026-09-30", meetings=[
    ...     {"pupil": "P001", "date": "2026-02-03", "adviser_level": 6, "attended": True}])
    >>> school
    <Records of a school, 2026-09-30: 1 meetings>
    >>> type(school.derive()).__name__
    'DeriveAnswer'

    `**terms` are further keys of a request on records, such as `restrict` or `own_derivations`.
    """

    __slots__ = ("_request",)

    def __init__(
        self,
        institution: Json,
        as_of: Day,
        *,
        pupils: Rows = None,
        enrolments: Rows = None,
        activities: Rows = None,
        participations: Rows = None,
        meetings: Rows = None,
        destinations: Rows = None,
        staff_development: Rows = None,
        complete: Rows = None,
        declared: Rows = None,
        academic_year: str | None = None,
        frameworks: Names | None = None,
        profile: str | Mapping[str, str] | None = None,
        choices: Mapping[str, str] | None = None,
        sheet: Sheet | None = None,
        own_frameworks: Own = (),
        **terms: Any,
    ) -> None:
        kinds: dict[str, Rows] = {
            "pupils": pupils, "enrolments": enrolments, "activities": activities, "participations": participations,
            "meetings": meetings, "destinations": destinations, "staff_development": staff_development,
            "complete": complete, "declared": declared,
        }  # fmt: skip
        request = _judging(
            frameworks, profile, choices, own_frameworks,
            institution=institution, as_of=as_of, academic_year=academic_year, sheet=sheet, **terms,
        )  # fmt: skip
        request.update((kind, list(rows)) for kind, rows in kinds.items() if rows is not None)
        self._request = request

    @classmethod
    def from_dict(cls, request: Json) -> Records:
        """Records as a request holds them, such as a JSON file that `ceiag.load` has read."""
        made = cls.__new__(cls)
        made._request = dict(request)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The request that all operations share."""
        return dict(self._request)

    def ask(self, operation: str, **more: Any) -> Any:
        """The answer of any operation on records by its name."""
        return ask(operation, {**self._request, **more})

    def derive(self, *, facts: Iterable[str] | None = None, **more: Any) -> answers.DeriveAnswer:
        """Facts that follow from the records, each with its rule, counts and grade, and with what leaves it open."""
        answer: answers.DeriveAnswer = self.ask("derive", facts=None if facts is None else list(facts), **more)
        return answer

    def facts(self, *, fact: str | None = None, list_pupils: bool | None = None, **more: Any) -> Answer:
        """The same facts with everything behind them, joined with a sheet filled in by hand."""
        answer: Answer = self.ask("records_facts", fact=fact, list_pupils=list_pupils, **more)
        return answer

    def missing(self, *, criterion: str | None = None, list_pupils: bool | None = None, **more: Any) -> Answer:
        """By criterion: how many pupils it certainly lacks, of how many that isn't known, and by when."""
        answer: Answer = self.ask("records_missing", criterion=criterion, list_pupils=list_pupils, **more)
        return answer

    def __repr__(self) -> str:
        rows = ", ".join(
            f"{len(value)} {key.replace('_', ' ')}"
            for key, value in self._request.items()
            if isinstance(value, list) and key not in ("own_frameworks", "frameworks")
        )
        institution = self._request.get("institution")
        who = institution.get("name") or f"a {institution.get('setting')}" if isinstance(institution, dict) else "records"
        return f"<Records of {who}, {self._request.get('as_of')}: {rows or 'no rows'}>"


def derive(institution: Json, as_of: Day, **rows: Any) -> answers.DeriveAnswer:
    """Facts that follow from records: `Records(institution, as_of, **rows).derive()`."""
    facts = rows.pop("facts", None)
    return Records(institution, as_of, **rows).derive(facts=facts)


def records_facts(institution: Json, as_of: Day, **rows: Any) -> Answer:
    """`Records(institution, as_of, **rows).facts()`."""
    return Records(institution, as_of, **rows).facts()


def records_missing(institution: Json, as_of: Day, **rows: Any) -> Answer:
    """`Records(institution, as_of, **rows).missing()`."""
    return Records(institution, as_of, **rows).missing()


def records_sample(
    *,
    pupils: int | None = None,
    seed: int | None = None,
    years: Iterable[int] | None = None,
    as_of: Day | None = None,
    **more: Any,
) -> Answer:
    """A made-up school, always the same for a seed."""
    groups = None if years is None else list(years)
    answer: Answer = ask("records_sample", {"pupils": pupils, "seed": seed, "years": groups, "as_of": as_of, **more})
    return answer
