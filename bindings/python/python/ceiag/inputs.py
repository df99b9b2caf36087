"""The shapes of files as plain dicts, for editors and type checkers: what to write, not what is read.

>>> sheet: FactSheet = {"as_of": "2026-09-30", "institution": {"setting": "college"}, "facts": {"advice-recorded": True}}

A type checker finds a misspelt key in what is annotated so. Every function that takes a file takes it, and checks what no type
can say; it takes any other mapping as well, such as one with facts of your own. Nothing here is loaded unless you import it.

Generated from `docs/schema` by `cargo xtask codegen`.
"""

from __future__ import annotations

from typing import Literal, Required, TypeAlias, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping as ByName
    from collections.abc import Sequence
    from datetime import date as Date
    from decimal import Decimal
    from fractions import Fraction
    from typing import Any

    from .answers import Setting


class AssessmentAssessor(TypedDict, total=False):
    """Who assesses."""

    independent: bool
    """Whether the assessor is independent."""

    name: str
    """Any label."""


class AssessmentCompass(TypedDict, total=False):
    """Whether there is a Compass evaluation."""

    completed: str | Date
    """The day on which it was completed."""

    present: Required[bool]
    """Whether there is one."""


class Considered(TypedDict, total=False):

    note: str
    """Anything else."""

    on: str | Date
    """When."""

    what: Required[str]
    """What was looked at."""


class AssessmentEditionAgreed(TypedDict, total=False):
    """That another edition than the one in force was agreed."""

    because: Required[str]
    """Why."""

    by: Required[str]
    """Who agreed."""

    on: Required[str | Date]
    """When."""


class Finding(TypedDict, total=False):

    criterion: Required[str]
    """The criterion, by its id in the catalogue."""

    earlier: Literal["met", "not-met"]
    """What the finding before it was."""

    evidence: Sequence[str]
    """Ids of the evidence register."""

    on: Required[str | Date]
    """The day of the finding."""

    outcome: Required[Literal["met", "not-met"]]
    """What is found."""

    reason: Required[str]
    """Why."""


class InstitutionCohort(TypedDict, total=False):
    """A restriction of every population."""

    because: Required[str]
    """Why it is restricted."""

    restricted_to: Required[str]
    """Whom the evaluation speaks of."""


class Institution(TypedDict, total=False):

    cohort: InstitutionCohort
    """A restriction of every population."""

    gcse_share: str | Fraction | int
    """Share of students who take, or could take, Level 2 or GCSE courses."""

    laestab: str | int
    """Local authority code (3 digits) and establishment number (4 digits)."""

    name: str
    """A name for people; it decides nothing."""

    setting: Required[Literal["school", "special-school", "alternative-provision", "sixth-form-college", "college", "training-provider"] | Setting]
    """What kind of institution this is."""

    ukprn: str | int
    """UKPRN, eight digits beginning 10."""

    urn: str | int
    """URN, six digits."""

    years: Sequence[int]
    """First and last year group, 0 (Reception) to 14."""


class AssessmentSubmitted(TypedDict, total=False):
    """What the institution handed in."""

    on: str | Date
    """When."""

    sheet: Required[str]
    """The digest of the sheet, as the readiness for the Standard tells it."""


class Assessment(TypedDict, total=False):
    """What an assessor found of one institution by the criteria of a catalogue."""

    assessor: AssessmentAssessor
    """Who assesses."""

    body: Required[str]
    """The id of the awarding body."""

    catalogue: Required[str]
    """The id of the catalogue."""

    compass: AssessmentCompass
    """Whether there is a Compass evaluation."""

    completed: str | Date
    """The day on which it was completed."""

    considered: Sequence[Considered]
    """What was looked at."""

    edition_agreed: AssessmentEditionAgreed
    """That another edition than the one in force was agreed."""

    finding: Sequence[Finding]
    """What is found; nothing is taken out again."""

    format: Required[Literal["ceiag-assessment/1"]]
    """The format of this file."""

    id: Required[str]
    """The id that an award names."""

    institution: Required[Institution]

    started: Required[str | Date]
    """The day on which it was started."""

    submitted: AssessmentSubmitted
    """What the institution handed in."""


class AwardEvent(TypedDict, total=False):

    assessment: str
    """The id of the assessment, of an assessment or an award."""

    body: str
    """The id of the body, of a registration."""

    event: Required[str]
    """The id of a step of the process."""

    fee: str | Decimal | int
    """What was paid, in pounds."""

    months: int
    """The same in months."""

    note: str
    """Anything else."""

    on: Required[str | Date]
    """The day."""

    until: str | Date
    """Or its last day."""

    years: int
    """How long the award lasts."""


class Award(TypedDict, total=False):
    """What happened on the way to one award."""

    body: Required[str]
    """The id of the awarding body."""

    event: Sequence[AwardEvent]
    """What happened, in order."""

    format: Required[Literal["ceiag-award/1"]]
    """The format of this file."""

    institution: Required[Institution]

    process: Required[str]
    """The id of the process."""


Licence = TypedDict(
    "Licence",
    {
        "from": "Required[str | Date]",
        "to": "str | Date",
    },
    total=False,
)


class AwardingBody(TypedDict, total=False):

    award_months: int
    """How long its awards last, in months, where an award does not say."""

    id: Required[str]
    """The id that awards and assessments name."""

    licensed: Required[Sequence[Licence]]
    """When it was or is licensed."""

    name: str
    """Its name; by default the id."""

    reassessment_notice_months: int
    """How long before the end a reassessment is due, in months."""


class Bodies(TypedDict, total=False):
    """Awarding bodies, each with the periods of its licence. They are the caller's own data."""

    body: Required[Sequence[AwardingBody]]

    format: Required[Literal["ceiag-bodies/1"]]
    """The format of this file."""


class ServesFact(TypedDict, total=False):

    fact: Required[str]
    """A fact that it documents."""

    how: Required[Literal["counts-as"]]


class ServesHow(TypedDict, total=False):

    how: Required[Literal["indicates", "related"]]
    """How."""

    to: Required[str]
    """A criterion, benchmark or theme."""

Serves: TypeAlias = "ServesFact | ServesHow"


class Item(TypedDict, total=False):

    areas: Sequence[Literal["grow-throughout-life", "explore-possibilities", "manage-career", "create-opportunities", "balance-life-and-work", "see-the-big-picture"]]
    """Learning areas; by default those of its kind."""

    date: str | Date
    """The day from which it is there."""

    described: str
    """What it is, where it fits no kind."""

    id: Required[str]
    """Its id, unique in the register."""

    key_stages: Sequence[int]
    """Key stages that it speaks of; by default those of its kind."""

    kind: Required[Literal["PACK.C1", "PACK.C2", "PACK.C3", "PACK.C4", "PACK.C5", "PACK.C6", "PACK.C7", "PACK.C8", "PACK.C9", "PACK.C10", "PACK.V1", "PACK.V2", "PACK.V3", "PACK.V4", "PACK.V5", "PACK.V6", "PACK.V7", "programme-document", "governor-minutes", "senior-leader-minutes", "budget", "careers-leader-role", "careers-leader-training", "development-plan", "learning-outcomes", "needs-analysis", "parent-engagement-plan", "website-page", "communications-log", "feedback-summaries", "evaluation-report", "learning-impact", "information-use-log", "information-check", "parent-information", "stereotypes-work", "participation-log", "support-plans", "individual-records", "destinations-tracker", "destinations-review", "alumni-record", "subject-careers-map", "staff-training-log", "employer-encounter-log", "employer-list", "careers-event-record", "workplace-records", "provider-encounter-log", "provider-access-record", "guidance-records", "adviser-qualification", "guidance-joint-working", "guidance-letter", "options-help", "pathway-t-levels", "pathway-apprenticeships", "pathway-higher-education", "pathway-a-levels", "pathway-supported", "other"]]
    """Its kind; `other` needs `described`."""

    owner: str
    """Who answers for it; absent or empty: nobody."""

    place: str
    """Where it is kept."""

    review_by: str | Date
    """The last day on which it counts as current."""

    serves: Sequence[str | Serves]
    """What it serves beyond its kind. Facts named here are all that it documents."""

    shows: str
    """What it shows, not only that it exists."""

    title: Required[str]
    """What the institution calls it."""


class EvidenceRegister(TypedDict, total=False):
    """ceiag register of evidence"""

    format: Literal["ceiag-evidence/1"]
    """The format of this file."""

    institution: Required[Institution]

    item: Sequence[Item]


class BandsOf5(TypedDict, total=False):
    """Where the options of a fact begin."""

    edge_rule: Required[Literal["exact", "floor", "half-up"]]
    """How a share falls on an edge."""

    lower_edges: Required[Sequence[str | Fraction | int]]
    """The lower edge of each option, worst first; the first is "0%"."""


FactSheetBands = TypedDict(
    "FactSheetBands",
    {
        "compass-apprenticeship-provider": "BandsOf5",
        "compass-college": "BandsOf5",
        "compass-curriculum-english": "BandsOf5",
        "compass-curriculum-mathematics": "BandsOf5",
        "compass-curriculum-pshe": "BandsOf5",
        "compass-curriculum-science": "BandsOf5",
        "compass-employer-encounter": "BandsOf5",
        "compass-fifth-provider": "BandsOf5",
        "compass-guidance-by-16": "BandsOf5",
        "compass-guidance-by-18": "BandsOf5",
        "compass-information": "BandsOf5",
        "compass-sixth-form": "BandsOf5",
        "compass-university": "BandsOf5",
        "compass-university-visits": "BandsOf5",
        "compass-workplace-by-16": "BandsOf5",
        "compass-workplace-by-18": "BandsOf5",
    },
    total=False,
)
"""The caller's own mapping from shares to options."""


FactSheetChoices = TypedDict(
    "FactSheetChoices",
    {
        "29-february": "Literal['excluded', 'included']",
        "CMPN.S.BM1.areas": "Literal['not-sourced', 'working-reading']",
        "CMPN.S.BM2.q": "Literal['not-sourced', 'working-reading']",
        "CMPN.S.BM4.q": "Literal['not-sourced', 'working-reading']",
        "CMPN.S.BM5.q": "Literal['not-sourced', 'working-reading']",
        "CMPN.S.BM7.q": "Literal['not-sourced', 'working-reading']",
        "G25C.BM3.a": "Literal['not-sourced', 'working-reading']",
        "G25C.BM3.b": "Literal['not-sourced', 'working-reading']",
        "G25C.BM3.c": "Literal['not-sourced', 'working-reading']",
        "G25C.BM8.a": "Literal['not-sourced', 'working-reading']",
        "PAL.distinct": "Literal['not-sourced', 'working-reading']",
        "destinations-tracked-from": "Literal['end-of-ks4', 'leaving', 'whichever-first']",
        "further-meeting": "Literal['attended', 'offered']",
        "sixth-form-college-text": "Literal['schools', 'colleges']",
    },
    total=False,
)
"""Choices where sources conflict or are silent; what is left out stays open."""


class ShareOrNotApplicableValueN(TypedDict, total=False):
    """n of d; without d, only that there are n."""

    d: int
    """How many there are."""

    n: Required[int]
    """How many of them."""


class ShareOrNotApplicableValueD(TypedDict, total=False):
    """Between two numbers, of d."""

    d: Required[int]
    """How many there are."""

    n: Required[Sequence[int]]
    """Between how many and how many."""


ShareOrNotApplicableValueRange = TypedDict(
    "ShareOrNotApplicableValueRange",
    {
        "from": "str | Fraction | int",
        "to": "str | Fraction | int",
    },
    total=False,
)
"""Between two shares."""


class UnknownUnknown(TypedDict, total=False):

    unknown: Required[Literal[True]]

Unknown: TypeAlias = "Literal['unknown'] | Literal[''] | None | UnknownUnknown"
"""Not known."""


class NotApplicable(TypedDict, total=False):
    """The fact does not apply."""

    not_applicable: Required[str]
    """Why the fact does not apply."""

ShareOrNotApplicableValue: TypeAlias = "str | Fraction | ShareOrNotApplicableValueN | ShareOrNotApplicableValueD | ShareOrNotApplicableValueRange | Unknown | NotApplicable"


class ShareOrNotApplicableKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ShareOrNotApplicableValue]

ShareOrNotApplicable: TypeAlias = "ShareOrNotApplicableValue | ShareOrNotApplicableKnown"

YesNoValue: TypeAlias = "bool | Literal['yes', 'no'] | Unknown"


class YesNoKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[YesNoValue]

YesNo: TypeAlias = "YesNoValue | YesNoKnown"


class ShareValueN(TypedDict, total=False):
    """n of d; without d, only that there are n."""

    d: int
    """How many there are."""

    n: Required[int]
    """How many of them."""


class ShareValueD(TypedDict, total=False):
    """Between two numbers, of d."""

    d: Required[int]
    """How many there are."""

    n: Required[Sequence[int]]
    """Between how many and how many."""


ShareValueRange = TypedDict(
    "ShareValueRange",
    {
        "from": "str | Fraction | int",
        "to": "str | Fraction | int",
    },
    total=False,
)
"""Between two shares."""

ShareValue: TypeAlias = "str | Fraction | ShareValueN | ShareValueD | ShareValueRange | Unknown"


class ShareKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ShareValue]

Share: TypeAlias = "ShareValue | ShareKnown"


class DayValueRange(TypedDict, total=False):

    after: str | Date
    """Not before this day."""

    before: str | Date
    """Not after this day."""

DayValue: TypeAlias = "str | Date | DayValueRange | Unknown"


class DayKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[DayValue]

Day: TypeAlias = "DayValue | DayKnown"


ChoiceCompassApprenticeshipProviderValueRange = TypedDict(
    "ChoiceCompassApprenticeshipProviderValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassApprenticeshipProviderValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassApprenticeshipProviderValueRange | Unknown"


class ChoiceCompassApprenticeshipProviderKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassApprenticeshipProviderValue]

ChoiceCompassApprenticeshipProvider: TypeAlias = "ChoiceCompassApprenticeshipProviderValue | ChoiceCompassApprenticeshipProviderKnown"


CountTo11ValueRange = TypedDict(
    "CountTo11ValueRange",
    {
        "from": "int",
        "to": "int",
    },
    total=False,
)
"""Between two numbers."""

CountTo11Value: TypeAlias = "int | str | CountTo11ValueRange | Unknown"


class CountTo11Known(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[CountTo11Value]

CountTo11: TypeAlias = "CountTo11Value | CountTo11Known"


ChoiceCompassCollegeValueRange = TypedDict(
    "ChoiceCompassCollegeValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassCollegeValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassCollegeValueRange | Unknown"


class ChoiceCompassCollegeKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassCollegeValue]

ChoiceCompassCollege: TypeAlias = "ChoiceCompassCollegeValue | ChoiceCompassCollegeKnown"


ChoiceCompassCurriculumEnglishValueRange = TypedDict(
    "ChoiceCompassCurriculumEnglishValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassCurriculumEnglishValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassCurriculumEnglishValueRange | Unknown"


class ChoiceCompassCurriculumEnglishKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassCurriculumEnglishValue]

ChoiceCompassCurriculumEnglish: TypeAlias = "ChoiceCompassCurriculumEnglishValue | ChoiceCompassCurriculumEnglishKnown"


ChoiceCompassCurriculumMathematicsValueRange = TypedDict(
    "ChoiceCompassCurriculumMathematicsValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassCurriculumMathematicsValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassCurriculumMathematicsValueRange | Unknown"


class ChoiceCompassCurriculumMathematicsKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassCurriculumMathematicsValue]

ChoiceCompassCurriculumMathematics: TypeAlias = "ChoiceCompassCurriculumMathematicsValue | ChoiceCompassCurriculumMathematicsKnown"


ChoiceCompassCurriculumPsheValueRange = TypedDict(
    "ChoiceCompassCurriculumPsheValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassCurriculumPsheValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassCurriculumPsheValueRange | Unknown"


class ChoiceCompassCurriculumPsheKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassCurriculumPsheValue]

ChoiceCompassCurriculumPshe: TypeAlias = "ChoiceCompassCurriculumPsheValue | ChoiceCompassCurriculumPsheKnown"


ChoiceCompassCurriculumScienceValueRange = TypedDict(
    "ChoiceCompassCurriculumScienceValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassCurriculumScienceValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassCurriculumScienceValueRange | Unknown"


class ChoiceCompassCurriculumScienceKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassCurriculumScienceValue]

ChoiceCompassCurriculumScience: TypeAlias = "ChoiceCompassCurriculumScienceValue | ChoiceCompassCurriculumScienceKnown"


ChoiceCompassEmployerEncounterValueRange = TypedDict(
    "ChoiceCompassEmployerEncounterValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassEmployerEncounterValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassEmployerEncounterValueRange | Unknown"


class ChoiceCompassEmployerEncounterKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassEmployerEncounterValue]

ChoiceCompassEmployerEncounter: TypeAlias = "ChoiceCompassEmployerEncounterValue | ChoiceCompassEmployerEncounterKnown"


ChoiceCompassFifthProviderValueRange = TypedDict(
    "ChoiceCompassFifthProviderValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassFifthProviderValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassFifthProviderValueRange | Unknown"


class ChoiceCompassFifthProviderKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassFifthProviderValue]

ChoiceCompassFifthProvider: TypeAlias = "ChoiceCompassFifthProviderValue | ChoiceCompassFifthProviderKnown"


ChoiceCompassGuidanceBy16ValueRange = TypedDict(
    "ChoiceCompassGuidanceBy16ValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassGuidanceBy16Value: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassGuidanceBy16ValueRange | Unknown"


class ChoiceCompassGuidanceBy16Known(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassGuidanceBy16Value]

ChoiceCompassGuidanceBy16: TypeAlias = "ChoiceCompassGuidanceBy16Value | ChoiceCompassGuidanceBy16Known"


ChoiceCompassGuidanceBy18ValueRange = TypedDict(
    "ChoiceCompassGuidanceBy18ValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassGuidanceBy18Value: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassGuidanceBy18ValueRange | Unknown"


class ChoiceCompassGuidanceBy18Known(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassGuidanceBy18Value]

ChoiceCompassGuidanceBy18: TypeAlias = "ChoiceCompassGuidanceBy18Value | ChoiceCompassGuidanceBy18Known"


ChoiceCompassInformationValueRange = TypedDict(
    "ChoiceCompassInformationValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassInformationValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassInformationValueRange | Unknown"


class ChoiceCompassInformationKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassInformationValue]

ChoiceCompassInformation: TypeAlias = "ChoiceCompassInformationValue | ChoiceCompassInformationKnown"


ChoiceCompassSixthFormValueRange = TypedDict(
    "ChoiceCompassSixthFormValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassSixthFormValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassSixthFormValueRange | Unknown"


class ChoiceCompassSixthFormKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassSixthFormValue]

ChoiceCompassSixthForm: TypeAlias = "ChoiceCompassSixthFormValue | ChoiceCompassSixthFormKnown"


ChoiceCompassUniversityValueRange = TypedDict(
    "ChoiceCompassUniversityValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassUniversityValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassUniversityValueRange | Unknown"


class ChoiceCompassUniversityKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassUniversityValue]

ChoiceCompassUniversity: TypeAlias = "ChoiceCompassUniversityValue | ChoiceCompassUniversityKnown"


ChoiceCompassUniversityVisitsOrNotApplicableValueRange = TypedDict(
    "ChoiceCompassUniversityVisitsOrNotApplicableValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassUniversityVisitsOrNotApplicableValue: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassUniversityVisitsOrNotApplicableValueRange | Unknown | NotApplicable"


class ChoiceCompassUniversityVisitsOrNotApplicableKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassUniversityVisitsOrNotApplicableValue]

ChoiceCompassUniversityVisitsOrNotApplicable: TypeAlias = "ChoiceCompassUniversityVisitsOrNotApplicableValue | ChoiceCompassUniversityVisitsOrNotApplicableKnown"


ChoiceCompassWorkplaceBy16ValueRange = TypedDict(
    "ChoiceCompassWorkplaceBy16ValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassWorkplaceBy16Value: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassWorkplaceBy16ValueRange | Unknown"


class ChoiceCompassWorkplaceBy16Known(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassWorkplaceBy16Value]

ChoiceCompassWorkplaceBy16: TypeAlias = "ChoiceCompassWorkplaceBy16Value | ChoiceCompassWorkplaceBy16Known"


ChoiceCompassWorkplaceBy18ValueRange = TypedDict(
    "ChoiceCompassWorkplaceBy18ValueRange",
    {
        "from": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
        "to": "Literal['q0', 'q1', 'q2', 'q3', 'q4']",
    },
    total=False,
)
"""One of a run of options."""

ChoiceCompassWorkplaceBy18Value: TypeAlias = "Literal['q0', 'q1', 'q2', 'q3', 'q4'] | ChoiceCompassWorkplaceBy18ValueRange | Unknown"


class ChoiceCompassWorkplaceBy18Known(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[ChoiceCompassWorkplaceBy18Value]

ChoiceCompassWorkplaceBy18: TypeAlias = "ChoiceCompassWorkplaceBy18Value | ChoiceCompassWorkplaceBy18Known"


CountTo100OrNotApplicableValueRange = TypedDict(
    "CountTo100OrNotApplicableValueRange",
    {
        "from": "int",
        "to": "int",
    },
    total=False,
)
"""Between two numbers."""

CountTo100OrNotApplicableValue: TypeAlias = "int | str | CountTo100OrNotApplicableValueRange | Unknown | NotApplicable"


class CountTo100OrNotApplicableKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[CountTo100OrNotApplicableValue]

CountTo100OrNotApplicable: TypeAlias = "CountTo100OrNotApplicableValue | CountTo100OrNotApplicableKnown"

YesNoOrNotApplicableValue: TypeAlias = "bool | Literal['yes', 'no'] | Unknown | NotApplicable"


class YesNoOrNotApplicableKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[YesNoOrNotApplicableValue]

YesNoOrNotApplicable: TypeAlias = "YesNoOrNotApplicableValue | YesNoOrNotApplicableKnown"


class FactsEmployerEncounter2014(TypedDict, total=False):
    """Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound."""

    y10: Share

    y11: Share

    y12: Share

    y13: Share

    y7: Share

    y8: Share

    y9: Share


class FactsEmployerEncounter2025(TypedDict, total=False):
    """Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual."""

    y10: Share

    y11: Share

    y12: Share

    y13: Share

    y7: Share

    y8: Share

    y9: Share


CountValueRange = TypedDict(
    "CountValueRange",
    {
        "from": "int",
        "to": "int",
    },
    total=False,
)
"""Between two numbers."""

CountValue: TypeAlias = "int | str | CountValueRange | Unknown"


class CountKnown(TypedDict, total=False):
    """A value, and how it is known."""

    by: str
    """By whom."""

    known_by: Literal["declared", "documented", "observed", "computed", "judged"]
    """How it is known."""

    note: str
    """Anything else worth keeping."""

    on: str | Date
    """On which day."""

    value: Required[CountValue]

Count: TypeAlias = "CountValue | CountKnown"


class FactsSubjectCareers(TypedDict, total=False):
    """Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject."""

    y10: Share

    y11: Share

    y12: Share

    y13: Share

    y7: Share

    y8: Share

    y9: Share


class FactsUsedInformation(TypedDict, total=False):
    """Of the pupils who finished this key stage with you, how many had found and used information on careers, pathways and the labour market during it? A pupil counts who both found and used it in this key stage; an earlier key stage does not carry over. How much use is enough is left open."""

    ks3: Share

    ks4: Share

    ks5: Share


Facts = TypedDict(
    "Facts",
    {
        "adulthood-in-reviews": "ShareOrNotApplicable",
        "adulthood-steps-reached": "ShareOrNotApplicable",
        "advice-recorded": "YesNo",
        "aims-taken-seriously": "ShareOrNotApplicable",
        "alumni-take-part": "YesNo",
        "apprenticeship-provider-encounter-2014-by-16": "Share",
        "aspirations-raised": "YesNo",
        "at-risk-sustained": "ShareOrNotApplicable",
        "board-discussed-careers": "Day",
        "careers-lead-named": "YesNo",
        "careers-lead-senior-access": "YesNo",
        "careers-lead-strategic": "YesNo",
        "careers-lead-time": "YesNo",
        "careers-lead-trained": "YesNo",
        "careers-learning-assessed": "YesNo",
        "careers-link-governor": "YesNo",
        "careers-moved-a-priority": "YesNo",
        "change-shown-to-help": "YesNo",
        "college-encounter-2014-by-16": "Share",
        "college-encounter-2025-by-16": "Share",
        "compass-apprenticeship-provider": "ChoiceCompassApprenticeshipProvider",
        "compass-benchmark-3-areas": "CountTo11",
        "compass-college": "ChoiceCompassCollege",
        "compass-curriculum-english": "ChoiceCompassCurriculumEnglish",
        "compass-curriculum-mathematics": "ChoiceCompassCurriculumMathematics",
        "compass-curriculum-pshe": "ChoiceCompassCurriculumPshe",
        "compass-curriculum-science": "ChoiceCompassCurriculumScience",
        "compass-employer-encounter": "ChoiceCompassEmployerEncounter",
        "compass-fifth-provider": "ChoiceCompassFifthProvider",
        "compass-guidance-by-16": "ChoiceCompassGuidanceBy16",
        "compass-guidance-by-18": "ChoiceCompassGuidanceBy18",
        "compass-information": "ChoiceCompassInformation",
        "compass-sixth-form": "ChoiceCompassSixthForm",
        "compass-university": "ChoiceCompassUniversity",
        "compass-university-visits": "ChoiceCompassUniversityVisitsOrNotApplicable",
        "compass-workplace-by-16": "ChoiceCompassWorkplaceBy16",
        "compass-workplace-by-18": "ChoiceCompassWorkplaceBy18",
        "curriculum-employer-encounter-2018": "Share",
        "curriculum-employer-encounter-2025": "Share",
        "destination-gap-disadvantaged": "CountTo100OrNotApplicable",
        "destinations-above-similar": "YesNoOrNotApplicable",
        "destinations-kept": "YesNo",
        "destinations-known": "ShareOrNotApplicable",
        "destinations-known-one-year-on": "ShareOrNotApplicable",
        "destinations-known-three-years-on": "ShareOrNotApplicable",
        "destinations-known-two-years-on": "ShareOrNotApplicable",
        "destinations-three-years-from-first": "ShareOrNotApplicable",
        "destinations-three-years-from-leaving": "ShareOrNotApplicable",
        "destinations-three-years-from-year-11": "ShareOrNotApplicable",
        "destinations-used-in-review": "YesNo",
        "employer-encounter-2014": "FactsEmployerEncounter2014",
        "employer-encounter-2014.y10": "Share",
        "employer-encounter-2014.y11": "Share",
        "employer-encounter-2014.y12": "Share",
        "employer-encounter-2014.y13": "Share",
        "employer-encounter-2014.y7": "Share",
        "employer-encounter-2014.y8": "Share",
        "employer-encounter-2014.y9": "Share",
        "employer-encounter-2025": "FactsEmployerEncounter2025",
        "employer-encounter-2025.y10": "Share",
        "employer-encounter-2025.y11": "Share",
        "employer-encounter-2025.y12": "Share",
        "employer-encounter-2025.y13": "Share",
        "employer-encounter-2025.y7": "Share",
        "employer-encounter-2025.y8": "Share",
        "employer-encounter-2025.y9": "Share",
        "employers-match-labour-market": "YesNo",
        "employers-take-part": "YesNo",
        "employers-varied": "YesNo",
        "extra-support-in-place": "ShareOrNotApplicable",
        "families-in-planning": "ShareOrNotApplicable",
        "families-say-well-prepared": "ShareOrNotApplicable",
        "feedback-from-careers-advisers": "YesNo",
        "feedback-from-employers": "YesNo",
        "feedback-from-parents": "YesNo",
        "feedback-from-staff": "YesNo",
        "feedback-from-subject-staff": "YesNo",
        "feedback-from-support-staff": "YesNo",
        "feedback-from-teachers": "YesNo",
        "feedback-from-young-people": "YesNo",
        "further-guidance-attended-by-18": "Share",
        "further-guidance-offered-by-18": "Share",
        "further-workplace-experience-2014-by-18": "Share",
        "further-workplace-experience-2025-by-18": "Share",
        "governors-back": "YesNo",
        "guidance-advisers-level-6": "Share",
        "guidance-by-16": "Share",
        "guidance-followed-up": "Share",
        "guidance-in-order-of-need": "YesNo",
        "guidance-joint-working": "YesNo",
        "he-visits-by-18": "ShareOrNotApplicable",
        "headteacher-backs": "YesNo",
        "individual-records-kept": "YesNo",
        "information-checked": "Day",
        "lasting-employer-partners": "Count",
        "learner-guidance-by-end": "Share",
        "learner-workplace-experience-2018": "Share",
        "learner-workplace-experience-2025": "Share",
        "learners-subject-careers": "Share",
        "learners-used-information": "Share",
        "learning-gap-disadvantaged": "CountTo100OrNotApplicable",
        "learning-impact-evidenced": "YesNo",
        "leavers-say-guidance-helped": "ShareOrNotApplicable",
        "level-6-adviser-reachable": "YesNo",
        "local-offer-explained": "YesNo",
        "longer-destinations-used": "YesNo",
        "maths-english-for-employers": "YesNo",
        "misconceptions-questioned": "YesNo",
        "missed-activities-made-up": "YesNo",
        "needs-identified": "YesNo",
        "next-step-left-early": "ShareOrNotApplicable",
        "parent-engagement-set-out": "YesNo",
        "parents-could-help": "ShareOrNotApplicable",
        "parents-encouraged-to-use-information": "YesNo",
        "parents-supported-to-use-information": "YesNo",
        "parents-told-about-guidance": "YesNo",
        "part-time-jobs-recorded": "YesNo",
        "programme-approved": "YesNo",
        "programme-changed-by-destinations": "Day",
        "programme-changed-by-employers": "Day",
        "programme-changed-by-evaluation": "Day",
        "programme-communicated": "YesNo",
        "programme-covers-careers-education": "YesNo",
        "programme-covers-employability": "YesNo",
        "programme-covers-enterprise": "YesNo",
        "programme-covers-work-related-learning": "YesNo",
        "programme-evaluated-every-three-years": "YesNo",
        "programme-fits-needs": "YesNo",
        "programme-in-development-plan": "YesNo",
        "programme-learning-outcomes": "YesNo",
        "programme-monitored": "YesNo",
        "programme-outcomes-reached": "Share",
        "programme-published": "YesNo",
        "programme-reach": "Share",
        "programme-resourced": "YesNo",
        "programme-reviewed": "YesNo",
        "programme-reviewed-for-impact": "YesNo",
        "programme-sequenced": "YesNo",
        "programme-staff-trained": "Share",
        "programme-strategic-and-operational": "YesNo",
        "programme-structured": "YesNo",
        "programme-written": "YesNo",
        "provider-access-by-year-11": "Share",
        "provider-access-by-year-9": "Share",
        "provider-access-first-phase": "Count",
        "provider-access-offered-by-year-13": "Share",
        "provider-access-total": "Count",
        "providers-take-part": "YesNo",
        "range-of-providers-2018": "YesNo",
        "range-of-providers-2025": "YesNo",
        "records-joined-with-earlier": "YesNoOrNotApplicable",
        "records-open-to-young-people": "YesNo",
        "records-plan-support": "YesNo",
        "records-start-at-first-contact": "YesNo",
        "role-models-varied": "YesNo",
        "routes-explained": "Share",
        "routes-shown-apprenticeships": "YesNo",
        "routes-shown-colleges": "YesNo",
        "routes-shown-supported": "YesNo",
        "routes-shown-universities": "YesNo",
        "routes-weighed": "ShareOrNotApplicable",
        "self-employed-included": "YesNo",
        "senior-leaders-back": "YesNo",
        "sixth-form-encounter-2014-by-16": "Share",
        "sixth-form-encounter-2025-by-16": "Share",
        "stem-careers-by-14": "Share",
        "stem-relevance-shown": "YesNo",
        "stereotypes-questioned": "YesNo",
        "subject-careers": "FactsSubjectCareers",
        "subject-careers.y10": "Share",
        "subject-careers.y11": "Share",
        "subject-careers.y12": "Share",
        "subject-careers.y13": "Share",
        "subject-careers.y7": "Share",
        "subject-careers.y8": "Share",
        "subject-careers.y9": "Share",
        "subject-links-explained": "Share",
        "subjects-changed-by-evaluation": "Share",
        "subjects-with-planned-careers": "Share",
        "support-staff-development": "YesNo",
        "sustained-destination": "ShareOrNotApplicable",
        "teaching-staff-development": "YesNo",
        "teaching-staff-linking-careers": "Share",
        "training-provider-encounter-2025-by-16": "Share",
        "transition-visits": "ShareOrNotApplicable",
        "two-employer-encounters-2018": "Share",
        "two-employer-encounters-2025": "Share",
        "university-encounter-2014-by-16": "Share",
        "university-encounter-2025-by-16": "Share",
        "university-visits-by-18": "ShareOrNotApplicable",
        "used-information": "FactsUsedInformation",
        "used-information-by-14": "Share",
        "used-information.ks3": "Share",
        "used-information.ks4": "Share",
        "used-information.ks5": "Share",
        "website-for-employers": "YesNo",
        "website-for-other-agencies": "YesNo",
        "website-for-parents": "YesNo",
        "website-for-staff": "YesNo",
        "website-for-teachers": "YesNo",
        "website-for-young-people": "YesNo",
        "work-after-experience": "ShareOrNotApplicable",
        "workplace-barriers-removed": "YesNo",
        "workplace-experience-2014-by-16": "Share",
        "workplace-experiences-2025-by-16": "YesNo",
        "workplace-gap-disadvantaged": "CountTo100OrNotApplicable",
        "workplace-learning-shown": "ShareOrNotApplicable",
    },
    total=False,
)
"""The facts. What is left out is unknown, never no."""


class FactSheet(TypedDict, total=False):
    """What is known about one institution on one day."""

    academic_year: str
    """The academic year that facts with a period speak of, such as "2025/26"; by default the last one completed."""

    as_of: Required[str | Date]
    """The day of which the facts speak."""

    bands: FactSheetBands
    """The caller's own mapping from shares to options."""

    choices: FactSheetChoices
    """Choices where sources conflict or are silent; what is left out stays open."""

    facts: Facts

    format: Literal["ceiag-facts/1"]
    """The format of this file."""

    frameworks: Sequence[str]
    """Editions or series to be judged by; by default those in force."""

    institution: Required[Institution]

    profiles: ByName[str, str]
    """The profile that reads a score, by edition."""


class Benchmark(TypedDict, total=False):

    id: Required[str]
    """Its id, such as `BM5`."""

    label: Required[str]
    """Its topic."""

    number: Required[int]
    """The number that people use."""


class ChangeApplies(TypedDict, total=False):
    """To whom it applies."""

    begins_by: int
    """Only where the lowest year group is this one or lower."""

    settings: Sequence[Literal["school", "special-school", "alternative-provision", "sixth-form-college", "college", "training-provider"]]
    """Only in these settings."""

    years: Sequence[int]
    """Only where the institution has one of these year groups."""


class RuleYes(TypedDict, total=False):

    every_key_stage: Sequence[int]
    """For each of these key stages."""

    every_year: Sequence[int]
    """For each of these year groups."""

    yes: Required[str]
    """A yes-no fact that must be true."""


class RuleJudged(TypedDict, total=False):

    every_key_stage: Sequence[int]
    """For each of these key stages."""

    every_year: Sequence[int]
    """For each of these year groups."""

    judged: Required[str]
    """A person's finding that must be yes."""


class RuleShare(TypedDict, total=False):

    at_least: str | Fraction | int
    """The least that suffices."""

    at_most: str | Fraction | int
    """The most that is allowed."""

    every_key_stage: Sequence[int]
    """For each of these key stages."""

    every_year: Sequence[int]
    """For each of these year groups."""

    share: Required[str]
    """A share."""


class RuleCount(TypedDict, total=False):

    at_least: int
    """The least that suffices."""

    at_most: int
    """The most that is allowed."""

    count: Required[str]
    """A count."""

    every_key_stage: Sequence[int]
    """For each of these key stages."""

    every_year: Sequence[int]
    """For each of these year groups."""


class RuleDateWithin(TypedDict, total=False):
    """Not longer ago than this."""

    days: int
    """Days."""

    months: int
    """Months."""

    years: int
    """Years."""


class RuleDate(TypedDict, total=False):

    date: Required[str]
    """A date."""

    every_key_stage: Sequence[int]
    """For each of these key stages."""

    every_year: Sequence[int]
    """For each of these year groups."""

    within: Required[RuleDateWithin]
    """Not longer ago than this."""


class RuleAtLeast(TypedDict, total=False):

    at_least: Required[str]
    """The least option that suffices."""

    choice: Required[str]
    """A choice."""

    every_key_stage: Sequence[int]
    """For each of these key stages."""

    every_year: Sequence[int]
    """For each of these year groups."""


class RuleAll(TypedDict, total=False):

    all: Required[Sequence[Rule]]
    """Every one must be met."""


class RuleAny(TypedDict, total=False):

    any: Required[Sequence[Rule]]
    """One must be met."""


class RuleAtLeast2(TypedDict, total=False):

    at_least: Required[int]
    """How many."""

    of: Required[Sequence[Rule]]
    """So many of these must be met."""


class RuleChoose(TypedDict, total=False):

    choose: Required[str]
    """The choice that decides."""

    options: Required[ByName[str, Rule]]
    """The rule under each option."""


class RuleFinding(TypedDict, total=False):

    finding: Required[str]
    """A finding of another edition, or all of a group: "edition/ID"."""

Rule: TypeAlias = "RuleYes | RuleJudged | RuleShare | RuleCount | RuleDate | RuleAtLeast | RuleAll | RuleAny | RuleAtLeast2 | RuleChoose | RuleFinding"
"""When a criterion is met."""


class ChangeNotSourcedWhere(TypedDict, total=False):
    """Whose rule is not known; there it is as if reserved."""

    last_year: Required[Sequence[int]]
    """The highest year group is among these."""


class ChangeStrengthBasis(TypedDict, total=False):
    """How well that strength is known."""

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    note: str
    """What a reader should know."""

    sources: Sequence[str]
    """Keys of the sources."""


class ChangeWorkingReading(TypedDict, total=False):
    """A rule that is used only when it is chosen by name."""

    grade: Required[Literal["project"]]
    """A working reading is the author's own."""

    note: str
    """What a reader should know of it."""

    rule: Required[Rule]


class Change(TypedDict, total=False):

    applies: ChangeApplies
    """To whom it applies."""

    benchmark: str
    """The benchmark it belongs to."""

    criterion: Required[str]
    """The criterion that is changed."""

    grade: Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]
    """How well this is known."""

    judged_by: str
    """Whose finding decides it, in a catalogue; it then has no rule."""

    label: str
    """A few words that people read in lists."""

    level: str
    """The level it is a statement of, in a maturity model."""

    met_when: Rule

    not_sourced_where: ChangeNotSourcedWhere
    """Whose rule is not known; there it is as if reserved."""

    note: str
    """What a reader should know."""

    profiles: Sequence[str]
    """The profiles under which it exists; by default all."""

    reserved: bool
    """No rule is known."""

    section: str
    """The section it belongs to, in a catalogue."""

    sources: Sequence[str]
    """Keys of the sources."""

    strength: Literal["statutory-duty", "strong-recommendation", "framework-criterion", "advice"]
    """How strongly it binds."""

    strength_basis: ChangeStrengthBasis
    """How well that strength is known."""

    text: str
    """The criterion in your own words."""

    theme: str
    """The theme it belongs to, in a maturity model."""

    working_reading: ChangeWorkingReading
    """A rule that is used only when it is chosen by name."""


class ChoiceOptions(TypedDict, total=False):

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    id: Required[str]
    """Its id."""

    label: Required[str]
    """What people read."""


class Choice(TypedDict, total=False):

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    id: Required[str]
    """Its id."""

    label: Required[str]
    """What is chosen, in a few words."""

    options: Required[Sequence[ChoiceOptions]]

    question: str
    """The question that it answers."""

    sources: Sequence[str]
    """Keys of the sources."""


class Context(TypedDict, total=False):

    benchmark: str
    """The benchmark it belongs to."""

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    id: Required[str]
    """Its id."""

    kind: Required[Literal["definition", "summary"]]
    """What it is."""

    note: str
    """Why it is not judged."""

    section: str
    """The section it belongs to."""

    sources: Sequence[str]
    """Keys of the sources."""

    text: str
    """Your own words."""

    theme: str
    """The theme it belongs to."""


class CriterionApplies(TypedDict, total=False):
    """To whom it applies."""

    begins_by: int
    """Only where the lowest year group is this one or lower."""

    settings: Sequence[Literal["school", "special-school", "alternative-provision", "sixth-form-college", "college", "training-provider"]]
    """Only in these settings."""

    years: Sequence[int]
    """Only where the institution has one of these year groups."""


class CriterionNotSourcedWhere(TypedDict, total=False):
    """Whose rule is not known; there it is as if reserved."""

    last_year: Required[Sequence[int]]
    """The highest year group is among these."""


class CriterionStrengthBasis(TypedDict, total=False):
    """How well that strength is known."""

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    note: str
    """What a reader should know."""

    sources: Sequence[str]
    """Keys of the sources."""


class CriterionWorkingReading(TypedDict, total=False):
    """A rule that is used only when it is chosen by name."""

    grade: Required[Literal["project"]]
    """A working reading is the author's own."""

    note: str
    """What a reader should know of it."""

    rule: Required[Rule]


class Criterion(TypedDict, total=False):

    applies: CriterionApplies
    """To whom it applies."""

    benchmark: str
    """The benchmark it belongs to."""

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    id: Required[str]
    """Its id, never reused."""

    judged_by: str
    """Whose finding decides it, in a catalogue; it then has no rule."""

    label: Required[str]
    """A few words that people read in lists."""

    level: str
    """The level it is a statement of, in a maturity model."""

    met_when: Rule

    not_sourced_where: CriterionNotSourcedWhere
    """Whose rule is not known; there it is as if reserved."""

    note: str
    """What a reader should know."""

    profiles: Sequence[str]
    """The profiles under which it exists; by default all."""

    reserved: bool
    """No rule is known."""

    section: str
    """The section it belongs to, in a catalogue."""

    sources: Sequence[str]
    """Keys of the sources."""

    strength: Literal["statutory-duty", "strong-recommendation", "framework-criterion", "advice"]
    """How strongly it binds."""

    strength_basis: CriterionStrengthBasis
    """How well that strength is known."""

    text: str
    """The criterion in your own words."""

    theme: str
    """The theme it belongs to, in a maturity model."""

    working_reading: CriterionWorkingReading
    """A rule that is used only when it is chosen by name."""


class Descriptor(TypedDict, total=False):

    level: Required[str]
    """The level."""

    question: str
    """The question whose level it describes."""

    text: Required[str]
    """What is described."""

    theme: str
    """The theme whose level it describes."""


FactCountsAs = TypedDict(
    "FactCountsAs",
    {
        "from": "Required[str]",
        "how": "Required[Literal['same', 'at-least', 'ends']]",
    },
    total=False,
)


class FactOptions(TypedDict, total=False):

    id: Required[str]
    """Its id."""

    label: Required[str]
    """What people read."""


class Fact(TypedDict, total=False):

    by: Literal["year", "key-stage"]
    """One value for each year group or key stage."""

    counts_as: Sequence[FactCountsAs]
    """Facts that fill it when the sheet leaves it unknown, best first."""

    help: str
    """What counts, what does not, what is left open."""

    id: Required[str]
    """Its id, never reused."""

    judged_by: str
    """The role whose finding it is."""

    key_stages: Sequence[int]
    """First and last key stage."""

    kind: Required[Literal["yes-no", "share", "count", "date", "choice"]]
    """The kind of its values."""

    label: Required[str]
    """A few words that read well inside a sentence."""

    max: int
    """The highest count there can be."""

    may_be_not_applicable: bool
    """A sheet may say that it does not apply."""

    needs_years: Sequence[int]
    """It exists only where the institution has one of these year groups."""

    options: Sequence[FactOptions]
    """Options of a choice, worst first."""

    period: Literal["academic-year", "leavers"]
    """Which academic year it speaks of."""

    population: str
    """Whom a share or count speaks of."""

    question: str
    """What a person is asked."""

    unit: str
    """What is counted, such as `pupils`."""

    years: Sequence[int]
    """First and last year group."""


TailoredInForce = TypedDict(
    "TailoredInForce",
    {
        "from": "Required[str | Date]",
        "grade": "Required[Literal['sourced', 'secondary', 'derived', 'fitted', 'project', 'unsourced']]",
        "sources": "Sequence[str]",
        "stated": "str",
        "to": "str | Date",
    },
    total=False,
)
"""When it is in force."""


class Level(TypedDict, total=False):

    floor: bool
    """Everybody starts here; only the first level."""

    id: Required[str]
    """Its id."""

    label: Required[str]
    """What people read."""


class FrameworkItem(TypedDict, total=False):

    credit_from: str
    """A choice or count whose value is the credit."""

    criterion: Required[str]
    """The criterion."""

    parts: int
    """In how many parts credit is given; by default 1, or the steps of the fact that gives credit."""

    weight: int
    """The weight of each part; by default 1."""


class Profile(TypedDict, total=False):

    benchmarks: Sequence[str]
    """The benchmarks that it scores; by default all."""

    by_name_only: bool
    """Used only when it is named."""

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    id: Required[str]
    """Its id."""

    item: Sequence[FrameworkItem]

    label: Required[str]
    """What people read."""

    note: str
    """What a reader should know."""

    percent: Literal["floor", "half-up"]
    """How a percentage is printed; without it there is none."""

    sources: Sequence[str]
    """Keys of the sources."""


class Question(TypedDict, total=False):

    id: Required[str]
    """Its id."""

    text: str
    """What is asked."""

    theme: Required[str]
    """Its theme."""


class TailoredSettingsByChoice(TypedDict, total=False):

    choice: Required[str]
    """The choice."""

    option: Required[str]
    """The option under which it covers the setting."""

    setting: Required[Literal["school", "special-school", "alternative-provision", "sixth-form-college", "college", "training-provider"]]
    """The setting."""


class Source(TypedDict, total=False):

    checked: Required[str | Date]
    """When it was last read."""

    interest: str
    """An interest that the author declares."""

    key: Required[str]
    """The key by which criteria name it."""

    published: str
    """When it was published, as far as stated."""

    publisher: str
    """Who published it."""

    title: Required[str]
    """Its title."""

    url: str
    """Where it is."""


class TailoredStrengthBasis(TypedDict, total=False):
    """How well that strength is known."""

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    note: str
    """What a reader should know."""

    sources: Sequence[str]
    """Keys of the sources."""


class Theme(TypedDict, total=False):

    benchmarks: Required[Sequence[str]]
    """The benchmarks in which it is rooted, such as `gatsby-2025-schools/BM1`."""

    id: Required[str]
    """Its id, such as `BM5`."""

    label: Required[str]
    """Its topic."""

    number: Required[int]
    """The number that people use."""


class Window(TypedDict, total=False):

    closes: Required[str]
    """Month and day in the academic year of the last year group."""

    criterion: Required[str]
    """The criterion that judges the last year whose window has closed."""

    id: Required[str]
    """Its id."""

    label: Required[str]
    """What people read."""

    leap_day_choice: str
    """A choice that says whether 29 February belongs to it."""

    opens: Required[str]
    """Month and day in the academic year of the first year group."""

    years: Required[Sequence[int]]
    """First and last year group that it spans."""


class Tailored(TypedDict, total=False):

    benchmark: Sequence[Benchmark]

    change: Sequence[Change]

    choice: Sequence[Choice]

    context: Sequence[Context]

    criterion: Sequence[Criterion]

    default_profile: str
    """The profile that reads a score unless another is named."""

    descriptor: Sequence[Descriptor]

    edition: str
    """Its name within the series, such as `2025`."""

    extends: Required[str]
    """The edition that is tailored."""

    fact: Sequence[Fact]

    format: Required[Literal["ceiag-framework/1"]]
    """The format of this file."""

    id: Required[str]
    """Its id, never reused."""

    in_force: TailoredInForce
    """When it is in force."""

    judgement: Literal["best-fit", "statements"]
    """How the level of a theme is found."""

    label: str
    """The title that people read in results."""

    level: Sequence[Level]

    needs_compass: bool
    """A decision by it needs a Compass self-evaluation to be there. Left out: not known."""

    needs_compass_known_to: str | Date
    """The last day of start for which that need is known."""

    official: bool
    """It is its owner's own text; whoever holds the file vouches for that."""

    owner: str
    """Who owns the rule book."""

    profile: Sequence[Profile]

    question: Sequence[Question]

    reading: Literal["score", "level", "decision", "findings"]
    """What it says of all findings together."""

    section: Sequence[Benchmark]

    select: Sequence[str]
    """The only criteria that are kept."""

    series: str
    """The series of which it is an edition."""

    settings: Sequence[Literal["school", "special-school", "alternative-provision", "sixth-form-college", "college", "training-provider"]]
    """Settings that it covers."""

    settings_by_choice: Sequence[TailoredSettingsByChoice]
    """Settings that it covers when a choice is made so, or left open."""

    source: Sequence[Source]

    strength: Literal["statutory-duty", "strong-recommendation", "framework-criterion", "advice"]
    """How strongly its criteria bind unless one says otherwise."""

    strength_basis: TailoredStrengthBasis
    """How well that strength is known."""

    text_version: str
    """The version of wording, sources and notes."""

    theme: Sequence[Theme]

    title: str
    """The full title."""

    window: Sequence[Window]

    without: Sequence[str]
    """Criteria that are left out."""


WholeInForce = TypedDict(
    "WholeInForce",
    {
        "from": "Required[str | Date]",
        "grade": "Required[Literal['sourced', 'secondary', 'derived', 'fitted', 'project', 'unsourced']]",
        "sources": "Sequence[str]",
        "stated": "str",
        "to": "str | Date",
    },
    total=False,
)
"""When it is in force."""


class WholeSettingsByChoice(TypedDict, total=False):

    choice: Required[str]
    """The choice."""

    option: Required[str]
    """The option under which it covers the setting."""

    setting: Required[Literal["school", "special-school", "alternative-provision", "sixth-form-college", "college", "training-provider"]]
    """The setting."""


class WholeStrengthBasis(TypedDict, total=False):
    """How well that strength is known."""

    grade: Required[Literal["sourced", "secondary", "derived", "fitted", "project", "unsourced"]]
    """How well this is known."""

    note: str
    """What a reader should know."""

    sources: Sequence[str]
    """Keys of the sources."""


class Whole(TypedDict, total=False):

    benchmark: Sequence[Benchmark]

    choice: Sequence[Choice]

    context: Sequence[Context]

    criterion: Sequence[Criterion]

    default_profile: str
    """The profile that reads a score unless another is named."""

    descriptor: Sequence[Descriptor]

    edition: Required[str]
    """Its name within the series, such as `2025`."""

    fact: Sequence[Fact]

    format: Required[Literal["ceiag-framework/1"]]
    """The format of this file."""

    id: Required[str]
    """Its id, never reused."""

    in_force: Required[WholeInForce]
    """When it is in force."""

    judgement: Literal["best-fit", "statements"]
    """How the level of a theme is found."""

    label: str
    """The title that people read in results."""

    level: Sequence[Level]

    needs_compass: bool
    """A decision by it needs a Compass self-evaluation to be there. Left out: not known."""

    needs_compass_known_to: str | Date
    """The last day of start for which that need is known."""

    official: bool
    """It is its owner's own text; whoever holds the file vouches for that."""

    owner: str
    """Who owns the rule book."""

    profile: Sequence[Profile]

    question: Sequence[Question]

    reading: Required[Literal["score", "level", "decision", "findings"]]
    """What it says of all findings together."""

    section: Sequence[Benchmark]

    series: Required[str]
    """The series of which it is an edition."""

    settings: Required[Sequence[Literal["school", "special-school", "alternative-provision", "sixth-form-college", "college", "training-provider"]]]
    """Settings that it covers."""

    settings_by_choice: Sequence[WholeSettingsByChoice]
    """Settings that it covers when a choice is made so, or left open."""

    source: Sequence[Source]

    strength: Literal["statutory-duty", "strong-recommendation", "framework-criterion", "advice"]
    """How strongly its criteria bind unless one says otherwise."""

    strength_basis: WholeStrengthBasis
    """How well that strength is known."""

    text_version: str
    """The version of wording, sources and notes."""

    theme: Sequence[Theme]

    title: Required[str]
    """The full title."""

    window: Sequence[Window]

Framework: TypeAlias = "Tailored | Whole"
"""One dated edition of a rule book."""


class Checks(TypedDict, total=False):
    """How problems are taken."""

    ambiguous_date: Literal["error", "warn", "ignore"]
    """How it is taken."""

    bad_uln: Literal["error", "warn", "ignore"]
    """How it is taken."""

    bad_upn: Literal["error", "warn", "ignore"]
    """How it is taken."""

    before_birth: Literal["error", "warn", "ignore"]
    """How it is taken."""

    date_out_of_range: Literal["error", "warn", "ignore"]
    """How it is taken."""

    duplicate: Literal["error", "warn", "ignore"]
    """How it is taken."""

    not_a_date: Literal["error", "warn", "ignore"]
    """How it is taken."""

    not_a_number: Literal["error", "warn", "ignore"]
    """How it is taken."""

    number_out_of_range: Literal["error", "warn", "ignore"]
    """How it is taken."""

    orphan: Literal["error", "warn", "ignore"]
    """How it is taken."""

    outside_enrolment: Literal["error", "warn", "ignore"]
    """How it is taken."""

    spreadsheet_damage: Literal["error", "warn", "ignore"]
    """How it is taken."""

    stale_denominator: Literal["error", "warn", "ignore"]
    """How it is taken."""

    unknown_option: Literal["error", "warn", "ignore"]
    """How it is taken."""

    wrong_type: Literal["error", "warn", "ignore"]
    """How it is taken."""

    year_group_age: Literal["error", "warn", "ignore"]
    """How it is taken."""


CompleteRow = TypedDict(
    "CompleteRow",
    {
        "from": "Required[str]",
        "kind": "Required[Literal['employer-encounter', 'workplace-experience', 'provider-encounter', 'he-visit', 'information-use', 'subject-careers', 'careers-event', 'other', 'meeting', 'destination', 'staff-development']]",
        "to": "str",
    },
    total=False,
)
"""Records of a kind are complete."""


class DeclaredRow(TypedDict, total=False):
    """A part of *meaningful* for every activity of a kind."""

    by: Required[str]
    """Who says so."""

    kind: Required[Literal["employer-encounter", "workplace-experience", "provider-encounter", "he-visit", "information-use", "subject-careers", "careers-event", "other", "meeting", "destination", "staff-development"]]
    """For which activities."""

    on: Required[str]
    """Since when it is said."""

    part: Required[Literal["insight", "purpose", "outcomes", "two-way", "reflection", "range-of-people", "task", "feedback", "met-learners"]]
    """The part."""

    there: Required[bool | Literal[0, 1] | str]
    """Whether it is there."""


class Restriction(TypedDict, total=False):
    """Pupils who are left out of every population."""

    only: Sequence[str]

    reason: Required[str]
    """Why."""

    without: Sequence[str]


class Manifest(TypedDict, total=False):
    """Whose records a folder holds, and what is complete in them."""

    checks: Checks

    choices: ByName[str, str]
    """Options by choice."""

    complete: Sequence[CompleteRow]

    dates: str
    """How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read."""

    declared: Sequence[DeclaredRow]

    facts: str
    """The file that holds facts filled in by hand."""

    format: Literal["ceiag-records/1"]
    """The format of this file."""

    institution: Required[Institution]

    local_authorities: Sequence[str]
    """Codes of local authorities that may stand in a UPN."""

    mapping: str
    """The file that holds the mapping."""

    own_derivations: str
    """The file that holds the school's own derivations."""

    restrict: Sequence[Restriction]

    stem_subjects: Sequence[str]
    """Subjects that the school calls STEM."""

    synthetic: bool
    """Whether the records are made up."""

    taken_on: Required[str]
    """The day of the export."""


class PupilTable(TypedDict, total=False):
    """pupils"""

    checks: Checks

    codes: ByName[str, ByName[str, str]]
    """What texts of a field mean."""

    columns: ByName[str, str]
    """The columns of fields."""

    constants: ByName[str, str]
    """What a field is in every row."""

    dates: str
    """How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read."""

    file: str
    """The file; by default the table's own name."""

    not_known: Sequence[str]
    """Texts that mean not known, besides the empty cell."""

    record: Required[Literal["pupil"]]
    """What its rows are."""

    separator: str
    """What stands between several values in one cell."""

    sheet: str
    """The sheet of a workbook; by default the first."""

    skip_lines: int
    """How many lines stand above the header."""


class EnrolmentTable(TypedDict, total=False):
    """enrolments"""

    checks: Checks

    codes: ByName[str, ByName[str, str]]
    """What texts of a field mean."""

    columns: ByName[str, str]
    """The columns of fields."""

    constants: ByName[str, str]
    """What a field is in every row."""

    dates: str
    """How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read."""

    file: str
    """The file; by default the table's own name."""

    not_known: Sequence[str]
    """Texts that mean not known, besides the empty cell."""

    record: Required[Literal["enrolment"]]
    """What its rows are."""

    separator: str
    """What stands between several values in one cell."""

    sheet: str
    """The sheet of a workbook; by default the first."""

    skip_lines: int
    """How many lines stand above the header."""


class ActivityTable(TypedDict, total=False):
    """activities"""

    checks: Checks

    codes: ByName[str, ByName[str, str]]
    """What texts of a field mean."""

    columns: ByName[str, str]
    """The columns of fields."""

    constants: ByName[str, str]
    """What a field is in every row."""

    dates: str
    """How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read."""

    file: str
    """The file; by default the table's own name."""

    not_known: Sequence[str]
    """Texts that mean not known, besides the empty cell."""

    record: Required[Literal["activity"]]
    """What its rows are."""

    separator: str
    """What stands between several values in one cell."""

    sheet: str
    """The sheet of a workbook; by default the first."""

    skip_lines: int
    """How many lines stand above the header."""


class ParticipationTable(TypedDict, total=False):
    """participations"""

    checks: Checks

    codes: ByName[str, ByName[str, str]]
    """What texts of a field mean."""

    columns: ByName[str, str]
    """The columns of fields."""

    constants: ByName[str, str]
    """What a field is in every row."""

    dates: str
    """How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read."""

    file: str
    """The file; by default the table's own name."""

    not_known: Sequence[str]
    """Texts that mean not known, besides the empty cell."""

    record: Required[Literal["participation"]]
    """What its rows are."""

    separator: str
    """What stands between several values in one cell."""

    sheet: str
    """The sheet of a workbook; by default the first."""

    skip_lines: int
    """How many lines stand above the header."""


class MeetingTable(TypedDict, total=False):
    """meetings"""

    checks: Checks

    codes: ByName[str, ByName[str, str]]
    """What texts of a field mean."""

    columns: ByName[str, str]
    """The columns of fields."""

    constants: ByName[str, str]
    """What a field is in every row."""

    dates: str
    """How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read."""

    file: str
    """The file; by default the table's own name."""

    not_known: Sequence[str]
    """Texts that mean not known, besides the empty cell."""

    record: Required[Literal["meeting"]]
    """What its rows are."""

    separator: str
    """What stands between several values in one cell."""

    sheet: str
    """The sheet of a workbook; by default the first."""

    skip_lines: int
    """How many lines stand above the header."""


class DestinationTable(TypedDict, total=False):
    """destinations"""

    checks: Checks

    codes: ByName[str, ByName[str, str]]
    """What texts of a field mean."""

    columns: ByName[str, str]
    """The columns of fields."""

    constants: ByName[str, str]
    """What a field is in every row."""

    dates: str
    """How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read."""

    file: str
    """The file; by default the table's own name."""

    not_known: Sequence[str]
    """Texts that mean not known, besides the empty cell."""

    record: Required[Literal["destination"]]
    """What its rows are."""

    separator: str
    """What stands between several values in one cell."""

    sheet: str
    """The sheet of a workbook; by default the first."""

    skip_lines: int
    """How many lines stand above the header."""


class StaffDevelopmentTable(TypedDict, total=False):
    """staff development"""

    checks: Checks

    codes: ByName[str, ByName[str, str]]
    """What texts of a field mean."""

    columns: ByName[str, str]
    """The columns of fields."""

    constants: ByName[str, str]
    """What a field is in every row."""

    dates: str
    """How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read."""

    file: str
    """The file; by default the table's own name."""

    not_known: Sequence[str]
    """Texts that mean not known, besides the empty cell."""

    record: Required[Literal["staff-development"]]
    """What its rows are."""

    separator: str
    """What stands between several values in one cell."""

    sheet: str
    """The sheet of a workbook; by default the first."""

    skip_lines: int
    """How many lines stand above the header."""


class Mapping(TypedDict, total=False):
    """Where fields stand in a system's own files, and what its codes mean."""

    format: Literal["ceiag-mapping/1"]
    """The format of this file."""

    table: Required[Sequence[PupilTable | EnrolmentTable | ActivityTable | ParticipationTable | MeetingTable | DestinationTable | StaffDevelopmentTable]]


class Action(TypedDict, total=False):

    by: str | Date
    """The day by which it is done."""

    criterion: str
    """Or the criterion or benchmark, `EDITION/ID`."""

    highest_leverage: bool
    """Whether it is one of those with most effect."""

    id: Required[str]
    """The id."""

    owner: str
    """Who does it."""

    priority: str
    """The priority that it serves."""

    question: str
    """The question that it comes from."""

    text: Required[str]
    """What is to be done."""


ReviewFacilitator = TypedDict(
    "ReviewFacilitator",
    {
        "from": "str",
        "name": "str",
        "trained": "bool",
    },
    total=False,
)
"""Who leads a peer review."""


class ReviewFinding(TypedDict, total=False):

    criterion: Required[str]
    """An edition and a criterion or benchmark, `EDITION/ID`."""

    earlier: Literal["met", "not-met"]
    """What it replaces; needed for a second finding of a criterion, with a reason."""

    evidence: Sequence[str]
    """Ids of the evidence register."""

    independence: Literal["self", "internal-panel", "peer", "expert", "external-assessor"]
    """How independent it is; by default what the tier says."""

    on: Required[str | Date]
    """The day of the finding."""

    outcome: Required[Literal["met", "not-met"]]
    """What is found."""

    reason: str
    """Why."""


class ReviewFollows(TypedDict, total=False):
    """The internal review that a peer review follows."""

    completed: str | Date
    """The day on which that was completed."""

    review: Required[str]
    """The id of the internal review before it."""


class Judgement(TypedDict, total=False):

    earlier: str
    """The id of the level that it replaces; needed for a second judgement of a question."""

    evidence: Sequence[str]
    """Ids of the evidence register."""

    independence: Literal["self", "internal-panel", "peer", "expert", "external-assessor"]
    """How independent it is; by default what the tier says."""

    level: Required[str]
    """The id of the level that fits best."""

    note: str
    """Anything else."""

    on: Required[str | Date]
    """The day of the judgement."""

    question: Required[str]
    """The id of a question, or of a theme without questions."""

    reason: str
    """Why it replaces that."""

    strengths: Sequence[str]
    """What is strong."""

    to_develop: Sequence[str]
    """What is to be developed."""


class Participant(TypedDict, total=False):

    described: str
    """The role in words, for `other`."""

    name: str
    """Any label."""

    on: str | Date
    """The day on which it was recorded."""

    role: Required[str]
    """The id of a role, or `other`."""


class Priority(TypedDict, total=False):

    id: Required[str]
    """The id."""

    text: Required[str]
    """The priority."""


class ReviewProcess(TypedDict, total=False):

    aspect: Required[str]
    """What of the process."""

    finding: Required[str]
    """What is found."""


class ReviewReviewer(TypedDict, total=False):

    name: str
    """The name of the other institution."""

    urn: str | int
    """Its URN."""


class Review(TypedDict, total=False):
    """People's judgement of one institution by a maturity model, or of the reviewing itself."""

    academic_year: str
    """The academic year; by default the one in which the review was started."""

    action: Sequence[Action]
    """What is to be done."""

    completed: str | Date
    """The day on which it was completed."""

    facilitator: ReviewFacilitator
    """Who leads a peer review."""

    finding: Sequence[ReviewFinding]
    """What reviewers find of criteria and benchmarks."""

    follows: ReviewFollows
    """The internal review that a peer review follows."""

    format: Required[Literal["ceiag-review/1"]]
    """The format of this file."""

    hub: str
    """The careers hub."""

    id: Required[str]
    """The id by which other reviews name it."""

    institution: Institution

    judgement: Sequence[Judgement]
    """One level for each question; a later one replaces an earlier one and says so."""

    model: Required[str]
    """The id of the maturity model."""

    model_digest: str
    """The digest of the model when the review began."""

    participant: Sequence[Participant]
    """Who took part; recorded before any judgement."""

    priority: Sequence[Priority]
    """Priorities of the improvement plan."""

    process: Sequence[ReviewProcess]
    """What an expert or national review says of the process."""

    region: str
    """The region."""

    reviewer: Sequence[ReviewReviewer]
    """The other institutions of a peer review."""

    reviews: Sequence[str]
    """The reviews that an expert or national review reads."""

    started: Required[str | Date]
    """The day on which it was started."""

    theme: str
    """The theme of a national review."""

    tier: Required[Literal["internal", "peer", "expert", "national"]]
    """The tier."""


TriageAlways = TypedDict(
    "TriageAlways",
    {
        "at_least": "int | str",
        "below": "int | str",
        "column": "str",
        "fact": "str",
        "field": "Literal['eal', 'fsm6', 'looked-after', 'pupil-premium', 'send', 'sex', 'year-group']",
        "group": "Required[str]",
        "id": "Required[str]",
        "in": "Literal['academic-year']",
        "is": "str | bool | int | Sequence[str | bool | int]",
        "label": "Required[str]",
        "meetings": "Literal['attended', 'missed']",
    },
    total=False,
)
"""Something that puts a pupil in a group whatever the points."""


class TriageGroup(TypedDict, total=False):
    """A group with its cut-off."""

    at_least: Required[int]
    """The fewest points."""

    id: Required[str]
    """An id."""

    label: Required[str]
    """What people read."""


TriageIndicator = TypedDict(
    "TriageIndicator",
    {
        "at_least": "int | str",
        "below": "int | str",
        "column": "str",
        "fact": "str",
        "field": "Literal['eal', 'fsm6', 'looked-after', 'pupil-premium', 'send', 'sex', 'year-group']",
        "id": "Required[str]",
        "in": "Literal['academic-year']",
        "is": "str | bool | int | Sequence[str | bool | int]",
        "label": "Required[str]",
        "meetings": "Literal['attended', 'missed']",
        "points": "Required[int]",
    },
    total=False,
)
"""Something that gives points."""


class Triage(TypedDict, total=False):
    """A school's own order for guidance. Nothing in it is official."""

    always: Sequence[TriageAlways]

    format: Required[Literal["ceiag-triage/1"]]

    group: Required[Sequence[TriageGroup]]

    indicator: Required[Sequence[TriageIndicator]]

    name: Required[str]
    """Its name."""

    note: str
    """What readers should know."""

    owner: Required[str]
    """Who answers for it."""

    version: Required[str]
    """Its version."""

    years: Sequence[int]
    """The year groups that are put in order."""
