"""The operations, one function each. A function puts a request together and hands on the answer; it decides nothing."""

from __future__ import annotations

from . import _ceiag
from ._sheet import _many, _names, _rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from typing import Any

    from . import answers
    from ._sheet import FactSheet, Frame, Framework, Names, Own

    Json = Mapping[str, Any]
    Sheet = FactSheet | Json
    Day = date | str


def operations() -> list[str]:
    """The names of all operations, for `call` and `call_json`.

    >>> "evaluate" in operations()
    True
    """
    return _ceiag.operations()


def call_json(operation: str, request: str) -> str:
    """Answers a request, JSON text in and canonical JSON text out. A refusal is an answer here (`ceiag-problems/1`).

    >>> call_json("frameworks", '{"setting": "college", "as_of": "2026-09-30"}').startswith('{"engine":')
    True
    """
    return _ceiag.call_json(operation, request)


def call(operation: str, request: Json | str) -> dict[str, Any]:
    """Answers a request given as a dict or as JSON text, as plain values.

    >>> call("frameworks", {"setting": "school", "as_of": "2026-09-30"})["format"]
    'ceiag-framework-list/1'

    Raises `CeiagError` with everything that is wrong.
    """
    data, _ = _answered(operation, request)
    return data


def _answered(operation: str, request: Json | str) -> tuple[dict[str, Any], str]:
    import json

    if isinstance(request, str):
        text = _ceiag.call_json(operation, request)
    else:
        text = _ceiag.call_built(operation, request)
    data: dict[str, Any] = json.loads(text)
    if data["format"] == "ceiag-problems/1":
        from ._errors import refusal

        raise refusal(text)
    return data, text


def ask(operation: str, request: Json) -> Any:
    """The answer of an operation by its name, as the class of that answer. What is `None` in the request is left out.

    >>> type(ask("evidence_kinds", {})).__name__
    'EvidenceKindsAnswer'
    """
    from ._record import Answer
    from .answers import ANSWERS

    data, text = _answered(operation, {key: value for key, value in request.items() if value is not None})
    return ANSWERS.get(operation, Answer)(data, text)


def _judging(
    frameworks: Names | None,
    profile: str | Mapping[str, str] | None,
    choices: Mapping[str, str] | None,
    own_frameworks: Own,
    **more: Any,
) -> dict[str, Any]:
    request: dict[str, Any] = more
    if frameworks is not None:
        request["frameworks"] = _names(frameworks)
    if profile is not None:
        request["profiles"] = {"*": profile} if isinstance(profile, str) else profile
    request["choices"] = choices
    if own := _many(own_frameworks):
        request["own_frameworks"] = own
    # What is left out is the engine's to decide.
    return {key: value for key, value in request.items() if value is not None and value is not False}


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
    from ._sheet import FactSheet

    return side if not isinstance(side, FactSheet) and "sheet" in side else {"sheet": side}


def crosswalk(
    sheet: Sheet,
    *,
    register: Json | None = None,
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


def history(
    results: Iterable[Json] | Frame,
    *,
    as_of: Day | None = None,
    institution: str | None = None,
    own_frameworks: Own = (),
) -> answers.HistoryAnswer:
    """Reported results over time. Rows, or a data frame, have the columns of the table of reported results.

    >>> row = {"institution": "Northgate Example School", "instrument": "compass", "generation": "classic",
    ...        "evaluation_type": "schools", "completed": "2024-07-19", "bm1": 88}
    >>> history([row], as_of="2024-12-31").text.partition(":")[0]
    'Northgate Example School'
    """
    request = _own(own_frameworks, results=list(_rows(results)), as_of=as_of, institution=institution)
    answer: answers.HistoryAnswer = ask("history", request)
    return answer


def profile_test(
    profile: str,
    results: Iterable[Json] | Frame,
    *,
    framework: str | None = None,
    institution: Json | None = None,
    sixth_form: bool | None = None,
    own_frameworks: Own = (),
) -> answers.ProfileTestAnswer:
    """Which printed percentages a profile can reproduce, and how many it would reproduce by chance.

    >>> row = {"institution": "Northgate Example School", "instrument": "compass", "generation": "classic",
    ...        "evaluation_type": "schools", "completed": "2024-07-19", "bm1": 88}
    >>> profile_test("compass-classic-h1", [row], sixth_form=False).grade
    <Grade.FITTED: 'fitted'>
    """
    request = _own(
        own_frameworks, profile=profile, results=list(_rows(results)),
        framework=framework, institution=institution, sixth_form=sixth_form,
    )  # fmt: skip
    answer: answers.ProfileTestAnswer = ask("profile_test", request)
    return answer


def frameworks(
    *,
    setting: str | None = None,
    years: Iterable[int] | None = None,
    as_of: Day | None = None,
    choices: Mapping[str, str] | None = None,
    own_frameworks: Own = (),
) -> answers.FrameworksAnswer:
    """The editions there are; with a setting and a day also those in force.

    >>> told = frameworks(setting="college", as_of="2026-09-30").in_force[0]
    >>> told.label, told.frameworks
    ('Gatsby Benchmarks', ('gatsby-2025-colleges',))
    """
    groups = None if years is None else list(years)
    request = _own(own_frameworks, setting=setting, years=groups, as_of=as_of, choices=choices)
    answer: answers.FrameworksAnswer = ask("frameworks", request)
    return answer


def check_framework(framework: Framework | Json, *, own_frameworks: Own = ()) -> answers.CheckFrameworkAnswer:
    """Checks a framework and tells everything that is wrong; `Framework` raises it instead.

    >>> told = check_framework({"format": "ceiag-framework/1"})
    >>> told.ok, told.problems[0].code
    (False, 'missing-key')
    """
    answer: answers.CheckFrameworkAnswer = ask("check_framework", _own(own_frameworks, framework=framework))
    return answer


def diff_frameworks(
    before: str | Framework | Json, after: str | Framework | Json, *, own_frameworks: Own = ()
) -> answers.DiffFrameworksAnswer:
    """What differs between two editions, each given by its id or as a framework.

    >>> diff_frameworks("gatsby-2014-schools", "gatsby-2025-schools").changes_answers
    True
    """
    answer: answers.DiffFrameworksAnswer = ask("diff_frameworks", _own(own_frameworks, before=before, after=after))
    return answer


def _own(own_frameworks: Own, **more: Any) -> dict[str, Any]:
    if own := _many(own_frameworks):
        more["own_frameworks"] = own
    return more


# Reviews


def review_status(
    review: Json, *, sheet: Sheet | None = None, as_of: Day | None = None, own_frameworks: Own = ()
) -> answers.ReviewStatusAnswer:
    """Where a review stands: what was chosen, by whom, what is open, and what is indicated beside it.

    >>> review = ceiag.load("docs/examples/year/internal-review.toml")
    >>> status = review_status(review, as_of="2027-03-01")
    >>> status.state, status.answered, status.of
    (<ReviewState.COMPLETE: 'complete'>, 6, 6)
    """
    answer: answers.ReviewStatusAnswer = ask(
        "review_status", _own(own_frameworks, review=review, sheet=sheet, as_of=as_of)
    )
    return answer


def review_record(
    review: Json,
    *,
    judgement: Json | None = None,
    finding: Json | None = None,
    participant: Json | None = None,
    priority: Json | None = None,
    action: Json | None = None,
    complete: Day | None = None,
    sheet: Sheet | None = None,
    as_of: Day | None = None,
    own_frameworks: Own = (),
) -> answers.ReviewRecordAnswer:
    """The review with one thing added. What was recorded before stays.

    >>> review = ceiag.load("docs/examples/year/internal-review.toml")
    >>> del review["completed"]
    >>> review_record(review, complete="2026-03-21", as_of="2026-03-21").review["completed"]
    '2026-03-21'
    """
    request = _own(
        own_frameworks, review=review, judgement=judgement, finding=finding, participant=participant,
        priority=priority, action=action, complete=complete, sheet=sheet, as_of=as_of,
    )  # fmt: skip
    answer: answers.ReviewRecordAnswer = ask("review_record", request)
    return answer


def moderate(sides: Json | Iterable[Json], *, own_frameworks: Own = ()) -> answers.ModerateAnswer:
    """Several reviews of one institution side by side: where they agree, and where they don't.

    >>> sides = [{"review": ceiag.load(f"docs/examples/year/{which}-review.toml")} for which in ("internal", "peer")]
    >>> moderate(sides).text
    'Northgate Example School: internal leadership review and peer-to-peer review side by side'
    """
    answer: answers.ModerateAnswer = ask("moderate", _own(own_frameworks, sides=_many(sides)))
    return answer


def system_review(
    reviews: Json | Iterable[Json] | None = None,
    *,
    by: str | None = None,
    theme: str | None = None,
    rows: Iterable[Json] | Frame | None = None,
    levels: Names | None = None,
    own_frameworks: Own = (),
) -> answers.SystemReviewAnswer:
    """Counts over many reviews, small numbers hidden.

    Takes `reviews`, counted `by` `"hub"` or `"region"` where asked for, all themes or one `theme`; or `rows` with `institution`,
    `group`, `theme` and `level`, and the names of the `levels` in order.

    >>> schools = ("eastgate", "fairview", "harbour", "hillside", "kingsmead", "lowfield", "millbrook")
    >>> told = system_review([ceiag.load(f"docs/examples/year/hub/{school}-internal.toml") for school in schools])
    >>> told.format
    'ceiag-system-review/1'
    """
    request = _own(
        own_frameworks, reviews=None if reviews is None else _many(reviews), by=by, theme=theme,
        rows=None if rows is None else list(_rows(rows)), levels=None if levels is None else _names(levels),
    )  # fmt: skip
    answer: answers.SystemReviewAnswer = ask("system_review", request)
    return answer


def agreement(
    *,
    reviews: Json | Iterable[Json] | None = None,
    ratings: Iterable[Json] | Frame | None = None,
    table: Json | None = None,
    scale: Names | None = None,
    ordered: bool | None = None,
    raters: Names | None = None,
    interval: str | None = None,
    own_frameworks: Own = (),
) -> answers.AgreementAnswer:
    """Agreement between raters: percent, kappa, Gwet's AC and Krippendorff's alpha.

    Takes `reviews`; or `ratings`, a row for each, or `table`, `{"headers": …, "rows": …}` with a row for each unit. Then `scale`
    holds the categories, in order unless `ordered` is false, and `raters` chooses among them, as `docs/model/agreement.md` says.
    `interval` is `"student-t"` or `"normal"`.

    >>> reviews = [ceiag.load(f"docs/examples/year/{which}-review.toml") for which in ("internal", "peer")]
    >>> agreement(reviews=reviews).text
    '12 ratings of 6 units by 2 raters; 4 categories in a declared order.'
    """
    request = _own(
        own_frameworks, reviews=None if reviews is None else _many(reviews),
        ratings=None if ratings is None else list(_rows(ratings)), table=table, ordered=ordered, interval=interval,
        scale=None if scale is None else _names(scale), raters=None if raters is None else _names(raters),
    )  # fmt: skip
    answer: answers.AgreementAnswer = ask("agreement", request)
    return answer


# The Standard and awards


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


def standard_readiness(
    sheet: Sheet,
    *,
    register: Json | None = None,
    reviews: Json | Iterable[Json] | None = None,
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
    assessment: Json,
    *,
    bodies: Json | None = None,
    sheet: Sheet | None = None,
    reviews: Json | Iterable[Json] | None = None,
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
    award: Json | None = None, *, bodies: Json | None = None, as_of: Day | None = None, own_frameworks: Own = ()
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
    award: Json, *, bodies: Json | None = None, as_of: Day | None = None, own_frameworks: Own = ()
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
    award: Json, *, bodies: Json | None = None, as_of: Day | None = None, own_frameworks: Own = ()
) -> answers.AwardTimelineAnswer:
    """The events of an award and the days that follow from them.

    >>> award, bodies = ceiag.load("docs/examples/year/award.toml"), ceiag.load("docs/examples/year/bodies.toml")
    >>> award_timeline(award, bodies=bodies, as_of="2026-09-01").total
    Decimal('1600.00')
    """
    request = _own(own_frameworks, award=award, bodies=bodies, as_of=as_of)
    answer: answers.AwardTimelineAnswer = ask("award_timeline", request)
    return answer


# Evidence


def evidence(
    register: Json,
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
    register: Json, *, as_of: Day | None = None, own_frameworks: Own = ()
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
