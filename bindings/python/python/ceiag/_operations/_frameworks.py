"""Editions, and what instruments printed by them. A function puts a request together and hands on the answer."""

from __future__ import annotations

from .._sheet import _rows
from ._ask import _own, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .. import answers, inputs
    from .._sheet import Frame, Framework, Json, Own
    from ._ask import Day


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


def check_framework(framework: Framework | inputs.Framework | Json, *, own_frameworks: Own = ()) -> answers.CheckFrameworkAnswer:
    """Checks a framework and tells everything that is wrong; `Framework` raises it instead.

    >>> told = check_framework({"format": "ceiag-framework/1"})
    >>> told.ok, told.problems[0].code
    (False, 'missing-key')
    """
    answer: answers.CheckFrameworkAnswer = ask("check_framework", _own(own_frameworks, framework=framework))
    return answer


def diff_frameworks(
    before: str | Framework | inputs.Framework | Json, after: str | Framework | inputs.Framework | Json, *, own_frameworks: Own = ()
) -> answers.DiffFrameworksAnswer:
    """What differs between two editions, each given by its id or as a framework.

    >>> diff_frameworks("gatsby-2014-schools", "gatsby-2025-schools").changes_answers
    True
    """
    answer: answers.DiffFrameworksAnswer = ask("diff_frameworks", _own(own_frameworks, before=before, after=after))
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
    institution: inputs.Institution | Json | None = None,
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
