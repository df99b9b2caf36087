"""Evidence: the pack, its coverage, its kinds. A function puts a request together and hands on the answer."""

from __future__ import annotations

from ._ask import _judging, _own, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import answers
    from .._sheet import Names, Own
    from ._ask import Day, Register


def evidence(
    register: Register,
    *,
    by: str | None = None,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: Day | None = None,
    own_frameworks: Own = (),
) -> answers.EvidenceAnswer:
    """What evidence serves, by criterion, by item or as a pack.

    >>> register = ceiag.load("docs/examples/evidence.toml")
    >>> evidence(register, as_of="2026-09-30").text
    'Before the call: 14 missing, 1 out of date, 1 without an owner.'
    """
    request = _judging(frameworks, profile, choices, own_frameworks, register=register, by=by, as_of=as_of)
    answer: answers.EvidenceAnswer = ask("evidence", request)
    return answer


def evidence_coverage(
    register: Register, *, as_of: Day | None = None, own_frameworks: Own = ()
) -> answers.EvidenceCoverageAnswer:
    """Which areas and years evidence covers.

    >>> register = ceiag.load("docs/examples/evidence.toml")
    >>> evidence_coverage(register, as_of="2026-09-30").areas[0].text
    'missing at Key Stage 3; missing at Key Stage 4'
    """
    answer: answers.EvidenceCoverageAnswer = ask(
        "evidence_coverage", _own(own_frameworks, register=register, as_of=as_of)
    )
    return answer


def evidence_kinds(*, own_frameworks: Own = ()) -> answers.EvidenceKindsAnswer:
    """The kinds of evidence, and what each can serve.

    >>> evidence_kinds().kinds[0].label
    'the careers policy'
    """
    answer: answers.EvidenceKindsAnswer = ask("evidence_kinds", _own(own_frameworks))
    return answer
