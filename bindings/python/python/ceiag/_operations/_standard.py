"""The Standard, and the way to an award. A function puts a request together and hands on the answer."""

from __future__ import annotations

from .._sheet import _many, _rows
from ._ask import _judging, _own, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .. import answers
    from .._sheet import Frame, Json, Names, Own
    from ._ask import Assessment, Award, Bodies, Day, Register, Review, Sheet


def standard_editions(
    *,
    started: Day | None = None,
    completed: Day | None = None,
    setting: str | None = None,
    series: str | None = None,
    own_frameworks: Own = (),
) -> answers.StandardEditionsAnswer:
    """Which edition an assessment of these days is under.

    >>> standard_editions(setting="school", started="2025-10-01").editions[0].label
    'National validation of careers awards'
    """
    request = _own(own_frameworks, started=started, completed=completed, setting=setting, series=series)
    answer: answers.StandardEditionsAnswer = ask("standard_editions", request)
    return answer


def standard_finding(
    assessment: Json, finding: Json, *, bodies: Json | None = None, own_frameworks: Own = ()
) -> answers.StandardFindingAnswer:
    """The assessment with one more finding of the assessor, and its record. What was found before stays.

    >>> assessment, catalogue = (ceiag.load(f"docs/examples/year/{file}.toml") for file in ("assessment", "catalogue"))
    >>> finding = {"criterion": "EX.3", "outcome": "not-met", "on": "2026-07-03", "reason": "one certificate has lapsed", "earlier": "met"}
    >>> standard_finding(assessment, finding, own_frameworks=[catalogue]).assessment["finding"][-1]["earlier"]
    'met'
    """
    request = _own(own_frameworks, assessment=assessment, finding=finding, bodies=bodies)
    answer: answers.StandardFindingAnswer = ask("standard_finding", request)
    return answer


def standard_readiness(
    sheet: Sheet,
    *,
    register: Register | None = None,
    reviews: Review | Iterable[Review] | None = None,
    reported: Iterable[Json] | Frame | None = None,
    catalogue: str | None = None,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: Day | None = None,
    tolerant: bool = False,
    own_frameworks: Own = (),
) -> answers.StandardReadinessAnswer:
    """What an assessor will see: how the facts of each criterion are known, by whom, and what rests on a declaration alone.

    >>> sheet, register = ceiag.load("docs/examples/year/facts.toml"), ceiag.load("docs/examples/year/evidence.toml")
    >>> standard_readiness(sheet, register=register).format
    'ceiag-standard-readiness/1'
    """
    request = _judging(
        frameworks, profile, choices, own_frameworks, sheet=sheet, register=register, catalogue=catalogue,
        reviews=None if reviews is None else _many(reviews), reported=None if reported is None else list(_rows(reported)),
        as_of=as_of, tolerant=tolerant,
    )  # fmt: skip
    answer: answers.StandardReadinessAnswer = ask("standard_readiness", request)
    return answer


def standard_record(
    assessment: Assessment,
    *,
    bodies: Bodies | None = None,
    sheet: Sheet | None = None,
    reviews: Review | Iterable[Review] | None = None,
    reported: Iterable[Json] | Frame | None = None,
    own_frameworks: Own = (),
) -> answers.StandardRecordAnswer:
    """What an assessment records; the decision is the assessor's and never made here.

    >>> assessment, bodies, catalogue = (ceiag.load(f"docs/examples/year/{file}.toml") for file in ("assessment", "bodies", "catalogue"))
    >>> standard_record(assessment, bodies=bodies, own_frameworks=[catalogue]).text.partition(",")[0]
    'Assessment northgate-2026 by Example Standard (made up)'
    """
    request = _own(
        own_frameworks, assessment=assessment, bodies=bodies, sheet=sheet,
        reviews=None if reviews is None else _many(reviews), reported=None if reported is None else list(_rows(reported)),
    )  # fmt: skip
    answer: answers.StandardRecordAnswer = ask("standard_record", request)
    return answer


def standard_brief(
    award: Award | None = None, *, bodies: Bodies | None = None, as_of: Day | None = None, own_frameworks: Own = ()
) -> answers.StandardBriefAnswer:
    """The Standard in brief: bodies, terms, and where an award stands.

    >>> standard_brief(as_of="2026-09-30").sections[0].heading
    'What the Standard is'
    """
    answer: answers.StandardBriefAnswer = ask(
        "standard_brief", _own(own_frameworks, award=award, bodies=bodies, as_of=as_of)
    )
    return answer


def award_status(
    award: Award, *, bodies: Bodies | None = None, as_of: Day | None = None, own_frameworks: Own = ()
) -> answers.AwardStatusAnswer:
    """Where an award stands on a day.

    >>> award, bodies = ceiag.load("docs/examples/year/award.toml"), ceiag.load("docs/examples/year/bodies.toml")
    >>> award_status(award, bodies=bodies, as_of="2026-09-01").state
    'awarded'
    """
    request = _own(own_frameworks, award=award, bodies=bodies, as_of=as_of)
    answer: answers.AwardStatusAnswer = ask("award_status", request)
    return answer


def award_timeline(
    award: Award, *, bodies: Bodies | None = None, as_of: Day | None = None, own_frameworks: Own = ()
) -> answers.AwardTimelineAnswer:
    """The events of an award and the days that follow from them.

    >>> award, bodies = ceiag.load("docs/examples/year/award.toml"), ceiag.load("docs/examples/year/bodies.toml")
    >>> award_timeline(award, bodies=bodies, as_of="2026-09-01").total
    Decimal('1600.00')
    """
    request = _own(own_frameworks, award=award, bodies=bodies, as_of=as_of)
    answer: answers.AwardTimelineAnswer = ask("award_timeline", request)
    return answer
