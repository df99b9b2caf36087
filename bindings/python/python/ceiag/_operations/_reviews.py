"""Reviews by people, one or many. A function puts a request together and hands on the answer."""

from __future__ import annotations

from .._sheet import _many, _names, _rows
from ._ask import _own, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .. import answers
    from .._sheet import Frame, Json, Names, Own
    from ._ask import Day, Review, Sheet


def review_status(
    review: Review, *, sheet: Sheet | None = None, as_of: Day | None = None, own_frameworks: Own = ()
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
    review: Review,
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
    reviews: Review | Iterable[Review] | None = None,
    *,
    by: str | None = None,
    theme: str | None = None,
    academic_year: str | None = None,
    rows: Iterable[Json] | Frame | None = None,
    levels: Names | None = None,
    own_frameworks: Own = (),
) -> answers.SystemReviewAnswer:
    """Counts over many reviews, small numbers hidden.

    Takes `reviews`, counted `by` `"hub"` or `"region"` where asked for, all themes or one `theme`, of one `academic_year`, by
    default the latest, or of `"any"`; or `rows` with `institution`,
    `group`, `theme` and `level`, and the names of the `levels` in order.

    >>> schools = ("eastgate", "fairview", "harbour", "hillside", "kingsmead", "lowfield", "millbrook")
    >>> told = system_review([ceiag.load(f"docs/examples/year/hub/{school}-internal.toml") for school in schools])
    >>> told.format
    'ceiag-system-review/1'
    """
    request = _own(
        own_frameworks, reviews=None if reviews is None else _many(reviews), by=by, theme=theme,
        academic_year=academic_year,
        rows=None if rows is None else list(_rows(rows)), levels=None if levels is None else _names(levels),
    )  # fmt: skip
    answer: answers.SystemReviewAnswer = ask("system_review", request)
    return answer


def agreement(
    *,
    reviews: Review | Iterable[Review] | None = None,
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
