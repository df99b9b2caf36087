"""From a school's own records to facts.

Records are iterables of dicts, one list for each kind; their fields are those of `docs/model/records.md`. Nothing is read as
*no* because it is not there.
"""

from __future__ import annotations

from ._operations import _own, ask
from ._sheet import _names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from . import answers
    from ._operations import Day, Json, Names, Own

    Rows = Iterable[Json] | None


def derive(
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
    choices: Mapping[str, str] | None = None,
    facts: Names | None = None,
    own_frameworks: Own = (),
    **more: Any,
) -> answers.DeriveAnswer:
    """Facts that follow from records, each with its rule, counts and grade, and with what leaves it open."""
    kinds = {
        "pupils": pupils, "enrolments": enrolments, "activities": activities, "participations": participations,
        "meetings": meetings, "destinations": destinations, "staff_development": staff_development,
        "complete": complete, "declared": declared,
    }  # fmt: skip
    request = _own(own_frameworks, institution=institution, as_of=as_of, **more)
    request.update((kind, list(rows)) for kind, rows in kinds.items() if rows is not None)
    request.update(academic_year=academic_year, choices=choices, facts=None if facts is None else _names(facts))
    answer: answers.DeriveAnswer = ask("derive", request)
    return answer
