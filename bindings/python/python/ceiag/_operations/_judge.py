"""Sheets: judged, asked about, compared and merged. A function puts a request together and hands on the answer."""

from __future__ import annotations

from .._sheet import _many
from ._ask import _judging, _own, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .. import answers
    from .._sheet import Json, Names, Own
    from ._ask import Day, Register, Sheet


def evaluate(
    sheet: Sheet,
    *,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: Day | None = None,
    all_choices: bool = False,
    tolerant: bool = False,
    own_frameworks: Own = (),
) -> answers.EvaluateAnswer:
    """Judges a fact sheet.

    `frameworks` names editions (`gatsby-2025-schools`) or series (`gatsby`); without it those of the sheet are used, else those in
    force. `profile` names a profile for whichever edition has it, or is a mapping from edition to profile. `choices` makes named
    choices over those of the sheet; `all_choices` also judges under each combination of those left open. With `tolerant` a refused
    fact counts as unknown and stands in `problems`.

    >>> answer = evaluate({"as_of": "2026-09-30", "institution": {"setting": "school", "years": [7, 11]},
    ...                    "facts": {"guidance-by-16": "151/151"}}, frameworks="gatsby")
    >>> {finding.criterion: finding.outcome for finding in answer.results[0].findings}["G25S.BM8.a"]
    <Outcome.MET: 'met'>
    """
    request = _judging(
        frameworks, profile, choices, own_frameworks,
        sheet=sheet, as_of=as_of, all_choices=all_choices, tolerant=tolerant,
    )  # fmt: skip
    answer: answers.EvaluateAnswer = ask("evaluate", request)
    return answer


def next(
    sheet: Sheet,
    *,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: Day | None = None,
    tolerant: bool = False,
    own_frameworks: Own = (),
) -> answers.NextAnswer:
    """What to find out, and what to do: for each benchmark that is not reached, the sets with fewest changes.

    >>> sheet = ceiag.FactSheet.from_file("docs/examples/school-2026.toml")
    >>> ways = next(sheet, frameworks="gatsby").results[0]
    >>> ways.do[0].fact, ways.do[0].people
    ('employer-encounter-2025.y9', 38)
    """
    request = _judging(frameworks, profile, choices, own_frameworks, sheet=sheet, as_of=as_of, tolerant=tolerant)
    answer: answers.NextAnswer = ask("next", request)
    return answer


def questions(
    sheet: Sheet,
    *,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: Day | None = None,
    all: bool = False,
    tolerant: bool = False,
    own_frameworks: Own = (),
) -> answers.QuestionsAnswer:
    """What to ask, in order, with help, unit, options and limits; with `all` also what no longer matters.

    >>> sheet = ceiag.FactSheet.from_file("docs/examples/school-2026.toml")
    >>> asked = questions(sheet, frameworks="gatsby").questions[0]
    >>> asked.address, asked.question
    ('programme-structured', 'Do you have a settled, structured careers programme?')
    """
    request = _judging(frameworks, profile, choices, own_frameworks, sheet=sheet, as_of=as_of, all=all, tolerant=tolerant)
    answer: answers.QuestionsAnswer = ask("questions", request)
    return answer


def template(
    sheet: Sheet,
    *,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: Day | None = None,
    own_frameworks: Own = (),
) -> answers.TemplateAnswer:
    """The questions as a sheet in TOML, each fact commented out until somebody answers it.

    >>> college = {"as_of": "2026-09-30", "institution": {"setting": "college"}}
    >>> template(college, frameworks="gatsby").template.splitlines()[0]
    '# Facts for gatsby-2025-colleges.'
    """
    request = _judging(frameworks, profile, choices, own_frameworks, sheet=sheet, as_of=as_of)
    answer: answers.TemplateAnswer = ask("template", request)
    return answer


def explain(
    criterion: str,
    sheet: Sheet | None = None,
    *,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: Day | None = None,
    tolerant: bool = False,
    own_frameworks: Own = (),
) -> answers.ExplainAnswer:
    """The text, rule, grade and sources of a criterion; with a sheet also the trace of its finding.

    >>> sheet = ceiag.FactSheet.from_file("docs/examples/school-2026.toml")
    >>> explain("G25S.BM8.a", sheet).finding
    'met'
    """
    request = _judging(
        frameworks, profile, choices, own_frameworks,
        criterion=criterion, sheet=sheet, as_of=as_of, tolerant=tolerant,
    )  # fmt: skip
    answer: answers.ExplainAnswer = ask("explain", request)
    return answer


def compare(
    before: Sheet | Json,
    after: Sheet | Json,
    *,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    tolerant: bool = False,
    own_frameworks: Own = (),
) -> answers.CompareAnswer:
    """Two sheets of one institution side by side; across editions through a crosswalk.

    A side is a sheet, or a dict with a `sheet` and options of its own (`as_of`, `frameworks`, …).

    >>> before, after = (ceiag.FactSheet.from_file(f"docs/examples/school-{year}.toml") for year in (2024, 2026))
    >>> compare(before, after).comparisons[0].crosswalk
    'gatsby-schools-2014-2025'
    """
    request = _judging(
        frameworks, profile, choices, own_frameworks, before=_side(before), after=_side(after), tolerant=tolerant
    )
    answer: answers.CompareAnswer = ask("compare", request)
    return answer


def _side(side: Sheet | Json) -> Json:
    from .._sheet import FactSheet

    return side if not isinstance(side, FactSheet) and "sheet" in side else {"sheet": side}


def crosswalk(
    sheet: Sheet,
    *,
    register: Register | None = None,
    frameworks: Names | None = None,
    profile: str | Mapping[str, str] | None = None,
    choices: Mapping[str, str] | None = None,
    as_of: Day | None = None,
    tolerant: bool = False,
    own_frameworks: Own = (),
) -> answers.CrosswalkAnswer:
    """What one fact or one piece of evidence serves in several editions.

    >>> sheet = ceiag.FactSheet.from_file("docs/examples/school-2026.toml")
    >>> crosswalk(sheet).pieces[0].text
    'Serves 3 criteria or themes in 3 rule books; collected once.'
    """
    request = _judging(
        frameworks, profile, choices, own_frameworks, sheet=sheet, register=register, as_of=as_of, tolerant=tolerant
    )
    answer: answers.CrosswalkAnswer = ask("crosswalk", request)
    return answer


def merge(sheets: Sheet | Iterable[Sheet], *, own_frameworks: Own = ()) -> answers.MergeAnswer:
    """One sheet of several: the narrower of values that agree, and a list of those that exclude each other.

    >>> college = {"as_of": "2026-09-30", "institution": {"setting": "college"}}
    >>> told = merge([{**college, "facts": {"guidance-joint-working": True}}, college])
    >>> told.sheet["facts"], told.conflicts
    ({'guidance-joint-working': True}, ())
    """
    answer: answers.MergeAnswer = ask("merge", _own(own_frameworks, sheets=_many(sheets)))
    return answer
