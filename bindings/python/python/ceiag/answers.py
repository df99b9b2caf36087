"""What operations answer: one class for each part, with typed attributes.

Attributes are what the engine says, in values of Python: days are `date`, exact ratios `Fraction`, amounts and percentages
`Decimal`, fixed words members of an enumeration. What is absent is `None`, an empty tuple or an empty mapping.

Generated from `docs/schema` by `cargo xtask codegen`.
"""

from __future__ import annotations

from enum import StrEnum

from ._record import Answer as Answer
from ._record import Record as Record
from ._record import day, exact, many, mapped, number, problem, tagged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date as Day
    from decimal import Decimal
    from fractions import Fraction
    from typing import Any, Literal

    from ._errors import Problem


class Code(StrEnum):
    """The kind of a problem."""
    CANNOT_READ = "cannot-read"
    """a file cannot be read"""
    CANNOT_WRITE = "cannot-write"
    """a file cannot be written"""
    NOT_UTF_8 = "not-utf-8"
    """the bytes are not UTF-8"""
    TOO_LARGE = "too-large"
    """the text is larger than the limit"""
    TOO_DEEP = "too-deep"
    """values are nested deeper than the limit"""
    TOO_MANY_VALUES = "too-many-values"
    """the text holds more values than the limit"""
    SYNTAX = "syntax"
    """the text is not well-formed"""
    DUPLICATE_KEY = "duplicate-key"
    """a key is given twice in one table"""
    UNKNOWN_KEY = "unknown-key"
    """a key has no meaning here"""
    MISSING_KEY = "missing-key"
    """a required key is absent"""
    WRONG_TYPE = "wrong-type"
    """a value is of another type than expected"""
    UNKNOWN_FACT = "unknown-fact"
    """no fact has this id"""
    UNKNOWN_ADDRESS = "unknown-address"
    """the fact exists, but not at this year group or key stage"""
    WRONG_KIND = "wrong-kind"
    """a value does not fit the fact's kind"""
    N_OVER_D = "n-over-d"
    """a share counts more than its population"""
    ZERO_DENOMINATOR = "zero-denominator"
    """a share of nobody, for a fact that must apply"""
    BAND_UPSIDE_DOWN = "band-upside-down"
    """a band whose lower end is above its upper end"""
    FLOAT_NOT_EXACT = "float-not-exact"
    """a float where an exact number is needed"""
    NOT_A_DATE = "not-a-date"
    """a text is not a day of the calendar"""
    DATE_OUT_OF_RANGE = "date-out-of-range"
    """a date lies outside the years 1900 to 2200"""
    DATE_AFTER_SHEET = "date-after-sheet"
    """a date lies after the day of the fact sheet"""
    NOT_A_NUMBER = "not-a-number"
    """a text is not a number"""
    NUMBER_OUT_OF_RANGE = "number-out-of-range"
    """a number lies outside its range"""
    UNKNOWN_OPTION = "unknown-option"
    """a value is not among the options"""
    NOT_APPLICABLE_NOT_ALLOWED = "not-applicable-not-allowed"
    """the fact may not be declared not applicable"""
    UNKNOWN_SETTING = "unknown-setting"
    """no setting has this name"""
    BAD_URN = "bad-urn"
    """not a URN"""
    BAD_UKPRN = "bad-ukprn"
    """not a UKPRN"""
    BAD_LAESTAB = "bad-laestab"
    """not a LAESTAB"""
    BAD_YEARS = "bad-years"
    """the year groups are missing, impossible or forbidden in the setting"""
    NO_SUCH_YEAR = "no-such-year"
    """the institution has no such year group or key stage"""
    UNKNOWN_FRAMEWORK = "unknown-framework"
    """no framework has this id"""
    UNKNOWN_OPERATION = "unknown-operation"
    """no operation has this name"""
    UNKNOWN_LEVEL = "unknown-level"
    """no level of the model has this id"""
    UNKNOWN_QUESTION = "unknown-question"
    """no question or theme of the model has this id"""
    UNKNOWN_LOCAL_AUTHORITY = "unknown-local-authority"
    """no local authority of the list has this code"""
    UNKNOWN_ROLE = "unknown-role"
    """no role has this id"""
    SETTING_NOT_COVERED = "setting-not-covered"
    """the framework does not cover the setting"""
    NOT_IN_FORCE = "not-in-force"
    """no framework is in force for the setting on the day"""
    NOT_SOURCED_PERIOD = "not-sourced-period"
    """no source says which framework was in force on the day"""
    UNKNOWN_CHOICE = "unknown-choice"
    """no choice has this id"""
    UNKNOWN_PROFILE = "unknown-profile"
    """no profile has this id"""
    UNKNOWN_CRITERION = "unknown-criterion"
    """no criterion has this id"""
    CONFLICT = "conflict"
    """two statements exclude each other"""
    DATES_BACKWARDS = "dates-backwards"
    """dates run backwards"""
    NO_PARTICIPANTS = "no-participants"
    """a judgement is recorded before anybody who took part"""
    NOT_COMPARABLE = "not-comparable"
    """two results cannot be compared"""
    AFTER_EXPORT = "after-export"
    """a day lies after the day of the records"""
    ACADEMIC_YEAR_NOT_BEGUN = "academic-year-not-begun"
    """the academic year starts after the day of the evaluation"""
    BAD_ID = "bad-id"
    """an id is not well-formed"""
    BAD_RULE = "bad-rule"
    """a rule is not one of the closed set"""
    BAD_THRESHOLD = "bad-threshold"
    """a threshold lies outside what can be compared"""
    DANGLING = "dangling"
    """a reference to nothing"""
    COUNTS_AS_FINDING = "counts-as-finding"
    """evidence that would stand in for a finding"""
    UNKNOWN_KIND = "unknown-kind"
    """no kind of evidence has this id"""
    OVERLAP = "overlap"
    """two things cover the same ground"""
    CYCLE = "cycle"
    """things refer to each other in a circle"""
    BOTH_DIRECTIONS = "both-directions"
    """one fact is read with at-least and with at-most"""
    CANNOT_BE_MET = "cannot-be-met"
    """no completion meets the criterion"""
    CANNOT_BE_MISSED = "cannot-be-missed"
    """every completion meets the criterion"""
    CONTRIBUTES_NOTHING = "contributes-nothing"
    """a part of a rule can never decide"""
    CREDIT_FALLS = "credit-falls"
    """more of a fact gives less credit"""
    MISSING_GRADE = "missing-grade"
    """a statement has no grade of evidence"""
    MISSING_SOURCE = "missing-source"
    """a statement has no source"""
    BAD_PROFILE = "bad-profile"
    """a profile's numbers do not fit its criteria"""
    BAD_FORMAT = "bad-format"
    """the file is of another format or version"""
    BACK_IN_TIME = "back-in-time"
    """what happened later stands before what happened earlier"""
    IMPOSSIBLE_ORDER = "impossible-order"
    """an event cannot come after the ones before it"""
    NOT_AN_AMOUNT = "not-an-amount"
    """a text is not an amount of money"""
    AMBIGUOUS_DATE = "ambiguous-date"
    """a date may be read with the day first or with the month first"""
    BAD_ULN = "bad-uln"
    """not a ULN"""
    BAD_UPN = "bad-upn"
    """not a UPN"""
    BEFORE_BIRTH = "before-birth"
    """something lies before the birth of the pupil"""
    DUPLICATE = "duplicate"
    """two rows say the same, or two rows of one key differ"""
    ORPHAN = "orphan"
    """a row speaks of somebody or something that has no row"""
    OUTSIDE_ENROLMENT = "outside-enrolment"
    """a day on which the pupil was not on roll"""
    SPREADSHEET_DAMAGE = "spreadsheet-damage"
    """a spreadsheet has spoiled the cell"""
    STALE_DENOMINATOR = "stale-denominator"
    """a share counts another whole than the roll does"""
    YEAR_GROUP_AGE = "year-group-age"
    """a year group that does not fit the birthday"""


class Grade(StrEnum):
    """How well something is known, best first."""
    SOURCED = "sourced"
    """Stated in a primary source that was read."""
    SECONDARY = "secondary"
    """Stated by a knowledgeable secondary source."""
    DERIVED = "derived"
    """Worked out from published figures or by comparing graded texts."""
    FITTED = "fitted"
    """A hypothesis that explains published figures."""
    PROJECT = "project"
    """Written by this project; never official."""
    UNSOURCED = "unsourced"
    """Not found. Only reserved criteria may be that."""


class Role(StrEnum):
    """What a step is to its process."""
    STEP = "step"
    """One step among others."""
    BESIDE = "beside"
    """It may stand anywhere after another and moves nothing, as a payment."""
    REGISTRATION = "registration"
    """An awarding body is taken on."""
    ASSESSMENT = "assessment"
    """The body assesses."""
    REASSESSMENT = "reassessment"
    """The body assesses again after an award."""
    AWARD = "award"
    """The award is given."""


class Setting(StrEnum):
    """What kind of institution this is. The setting decides which editions cover it."""
    SCHOOL = "school"
    """A mainstream school (also all-through and middle schools)."""
    SPECIAL_SCHOOL = "special-school"
    """A special school."""
    ALTERNATIVE_PROVISION = "alternative-provision"
    """Alternative provision, pupil referral units included."""
    SIXTH_FORM_COLLEGE = "sixth-form-college"
    """A sixth-form college."""
    COLLEGE = "college"
    """A further-education college."""
    TRAINING_PROVIDER = "training-provider"
    """An independent training provider (ITP)."""


class Severity(StrEnum):
    """Whether an input can still be used."""
    ERROR = "error"
    """It cannot."""
    WARNING = "warning"
    """It can, but somebody should look."""


class Change(StrEnum):
    """How something changed."""
    BETTER = "better"
    """It was not met and is met."""
    WORSE = "worse"
    """It was met and is not met, and the same is asked."""
    SAME = "same"
    """The same outcome on both sides."""
    CANNOT_TELL = "cannot-tell"
    """One side is not decided, or the old criteria do not agree."""
    ASKS_FOR_MORE = "asks-for-more"
    """It was met and is not met, but more is asked now. Never a fall."""
    NOT_YET = "not-yet"
    """It is not met while its academic year still runs, and may be by the end. Never a fall."""
    LISTED = "listed"
    """Shown only: new, withdrawn, unknown, never judged or applying on neither side."""


class Outcome(StrEnum):
    """What a criterion comes to."""
    MET = "met"
    """It is met."""
    NOT_MET = "not-met"
    """It is not met."""
    UNKNOWN = "unknown"
    """What is known does not decide it."""
    NOT_APPLICABLE = "not-applicable"
    """It does not apply."""


class Reason(StrEnum):
    """Why a finding is what it is."""
    ANSWERED_YES = "answered-yes"
    """A yes-no fact is true."""
    ANSWERED_NO = "answered-no"
    """A yes-no fact is false."""
    THRESHOLD_MET = "threshold-met"
    """A value satisfies its test."""
    BELOW_THRESHOLD = "below-threshold"
    """A value is too low, or a date too long ago."""
    ABOVE_THRESHOLD = "above-threshold"
    """A value is too high."""
    YEAR_IN_PROGRESS = "year-in-progress"
    """A value is too low, and its academic year is still running."""
    NOT_ANSWERED = "not-answered"
    """Nothing is known."""
    PARTLY_KNOWN = "partly-known"
    """What is known leaves the test open."""
    BAND_MAPPING_NOT_SOURCED = "band-mapping-not-sourced"
    """A share was given for an option, and no source says which option it is."""
    CHOICE_NOT_MADE = "choice-not-made"
    """Options of an open choice differ."""
    RULE_NOT_SOURCED = "rule-not-sourced"
    """No rule is known."""
    AWAITS_FINDING = "awaits-finding"
    """Only a person's finding decides it."""
    OUTSIDE_SETTING = "outside-setting"
    """The criterion does not concern this setting."""
    NO_SUCH_YEAR = "no-such-year"
    """The institution does not have the year groups."""
    NOBODY_IN_POPULATION = "nobody-in-population"
    """Nobody is in the population."""
    DECLARED_NOT_APPLICABLE = "declared-not-applicable"
    """The sheet says that the fact does not apply."""
    REFUSED = "refused"
    """A value was given and refused."""


class RowStatus(StrEnum):
    """How old and new relate."""
    UNCHANGED = "unchanged"
    """The same test in the same words."""
    REWORDED = "reworded"
    """The same test in other words."""
    STRENGTHENED = "strengthened"
    """More is asked."""
    NEW = "new"
    """Nothing stood there before."""
    WITHDRAWN = "withdrawn"
    """It no longer stands there."""
    UNKNOWN = "unknown"
    """Not found out."""


class State(StrEnum):
    """How far a benchmark is reached."""
    ACHIEVED = "achieved"
    """Everything that applies is earned."""
    PARTLY_ACHIEVED = "partly-achieved"
    """Some of it is."""
    NOT_ACHIEVED = "not-achieved"
    """None of it is."""
    UNKNOWN = "unknown"
    """What is known does not decide it."""
    NOT_APPLICABLE = "not-applicable"
    """Nothing in it applies."""
    NOT_SOURCED = "not-sourced"
    """How it is scored is not known to us."""


class WhyNotCompared(StrEnum):
    """Why scores are not compared."""
    OTHER_EDITION = "other-edition"
    """The editions differ."""
    OTHER_PROFILE = "other-profile"
    """The profiles differ."""
    OTHER_EVALUATION_TYPE = "other-evaluation-type"
    """The evaluation types differ."""
    OTHER_CHOICES = "other-choices"
    """Some criteria were judged by other options of a choice."""
    NO_SCORE = "no-score"
    """The edition has no score."""


class PieceKind(StrEnum):
    """Whether a piece of work is a fact or an item of evidence."""
    FACT = "fact"
    """A fact of the sheet."""
    EVIDENCE = "evidence"
    """An item of the register."""


class ServedHow(StrEnum):
    """How a piece of work serves something."""
    COUNTS_AS = "counts-as"
    """It documents or fills a fact. Nothing else is ever counted as anything."""
    READS = "reads"
    """A rule reads it, or a fact that it documents or fills."""
    INDICATES = "indicates"
    """It speaks for it."""
    RELATED = "related"
    """It has to do with it."""


class ServedWhat(StrEnum):
    """What is served."""
    FACT = "fact"
    """A fact: the only thing that anything counts as."""
    CRITERION = "criterion"
    """A criterion."""
    BENCHMARK = "benchmark"
    """A benchmark."""
    THEME = "theme"
    """A theme of a maturity model."""
    SECTION = "section"
    """A section of a catalogue of the Standard."""


class CrosswalkState(StrEnum):
    """How things stand with a kind of evidence, or with what a criterion needs."""
    THERE = "there"
    """At least one item is current."""
    STALE = "stale"
    """There are items, and the day by which each was to be reviewed is past."""
    MISSING = "missing"
    """There is no item."""


class EvaluationType(StrEnum):
    """The type of a Compass evaluation. Results of different types are never compared."""
    SCHOOLS = "schools"
    """The schools evaluation."""
    SPECIAL = "special"
    """The evaluation for special schools and other specialist settings."""
    POST_16 = "post-16"
    """The post-16 evaluation: colleges, and from 2025/26 training providers."""
    UNDECIDED = "undecided"
    """Not decided by what is known."""


class Judgement(StrEnum):
    """How a theme's level is found."""
    BEST_FIT = "best-fit"
    """Named participants choose the level that fits best. Nothing else ever indicates one."""
    STATEMENTS = "statements"
    """As for best fit, and statements with rules indicate a level beside it."""


class Strength(StrEnum):
    """How strongly a criterion binds. Nothing is a duty unless its source says so."""
    STATUTORY_DUTY = "statutory-duty"
    """A legal duty."""
    STRONG_RECOMMENDATION = "strong-recommendation"
    """Strongly recommended by government or a regulator."""
    FRAMEWORK_CRITERION = "framework-criterion"
    """A criterion of a voluntary framework."""
    ADVICE = "advice"
    """Advice."""


class EvidenceBy(StrEnum):
    """How evidence is put in order."""
    MEETING = "meeting"
    """By the meetings of each pack."""
    CRITERION = "criterion"
    """By the criteria of editions."""


class EvidenceState(StrEnum):
    """How things stand with a kind of evidence, or with what a criterion needs."""
    THERE = "there"
    """At least one item is current."""
    STALE = "stale"
    """There are items, and the day by which each was to be reviewed is past."""
    MISSING = "missing"
    """There is no item."""


class TargetKind(StrEnum):
    """What a target is."""
    CRITERION = "criterion"
    """A criterion."""
    BENCHMARK = "benchmark"
    """A benchmark."""
    THEME = "theme"
    """A theme of a maturity model."""
    SECTION = "section"
    """A section of a catalogue of the Standard."""


class EvidenceCoverageState(StrEnum):
    """How things stand with a kind of evidence, or with what a criterion needs."""
    THERE = "there"
    """At least one item is current."""
    STALE = "stale"
    """There are items, and the day by which each was to be reviewed is past."""
    MISSING = "missing"
    """There is no item."""


class KnownBy(StrEnum):
    """How a value is known. It never changes an outcome; it travels into the trace."""
    DECLARED = "declared"
    """Somebody said so."""
    DOCUMENTED = "documented"
    """A document shows it."""
    OBSERVED = "observed"
    """Somebody saw it."""
    COMPUTED = "computed"
    """Worked out from records."""
    JUDGED = "judged"
    """A person's finding."""


class HoleReason(StrEnum):
    """Why no edition is in force."""
    NONE = "none"
    """There was no edition."""
    NOT_SOURCED = "not-sourced"
    """Whether there was one, or what it said, is not known to us."""


class Generation(StrEnum):
    """The generation of an instrument. Results of different generations are never compared."""
    CLASSIC = "classic"
    """Compass to July 2025, against the original benchmarks."""
    NEW = "new"
    """Compass from 2025/26, against the updated benchmarks."""


class Status(StrEnum):
    """A printed state of a benchmark."""
    ACHIEVED = "achieved"
    """Fully achieved."""
    PARTLY_ACHIEVED = "partly-achieved"
    """Partly achieved."""
    NOT_ACHIEVED = "not-achieved"
    """Not achieved."""
    IN_PROGRESS = "in-progress"
    """Some, not all."""
    UNSCORED = "unscored"
    """Shown, but outside the score: neither "not achieved" nor "unanswered"."""


class CriterionChange(StrEnum):
    """Which way a criterion moved."""
    UP = "up"
    """From not met to met."""
    DOWN = "down"
    """From met to not met."""
    SAME = "same"
    """Both alike."""
    CANNOT_TELL = "cannot-tell"
    """One side does not decide it."""


class FoundBy(StrEnum):
    """Who or what found an outcome."""
    REVIEWERS = "reviewers"
    """The reviewers."""
    FACTS = "facts"
    """A rule over that side's facts."""


class Independence(StrEnum):
    """How independent a judgement is of the institution that it is about, the least first."""
    SELF = "self"
    """One person of the institution, or its own facts."""
    INTERNAL_PANEL = "internal-panel"
    """Several people of the institution together."""
    PEER = "peer"
    """Peers of other institutions."""
    EXPERT = "expert"
    """Experts."""
    EXTERNAL_ASSESSOR = "external-assessor"
    """An external assessor."""


class Tier(StrEnum):
    """The tier of a review, in the order in which an institution meets them."""
    INTERNAL = "internal"
    """By the institution itself."""
    PEER = "peer"
    """By its peers."""
    EXPERT = "expert"
    """By experts, who also moderate peer reviews."""
    NATIONAL = "national"
    """Of one theme across the system; never of one institution."""


class ChangeKind(StrEnum):
    """Whether a change is an answer or an act."""
    FIND_OUT = "find-out"
    """The fact is not known, or not closely enough; it may already be good enough."""
    DO = "do"
    """What is known is not enough; provision has to change."""


class Unreachable(StrEnum):
    """Why a target can't be reached by any change."""
    RULE_NOT_SOURCED = "rule-not-sourced"
    """It holds no rule that is known."""
    AWAITS_FINDING = "awaits-finding"
    """Only a person's finding decides it."""
    WINDOW_CLOSED = "window-closed"
    """The window of an act that it needs has closed."""
    NOT_APPLICABLE = "not-applicable"
    """It does not apply to this institution."""
    NOT_SOURCED = "not-sourced"
    """How it is scored is not known to us."""


class Measure(StrEnum):
    """What a number of a published file counts."""
    INSTITUTIONS = "institutions"
    """institutions behind the row"""
    COHORT = "cohort"
    """young people of whom the row speaks"""
    OVERALL = "overall"
    """in sustained education, apprenticeship or employment"""
    EDUCATION = "education"
    """in sustained education"""
    FURTHER_EDUCATION = "further-education"
    """in further education"""
    SCHOOL_SIXTH_FORM = "school-sixth-form"
    """in a school sixth form"""
    SIXTH_FORM_COLLEGE = "sixth-form-college"
    """in a sixth-form college"""
    HIGHER_EDUCATION = "higher-education"
    """in higher education"""
    OTHER_EDUCATION = "other-education"
    """in other education"""
    IND = "ind"
    """part of other education, column `ind`"""
    APPRU = "appru"
    """part of other education, column `appru`"""
    SPECIAL = "special"
    """part of other education, column `special`"""
    SPI = "spi"
    """part of other education, column `spi`"""
    EDU_COMBO = "edu-combo"
    """part of other education, column `edu_combo`"""
    APPRENTICESHIP = "apprenticeship"
    """in a sustained apprenticeship"""
    APPRENTICESHIP_LEVEL_3 = "apprenticeship-level-3"
    """in a level 3 apprenticeship"""
    APPRENTICESHIP_LEVEL_2 = "apprenticeship-level-2"
    """in a level 2 apprenticeship"""
    EMPLOYMENT = "employment"
    """in sustained employment"""
    NOT_SUSTAINED = "not-sustained"
    """seen in the data, but in no sustained destination"""
    NOTSUST = "notsust"
    """part of not sustained, column `notsust`"""
    NOTSUST_BEN = "notsust-ben"
    """part of not sustained, column `notsust_ben`"""
    ONLY_BEN = "only-ben"
    """part of not sustained, column `only_ben`"""
    NOT_CAPTURED = "not-captured"
    """activity not captured in the data (unknown)"""
    UNKNOWN_ID = "unknown-id"
    """part of not captured, column `unknown_id`"""
    UNKNOWN = "unknown"
    """part of not captured, column `unknown`"""
    PROGRESSED = "progressed"
    """progressed to a degree, a higher apprenticeship or other study at level 4 or above"""
    TOP_THIRD = "top-third"
    """progressed, column `TOP3RD`"""
    RUSSELL = "russell"
    """progressed, column `RUSSELL`"""
    OXBRIDGE = "oxbridge"
    """progressed, column `OXBRIDGE`"""
    HTECH = "htech"
    """progressed, column `HTECH`"""
    SCORE = "score"
    """value added, in points; may be negative"""
    BAND = "band"
    """band of the value added, 1 to 5"""
    NEET_AND_NOT_KNOWN = "neet-and-not-known"
    """not in education, employment or training, or activity not known"""
    NEET = "neet"
    """not in education, employment or training"""
    NOT_KNOWN = "not-known"
    """activity not known"""
    COHORT_MARCH = "cohort-march"
    """young people counted in March, the base of participation"""
    PARTICIPATION = "participation"
    """participating in education and training"""
    FULL_TIME_EDUCATION = "full-time-education"
    """in full-time education"""
    OTHER_EDUCATION_AND_TRAINING = "other-education-and-training"
    """in other education and training"""
    SEPTEMBER_GUARANTEE_OFFER = "september-guarantee-offer"
    """made an offer under the September Guarantee of the preceding September"""
    LEVEL_3 = "level-3"
    """attainment, column `Level_3`"""
    L2_EM_GCSE_OTH_L2 = "l2-em-gcse-oth-l2"
    """attainment, column `L2_em_GCSE_othL2`"""
    AVG_ATT8 = "avg-att8"
    """attainment, column `avg_att8`"""
    PT_L2BASICS_94 = "pt-l2basics-94"
    """attainment, column `pt_l2basics_94`"""
    SESS_OVERALL = "sess-overall"
    """absence, column `sess_overall_percent`"""
    PERSISTENT_ABSENCE = "persistent-absence"
    """absence, column `sess_overall_percent_pa_10_exact` or `enrolments_pa_10_exact_percent`"""
    POPULATION_16_17 = "population-16-17"
    """residents aged 16 and 17"""
    PUPILS_ON_ROLL = "pupils-on-roll"
    """pupils on roll"""
    GIRLS = "girls"
    """girls on roll"""
    BOYS = "boys"
    """boys on roll"""
    EHC_PLAN = "ehc-plan"
    """pupils with an EHC plan or statement"""
    SEN_SUPPORT = "sen-support"
    """pupils with SEN support"""
    ENGLISH_ADDITIONAL = "english-additional"
    """pupils whose first language is other than English"""
    ENGLISH_FIRST = "english-first"
    """pupils whose first language is English"""
    LANGUAGE_UNCLASSIFIED = "language-unclassified"
    """pupils whose first language is unclassified"""
    FREE_MEALS = "free-meals"
    """pupils with free school meals"""
    FREE_MEALS_EVER = "free-meals-ever"
    """pupils with free school meals, column `FSMEVER`"""


class OfficialFormat(StrEnum):
    """A kind of published file."""
    KS4_DESTINATIONS = "ks4-destinations"
    """performance tables: destinations after key stage 4"""
    N16_18_DESTINATIONS = "16-18-destinations"
    """performance tables: destinations after 16–18 study"""
    N16_18_PROGRESSION = "16-18-progression"
    """performance tables: progression after 16–18 study"""
    KS4_NATIONAL = "ks4-national"
    """explore education statistics: national destinations after key stage 4"""
    NEET_SCORECARD = "neet-scorecard"
    """NEET scorecard of local authorities"""
    SCHOOL_CENSUS = "school-census"
    """school census"""
    LA_CODES = "la-codes"
    """local authority numbers and regions"""
    REGISTER = "register"
    """register of establishments (GIAS)"""
    CODE_LIST = "code-list"
    """list of activity, offer or destination codes"""


class Fit(StrEnum):
    """Whether a profile can print a percentage."""
    UNIQUE = "unique"
    """Exactly one numerator prints it."""
    SEVERAL = "several"
    """Several numerators print it."""
    MISSED = "missed"
    """None prints it."""
    NOT_TESTED = "not-tested"
    """The profile does not score the benchmark for this institution."""


class Rounding(StrEnum):
    """How a percentage is printed."""
    FLOOR = "floor"
    """Cut to the whole percent below."""
    HALF_UP = "half-up"
    """Rounded half up to a whole percent."""


class Kind(StrEnum):
    """The kind of a fact."""
    YES_NO = "yes-no"
    """True or false."""
    SHARE = "share"
    """n of d."""
    COUNT = "count"
    """A whole number."""
    DATE = "date"
    """A civil date."""
    CHOICE = "choice"
    """One of an ordered list."""


class Through(StrEnum):
    """Through what a criterion is decided, or waits to be."""
    RECORDS = "records"
    """Facts derived from records."""
    NOT_IMPORTED = "not-imported"
    """Records of a kind that was not imported."""
    BY_HAND = "by-hand"
    """Answers that records do not hold."""
    RULE_NOT_KNOWN = "rule-not-known"
    """Nothing: no rule is known to us."""


class QuestionBasis(StrEnum):
    """How well a question is known."""
    SOURCED = "sourced"
    """Read in a published report, or worked out from published figures."""
    ESTIMATED = "estimated"
    """Our estimate."""
    NOT_SOURCED = "not-sourced"
    """Its answers are not known to us."""


class ReviewState(StrEnum):
    """How far a review is."""
    IN_PROGRESS = "in-progress"
    """A question has no level yet, or nobody said that it is completed."""
    COMPLETE = "complete"
    """Every question has a level and it is said to be completed."""


class Comparator(StrEnum):
    """With whom holders of an award are compared."""
    ALL_INSTITUTIONS = "all-institutions"
    """With all state-funded institutions, holders among them."""
    NON_HOLDERS = "non-holders"
    """With those that hold no award."""
    NOT_STATED = "not-stated"
    """The source does not say."""


class Topic(StrEnum):
    """Where a statement stands on the page, in order."""
    WHAT_IT_IS = "what-it-is"
    """What the Standard is."""
    WHO_DECIDES = "who-decides"
    """Who decides."""
    CAREERS_IMPACT_SYSTEM = "careers-impact-system"
    """How it stands beside the Careers Impact System."""
    ANALYSES = "analyses"
    """What published analyses show."""
    COST = "cost"
    """What it costs."""
    GUIDANCE_NOTES = "guidance-notes"
    """Notes that exist and whose content is not known."""


class Basis(StrEnum):
    """The day that decides whether an edition applies."""
    START = "start"
    """The day on which an assessment starts."""
    ASSESSMENT = "assessment"
    """The day of the assessment, as the source says without telling its start from its end."""
    NOT_KNOWN = "not-known"
    """Not known."""


class EditionState(StrEnum):
    """Whether an edition applies."""
    APPLIES = "applies"
    """It does."""
    DOES_NOT_APPLY = "does-not-apply"
    """It does not: another setting or other days."""
    NOT_KNOWN = "not-known"
    """Its days or settings are not known."""


class AssessorOutcome(StrEnum):
    """What an assessor finds of a criterion. There is nothing in between, and no "not applicable"."""
    MET = "met"
    """It is met."""
    NOT_MET = "not-met"
    """It is not met."""


class PreconditionKind(StrEnum):
    """What has to hold before anything can be decided."""
    BODY_LICENSED = "body-licensed"
    """The awarding body is licensed from start to completion."""
    ASSESSOR_NAMED = "assessor-named"
    """The assessor is named."""
    ASSESSOR_INDEPENDENT = "assessor-independent"
    """The assessor is independent of the institution."""
    EDITION_FITS = "edition-fits"
    """The edition is the one for this setting and these dates."""
    CATALOGUE_OFFICIAL = "catalogue-official"
    """The catalogue is marked as its owner's own text."""
    CATALOGUE_NOT_EMPTY = "catalogue-not-empty"
    """At least one of its criteria applies."""
    COMPASS_PRESENT = "compass-present"
    """A Compass self-assessment is there, where the edition needs one."""


class StandardReadinessState(StrEnum):
    """How things stand with a kind of evidence, or with what a criterion needs."""
    THERE = "there"
    """At least one item is current."""
    STALE = "stale"
    """There are items, and the day by which each was to be reviewed is past."""
    MISSING = "missing"
    """There is no item."""


class Grouping(StrEnum):
    """What institutions are grouped by."""
    HUB = "hub"
    """By careers hub."""
    REGION = "region"
    """By region."""


class AllRaters(Record):
    """All raters together."""
    __slots__ = ()
    left_out: int
    """Units that only one rater or none has rated: they say nothing about agreement."""
    ratings: int
    """The ratings of those units."""
    statistics: tuple[Statistic, ...]
    """The statistics."""
    text: str
    """All raters in one sentence."""
    units: int
    """Units that at least two raters have rated."""


class Interval(Record):
    """A 95% confidence interval with the name of its method."""
    __slots__ = ()
    hi: Decimal | None
    """The upper end, at most 1."""
    lo: Decimal | None
    """The lower end; absent where the interval is undefined."""
    method: str
    """The method, of `AgreementAnswer::methods`."""
    undefined: Undefined | None
    """Why there is no interval."""


class Method(Record):
    """A method by its name."""
    __slots__ = ()
    id: str
    """The name that standard errors and intervals give."""
    text: str
    """What it is."""


class Notice(Record):
    """Something that a reader should know; it changes no outcome."""
    __slots__ = ()
    code: str
    """The code, for programs."""
    text: str
    """The sentence."""


class Pair(Record):
    """Two raters."""
    __slots__ = ()
    first: str
    """The rater of the rows."""
    second: str
    """The rater of the columns."""
    statistics: tuple[Statistic, ...]
    """The statistics."""
    table: tuple[tuple[int, ...], ...]
    """How many units the first has put into the row's category and the second into the column's."""
    text: str
    """The pair in one sentence."""
    units: int
    """Units that both have rated."""


class ScaleAnswer(Record):
    """The categories of an answer."""
    __slots__ = ()
    categories: tuple[str, ...]
    """The categories, in the order of every table."""
    declared: bool
    """Whether the caller has declared them, rather than that they are those that occur."""
    ordered: bool
    """Whether that order means something."""


class StandardError(Record):
    """A standard error with the name of its method."""
    __slots__ = ()
    method: str
    """The method, of `AgreementAnswer::methods`."""
    undefined: Undefined | None
    """Why there is no value."""
    value: Decimal | None
    """The value; absent where it is undefined."""


class Statistic(Record):
    """One statistic."""
    __slots__ = ()
    id: str
    """Its id."""
    interval: Interval
    """Its 95% confidence interval."""
    label: str
    """Its name."""
    standard_error: StandardError
    """Its standard error."""
    text: str
    """All of it in one sentence."""
    undefined: Undefined | None
    """Why there is no value."""
    value: Decimal | None
    """Its value; absent where it is undefined."""


class Undefined(Record):
    """Why a number can't be given."""
    __slots__ = ()
    reason: str
    """The reason, for programs."""
    text: str
    """The reason, for people."""


class AgreementAnswer(Answer):
    """The answer of `agreement`(super::agreement)."""
    __slots__ = ()
    all: AllRaters
    """All raters together, on the units that at least two have rated."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-agreement/1"]
    """`ceiag-agreement/1`."""
    methods: tuple[Method, ...]
    """The methods behind the standard errors and intervals given."""
    notices: tuple[Notice, ...]
    """What a reader should know before quoting a number."""
    pairs: tuple[Pair, ...]
    """Every pair of raters, on the units that both have rated."""
    raters: tuple[str, ...]
    """The raters, in the order in which pairs are formed."""
    ratings: int
    """Ratings that are not missing."""
    scale: ScaleAnswer
    """The categories."""
    text: str
    """What was compared, in one sentence."""
    units: int
    """Units that are named, rated or not."""


class BodyAnswer(Record):
    """An awarding body by name."""
    __slots__ = ()
    id: str
    """The id."""
    name: str | None
    """Its name; absent where no bodies are given or this is not among them."""


class Cohort(Record):
    """A cohort to which an evaluation is restricted, as special schools do. Every population follows it."""
    __slots__ = ()
    because: str
    """The stated reason; an evaluation without one is refused."""
    restricted_to: str
    """Whom the evaluation speaks of."""


class FeesAnswer(Record):
    """What was paid."""
    __slots__ = ()
    by_step: tuple[StepFee, ...]
    """For each step with a fee, in the order of the process."""
    currency: str
    """`GBP`."""
    later: Decimal
    """What is planned after the day, in all."""
    text: str
    """A sentence for people."""
    total: Decimal
    """In all."""


class HeldAnswer(Record):
    """An award with its days."""
    __slots__ = ()
    assessment: str | None
    """The assessment that it rests on."""
    days_left: int | None
    """How many days are left after this one; 0 on the last day, absent when it has lapsed."""
    first_day: Day
    """The first day."""
    last_day: Day
    """The last day, included."""
    number: int
    """Its number among the awards of the file, from 1."""
    reassessment_due_from: Day
    """The first day on which a reassessment is due."""


class Institution(Record):
    """The institution that is judged."""
    __slots__ = ()
    cohort: Cohort | None
    """A restriction of every population, with its reason."""
    gcse_share: Fraction | None
    """Share of students who take, or could take, Level 2 or GCSE courses."""
    laestab: str | None
    """Local authority and establishment number."""
    name: str | None
    """A name for people; decides nothing."""
    setting: Setting
    """Decides which editions cover the institution."""
    ukprn: str | None
    """UK provider reference number."""
    urn: str | None
    """Unique reference number in the register of schools."""
    years: tuple[int, ...] | None
    """Year groups; absent for colleges and training providers."""


class LicenceAnswer(Record):
    """Whether the body was licensed on a day that needs it."""
    __slots__ = ()
    body: str
    """The body."""
    licensed: bool | None
    """Whether it was; absent where not known."""
    on: Day
    """The day."""
    step: str
    """The step."""
    text: str
    """A sentence for people."""


class NextStep(Record):
    """A step that may come next."""
    __slots__ = ()
    grade: Grade
    """How well it is known."""
    grade_label: str
    """The words for it."""
    label: str
    """What people read."""
    note: str | None
    """What a reader should know."""
    role: Role
    """What it is to the process."""
    step: str
    """The step."""


class ProcessAnswer(Record):
    """A process by name."""
    __slots__ = ()
    grade: Grade
    """How well it is known."""
    grade_label: str
    """The words for it."""
    id: str
    """The id."""
    label: str
    """What people read."""
    note: str | None
    """What a reader should know."""
    sources: tuple[str, ...]
    """Keys of its sources."""


class StepFee(Record):
    """The fees of one step."""
    __slots__ = ()
    amount: Decimal
    """The sum."""
    label: str
    """What people read."""
    step: str
    """The step."""
    text: str
    """A line for people."""


class StepTaken(Record):
    """A step that was taken or is planned."""
    __slots__ = ()
    label: str
    """What people read."""
    on: Day
    """The day."""
    step: str
    """The step."""


class AwardStatusAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The day."""
    award: HeldAnswer | None
    """The award that stands or stood last."""
    body: BodyAnswer
    """The awarding body on that day."""
    engine: str
    """The engine's version."""
    fees: FeesAnswer
    """What was paid by that day."""
    format: Literal["ceiag-award-status/1"]
    """`ceiag-award-status/1`."""
    institution: Institution
    """Whose award it is."""
    later: tuple[StepTaken, ...]
    """Events after that day: planned, and not counted."""
    licences: tuple[LicenceAnswer, ...]
    """Whether the body was licensed, for each event by that day that needs it."""
    next: tuple[NextStep, ...]
    """What may come next, as far as known."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    process: ProcessAnswer
    """The process."""
    state: str
    """`not-started`, the last step, or from an award on `awarded`, `renewed`, `reassessment-due` or `lapsed`."""
    state_label: str
    """What people read."""
    step: StepTaken | None
    """The last step taken by that day; steps beside the others, such as payments, do not count."""
    text: str
    """A sentence for people."""


class TimelineEntry(Record):
    """One line of a timeline."""
    __slots__ = ()
    award: int | None
    """Which award it is about, from 1."""
    fee: Decimal | None
    """What was paid."""
    kind: str
    """`event`, or what follows from an award: `reassessment-due`, `last-day` or `lapsed`."""
    on: Day
    """The day."""
    step: str | None
    """The step of an event."""
    text: str
    """A line for people."""
    to_come: bool
    """Whether it lies after the day of the answer."""


class TimelineUnknown(Record):
    """A fee or a day that the files do not say."""
    __slots__ = ()
    on: Day
    """The day of that step, or the last day of the award."""
    step: str | None
    """The step that no fee is recorded for."""
    text: str
    """A sentence for people."""
    what: str
    """`fee` or `reassessment-due`."""


class AwardTimelineAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The day that parts what has been from what is to come."""
    engine: str
    """The engine's version."""
    entries: tuple[TimelineEntry, ...]
    """What happened and what follows, earliest first."""
    format: Literal["ceiag-award-timeline/1"]
    """`ceiag-award-timeline/1`."""
    institution: Institution
    """Whose award it is."""
    not_known: tuple[TimelineUnknown, ...]
    """What the files do not say."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    process: ProcessAnswer
    """The process."""
    text: str
    """A sentence for people."""
    total: Decimal
    """All fees of the file."""


class CheckFrameworkAnswer(Answer):
    """What is wrong with a framework file."""
    __slots__ = ()
    engine: str
    """The engine's version."""
    format: Literal["ceiag-framework-check/1"]
    """`ceiag-framework-check/1`."""
    ok: bool
    """Whether anything may be judged by it: there may be warnings, and no errors."""
    problems: tuple[Problem, ...]
    """Everything that is wrong or odd; paths are those of the framework file."""


class Achieved(Record):
    """How many benchmarks are achieved: for certain, at most, and of how many."""
    __slots__ = ()
    hi: int
    """At most."""
    lo: int
    """For certain."""
    of: int
    """Of how many that apply and can be scored."""


class AchievedChange(Record):
    """The change in the number of benchmarks achieved."""
    __slots__ = ()
    after: Achieved
    """The level reached."""
    before: Achieved
    """The starting level."""
    change: CompareInterval | None
    """The difference; absent when the numbers of benchmarks that can be scored differ."""
    text: str
    """A sentence for people."""


class BenchmarkChange(Record):
    """The change of one benchmark."""
    __slots__ = ()
    after: Points
    """Its score after."""
    before: Points
    """Its score before."""
    benchmark: str
    """The benchmark's id."""
    change: Change
    """How the state changed."""
    earned: CompareInterval | None
    """The difference in points; absent when other items apply, so that the maxima differ, or nothing is scored."""
    label: str
    """Its topic."""
    number: int
    """Its number."""
    percent: CompareInterval | None
    """The difference of the printed percentages, in percentage points."""
    text: str
    """A sentence for people."""


class Comparison(Record):
    """Two evaluations of one institution side by side."""
    __slots__ = ()
    after: Side
    """The later evaluation."""
    before: Side
    """The earlier evaluation."""
    counts: Counts
    """How many rows changed in which way."""
    crosswalk: str | None
    """The crosswalk between the editions; absent when both are the same."""
    format: Literal["ceiag-comparison/1"]
    """`ceiag-comparison/1`."""
    notices: tuple[Notice, ...]
    """What a reader should bear in mind."""
    rows: tuple[Row, ...]
    """One row for each criterion, or for each row of the crosswalk and each criterion that it leaves out."""
    scores: ScoreChange | None
    """The change of the score, where it may be compared."""
    scores_not_compared: NotCompared | None
    """Why the scores are not compared."""
    text: str
    """A sentence for people."""


class Counts(Record):
    """How many rows changed in which way."""
    __slots__ = ()
    asks_for_more: int
    """Rows that ask for more now."""
    better: int
    """Rows that are better."""
    cannot_tell: int
    """Rows of which nothing can be said."""
    listed: int
    """Rows that are only listed."""
    not_yet: int
    """Rows that are not met while their academic year still runs."""
    same: int
    """Rows that are the same."""
    worse: int
    """Rows that are worse."""


class CompareInterval(Record):
    """A whole number that is known between two ends, both included."""
    __slots__ = ()
    hi: int
    """The most that it can be."""
    lo: int
    """The least that it can be."""


class JudgedRow(Record):
    """A criterion with its outcome on one side."""
    __slots__ = ()
    criterion: str
    """The criterion's id."""
    label: str
    """Its name for people."""
    outcome: Outcome
    """Its outcome."""
    reason: Reason
    """The main reason for the outcome."""


class NotCompared(Record):
    """That scores are not compared, and why."""
    __slots__ = ()
    code: WhyNotCompared
    """Why."""
    text: str
    """A sentence for people."""


class Notice2(Record):
    """Something that a reader should know; it changes no outcome."""
    __slots__ = ()
    code: str
    """The code, for programs."""
    text: str
    """The sentence."""


class Points(Record):
    """The score of a benchmark on one side."""
    __slots__ = ()
    earned: CompareInterval
    """Points earned."""
    max: int
    """Points there are."""
    percent: CompareInterval | None
    """The printed percentage."""
    state: State
    """How far the benchmark is reached."""


class Row(Record):
    """One row of a comparison."""
    __slots__ = ()
    after: tuple[JudgedRow, ...]
    """The criteria that are judged after."""
    before: tuple[JudgedRow, ...]
    """The criteria that were judged before."""
    change: Change
    """How the outcome changed."""
    from_: tuple[str, ...]
    """Ids in the earlier edition."""
    grade: Grade
    """How well that is known."""
    note: str
    """What changed in the text."""
    status: RowStatus
    """How the two relate."""
    text: str
    """A sentence for people."""
    to: tuple[str, ...]
    """Ids in the later edition."""


class ScoreChange(Record):
    """The change of a score."""
    __slots__ = ()
    achieved: AchievedChange
    """The number of benchmarks achieved, against the starting level."""
    benchmarks: tuple[BenchmarkChange, ...]
    """One for each benchmark."""


class Side(Record):
    """One of the two evaluations."""
    __slots__ = ()
    academic_year: str
    """The academic year that its facts speak of."""
    as_of: Day
    """The day on which the sheet was judged."""
    digest: str
    """The edition's digest."""
    framework: str
    """The edition's id."""
    label: str
    """The edition's name for people."""
    profile: str | None
    """The profile's id."""
    year_to_date: bool
    """Whether that year was still running."""


class CompareAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    comparisons: tuple[Comparison, ...]
    """One for each series of editions that both sheets are judged by."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-compare/1"]
    """`ceiag-compare/1`."""
    notices: tuple[Notice2, ...]
    """Series that can't be compared, and why."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""


class CrosswalkEdition(Record):
    """An edition in which work is looked for."""
    __slots__ = ()
    framework: str
    """The id."""
    label: str
    """What people read."""


class PieceAnswer(Record):
    """A piece of work, and what it serves."""
    __slots__ = ()
    addresses: tuple[str, ...]
    """Of a fact: the addresses that are given, in order."""
    count: int
    """How many criteria, benchmarks and themes it serves."""
    id: str
    """The fact's id, or the item's id in its register."""
    kind: str | None
    """Of an item: its kind."""
    label: str
    """What people read."""
    piece: PieceKind
    """What it is."""
    serves: tuple[ServedAnswer, ...]
    """What it serves: facts, then criteria, benchmarks and themes in the order of their editions."""
    state: CrosswalkState | None
    """Of an item: whether it is current."""
    text: str
    """The same as a sentence."""


class PieceCounts(Record):
    """How many pieces of work there are."""
    __slots__ = ()
    idle: int
    """Those that serve none."""
    pieces: int
    """All of them."""
    shared: int
    """Those that serve several criteria or themes."""


class ServedAnswer(Record):
    """Something that a piece of work serves."""
    __slots__ = ()
    criteria: tuple[str, ...]
    """Of a theme: the statements whose rules read the work."""
    framework: str | None
    """Its edition; absent for a fact."""
    how: ServedHow
    """How it is served."""
    id: str
    """Its id."""
    label: str
    """What people read."""
    text: str
    """How it is served, in words."""
    through: tuple[str, ...]
    """The facts, or the findings as `EDITION/ID`, that lead there; empty where nothing stands between."""
    what: ServedWhat
    """What it is."""


class CrosswalkAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The day of judgement."""
    counts: PieceCounts
    """All pieces together."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-crosswalk-answer/1"]
    """`ceiag-crosswalk-answer/1`."""
    frameworks: tuple[CrosswalkEdition, ...]
    """The editions in which the work is looked for."""
    institution: Institution
    """Whose work it is."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    pieces: tuple[PieceAnswer, ...]
    """Facts that are given, in the order of the catalogue; then items of evidence by kind, in the order of the catalogue."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    text: str
    """The same as a sentence."""


class CountAnswer(Record):
    """Numbers of pupils, or of meetings."""
    __slots__ = ()
    no: int
    """How many do not."""
    not_known: int
    """For how many it is not known."""
    of: int
    """How many there are."""
    options: Mapping[str, str]
    """The options, by choice; none where all have the same numbers."""
    perhaps: int
    """How many more belong there perhaps."""
    yes: int
    """How many count."""


class DeclaredAnswer(Record):
    """A part of *meaningful* declared for a kind of activity."""
    __slots__ = ()
    by: str
    """By whom."""
    kind: str
    """The kind."""
    on: Day
    """When."""
    part: str
    """The part."""
    there: bool
    """Whether it is said to be there."""


class FactAnswer(Record):
    """One fact, at one address."""
    __slots__ = ()
    by_declaration: int
    """Of these, how many only through a part declared for a whole kind of activity."""
    counts: tuple[CountAnswer, ...]
    """The numbers, under each option of choices that are not made."""
    declared: tuple[DeclaredAnswer, ...]
    """Who declared such parts."""
    fact: str
    """The address."""
    grade: Grade
    """The weakest grade of its rule."""
    have: int
    """How many of those counted for certain have it for certain."""
    label: str
    """What people read."""
    left_out: int
    """How many would have been counted, but for a restriction."""
    missing: MissingAnswer | None
    """The pupils behind it, where the request asks for them."""
    no_value: str | None
    """Why there is none."""
    open: tuple[OpenAnswer, ...]
    """What is missing for those who are not known."""
    perhaps_by_declaration: int
    """Of these, how many only through such a part."""
    perhaps_have: int
    """How many more have it and may or may not be counted."""
    rule: RuleAnswer
    """How it is derived."""
    text: str
    """One sentence."""
    unset_choices: tuple[str, ...]
    """Choices on which it depends and that are not made."""
    value: Any | None
    """The value as a sheet holds it; absent where there is none."""
    waiting: tuple[str, ...]
    """Criteria in force that wait for it."""


class LeftOut(Record):
    """Rows that an answer does not speak of, because they were refused."""
    __slots__ = ()
    file: str
    """The file, or the key of a request."""
    of: int
    """Of how many."""
    record: str
    """What the rows are."""
    rows: int
    """How many were left out."""


class MissingAnswer(Record):
    """The pupils behind a number."""
    __slots__ = ()
    no: tuple[str, ...]
    """Keys of those who certainly do not count."""
    not_known: tuple[str, ...]
    """Keys of those of whom it is not known."""


class NoticeAnswer(Record):
    """Something odd about the records; it changes no fact."""
    __slots__ = ()
    code: str
    """A stable name."""
    text: str
    """What people read."""


class OpenAnswer(Record):
    """Something that records do not say."""
    __slots__ = ()
    count: int
    """For how many pupils, or meetings, it is missing."""
    label: str
    """What people read."""
    what: str
    """The field, the part of *meaningful*, or what stands around all records."""


class PartAnswer(Record):
    """One part of a rule."""
    __slots__ = ()
    grade: Grade
    """How well it is known."""
    text: str
    """In words."""


class RestrictedAnswer(Record):
    """Pupils who are left out of every population."""
    __slots__ = ()
    left_out: int
    """How many pupils of the records are left out."""
    reason: str
    """Why."""
    text: str
    """One sentence."""
    unknown: int
    """How many of the keys that are named no record knows."""


class RuleAnswer(Record):
    """How a fact is derived, in words."""
    __slots__ = ()
    counts: PartAnswer
    """What counts."""
    note: str
    """What a reader should know."""
    own: bool
    """Whether it is the caller's own rule."""
    population: PartAnswer
    """Who is counted."""
    sources: tuple[str, ...]
    """Keys of its sources."""
    window: PartAnswer
    """When."""


class DeriveAnswer(Answer):
    """Facts derived from records."""
    __slots__ = ()
    academic_year: str
    """The academic year that the facts speak of."""
    as_of: Day
    """The day."""
    choices: Mapping[str, str]
    """Choices that are made."""
    engine: str
    """The engine's version."""
    facts: tuple[FactAnswer, ...]
    """Every fact that records can speak of, in the order of the catalogue."""
    format: Literal["ceiag-derived/1"]
    """`ceiag-derived/1`."""
    incomplete: tuple[LeftOut, ...]
    """Rows that were refused and left out, so that every number speaks of the rest."""
    institution: Institution
    """Whose records these are."""
    notices: tuple[NoticeAnswer, ...]
    """What is odd about the records."""
    restricted: tuple[RestrictedAnswer, ...]
    """Pupils who are left out of every population, and why."""
    sheet: Any
    """The facts that have a value, as a fact sheet is written."""
    unset_choices: tuple[str, ...]
    """Choices that are not made and on which a fact depends."""
    year_to_date: bool
    """Whether that year still runs."""


class ChangedPart(Record):
    """A part that differs."""
    __slots__ = ()
    changes: tuple[FieldChange, ...]
    """Fields that can change an answer."""
    id: str
    """Its id."""
    label: str
    """Its name for people, from the second."""
    text: str
    """A sentence for people."""
    wording: tuple[FieldChange, ...]
    """Labels, texts, notes, sources."""


class EditionRef(Record):
    """An edition in a diff."""
    __slots__ = ()
    digest: str
    """Its digest."""
    id: str
    """Its id."""
    label: str
    """Its name for people."""
    text_version: str
    """The version of its wording."""


class FieldChange(Record):
    """A field that differs, as the file holds it."""
    __slots__ = ()
    after: Any | None
    """Its value in the second; absent where it has none."""
    before: Any | None
    """Its value in the first; absent where it had none."""
    key: str
    """The key in the file."""


class FieldChanges(Record):
    """Fields that differ, those that can change an answer apart from wording."""
    __slots__ = ()
    changes: tuple[FieldChange, ...]
    """Fields that can change an answer."""
    wording: tuple[FieldChange, ...]
    """Labels, texts, notes, sources."""


class PartDiff(Record):
    """Added, removed and changed parts of one kind."""
    __slots__ = ()
    added: tuple[PartRef, ...]
    """Only in the second."""
    changed: tuple[ChangedPart, ...]
    """In both, and different."""
    removed: tuple[PartRef, ...]
    """Only in the first."""
    reordered: bool
    """Whether the parts that both have stand in another order."""


class PartRef(Record):
    """A part by its id."""
    __slots__ = ()
    id: str
    """Its id."""
    label: str
    """Its name for people; empty where it has none."""


class DiffFrameworksAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    after: EditionRef
    """The other edition."""
    before: EditionRef
    """The one edition."""
    benchmarks: PartDiff
    """Groups of criteria; for a score, the benchmarks."""
    changes_answers: bool
    """Whether anything differs that can change an answer. Exactly then the digests differ."""
    choices: PartDiff
    """Choices with their options."""
    context: PartDiff
    """Definitions and summaries, which never change an answer."""
    criteria: PartDiff
    """Criteria: rules, applicability, grades, strengths."""
    edition: FieldChanges
    """What differs in the edition itself: dates, settings, owner, default profile."""
    facts: PartDiff
    """Declarations of the facts that the rules read."""
    format: Literal["ceiag-framework-diff/1"]
    """`ceiag-framework-diff/1`."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    profiles: PartDiff
    """Profiles with their items."""
    referred: tuple[FieldChange, ...]
    """Editions that the rules refer to, with their digests."""
    text: str
    """A sentence for people."""
    windows: PartDiff
    """Statutory windows."""


class BecauseAnswer(Record):
    """One deciding fact."""
    __slots__ = ()
    code: Reason
    """What it contributes."""
    fact: str | None
    """The fact's address."""
    found: str | None
    """What was found, in words."""
    needed: str | None
    """What is needed, in words."""
    text: str
    """The sentence."""


class BenchmarkAnswer(Record):
    """The score of one benchmark."""
    __slots__ = ()
    benchmark: str
    """The benchmark's id."""
    earned: Span
    """Points at worst and at best."""
    label: str
    """Its topic."""
    max: int
    """Points there are."""
    number: int
    """Its number."""
    percent: PercentAnswer | None
    """The percentage as printed."""
    percent_missing: str | None
    """Why there is no percentage."""
    state: State
    """How far it is reached."""
    text: str
    """The sentence."""


class ChoiceCombination(Record):
    """The result under one combination of open choices."""
    __slots__ = ()
    achieved: Achieved | None
    """How many benchmarks are achieved."""
    choices: Mapping[str, str]
    """The options."""
    levels: Mapping[str, IndicatedAnswer]
    """What is indicated for each theme."""
    outcomes: Mapping[str, Outcome]
    """The outcome of each criterion."""
    states: Mapping[str, State]
    """The state of each benchmark."""


class CreditAnswer(Record):
    """Credit in whole parts."""
    __slots__ = ()
    hi: int
    """At best."""
    lo: int
    """At worst."""
    parts: int
    """Of how many parts."""
    weight: int
    """The weight of each."""


class EvaluationTypeAnswer(Record):
    """Which Compass evaluation applies, and why."""
    __slots__ = ()
    because: str
    """Why."""
    id: EvaluationType
    """The type."""


class FindingAnswer(Record):
    """The finding of one criterion."""
    __slots__ = ()
    because: tuple[BecauseAnswer, ...]
    """The deciding facts."""
    benchmark: str | None
    """Its benchmark, where the edition has benchmarks."""
    credit: CreditAnswer | None
    """Credit under the profile."""
    criterion: str
    """The criterion's id."""
    grade: Grade
    """How well the criterion is known."""
    label: str
    """What people read."""
    level: str | None
    """The level that it is a statement of, in a maturity model."""
    mark: str | None
    """Stars where it rests on less than most; `basis` says on what."""
    missing: tuple[str, ...]
    """Unknown facts that could still decide."""
    outcome: Outcome
    """The outcome."""
    reason: Reason
    """The main reason."""
    section: str | None
    """Its section, in a catalogue that a decision rests on."""
    strength: Strength
    """How strongly it binds."""
    strength_grade: Grade
    """How well that is known."""
    text: str
    """The sentence."""
    theme: str | None
    """Its theme, in a maturity model."""


class FrameworkAnswer(Record):
    """The edition of a result."""
    __slots__ = ()
    digest: str
    """SHA-256 over everything that can change an answer."""
    edition: str
    """Its name within the series."""
    grade: Grade
    """The weakest grade of its rules."""
    id: str
    """The edition's id."""
    label: str
    """What people read."""
    series: str
    """Its series."""


class IndicatedAnswer(Record):
    """An interval of levels by their ids; `none` is below the lowest."""
    __slots__ = ()
    hi: str
    """At best."""
    lo: str
    """At worst."""


class InstitutionAnswer(Record):
    """Whom an answer is about."""
    __slots__ = ()
    cohort: Cohort | None
    """A restriction of every population, with its reason."""
    evaluation_type: EvaluationTypeAnswer
    """The Compass evaluation that applies, and why."""
    gcse_share: Fraction | None
    """Share of students who take, or could take, Level 2 or GCSE courses."""
    laestab: str | None
    """Local authority and establishment number."""
    name: str | None
    """A name for people; decides nothing."""
    setting: Setting
    """Decides which editions cover the institution."""
    ukprn: str | None
    """UK provider reference number."""
    urn: str | None
    """Unique reference number in the register of schools."""
    years: tuple[int, ...] | None
    """Year groups; absent for colleges and training providers."""


class LevelAnswer(Record):
    """One level of a maturity model."""
    __slots__ = ()
    floor: bool
    """Whether everybody starts here."""
    label: str
    """What people read."""
    level: str
    """The level's id."""


class PercentAnswer(Record):
    """A percentage as text, so that no language rounds it again."""
    __slots__ = ()
    hi: Decimal
    """At best."""
    lo: Decimal
    """At worst."""


class ProfileAnswer(Record):
    """The profile of a result."""
    __slots__ = ()
    grade: Grade
    """Its grade."""
    id: str
    """The profile's id."""
    label: str
    """What people read."""


class ReadingAnswerScore(Record):
    """A score for each benchmark."""
    __slots__ = ()
    achieved: Achieved
    """How many are achieved."""
    benchmarks: tuple[BenchmarkAnswer, ...]
    """One for each benchmark."""
    kind: Literal["score"]
    text: str
    """The sentence."""


class ReadingAnswerLevel(Record):
    """A level for each theme. There is no overall level."""
    __slots__ = ()
    judgement: Judgement
    """`best-fit` (found by people only) or `statements`."""
    kind: Literal["level"]
    levels: tuple[LevelAnswer, ...]
    """The levels, lowest first."""
    text: str
    """The sentence."""
    themes: tuple[ThemeAnswer, ...]
    """One for each theme."""


class ReadingAnswerDecision(Record):
    """Indications for an assessor, whose decision it is."""
    __slots__ = ()
    kind: Literal["decision"]
    official: bool
    """Whether the catalogue is marked as its owner's own text."""
    text: str
    """The sentence."""


class ReadingAnswerFindings(Record):
    """Nothing beyond the findings."""
    __slots__ = ()
    kind: Literal["findings"]


class ResultAnswer(Record):
    """The result of one edition."""
    __slots__ = ()
    basis: tuple[str, ...]
    """On what it rests, in sentences for the head of the result: nothing may look more official than it is."""
    choices: Mapping[str, str]
    """The choices that were made."""
    combinations: tuple[ChoiceCombination, ...]
    """The result under each combination of open choices, when asked for."""
    findings: tuple[FindingAnswer, ...]
    """One for each criterion."""
    framework: FrameworkAnswer
    """The edition."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    profile: ProfileAnswer | None
    """The profile that reads the score."""
    reading: ReadingAnswerScore | ReadingAnswerLevel | ReadingAnswerDecision | ReadingAnswerFindings
    """What the edition says of all findings together."""
    unset_choices: tuple[str, ...]
    """Choices that were left open; the result covers all their options."""


class Span(Record):
    """A number at worst and at best."""
    __slots__ = ()
    hi: int
    """At best."""
    lo: int
    """At worst."""


class StepAnswer(Record):
    """One level of a theme: all of its statements together."""
    __slots__ = ()
    level: str
    """The level."""
    met: int
    """Statements that are certainly met."""
    of: int
    """Statements that apply, or may do so."""
    outcome: Outcome
    """What its statements come to together."""


class ThemeAnswer(Record):
    """What is indicated for one theme."""
    __slots__ = ()
    benchmarks: tuple[str, ...]
    """The benchmarks in which it is rooted."""
    indicated: IndicatedAnswer | None
    """The levels at worst and at best; null where only people find one."""
    label: str
    """Its topic."""
    number: int
    """Its number."""
    steps: tuple[StepAnswer, ...]
    """The levels that have statements in this theme."""
    text: str
    """The sentence."""
    theme: str
    """The theme's id."""


class EvaluateAnswer(Answer):
    """The answer of `evaluate`."""
    __slots__ = ()
    academic_year: str
    """The academic year that facts with a period speak of."""
    as_of: Day
    """The day of judgement."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-answer/1"]
    """`ceiag-answer/1`."""
    incomplete: bool
    """Whether refused facts were taken as unknown."""
    institution: InstitutionAnswer
    """Whom the answer is about."""
    notices: tuple[Notice, ...]
    """What concerns all results."""
    problems: tuple[Problem, ...]
    """What was refused, in tolerant mode."""
    results: tuple[ResultAnswer, ...]
    """One for each edition."""
    year_to_date: bool
    """Whether that year was still running."""


class CriterionEvidence(Record):
    """What evidence there is for a criterion, benchmark or theme."""
    __slots__ = ()
    evidence: tuple[KindAnswer, ...]
    """Kinds that speak for it, missing ones too, in the order of the catalogue; then items that fit no kind."""
    id: str
    """Its id."""
    label: str
    """What people read."""
    state: EvidenceState
    """How things stand. Evidence that is merely related does not count for it."""
    text: str
    """How things stand, in words."""
    unowned: bool
    """There is evidence, and nobody answers for it."""
    what: TargetKind
    """What it is."""


class EditionEvidence(Record):
    """An edition, criterion by criterion."""
    __slots__ = ()
    counts: EvidenceCounts
    """All its criteria together."""
    criteria: tuple[CriterionEvidence, ...]
    """Its criteria (of a maturity model its themes) that apply, and its benchmarks where evidence bears on them as a whole."""
    framework: str
    """The edition."""
    label: str
    """What people read."""
    text: str
    """The same as a sentence."""


class EvidenceCounts(Record):
    """How many lines are in which state."""
    __slots__ = ()
    missing: int
    """Without any item."""
    stale: int
    """With items that are all out of date."""
    there: int
    """With a current item."""
    unowned: int
    """Whose items have no owner."""


class ItemAnswer(Record):
    """An item of evidence."""
    __slots__ = ()
    date: Day | None
    """The day from which it is there."""
    id: str
    """Its id in the register."""
    owner: str | None
    """Who answers for it."""
    place: str | None
    """Where it is kept."""
    review_by: Day | None
    """The last day on which it counts as current."""
    shows: str | None
    """What it shows."""
    state: EvidenceState
    """`there` or `stale`."""
    text: str
    """Where it is, of when, and who answers for it."""
    title: str
    """What the institution calls it."""


class KindAnswer(Record):
    """A kind of evidence, and what there is of it."""
    __slots__ = ()
    how: ServedHow | None
    """How the criterion is reached: a rule `reads` a fact that this documents, or this `indicates` it or is `related`."""
    items: tuple[ItemAnswer, ...]
    """The items, in the order of the register."""
    kind: str
    """The kind; `other` for an item that fits none."""
    label: str
    """What people read."""
    state: EvidenceState
    """How things stand."""
    text: str
    """How things stand, in words."""
    through: tuple[str, ...]
    """The facts or findings that lead there."""
    unowned: bool
    """There is evidence, and nobody answers for it."""


class MeetingAnswer(Record):
    """A meeting with its kinds of evidence."""
    __slots__ = ()
    evidence: tuple[KindAnswer, ...]
    """The kinds, in order."""
    label: str
    """What people read."""
    meeting: str
    """The id."""


class PackAnswer(Record):
    """A pack, meeting by meeting."""
    __slots__ = ()
    basis: str
    """The grade in words."""
    counts: EvidenceCounts
    """All its lines together."""
    grade: Grade
    """How well it is known."""
    label: str
    """Its heading, which says what it is not as well."""
    meetings: tuple[MeetingAnswer, ...]
    """The meetings, in order."""
    note: str
    """What a reader should know. Empty when the wording was left out."""
    pack: str
    """The id."""
    text: str
    """What is still to be done, as a sentence."""


class EvidenceAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The day on which the evidence is looked at."""
    by: EvidenceBy
    """How it is put in order."""
    counts: EvidenceCounts
    """All lines together."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-evidence-pack/1"]
    """`ceiag-evidence-pack/1`."""
    frameworks: tuple[EditionEvidence, ...]
    """The editions, when it is put in order by criterion."""
    institution: Institution
    """Whose evidence it is."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    packs: tuple[PackAnswer, ...]
    """The packs, when it is put in order by meeting."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    text: str
    """What is still to be done, as a sentence."""


class CoverageCell(Record):
    """What there is at one key stage."""
    __slots__ = ()
    items: tuple[str, ...]
    """The items, by their ids, in the order of the register."""
    key_stage: int | None
    """The key stage; absent for the institution as a whole."""
    label: str
    """What people read."""
    stale: tuple[str, ...]
    """Those of them that are out of date."""
    state: EvidenceCoverageState
    """How things stand."""
    unowned: bool
    """There is evidence, and nobody answers for it."""


class CoverageRow(Record):
    """A learning area, or something that is looked for, at each key stage."""
    __slots__ = ()
    cells: tuple[CoverageCell, ...]
    """One for each key stage, or a single one for the institution as a whole."""
    grade: Grade
    """How well it is known."""
    id: str
    """The id of the area or of the kind of evidence."""
    label: str
    """What people read."""
    text: str
    """The key stages at which nothing current is there, as a sentence; empty when there is none."""
    unplaced: tuple[str, ...]
    """Items that belong here and name no key stage, though the institution has some."""


class EvidenceCoverageAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    areas: tuple[CoverageRow, ...]
    """The learning areas, in order."""
    as_of: Day
    """The day on which the evidence is looked at."""
    counts: EvidenceCounts
    """The cells of all learning areas together."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-evidence-coverage/1"]
    """`ceiag-evidence-coverage/1`."""
    institution: Institution
    """Whose evidence it is."""
    key_stages: tuple[int, ...]
    """The key stages that the institution teaches; empty where it has no year groups."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    parts: tuple[CoverageRow, ...]
    """Help and pathways that are looked for at certain key stages, in order."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    text: str
    """What is covered, as a sentence."""


class AreaLabel(Record):
    """A learning area by its label."""
    __slots__ = ()
    area: str
    """The id."""
    grade: Grade
    """How well it is known."""
    label: str
    """What people read."""
    sources: tuple[str, ...]
    """Keys of the sources. Empty when the wording was left out."""


class EvidenceKindAnswer(Record):
    """A kind of evidence."""
    __slots__ = ()
    areas: tuple[str, ...]
    """Learning areas that it belongs to."""
    basis: str
    """The grade in words."""
    grade: Grade
    """How well the kind is known."""
    key_stages: tuple[int, ...]
    """Key stages at which coverage looks for it."""
    kind: str
    """The id."""
    label: str
    """What people read."""
    meeting: str | None
    """The meeting of the pack."""
    note: str
    """What a reader should know. Empty when the wording was left out."""
    pack: str | None
    """The pack to which it belongs."""
    serves: tuple[KindServes, ...]
    """What it can document or bear on."""
    sources: tuple[str, ...]
    """Keys of the sources. Empty when the wording was left out."""


class KindServes(Record):
    """What a kind of evidence can document or bear on."""
    __slots__ = ()
    fact: str | None
    """A fact that it counts as documentation of."""
    framework: str | None
    """The edition of what it bears on."""
    how: ServedHow
    """How."""
    id: str | None
    """The criterion, benchmark or theme that it bears on."""
    label: str
    """What people read."""


class MeetingLabel(Record):
    """A meeting by its label."""
    __slots__ = ()
    label: str
    """What people read."""
    meeting: str
    """The id."""


class PackLabel(Record):
    """A pack by its heading."""
    __slots__ = ()
    basis: str
    """The grade in words."""
    grade: Grade
    """How well it is known."""
    label: str
    """Its heading, which says what it is not as well."""
    meetings: tuple[MeetingLabel, ...]
    """Its meetings, in order."""
    note: str
    """What a reader should know. Empty when the wording was left out."""
    pack: str
    """The id."""
    sources: tuple[str, ...]
    """Keys of the sources. Empty when the wording was left out."""


class EvidenceKindsAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    areas: tuple[AreaLabel, ...]
    """Learning areas."""
    basis: str
    """Whose view it is which evidence speaks for what."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-evidence-kinds/1"]
    """`ceiag-evidence-kinds/1`."""
    kinds: tuple[EvidenceKindAnswer, ...]
    """The kinds, in order."""
    packs: tuple[PackLabel, ...]
    """Lists of what was asked for on some occasion."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""


class Provenance(Record):
    """How, by whom and when a value became known."""
    __slots__ = ()
    by: str | None
    """By whom."""
    known_by: KnownBy | None
    """How it is known."""
    note: str | None
    """Anything else worth keeping."""
    on: Day | None
    """On which day."""


class SourceAnswer(Record):
    """A source."""
    __slots__ = ()
    interest: str | None
    """An interest that the author declares."""
    key: str
    """Its key."""
    publisher: str
    """Who published it."""
    title: str
    """Its title."""
    url: str
    """Where it is."""


class TraceAnswer(Record):
    """One step of a trace."""
    __slots__ = ()
    fact: str | None
    """The fact that it reads."""
    filled_from: str | None
    """The fact that fills it."""
    id: str
    """Which step: `1`, `1.2`, `1.2.1`."""
    known: Provenance | None
    """How that fact is known."""
    members: tuple[TraceAnswer, ...]
    """Its members."""
    outcome: Outcome
    """What it comes to; undecided steps are unknown."""
    step: str
    """What it does: `all`, `any`, `at-least 2`, `choose`, `fact`, `reserved`, `where`."""
    text: str
    """The sentence."""


class ExplainAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    criterion: str
    """The criterion."""
    engine: str
    """The engine's version."""
    finding: str | None
    """With a sheet: the sentence of the finding."""
    format: Literal["ceiag-explain/1"]
    """`ceiag-explain/1`."""
    framework: str
    """The edition."""
    framework_label: str
    """What people read of the edition."""
    grade: Grade
    """How well it is known."""
    grade_label: str
    """The same in words."""
    label: str
    """What people read."""
    note: str
    """What a reader should know."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    reserved: bool
    """Whether no rule is known."""
    rule: tuple[str, ...]
    """The rule in words, one line for each part."""
    sources: tuple[SourceAnswer, ...]
    """Where it comes from."""
    strength: Strength
    """How strongly it binds."""
    strength_grade: Grade
    """How well that is known."""
    strength_grade_label: str
    """The same in words."""
    strength_label: str
    """The same in words."""
    strength_note: str
    """What a reader should know of it."""
    strength_sources: tuple[SourceAnswer, ...]
    """Where it comes from."""
    text: str
    """The criterion in our own words."""
    trace: TraceAnswer | None
    """With a sheet: the trace."""


class ByChoiceAnswer(Record):
    """A setting that is covered under one option of a choice."""
    __slots__ = ()
    choice: str
    """The choice."""
    option: str
    """The option."""
    setting: Setting
    """The setting."""


class ChoiceAnswer(Record):
    """A choice with its options."""
    __slots__ = ()
    id: str
    """The choice's id."""
    label: str
    """What people read."""
    options: tuple[ChoiceOptionAnswer, ...]
    """Its options."""
    question: str
    """The question that it answers."""


class ChoiceOptionAnswer(Record):
    """One option of a choice."""
    __slots__ = ()
    grade: Grade
    """How well it is known."""
    id: str
    """The option's id."""
    label: str
    """What people read."""


class EditionAnswer(Record):
    """One edition."""
    __slots__ = ()
    choices: tuple[ChoiceAnswer, ...]
    """Its choices."""
    default_profile: str | None
    """The profile that reads its score unless another is named."""
    digest: str
    """SHA-256 over everything that can change an answer."""
    edition: str
    """Its name within the series."""
    from_: Day
    """The first day on which it is in force."""
    grade: Grade
    """The weakest grade of its rules."""
    id: str
    """Its id."""
    label: str
    """What people read."""
    owner: str
    """Who owns the rule book."""
    profiles: tuple[ProfileAnswer, ...]
    """Its profiles."""
    reading: str
    """`score` or `findings`."""
    series: str
    """Its series."""
    settings: tuple[Setting, ...]
    """Settings that it covers."""
    settings_by_choice: tuple[ByChoiceAnswer, ...]
    """Settings that it covers when a choice is made so, or left open."""
    to: Day | None
    """The last such day; open while nothing replaces it."""


class InForceAnswer(Record):
    """What is in force of one series."""
    __slots__ = ()
    because: HoleReason | None
    """Without an edition: why, where that is declared."""
    frameworks: tuple[str, ...]
    """The editions; several only when an open choice decides between them."""
    label: str
    """What people read."""
    series: str
    """The series."""
    text: str | None
    """Without an edition: the sentence."""


class FrameworksAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    engine: str
    """The engine's version."""
    evaluation_type: EvaluationTypeAnswer | None
    """With a setting, and its year groups where it needs them: the Compass evaluation that applies, and why."""
    format: Literal["ceiag-framework-list/1"]
    """`ceiag-framework-list/1`."""
    frameworks: tuple[EditionAnswer, ...]
    """The editions; with a setting, those that cover it."""
    in_force: tuple[InForceAnswer, ...]
    """With a setting and a day: what is in force of each series."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""


class AchievedCount(Record):
    """The number of benchmarks achieved, as printed and as the figures show it: two statements, never merged."""
    __slots__ = ()
    by_figures: AtLeastAtMost | None
    """By the printed percentages or states: at least and at most."""
    printed: int | None
    """As printed."""
    since_first: int | None
    """The printed number minus that of the first result: the change against the starting level."""
    since_previous: int | None
    """The printed number minus that of the result before."""


class AtCensus(Record):
    """The result that stood on a census day."""
    __slots__ = ()
    day: Day
    """The census day."""
    result: int
    """Which of the series' results, counted from 0."""


class AtLeastAtMost(Record):
    """A number known between two ends."""
    __slots__ = ()
    hi: int
    """The most that it can be."""
    lo: int
    """The least that it can be."""


class HistoryBenchmark(Record):
    """One benchmark of a result with what changed."""
    __slots__ = ()
    number: int
    """Its number, from 1."""
    percent: int | None
    """The printed percentage, 0 to 100."""
    since_first: Step | None
    """The change since the first result; absent for the first."""
    since_previous: Step | None
    """The change since the result before; absent for the first."""
    status: Status | None
    """The printed state."""


class HistoryResult(Record):
    """One result with what changed."""
    __slots__ = ()
    achieved: AchievedCount
    """How many benchmarks are achieved."""
    benchmarks: tuple[HistoryBenchmark, ...]
    """Its benchmarks, by number."""
    completed: str
    """When it was completed."""
    source: str | None
    """Where it was printed."""
    text: str
    """A sentence for people."""


class ResultSeries(Record):
    """Results that may be compared, earliest first."""
    __slots__ = ()
    census: tuple[AtCensus, ...]
    """For each census day, which result was the latest completed by then, counted from 0."""
    evaluation_type: EvaluationType
    """The type of the evaluation."""
    generation: Generation
    """Its generation."""
    instrument: str
    """The instrument."""
    results: tuple[HistoryResult, ...]
    """The results, earliest first; the last one is the latest completed by the day."""
    text: str
    """A sentence for people."""


class Step(Record):
    """The change of one benchmark from one result to another."""
    __slots__ = ()
    change: Change
    """How it changed."""
    points: int | None
    """By how many percentage points, where both percentages are printed."""


class HistoryAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The day up to which results are taken."""
    format: Literal["ceiag-history/1"]
    """`ceiag-history/1`."""
    institution: str | None
    """The institution; absent where there is no result."""
    later: int
    """How many results were left out, being completed after the day."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    series: tuple[ResultSeries, ...]
    """One series for each instrument, generation and evaluation type."""
    text: str
    """A sentence for people."""


class Conflict(Record):
    """Two values of one fact that can't both be true."""
    __slots__ = ()
    fact: str
    """The fact."""
    first: str
    """What the first sheet says."""
    second: str
    """What the second sheet says."""


class MergeAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    conflicts: tuple[Conflict, ...]
    """What could not be joined; those facts are unknown on the sheet."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-merge/1"]
    """`ceiag-merge/1`."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    sheet: Any
    """The joined sheet, as a fact sheet is written."""


class CriterionMove(Record):
    """A move of a criterion from one side to another."""
    __slots__ = ()
    change: CriterionChange
    """Which way."""
    from_: int
    """The place of the one side, from 0."""
    to: int
    """The place of the other."""


class CriterionRow(Record):
    """One criterion or benchmark on every side."""
    __slots__ = ()
    criterion: str
    """`EDITION/ID`."""
    label: str
    """What people read."""
    moved: tuple[CriterionMove, ...]
    """What moved from one side to the next."""
    outcomes: tuple[OutcomeCell, ...]
    """One for each side that speaks of it."""
    text: str
    """The sentence."""


class LevelCell(Record):
    """One question on one side."""
    __slots__ = ()
    difference: LevelSpan | None
    """By how many levels the choice lies above that."""
    independence: Independence
    """How independent it is."""
    indicated: IndicatedAnswer | None
    """What this side's facts indicate; only of what is judged."""
    level: str | None
    """The level that people chose."""
    on: Day | None
    """The day of the choice."""
    side: int
    """The place of the side, from 0."""
    text: str
    """The level or what is indicated, in words."""


class LevelOption(Record):
    """A level in an answer."""
    __slots__ = ()
    label: str
    """What people read."""
    level: str
    """The id."""
    texts: tuple[str, ...]
    """What the model says of it for the question: its description, or its statements."""


class LevelSpan(Record):
    """A number of levels, at worst and at best; upwards is above zero."""
    __slots__ = ()
    hi: int
    """At best."""
    lo: int
    """At worst."""


class ModelComparison(Record):
    """The questions of one edition of a model."""
    __slots__ = ()
    model: ReviewModel
    """The model."""
    questions: tuple[QuestionRow, ...]
    """Every question, in the order of the model."""
    sides: tuple[int, ...]
    """The places of the sides that use it, from 0."""
    text: str
    """The sentence."""


class Moved(Record):
    """A move from one side to another."""
    __slots__ = ()
    from_: int
    """The place of the one side, from 0."""
    levels: LevelSpan
    """By how many levels, upwards above zero."""
    to: int
    """The place of the other."""


class OutcomeCell(Record):
    """One criterion on one side."""
    __slots__ = ()
    by: FoundBy
    """Whether a reviewer found it, or a rule over facts."""
    independence: Independence
    """How independent it is."""
    outcome: Outcome
    """The outcome."""
    reason: str | None
    """Why, as the reviewers say."""
    side: int
    """The place of the side, from 0."""


class ProcessRow(Record):
    """What an expert review says of the process."""
    __slots__ = ()
    aspect: str
    """What of the process."""
    finding: str
    """What is found."""
    review: str
    """The expert review."""
    reviews: tuple[str, ...]
    """The peer reviews that it moderates."""


class QuestionRow(Record):
    """One question on every side."""
    __slots__ = ()
    label: str
    """The question as people read it, or the theme's label."""
    levels: tuple[LevelCell, ...]
    """One for each side that speaks of it."""
    moved: tuple[Moved, ...]
    """What moved from one side to the next that has a level."""
    number: int
    """The theme's number."""
    question: str
    """The question's id."""
    text: str
    """The sentence."""
    theme: str
    """The id of its theme."""


class ReviewModel(Record):
    """A maturity model in an answer."""
    __slots__ = ()
    basis: str
    """Whose text it is, in words."""
    digest: str
    """SHA-256 over everything that can change an answer."""
    edition: str
    """Its name within the series."""
    id: str
    """The edition's id."""
    judgement: Judgement
    """How a level is found."""
    label: str
    """What people read."""
    levels: tuple[LevelOption, ...]
    """The levels, lowest first."""
    series: str
    """Its series."""
    text: str
    """Its name and whose text it is."""


class SideAnswer(Record):
    """One side in an answer."""
    __slots__ = ()
    completed: Day | None
    """The day on which it was completed."""
    facts: Day | None
    """The day of its facts."""
    independence: Independence
    """How independent its judgements are, unless one says otherwise."""
    label: str
    """A few words for it."""
    model: str | None
    """The model of the review."""
    review: str | None
    """The review's id; absent for facts alone."""
    started: Day | None
    """The day on which the review was started."""
    text: str
    """The sentence."""
    tier: TierAnswer | None
    """The review's tier; absent for facts alone."""


class TierAnswer(Record):
    """A tier in an answer."""
    __slots__ = ()
    id: Tier
    """The id."""
    label: str
    """What people read."""
    run_by: str
    """Who runs it."""


class ModerateAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The last day that a side records."""
    criteria: tuple[CriterionRow, ...]
    """Criteria and benchmarks that a review or several sheets speak of."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-moderation/1"]
    """`ceiag-moderation/1`."""
    institution: Institution
    """Whom all sides are about."""
    models: tuple[ModelComparison, ...]
    """Questions and levels, one for each edition of the model. Levels of different editions are not compared."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    process: tuple[ProcessRow, ...]
    """What expert reviews say of the process, apart from every result."""
    sides: tuple[SideAnswer, ...]
    """The sides: facts alone first, then by tier, then by day."""
    text: str
    """The sentence."""


class ChangeAnswer(Record):
    """One change."""
    __slots__ = ()
    at_most: bool
    """Whether less is better."""
    by: Day | None
    """The last day on which an act still counts."""
    fact: str
    """The fact's address."""
    kind: ChangeKind
    """Whether it is an answer or an act."""
    needed: str
    """The least sufficient value, exact, on the fact's own scale; of a date, the day."""
    people: int | None
    """How many people are affected, where known."""
    targets: tuple[str, ...]
    """What it serves."""
    text: str
    """The sentence."""


class NextResult(Record):
    """The ways forward under one edition."""
    __slots__ = ()
    do: tuple[ChangeAnswer, ...]
    """Changes in provision, those that affect most people first."""
    find_out: tuple[ChangeAnswer, ...]
    """Facts that you may already have, in the order of the catalogue."""
    framework: FrameworkAnswer
    """The edition."""
    targets: tuple[TargetAnswer, ...]
    """What is not reached yet, and the sets of changes that reach it."""


class TargetAnswer(Record):
    """A benchmark or criterion that is not reached yet."""
    __slots__ = ()
    label: str
    """What people read."""
    more: bool
    """Whether there are more sets of the same size."""
    sets: tuple[tuple[str, ...], ...]
    """Sets with fewest changes, as addresses."""
    target: str
    """Its id."""
    text: str | None
    """The same in words."""
    unreachable: Unreachable | None
    """Why no change reaches it."""


class NextAnswer(Answer):
    """The answer of `next`."""
    __slots__ = ()
    as_of: Day
    """The day of judgement."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-next/1"]
    """`ceiag-next/1`."""
    incomplete: bool
    """Whether refused facts were taken as unknown, so that some ways may not be needed."""
    notices: tuple[Notice, ...]
    """What concerns all results."""
    problems: tuple[Problem, ...]
    """What was refused, in tolerant mode."""
    results: tuple[NextResult, ...]
    """One for each edition."""


class CellCounts(Record):
    """How many cells of each kind there are."""
    __slots__ = ()
    blanks: int
    """Empty cells."""
    codes: Mapping[str, int]
    """Each code."""
    numbers: int
    """Numbers."""
    percents: int
    """Percentages."""


class Years(Record):
    """The years of a row. What neither the file nor the caller says stays unknown."""
    __slots__ = ()
    calendar: int | None
    """The calendar year printed on statistics that are no destinations of leavers: NEET scorecards, the school census."""
    destinations: str | None
    """The academic year in which the destinations were seen."""
    leavers: str | None
    """The academic year at whose end the cohort finished its stage."""


class OfficialAnswer(Answer):
    """An overview of a published file."""
    __slots__ = ()
    cells: CellCounts | None
    """The cells of these rows by kind; absent for registers and lists."""
    engine: str
    """The version of the engine."""
    file: str
    """The name under which the file was given."""
    format: Literal["ceiag-official/1"]
    """The form of this answer: `ceiag-official/1`."""
    kind: OfficialFormat
    """What the file is."""
    label: str
    """The same in words."""
    lines: int
    """How many lines of data the file has."""
    measures: tuple[Measure, ...]
    """What is counted."""
    notices: tuple[str, ...]
    """What a reader should know."""
    rows: int
    """How many rows follow from them."""
    text: tuple[str, ...]
    """The overview in sentences."""
    warnings: tuple[Problem, ...]
    """Columns and lines that were left out."""
    years: tuple[Years, ...]
    """The years of these rows."""


class Cell(Record):
    """One printed percentage."""
    __slots__ = ()
    completed: str
    """When that result was completed."""
    fit: Fit
    """Whether the profile can print it."""
    max: int | None
    """Points there are; absent where the profile scores nothing."""
    number: int
    """The number of the benchmark."""
    numerators: tuple[int, ...]
    """The numerators that print it, least first."""
    percent: int
    """The printed percentage."""
    result: int
    """Which of the results, counted from 0."""
    text: str
    """A sentence for people, with the reason."""


class Denominator(Record):
    """What a profile can print for one benchmark."""
    __slots__ = ()
    benchmark: str
    """The benchmark's id."""
    max: int | None
    """Points there are for the institution: the sum of weight × parts over what applies. Absent where nothing is scored."""
    not_tested: State | None
    """`not-sourced` or `not-applicable` where nothing is scored."""
    number: int
    """Its number."""
    printable: int
    """How many of the 101 whole percentages some numerator prints."""
    text: str
    """A sentence for people."""


class Tally(Record):
    """How many cells a profile reproduces."""
    __slots__ = ()
    by_chance: Fraction
    """How many whole percentages drawn at random, each equally likely, would be reproduced on average."""
    cells: int
    """Cells that were tested."""
    missed: int
    """Cells that none prints."""
    reproduced: int
    """Cells that some numerator prints."""
    unique: int
    """Cells that exactly one numerator prints."""


class ProfileTestAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    all: Tally
    """All cells together."""
    below_100: Tally
    """The cells below 100%, which nearly every denominator prints."""
    benchmarks: tuple[Denominator, ...]
    """What the profile can print for each benchmark."""
    cells: tuple[Cell, ...]
    """Every printed percentage, in the order of the results and then of the benchmarks."""
    digest: str
    """The edition's digest."""
    format: Literal["ceiag-profile-test/1"]
    """`ceiag-profile-test/1`."""
    framework: str
    """The edition's id."""
    grade: Grade
    """How well the profile is known."""
    label: str
    """The profile's name for people."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    profile: str
    """The profile's id."""
    rounding: Rounding
    """How it prints a percentage."""
    sixth_form: bool
    """Whether the institution was taken to have a sixth form."""
    text: str
    """A sentence for people."""


class Question(Record):
    """One question."""
    __slots__ = ()
    academic_year: str | None
    """The academic year that it speaks of, where it speaks of one."""
    address: str
    """The fact's address: its key on a sheet."""
    answered: bool
    """Whether the sheet gives a value."""
    criteria: tuple[str, ...]
    """The criteria that it serves."""
    fact: str
    """The fact's id."""
    help: str
    """What counts and what does not."""
    judged_by: str | None
    """The role whose finding it is."""
    key_stage: int | None
    """Its key stage."""
    kind: Kind
    """The kind of its value."""
    label: str
    """What people read, year group included."""
    matters: bool
    """Whether a better answer could still change a result."""
    max: int | None
    """The highest count."""
    may_be_not_applicable: bool
    """Whether it may be said not to apply."""
    options: tuple[QuestionOption, ...]
    """Options of a choice, worst first."""
    population: str
    """Whom it speaks of."""
    question: str
    """What to ask."""
    unit: str
    """What is counted."""
    year: int | None
    """Its year group."""


class QuestionOption(Record):
    """One option of a question."""
    __slots__ = ()
    id: str
    """The id."""
    label: str
    """What people read."""


class QuestionsAnswer(Answer):
    """The answer of `questions`."""
    __slots__ = ()
    as_of: Day
    """The day of judgement."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-questions/1"]
    """`ceiag-questions/1`."""
    frameworks: tuple[str, ...]
    """Editions that the questions serve."""
    incomplete: bool
    """Whether refused facts were taken as unknown, so that they are asked for again."""
    problems: tuple[Problem, ...]
    """What was refused, in tolerant mode; also why a sheet like this one can't be judged yet, such as a year that has not begun."""
    questions: tuple[Question, ...]
    """The questions, in order."""


class AbsentAnswer(Record):
    """Something that records don't say."""
    __slots__ = ()
    kinds: tuple[str, ...]
    """The kinds of record that it is about; none where it is about all."""
    label: str
    """What people read."""
    table: str | None
    """The table whose column it is."""
    what: str
    """The field or the part of *meaningful*; `records`, `enrolments` or `complete`; or `year-in-progress`."""


class CannotTellAnswer(Record):
    """What is absent together, and what can't be told for it."""
    __slots__ = ()
    absent: tuple[AbsentAnswer, ...]
    """What is absent; supplying all of it can decide the pupils who lack exactly this."""
    criteria: tuple[UndecidedAnswer, ...]
    """Criteria that it keeps from being decided."""
    facts: tuple[OpenFactAnswer, ...]
    """Facts that it leaves open."""
    pupils: int
    """How many pupils lack it."""
    text: str
    """One paragraph."""


class OpenFactAnswer(Record):
    """A fact that is left open."""
    __slots__ = ()
    fact: str
    """The address."""
    label: str
    """What people read."""


class TableSummary(Record):
    """What was read of one table."""
    __slots__ = ()
    absent: tuple[str, ...]
    """Fields that it lacks, so that nothing is known of them."""
    file: str
    """The file."""
    present: tuple[str, ...]
    """Fields that the file has, in the order of the contract."""
    record: str
    """What its rows are."""
    refused: int
    """How many of them were refused."""
    rows: int
    """How many rows there are."""


class UndecidedAnswer(Record):
    """A criterion that can't be decided."""
    __slots__ = ()
    criterion: str
    """The criterion."""
    framework: str
    """The edition."""
    label: str
    """What people read."""


class RecordsCheckAnswer(Answer):
    """What is wrong with records, and what they can't tell."""
    __slots__ = ()
    accepted: bool
    """Whether facts follow from the records: no row is refused, or those that are may be left out, and nothing else is wrong."""
    as_of: Day
    """The day of judgement."""
    cannot_tell: tuple[CannotTellAnswer, ...] | None
    """What can't be told for want of records, largest first; nothing where nothing follows from the records."""
    conflicts: tuple[Conflict, ...]
    """Facts on which the records and the sheet filled in by hand contradict each other; they are not known."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-records-check/1"]
    """`ceiag-records-check/1`."""
    institution: Institution
    """Whose records these are."""
    notices: tuple[NoticeAnswer, ...]
    """What is odd and changes nothing."""
    problems: tuple[Problem, ...]
    """What is wrong, with places; the first hundred of a kind one by one."""
    refused: int
    """How many rows are refused."""
    tables: tuple[TableSummary, ...]
    """What was read of each table, in the order of reading."""
    text: tuple[str, ...]
    """What people read."""


class CodeChoiceAnswer(Record):
    """How the code is counted on which sources differ."""
    __slots__ = ()
    chosen: bool
    """Whether it was asked for; otherwise it is that of the published list."""
    count: int
    """How many destinations carry the code."""
    option: str
    """The group."""
    text: str
    """One sentence."""


class CodeGroupCount(Record):
    """Young people in one group of codes."""
    __slots__ = ()
    count: int
    """How many."""
    group: str
    """The group; `no-code` and `other-code` where there is no code, or one of no list."""
    label: str
    """What people read."""


class CodeGroupsAnswer(Record):
    """How well groups of codes are known."""
    __slots__ = ()
    grade: Grade
    """The grade."""
    label: str
    """What people read."""
    list: str
    """The list."""
    note: str
    """What a reader should know."""
    sources: tuple[str, ...]
    """Keys of its sources."""


class CohortAnswer(Record):
    """One cohort of leavers."""
    __slots__ = ()
    cohort: str
    """`year-11`, `year-13`, `other-leavers` or `leavers`."""
    label: str
    """What people read."""
    leaver_year: str
    """The academic year that ended their stage, or was their last."""
    of: int
    """How many are counted."""
    perhaps: int
    """How many more belong there perhaps."""
    points: tuple[PointAnswer, ...]
    """The next step, then each anniversary."""


class GuaranteeAnswer(Record):
    """Offers under the September Guarantee for one year group."""
    __slots__ = ()
    academic_year: str
    """The academic year that ended."""
    by: Day
    """The last day of September after it."""
    groups: tuple[CodeGroupCount, ...]
    """By group of codes; `no-record` where nothing is recorded."""
    of: int
    """How many are counted."""
    perhaps: int
    """How many more belong there perhaps."""
    text: str
    """One sentence."""
    year_group: int
    """The year group."""


class OfficialMeasure(Record):
    """One published cell."""
    __slots__ = ()
    code: str | None
    """The code that stands for a number, such as `SUPP`. A code is never a number."""
    label: str
    """The same in words."""
    meaning: str | None
    """What the code means."""
    measure: str
    """What is counted."""
    unit: str
    """`people` or `percent`, as `Unit` has it."""
    value: str | None
    """The number as printed; absent where a code stands for it."""


class OfficialMeasures(Record):
    """Official measures of the institution in one file. Never one of its own counts."""
    __slots__ = ()
    file: str
    """The file."""
    label: str
    """What the file is."""
    notices: tuple[str, ...]
    """What the file leaves open, as sentences."""
    years: tuple[OfficialYear, ...]
    """One for each year and level."""


class OfficialYear(Record):
    """Official measures of one year and level."""
    __slots__ = ()
    destinations: str | None
    """The year in which the destinations were seen; absent where the file does not say."""
    leavers: str | None
    """The year at whose end the cohort finished; absent where the file does not say."""
    level: str
    """The stage or the qualifications."""
    measures: tuple[OfficialMeasure, ...]
    """The measures."""
    text: str
    """One sentence."""


class PointAnswer(Record):
    """A cohort at one anniversary."""
    __slots__ = ()
    anniversary: int
    """Years since the leaver year; 0 is the next step."""
    asked: int
    """How many were asked at least once, as far as that is recorded."""
    complete: bool
    """Whether all records are said to be here; where they are not, more may be known than these show."""
    contacts: int
    """How often anybody was asked, all together."""
    due: bool
    """Whether that day has come."""
    from_: Day
    """The day from which it can be known."""
    groups: tuple[CodeGroupCount, ...]
    """Where those known went."""
    known: int
    """How many are known."""
    label: str
    """What people read."""
    not_known: tuple[ReasonCount, ...]
    """How many are not known, by reason."""
    still_here: int
    """Of those, how many are known because they are still enrolled here."""
    text: str
    """One sentence."""
    threshold: str | None
    """Whether the share that is compared with is reached: `reached`, `not-reached`, `not-known`."""


class ReasonCount(Record):
    """Why destinations are not known."""
    __slots__ = ()
    count: int
    """How many."""
    label: str
    """What people read."""
    reason: str
    """`refused`, `unreachable`, `not-asked`, `not-said` (a record without a status) or `no-record`."""


class ThresholdAnswer(Record):
    """A share that points are compared with."""
    __slots__ = ()
    grade: Grade | None
    """How well it is known that somebody names it; absent for a share of the caller's own."""
    share: str
    """The share."""
    sources: tuple[str, ...]
    """Keys of its sources."""
    text: str
    """What it is and is not."""


class RecordsDestinationsAnswer(Answer):
    """The answer of `destinations`(super::destinations())."""
    __slots__ = ()
    academic_year: str
    """The academic year of the latest cohort."""
    as_of: Day
    """The day."""
    caution: str
    """What sets the two apart."""
    caution_grade: Grade
    """How well that is known."""
    caution_sources: tuple[str, ...]
    """Keys of its sources."""
    choices: Mapping[str, str]
    """Choices that are made."""
    code_550: CodeChoiceAnswer
    """How the code is counted on which sources differ."""
    code_groups: CodeGroupsAnswer
    """How well the groups of codes are known."""
    cohorts: tuple[CohortAnswer, ...]
    """The cohorts, the latest first."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-records-destinations/1"]
    """`ceiag-records-destinations/1`."""
    guarantee: tuple[GuaranteeAnswer, ...]
    """Offers under the September Guarantee."""
    institution: Institution
    """Whose records these are."""
    internal: str
    """That nothing here is for publication."""
    notices: tuple[NoticeAnswer, ...]
    """What a reader should know."""
    official: tuple[OfficialMeasures, ...]
    """What official files say of the institution. It is another kind of number and is never joined with the others."""
    threshold: ThresholdAnswer | None
    """The share that is compared with, where one is asked for."""


class AreaAnswer(Record):
    """One learning area at each key stage."""
    __slots__ = ()
    area: str
    """The area."""
    cells: tuple[AreaCell, ...]
    """One for each key stage that is taught, or a single one where there are no year groups."""
    label: str
    """What people read."""


class AreaCell(Record):
    """What touched an area at one key stage."""
    __slots__ = ()
    activities: int
    """Activities at which somebody of it was."""
    key_stage: int | None
    """The key stage; absent where there are no year groups."""
    pupils: int
    """Pupils of it who were at one."""


class EventEncounters(Record):
    """Encounters of one kind recorded at shared events."""
    __slots__ = ()
    exhibitors: int
    """How many encounters, one for each exhibitor that was recorded."""
    kind: str
    """`employer-encounter`, `provider-encounter`, …"""
    provider_kind: str | None
    """The kind of provider, where it is known."""
    pupils: int
    """Pupils who are said to have had one."""


class EventYear(Record):
    """The careers events of one academic year."""
    __slots__ = ()
    academic_year: str
    """The academic year."""
    by_year_group: tuple[GroupCount, ...]
    """The same by year group; absent group: not known."""
    encounters: tuple[EventEncounters, ...]
    """Encounters recorded at events of several schools, by whom pupils met. Only these can count as encounters."""
    events: int
    """How many events."""
    pupils: int
    """Pupils of this school who were at one or more."""
    shared: int
    """How many of them were shared with other schools."""
    text: str
    """One sentence."""


class EventsAnswer(Record):
    """Careers events, year by year. Having been there is no encounter."""
    __slots__ = ()
    caution: str
    """What attendance is not."""
    years: tuple[EventYear, ...]
    """The academic years with an event, the latest first."""


class FactGroup(Record):
    """One fact at all its addresses, in sentences."""
    __slots__ = ()
    declared: str
    """How many of how many count only by declaration, and who declared what; empty where nobody does."""
    fact: str
    """The fact's id."""
    grade: Grade
    """The weakest grade of its rule."""
    label: str
    """What people read."""
    open: str
    """What records do not say, and for how many; empty where nothing is open."""
    rule: str
    """How it is derived."""
    values: str
    """Its values: `Year 7: 140 of 150; Year 8: between 90 and 96 of 148`."""


class FactLabel(Record):
    """A fact that has no value because nothing was imported."""
    __slots__ = ()
    fact: str
    """The fact's id."""
    label: str
    """What people read."""


class GroupCount(Record):
    """Pupils of one year group."""
    __slots__ = ()
    pupils: int
    """How many pupils."""
    year_group: int | None
    """The year group in that academic year; absent where it is not known."""


class GuidanceAnswer(Record):
    """Guidance meetings of one academic year."""
    __slots__ = ()
    academic_year: str
    """The academic year."""
    advisers: int
    """Advisers named by at least one meeting."""
    caution: str
    """What these numbers are not."""
    held: int
    """Meetings that were held in it."""
    lengths: tuple[LengthAnswer, ...]
    """Shares at or above advised lengths."""
    levels: tuple[RecordsFactsLevelAnswer, ...]
    """Meetings and advisers by level."""
    not_taken_up: int
    """Meetings that were offered in it and not taken up."""
    perhaps_held: int
    """Meetings of which it is not known whether, or when, they were held."""
    pupils_at_level_6: PartOf
    """Of the pupils who had a meeting, those seen by an adviser at Level 6 or above."""
    text: tuple[str, ...]
    """Who held the meetings, in sentences."""
    without_adviser: int
    """Meetings held that name no adviser."""


class LengthAnswer(Record):
    """How many meetings were at least so long."""
    __slots__ = ()
    basis: str
    """By whom."""
    by_fact: tuple[LengthOfFact, ...]
    """Of the pupils behind each fact on guidance, at any time here."""
    grade: Grade
    """How well it is known that it is advised. It is advice whatever the grade."""
    meetings: PartOf
    """Of the meetings held."""
    minutes: int
    """The length in minutes."""
    pupils: PartOf
    """Of the pupils who had a meeting."""
    sources: tuple[str, ...]
    """Keys of its sources."""
    text: str
    """One sentence."""


class LengthOfFact(Record):
    """Pupils behind a fact on guidance with a meeting of a length."""
    __slots__ = ()
    fact: str
    """The fact."""
    label: str
    """What people read."""
    pupils: PartOf
    """Those with such a meeting."""
    text: str
    """One sentence."""


class RecordsFactsLevelAnswer(Record):
    """Meetings and advisers of one level."""
    __slots__ = ()
    advisers: int
    """Advisers of whom every meeting that says a level says this one."""
    label: str
    """What people read."""
    level: str
    """`level-6-or-above`, `level-4-or-5`, `below-level-4` or `not-known`."""
    meetings: int
    """Meetings held."""


class PartOf(Record):
    """n of d, of which for some it is not known."""
    __slots__ = ()
    not_known: int
    """For how many more it is not known."""
    of: int
    """How many there are."""
    yes: int
    """How many of them for certain."""


class ProgrammeAnswer(Record):
    """Which learning areas activities of one academic year touched at which key stage."""
    __slots__ = ()
    academic_year: str
    """The academic year."""
    areas: tuple[AreaAnswer, ...]
    """The areas, in order."""
    grade: Grade
    """That the reading is ceiag's own."""
    sources: tuple[str, ...]
    """Whose areas they are."""
    text: tuple[str, ...]
    """In sentences."""
    unknown_areas: tuple[str, ...]
    """Names that are no area."""
    without_area: int
    """Activities that took place in the year and name no area."""


class TraceFinding(Record):
    """A criterion that reads a fact."""
    __slots__ = ()
    criterion: str
    """The criterion's id."""
    framework: str
    """The edition's id."""
    framework_label: str
    """The edition in words."""
    grade: Grade
    """How well the criterion is known."""
    label: str
    """What people read."""
    outcome: Outcome
    """The outcome."""
    reads: str
    """The fact that the criterion reads; another one where the fact fills that."""
    reason: Reason
    """The main reason."""
    text: str
    """The finding in words."""


class TracePupils(Record):
    """The pupils behind one address."""
    __slots__ = ()
    fact: str
    """The address."""
    label: str
    """What people read."""
    no: tuple[str, ...]
    """Keys of those who are counted and do not."""
    not_known: tuple[str, ...]
    """Keys of those who are counted and of whom it is not known."""
    perhaps: tuple[str, ...]
    """Keys of those who are only perhaps counted."""
    yes: tuple[str, ...]
    """Keys of those who are counted and have it."""


class RecordsFactsAnswer(Answer):
    """The answer of `facts`."""
    __slots__ = ()
    academic_year: str
    """The academic year that the facts speak of."""
    as_of: Day
    """The day."""
    choices: Mapping[str, str]
    """Choices that are made."""
    conflicts: tuple[Conflict, ...]
    """Facts on which records and the sheet filled in by hand contradict each other; they are not on the sheet."""
    engine: str
    """The engine's version."""
    events: EventsAnswer | None
    """Careers events; absent where one fact is asked for."""
    facts: tuple[FactAnswer, ...]
    """Every fact that is asked for, in the order of the catalogue."""
    findings: tuple[TraceFinding, ...]
    """Criteria that read the fact that is asked for."""
    format: Literal["ceiag-records-facts/1"]
    """`ceiag-records-facts/1`."""
    groups: tuple[FactGroup, ...]
    """Facts by what they speak of, each with its values for all year groups or key stages; those that records speak of."""
    guidance: GuidanceAnswer | None
    """Guidance meetings, their length and who held them; absent where one fact is asked for."""
    institution: Institution
    """Whose records these are."""
    not_imported: tuple[FactLabel, ...]
    """Facts for which no records were imported."""
    notices: tuple[NoticeAnswer, ...]
    """What a reader should know."""
    programme: ProgrammeAnswer | None
    """What the programme touched; absent where one fact is asked for."""
    pupils: tuple[TracePupils, ...]
    """The pupils behind the fact that is asked for, where they are asked for."""
    sheet: Any
    """The facts that have a value, joined with those filled in by hand, as a fact sheet is written."""
    unset_choices: tuple[str, ...]
    """Choices that are not made and on which a fact depends."""
    year_to_date: bool
    """Whether that year still runs."""


class Estimate(Record):
    """A share, or a difference of shares, with its interval at 95 %."""
    __slots__ = ()
    interval: RecordsGroupsSpan
    """The interval; the hull of those of both ends."""
    value: RecordsGroupsSpan
    """The value; both ends are the same where the counts are known."""


class Gap(Record):
    """How far one group is ahead of another, as a difference of shares."""
    __slots__ = ()
    against: str
    """The group it is compared with; `rest` for everybody else, those not recorded among them."""
    gap: Estimate | None
    """The difference with Newcombe's interval at 95 %; absent where a number behind it is hidden."""
    group: str
    """The group."""
    text: str
    """One sentence."""


class GroupRow(Record):
    """One group. A number that is hidden is absent."""
    __slots__ = ()
    group: str
    """The group; `all` for everybody, `not-recorded` for those whose group isn't known."""
    hidden: bool
    """Whether numbers are hidden."""
    label: str
    """What people read."""
    no: int | None
    """How many do not."""
    not_known: int | None
    """For how many it isn't known whether they count, or whether they belong here."""
    of: int | None
    """How many there are, certainly or perhaps."""
    share: Estimate | None
    """The share of those who count with Wilson's interval at 95 %; absent where it is hidden, or where there is nobody."""
    text: str
    """One sentence."""
    yes: int | None
    """How many count."""


class GroupedBy(Record):
    """A fact by the groups of one breakdown."""
    __slots__ = ()
    by: Any
    """What pupils are grouped by."""
    gaps: tuple[Gap, ...]
    """Differences between groups of whom nobody is in both."""
    groups: tuple[GroupRow, ...]
    """The groups, those not recorded last. One that is certainly empty is left out, unless it is of the kind that every school has."""
    label: str
    """What people read."""
    together: GroupRow | None
    """What the hidden groups are together; absent where none is hidden, or all are."""


class GroupedFact(Record):
    """A fact by groups."""
    __slots__ = ()
    all: GroupRow
    """Everybody."""
    breakdowns: tuple[GroupedBy, ...]
    """By each breakdown."""
    fact: str
    """The fact."""
    grade: Grade
    """The weakest grade of its rule."""
    label: str
    """What people read."""
    population: str
    """Who is counted."""


class HiddenRows(Record):
    """How much is hidden."""
    __slots__ = ()
    hidden: int
    """How many of them are hidden."""
    of: int
    """Groups of facts, empty ones left out."""


class RecordsGroupsSpan(Record):
    """Two ends of the range in which a number lies."""
    __slots__ = ()
    from_: Decimal
    """The lower end."""
    to: Decimal
    """The upper end."""


class RecordsGroupsAnswer(Answer):
    """Coverage by group of pupils."""
    __slots__ = ()
    academic_year: str
    """The academic year that the facts speak of."""
    as_of: Day
    """The day."""
    choices: Mapping[str, str]
    """Choices that are made."""
    engine: str
    """The engine's version."""
    facts: tuple[GroupedFact, ...]
    """The facts, in the order of the catalogue."""
    format: Literal["ceiag-records-groups/1"]
    """`ceiag-records-groups/1`."""
    institution: Institution
    """Whose records these are."""
    mark: str | None
    """`not for publication`, where nothing is hidden."""
    notices: tuple[NoticeAnswer, ...]
    """What a reader should know."""
    rows: HiddenRows
    """How many rows of groups there are, and of how many the numbers are hidden."""
    smallest: int | None
    """The smallest number that is shown, but for none; absent where nothing is hidden."""
    text: tuple[str, ...]
    """What a reader must know to read the numbers, sentence by sentence."""
    unset_choices: tuple[str, ...]
    """Choices that are not made and on which a fact depends."""
    view: str
    """`publication`, or `internal`: nothing is hidden."""
    year_to_date: bool
    """Whether that year still runs."""


class MapCodeAnswer(Record):
    """A text of a column, and what it seems to mean."""
    __slots__ = ()
    field: str
    """The field."""
    means: str | None
    """What it means, where that is commonly known."""
    text: str
    """The text."""


class MapColumnAnswer(Record):
    """The column of a field."""
    __slots__ = ()
    column: str
    """The column."""
    field: str
    """The field."""


class MapFileAnswer(Record):
    """What is drafted for one file."""
    __slots__ = ()
    file: str
    """The file."""
    names: tuple[str, ...]
    """Columns that are never read, because they hold names."""
    skip_lines: int
    """How many lines stand above the header."""
    tables: tuple[MapTableAnswer, ...]
    """The tables that it seems to hold; none where nothing is known of it."""
    unread: tuple[str, ...]
    """Columns that no table reads."""


class MapTableAnswer(Record):
    """One table of one file."""
    __slots__ = ()
    codes: tuple[MapCodeAnswer, ...]
    """Texts that a field can't hold as they are."""
    columns: tuple[MapColumnAnswer, ...]
    """Columns of fields, but for those that are called as their field is."""
    dates: str | None
    """How dates are written, where the values show it."""
    missing: tuple[str, ...]
    """Fields without which no row says anything, and that have no column."""
    record: str
    """What its rows are."""
    unsure: tuple[MapUnsureAnswer, ...]
    """Fields for which there are candidates only."""


class MapUnsureAnswer(Record):
    """Columns that may be the one of a field."""
    __slots__ = ()
    candidates: tuple[str, ...]
    """The columns."""
    field: str
    """The field."""


class RecordsMapAnswer(Answer):
    """A draft of a mapping."""
    __slots__ = ()
    engine: str
    """The engine's version."""
    files: tuple[MapFileAnswer, ...]
    """What is drafted for each file."""
    format: Literal["ceiag-records-map/1"]
    """`ceiag-records-map/1`."""
    mapping: Any
    """The draft as a request takes it: `ceiag-mapping/1`. What isn't sure is left out."""
    toml: str
    """The draft as a file of a mapping, with what isn't sure as comments."""


class Lacking(Record):
    """How many lack something."""
    __slots__ = ()
    by_declaration: int
    """Of these, how many only through a part declared for a whole kind of activity."""
    certain: int
    """Of these, how many certainly lack it."""
    have: int
    """How many of those counted certainly have it."""
    not_known: int
    """For how many more it is not known."""
    of: int
    """How many are counted."""
    perhaps: int
    """How many of these are only perhaps counted, so that they are not in `of`."""
    unit: str
    """What is counted: `pupils`, `meetings`."""


class MissingCounts(Record):
    """How many criteria there are of each kind."""
    __slots__ = ()
    by_hand: int
    """Not decided: they wait for answers that records do not hold."""
    met: int
    """Met."""
    not_applicable: int
    """They do not apply."""
    not_imported: int
    """Not decided: they wait for records that were not imported."""
    not_met: int
    """Not met."""
    open: int
    """Not decided, though records speak of them."""
    rule_not_known: int
    """No rule is known to us."""


class MissingCriterion(Record):
    """A criterion, and whom it lacks."""
    __slots__ = ()
    benchmark: str | None
    """Its benchmark, theme or section."""
    by: Day | None
    """The last day on which that can still change; absent where nothing can."""
    criterion: str
    """The criterion's id."""
    details: tuple[str, ...]
    """The same by fact and year group, what records do not say, and what counts by declaration only: one sentence each."""
    facts: tuple[MissingFact, ...]
    """The facts from records behind it; those that lack nobody at any address are left out unless the criterion is asked for by name."""
    finding: str
    """The finding in words."""
    grade: Grade
    """How well the criterion is known."""
    label: str
    """What people read."""
    lacking: Lacking | None
    """Whom it lacks, each pupil once; absent where no fact from records is behind it."""
    open: tuple[MissingOpen, ...]
    """What records do not say; of those of whom it is not known whether they lack something, each counted once."""
    outcome: Outcome
    """The outcome."""
    reason: Reason
    """The main reason."""
    strength: Strength
    """How strongly it binds."""
    text: str
    """Whom it lacks, in words; empty where no fact from records is behind it."""
    through: Through
    """What decides it."""


class MissingEdition(Record):
    """What one edition still lacks."""
    __slots__ = ()
    counts: MissingCounts
    """Its criteria by outcome, and what those not decided wait for."""
    criteria: tuple[MissingCriterion, ...]
    """Criteria that are not certainly met: those not met first, then those not decided. Of one that is asked for by name, that one, whatever its outcome."""
    framework: FrameworkAnswer
    """The edition."""
    text: str
    """All of them in one sentence."""


class MissingFact(Record):
    """A fact from records behind a criterion."""
    __slots__ = ()
    by_declaration: int
    """Of those counted, how many have it only through a part declared for a whole kind of activity."""
    certain: int
    """How many certainly do not have it."""
    fact: str
    """The address."""
    grade: Grade
    """How well its rule is known."""
    label: str
    """What people read."""
    no_value: str | None
    """Why there is none."""
    not_known: int
    """For how many more it is not known."""
    of: int
    """How many are counted."""
    open: tuple[OpenAnswer, ...]
    """What records do not say of these."""
    perhaps: int
    """How many of these are only perhaps counted, so that they are not in `of`."""
    pupils: tuple[MissingPupils, ...] | None
    """The pupils by year group, where they are asked for."""
    text: str
    """One sentence."""
    value: str | None
    """The value in words; absent where there is none."""


class MissingOpen(Record):
    """Something that records do not say."""
    __slots__ = ()
    count: int | None
    """For how many; absent of what took place as a whole."""
    label: str
    """What people read."""
    what: str
    """The code."""


class MissingPupils(Record):
    """Pupils of one year group who lack something."""
    __slots__ = ()
    certain: tuple[str, ...]
    """Keys of those who certainly lack it."""
    not_known: tuple[str, ...]
    """Keys of those of whom it is not known."""
    year_group: int | None
    """The year group in the academic year that decides; absent where it is not known or there is none."""


class RecordsMissingAnswer(Answer):
    """The answer of `missing`(super::missing())."""
    __slots__ = ()
    academic_year: str
    """The academic year that the facts speak of."""
    as_of: Day
    """The day."""
    choices: Mapping[str, str]
    """Choices that are made."""
    conflicts: tuple[Conflict, ...]
    """Facts on which records and the sheet filled in by hand contradict each other; they are not known."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-records-missing/1"]
    """`ceiag-records-missing/1`."""
    institution: Institution
    """Whose records these are."""
    internal: str
    """That nothing here is for publication."""
    notices: tuple[NoticeAnswer, ...]
    """What a reader should know."""
    results: tuple[MissingEdition, ...]
    """One for each edition."""
    unset_choices: tuple[str, ...]
    """Choices that are not made and on which a fact depends."""
    year_to_date: bool
    """Whether that year still runs."""


class SampleFile(Record):
    """A file of a folder of records."""
    __slots__ = ()
    name: str
    """Its name."""
    rows: int
    """How many rows of data it has; the manifest has none."""
    text: str | None
    """What stands in it. Left out only where the command has written it to a folder."""


class RecordsSampleAnswer(Answer):
    """A made-up school."""
    __slots__ = ()
    as_of: Day
    """The day."""
    attendance_only: bool
    """Whether only what an attendance register holds is there."""
    engine: str
    """The engine's version. Another version may make up another school."""
    files: tuple[SampleFile, ...]
    """The files of a folder of records."""
    format: Literal["ceiag-sample/1"]
    """`ceiag-sample/1`."""
    institution: Institution
    """The school itself."""
    manifest: Any
    """What `records.toml` says, as a request takes it: `ceiag-records/1`."""
    on_roll: int
    """Pupils on roll on the day."""
    pupils: int
    """Pupils of all years together."""
    seed: int
    """The number that makes this school and no other."""
    synthetic: bool
    """Always true."""
    text: tuple[str, ...]
    """What people read."""


class AlwaysAnswer(Record):
    """Something that puts a pupil in a group whatever the points."""
    __slots__ = ()
    group: str
    """The group."""
    id: str
    """Its id."""
    label: str
    """What people read."""
    looks_at: str
    """What is looked at and when it counts."""
    missing: int
    """For how many pupils it is missing."""


class ConfigAnswer(Record):
    """A configuration as it was read."""
    __slots__ = ()
    always: tuple[AlwaysAnswer, ...]
    """What puts a pupil in a group whatever the points."""
    groups: tuple[GroupAnswer, ...]
    """The groups, the most urgent first."""
    indicators: tuple[IndicatorAnswer, ...]
    """What gives points."""
    name: str
    """Its name."""
    note: str | None
    """What readers should know."""
    official: bool
    """Always false."""
    owner: str
    """Who answers for it."""
    version: str
    """Its version."""
    years: tuple[int, ...] | None
    """The year groups that are put in order."""


class GroupAnswer(Record):
    """A group."""
    __slots__ = ()
    at_least: int
    """The fewest points with which a pupil is in it."""
    certain: int
    """How many are in it for certain."""
    id: str
    """Its id."""
    label: str
    """What people read."""
    perhaps: int
    """How many more may be."""


class IndicatorAnswer(Record):
    """Something that gives points."""
    __slots__ = ()
    id: str
    """Its id."""
    label: str
    """What people read."""
    looks_at: str
    """What is looked at and when it counts."""
    missing: int
    """For how many pupils it is missing."""
    points: int
    """The points."""


class InputAnswer(Record):
    """One input of one pupil."""
    __slots__ = ()
    id: str
    """The indicator, or what is always in."""
    state: str
    """`counts`, `does-not-count`, `missing` or `not-applicable`."""
    value: str | None
    """What there is."""


class PointsAnswer(Record):
    """Points from what is certain to what is possible."""
    __slots__ = ()
    hi: int
    """With everything that is missing."""
    lo: int
    """For certain."""


class TriagePupil(Record):
    """A pupil in the order."""
    __slots__ = ()
    groups: tuple[str, ...]
    """The groups that the pupil may be in, the most urgent first."""
    inputs: tuple[InputAnswer, ...]
    """What was looked at."""
    meetings: int
    """Guidance meetings that took place here, as far as they are on record."""
    meetings_complete: bool
    """Whether there can't be more of them."""
    missing: tuple[str, ...]
    """Ids of what is missing."""
    perhaps_on_roll: bool
    """Only perhaps on roll: no row says since when."""
    place: int
    """The place; those of whom nothing decides share one."""
    points: PointsAnswer
    """Points for certain, and with everything that is missing."""
    pupil: str
    """The key, hashed where the request has a salt."""
    sharing: int
    """How many share it, this pupil included."""
    text: str
    """One sentence."""
    year_group: int | None
    """The year group on the day."""


class TriageRefused(Record):
    """A row that was refused and left out; or somebody whom the list lacks for that."""
    __slots__ = ()
    at: str | None
    """Where the row stands: `enrolments.csv, row 12`, `enrolments[11]`."""
    pupil: str | None
    """The key of a pupil whom the list lacks, hashed where the request has a salt."""
    text: str
    """What is wrong with it, in one sentence."""


class RecordsTriageAnswer(Answer):
    """Pupils in an order for guidance. It names pupils, because that is what it is asked for."""
    __slots__ = ()
    academic_year: str
    """The academic year that facts speak of."""
    as_of: Day
    """The day."""
    configuration: ConfigAnswer
    """The configuration, which is the caller's."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-triaged/1"]
    """`ceiag-triaged/1`."""
    institution: Institution
    """Whose records these are."""
    notices: tuple[NoticeAnswer, ...]
    """What is odd."""
    pupils: tuple[TriagePupil, ...]
    """The pupils, first those to be seen first."""
    refused: tuple[TriageRefused, ...]
    """Rows that were refused and left out, and pupils whom the list lacks for that."""
    rows_without_pupil: int
    """Rows of the school's own columns whose pupil is not in the list."""
    text: tuple[str, ...]
    """What stands above the list."""


class BandAnswer(Record):
    """The band of a share."""
    __slots__ = ()
    from_: str | None
    """The lowest band that it can be; absent where none is known."""
    grade: Grade
    """How well the edges are known."""
    sources: tuple[str, ...]
    """Keys of the sources."""
    text: str
    """What people read."""
    to: str | None
    """The highest band that it can be; absent where none is known."""


class EvaluationQuestion(Record):
    """What the instrument asks before anything else, since the type of evaluation depends on it."""
    __slots__ = ()
    field: str
    """The key under `institution` that answers it."""
    grade: Grade
    """How well it is known."""
    sources: tuple[str, ...]
    """Keys of the sources."""
    text: str
    """The question in our words, and where it stands."""
    type_in: str
    """What to type in, in words."""


class ShareSpan(Record):
    """An exact share at worst and at best."""
    __slots__ = ()
    hi: str
    """At best, as a ratio."""
    hi_percent: str
    """At best, likewise."""
    lo: str
    """At worst, as a ratio."""
    lo_percent: str
    """At worst, as a percentage for people: one decimal, never rounded to 0% or 100%."""


class WorksheetBenchmark(Record):
    """One benchmark."""
    __slots__ = ()
    benchmark: str
    """The benchmark's id."""
    figures: tuple[WorksheetFigure, ...]
    """Shares from records that speak of this benchmark and answer no question above."""
    label: str
    """Its topic."""
    number: int
    """Its number."""
    questions: tuple[WorksheetQuestion, ...]
    """Questions, in order."""


class WorksheetFigure(Record):
    """A fact with everything that a form may ask for."""
    __slots__ = ()
    band: BandAnswer | None
    """The band; absent where it is no share."""
    counts: tuple[CountAnswer, ...]
    """The numbers behind a share from records, under each option of choices that are not made; absent where there are none."""
    fact: str
    """The address."""
    from_records: bool
    """Whether it comes from records; otherwise it was filled in by hand."""
    label: str
    """What people read."""
    share: ShareSpan | None
    """The exact share as `n/d` in lowest terms, at worst and at best; absent where it is none."""
    text: str
    """One sentence."""
    value: str | None
    """The value in words: `112 of 150`, `yes`; absent where it is not known."""


class WorksheetQuestion(Record):
    """One question of the instrument."""
    __slots__ = ()
    answer: str | None
    """The answer as far as it is a yes or no: `yes`, `no` or `not-known`; absent for a share."""
    basis: QuestionBasis
    """The same, as it is shown."""
    facts: tuple[WorksheetFigure, ...]
    """What it rests on."""
    grade: Grade
    """How well it is known."""
    label: str
    """What people read."""
    question: str
    """The question's id here."""
    text: str
    """The question in our words."""
    type_in: str
    """What to type in, in words."""


class RecordsWorksheetAnswer(Answer):
    """The answer of `worksheet`."""
    __slots__ = ()
    academic_year: str
    """The academic year that the facts speak of."""
    as_of: Day
    """The day."""
    benchmarks: tuple[WorksheetBenchmark, ...]
    """The benchmarks, in order."""
    caution: tuple[str, ...]
    """What this page is, in sentences."""
    choices: Mapping[str, str]
    """Choices that are made."""
    conflicts: tuple[Conflict, ...]
    """Facts on which records and the sheet filled in by hand contradict each other; they are not known."""
    engine: str
    """The engine's version."""
    evaluation_question: EvaluationQuestion | None
    """The question on which that type depends; absent where the kind of institution decides."""
    evaluation_type: EvaluationTypeAnswer
    """Which evaluation applies, and why."""
    format: Literal["ceiag-records-worksheet/1"]
    """`ceiag-records-worksheet/1`."""
    framework: FrameworkAnswer | None
    """The edition; absent where none is known."""
    generation: str | None
    """The instrument's generation: `classic` or `new`; absent where no edition is known for the institution and the day."""
    institution: Institution
    """Whose records these are."""
    notices: tuple[NoticeAnswer, ...]
    """What a reader should know."""
    unset_choices: tuple[str, ...]
    """Choices that are not made and on which a fact depends."""
    year_to_date: bool
    """Whether that year still runs."""


class ActionAnswer(Record):
    """Something that is to be done."""
    __slots__ = ()
    by: Day | None
    """The day by which it is done."""
    criterion: str | None
    """The criterion or benchmark that it comes from."""
    highest_leverage: bool
    """Whether it is one of those with most effect."""
    id: str
    """The action's id."""
    owner: str | None
    """Who does it."""
    priority: str | None
    """The priority that it serves."""
    question: str | None
    """The question that it comes from."""
    text: str
    """The sentence."""


class EarlierLevel(Record):
    """A level that was replaced."""
    __slots__ = ()
    label: str
    """What people read."""
    level: str
    """The level's id."""
    on: Day
    """The day."""
    reason: str | None
    """Why it had replaced another, where it did."""


class Facilitator(Record):
    """Who leads a peer review."""
    __slots__ = ()
    from_: str | None
    """Where they come from, such as a careers hub or a trust."""
    name: str | None
    """Any label."""
    trained: bool | None
    """Whether they are trained; absent when that is not known."""


class FoundAnswer(Record):
    """What reviewers say of a criterion or benchmark."""
    __slots__ = ()
    criterion: str
    """`EDITION/ID`."""
    earlier: str | None
    """What had been found before, where this replaces it."""
    independence: Independence
    """How independent the finding is."""
    on: Day
    """The day."""
    outcome: str
    """`met` or `not-met`."""
    text: str
    """The sentence."""


class JudgedAnswer(Record):
    """What people chose for a question."""
    __slots__ = ()
    earlier: tuple[EarlierLevel, ...]
    """What had been chosen before, in order. A later choice may have been made with what facts indicate in view."""
    evidence: tuple[str, ...]
    """Ids of the evidence register."""
    independence: Independence
    """How independent the choice is."""
    label: str
    """What people read."""
    level: str
    """The level's id."""
    note: str | None
    """Anything else."""
    on: Day
    """The day."""
    reason: str | None
    """Why it replaced another, where it did."""
    strengths: tuple[str, ...]
    """What is strong."""
    to_develop: tuple[str, ...]
    """What is to be developed."""


class NextQuestion(Record):
    """Where a review goes on."""
    __slots__ = ()
    levels: tuple[LevelOption, ...]
    """The levels to choose from, lowest first."""
    question: str
    """The question's id."""
    text: str
    """The sentence."""


class ParticipantAnswer(Record):
    """Somebody who took part."""
    __slots__ = ()
    described: str | None
    """The role in words, for `other`."""
    name: str | None
    """Any label."""
    on: Day | None
    """The day on which it was recorded that they took part."""
    role: str
    """The id of a role, or `other`."""
    text: str
    """The role and the name, as people read them."""


class Priority(Record):
    """A priority of the whole institution's improvement plan."""
    __slots__ = ()
    id: str
    """The id."""
    text: str
    """The priority."""


class ProcessFinding(Record):
    """What a review says of the process."""
    __slots__ = ()
    aspect: str
    """What of the process."""
    finding: str
    """What is found."""


class QuestionStatus(Record):
    """One question and its level."""
    __slots__ = ()
    difference: LevelSpan | None
    """By how many levels the choice lies above what facts indicate, at worst and at best."""
    hidden: bool
    """Whether there is an indication that is not shown before the question is judged."""
    indicated: IndicatedAnswer | None
    """What facts indicate; only of what is judged."""
    judged: JudgedAnswer | None
    """What people chose."""
    label: str
    """The question as people read it, or the theme's label."""
    number: int
    """The theme's number."""
    question: str
    """The question's id."""
    text: str
    """The sentence."""
    theme: str
    """The id of its theme."""


class ReviewStatus(Record):
    """The answer of `status`."""
    __slots__ = ()
    academic_year: str
    """The academic year that it is of."""
    actions: tuple[ActionAnswer, ...]
    """What is to be done, in the order of the review."""
    answered: int
    """How many questions have a level."""
    as_of: Day
    """The day as of which the review is looked at."""
    completed: Day | None
    """The day on which it is said to be completed."""
    engine: str
    """The engine's version."""
    facilitator: Facilitator | None
    """Who leads a peer review."""
    findings: tuple[FoundAnswer, ...]
    """What reviewers say of criteria and benchmarks, in order; of one criterion the last one stands."""
    format: Literal["ceiag-review-status/1"]
    """`ceiag-review-status/1`."""
    institution: Institution | None
    """Whom it is about."""
    model: ReviewModel
    """The maturity model."""
    next: NextQuestion | None
    """Where to go on."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    of: int
    """How many questions there are; none in a review that chooses no levels."""
    participants: tuple[ParticipantAnswer, ...]
    """Who took part."""
    priorities: tuple[Priority, ...]
    """Priorities of the improvement plan."""
    process: tuple[ProcessFinding, ...]
    """What it says of the process."""
    questions: tuple[QuestionStatus, ...]
    """Every question, in the order of the model."""
    review: str
    """The review's id."""
    reviews: tuple[str, ...]
    """The reviews that it reads."""
    started: Day
    """The day on which it was started."""
    state: ReviewState
    """How far it is."""
    text: str
    """The sentence."""
    theme: str | None
    """The theme of a national review."""
    tier: TierAnswer
    """Its tier."""
    unlinked_actions: tuple[str, ...]
    """Ids of actions that serve no priority."""
    unserved_priorities: tuple[str, ...]
    """Ids of priorities that no action serves."""


class ReviewRecordAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The day as of which the review is looked at."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-review-record/1"]
    """`ceiag-review-record/1`."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    review: Any
    """The review with the entry, as a file holds it."""
    status: ReviewStatus
    """Where it stands now."""
    text: str
    """The sentence."""


class ReviewStatusAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    academic_year: str
    """The academic year that it is of."""
    actions: tuple[ActionAnswer, ...]
    """What is to be done, in the order of the review."""
    answered: int
    """How many questions have a level."""
    as_of: Day
    """The day as of which the review is looked at."""
    completed: Day | None
    """The day on which it is said to be completed."""
    engine: str
    """The engine's version."""
    facilitator: Facilitator | None
    """Who leads a peer review."""
    findings: tuple[FoundAnswer, ...]
    """What reviewers say of criteria and benchmarks, in order; of one criterion the last one stands."""
    format: Literal["ceiag-review-status/1"]
    """`ceiag-review-status/1`."""
    institution: Institution | None
    """Whom it is about."""
    model: ReviewModel
    """The maturity model."""
    next: NextQuestion | None
    """Where to go on."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    of: int
    """How many questions there are; none in a review that chooses no levels."""
    participants: tuple[ParticipantAnswer, ...]
    """Who took part."""
    priorities: tuple[Priority, ...]
    """Priorities of the improvement plan."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    process: tuple[ProcessFinding, ...]
    """What it says of the process."""
    questions: tuple[QuestionStatus, ...]
    """Every question, in the order of the model."""
    review: str
    """The review's id."""
    reviews: tuple[str, ...]
    """The reviews that it reads."""
    started: Day
    """The day on which it was started."""
    state: ReviewState
    """How far it is."""
    text: str
    """The sentence."""
    theme: str | None
    """The theme of a national review."""
    tier: TierAnswer
    """Its tier."""
    unlinked_actions: tuple[str, ...]
    """Ids of actions that serve no priority."""
    unserved_priorities: tuple[str, ...]
    """Ids of priorities that no action serves."""


class BriefSection(Record):
    """Statements on one topic."""
    __slots__ = ()
    heading: str
    """Its heading."""
    statements: tuple[StatementAnswer, ...]
    """The statements."""
    topic: Topic
    """The topic."""


class OwnAward(Record):
    """Where the institution's own award stands."""
    __slots__ = ()
    award: HeldAnswer | None
    """The award that stands or stood last."""
    fees: FeesAnswer
    """What was paid."""
    state: str
    """As in the answer of `award status`."""
    state_label: str
    """What people read."""
    text: str
    """A sentence for people."""


class StatementAnswer(Record):
    """One statement."""
    __slots__ = ()
    comparator: Comparator | None
    """For figures: with whom holders are compared."""
    comparator_label: str | None
    """The words for it."""
    grade: Grade
    """How well it is known."""
    grade_label: str
    """The words for it."""
    id: str
    """The id."""
    note: str | None
    """What a reader should know."""
    sources: tuple[str, ...]
    """Keys of its sources."""
    text: str
    """What is said."""


class StandardBriefAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The day of the page."""
    award: OwnAward | None
    """Where the institution's own award stands, and what it paid."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-standard-brief/1"]
    """`ceiag-standard-brief/1`."""
    institution: Institution | None
    """For whom it is, where an award is given."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    sections: tuple[BriefSection, ...]
    """What can be said, by topic."""
    sources: tuple[SourceAnswer, ...]
    """The documents named."""
    text: str
    """A sentence for people on what the page is."""


class KnownEditionAnswer(Record):
    """A known edition. Its text is not in the library."""
    __slots__ = ()
    applies: EditionState | None
    """Whether it applies, where a setting and a first day are given."""
    basis: Basis
    """The day that decides."""
    from_: Day | None
    """The first day."""
    grade: Grade
    """How well it is known."""
    grade_label: str
    """The words for it."""
    id: str
    """The id."""
    label: str
    """What people read."""
    note: str | None
    """What a reader should know."""
    settings: tuple[Setting, ...]
    """Settings that it covers; empty where not known."""
    sources: tuple[str, ...]
    """Keys of its sources."""
    text: str
    """A line for people."""
    to: Day | None
    """The last day."""


class StandardEditionsAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    completed: Day | None
    """The last day of the assessment."""
    editions: tuple[KnownEditionAnswer, ...]
    """The editions, in the order of the series."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-standard-editions/1"]
    """`ceiag-standard-editions/1`."""
    label: str
    """Its label."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    series: str
    """The series."""
    setting: Setting | None
    """For whom it is asked."""
    started: Day | None
    """The first day of the assessment."""
    text: str
    """A sentence for people."""


class AssessorAnswer(Record):
    """Who assesses."""
    __slots__ = ()
    independent: bool | None
    """Whether recorded as independent of the institution."""
    name: str
    """The name."""


class CatalogueAnswer(Record):
    """A catalogue of criteria by name."""
    __slots__ = ()
    digest: str
    """What was judged by, byte for byte."""
    grade: Grade
    """The weakest grade among its criteria."""
    grade_label: str
    """The words for it."""
    id: str
    """The id."""
    label: str
    """What people read."""
    official: bool
    """Whether the file is marked as its owner's own text."""
    owner: str
    """Whose criteria they are."""
    text: str
    """A line for people on what the catalogue is."""


class ConsideredAnswer(Record):
    """Something that was looked at."""
    __slots__ = ()
    note: str | None
    """What was kept with it."""
    on: Day | None
    """Its day."""
    text: str
    """A line for people."""
    what: str
    """What it is."""


class CriterionRecord(Record):
    """A criterion with its findings."""
    __slots__ = ()
    applies: bool
    """Whether it applies here."""
    criterion: str
    """The id."""
    finding: AssessorOutcome | None
    """The outcome that stands; absent without a finding."""
    history: tuple[FindingRecord, ...]
    """Every finding, in order, the standing one last."""
    indication: IndicationAnswer | None
    """What the facts indicate, shown and never counted."""
    label: str
    """What people read."""
    section: str | None
    """Its section."""
    text: str
    """A line for people."""


class DecisionAnswerNotAssessable(Record):
    """A precondition is not true, so nothing can be decided on."""
    __slots__ = ()
    kind: Literal["not-assessable"]
    label: str
    """What people read."""
    text: str
    """The sentence."""
    why: tuple[PreconditionKind, ...]
    """Which ones."""


class DecisionAnswerNotAccredited(Record):
    """A criterion that applies is found not met."""
    __slots__ = ()
    kind: Literal["not-accredited"]
    label: str
    """What people read."""
    missing: tuple[str, ...]
    """The criteria without a finding."""
    text: str
    """The sentence."""
    unmet: tuple[str, ...]
    """The criteria that are found not met."""


class DecisionAnswerUndecided(Record):
    """None is found not met, and some have no finding yet."""
    __slots__ = ()
    kind: Literal["undecided"]
    label: str
    """What people read."""
    missing: tuple[str, ...]
    """The criteria without a finding."""
    text: str
    """The sentence."""


class DecisionAnswerAccredited(Record):
    """Every criterion that applies is found met."""
    __slots__ = ()
    kind: Literal["accredited"]
    label: str
    """What people read."""
    text: str
    """The sentence."""


class EditionAgreed(Record):
    """By whom and why this edition was agreed on."""
    __slots__ = ()
    because: str
    """Why."""
    by: str
    """By whom."""
    on: Day
    """On which day."""


class FindingRecord(Record):
    """One finding as recorded."""
    __slots__ = ()
    earlier: AssessorOutcome | None
    """What it replaces."""
    evidence: tuple[str, ...]
    """Ids of the evidence."""
    on: Day
    """The day."""
    outcome: AssessorOutcome
    """What was found."""
    reason: str
    """Why."""
    text: str
    """A line for people."""


class History(Record):
    """The reported results of one institution, completed by a day."""
    __slots__ = ()
    as_of: Day
    """The day up to which results are taken."""
    format: Literal["ceiag-history/1"]
    """`ceiag-history/1`."""
    institution: str | None
    """The institution; absent where there is no result."""
    later: int
    """How many results were left out, being completed after the day."""
    series: tuple[ResultSeries, ...]
    """One series for each instrument, generation and evaluation type."""
    text: str
    """A sentence for people."""


class IndicationAnswer(Record):
    """What the facts indicate of a criterion."""
    __slots__ = ()
    outcome: Outcome
    """The outcome by rule."""
    text: str
    """The sentence."""


class Precondition(Record):
    """Whether a precondition holds."""
    __slots__ = ()
    holds: bool | None
    """Whether it holds; `null` where it is not known."""
    id: PreconditionKind
    """Which one."""
    text: str
    """A sentence for people."""


class ReviewShown(Record):
    """That there was a review."""
    __slots__ = ()
    completed: Day | None
    """The day on which it was completed; absent while it is in progress."""
    review: str
    """Its id."""
    text: str
    """A line for people."""
    tier: Tier
    """Its tier."""


class Shown(Record):
    """What is shown and never decides."""
    __slots__ = ()
    reported: History | None
    """What an instrument printed."""
    reviews: tuple[ReviewShown, ...]
    """Reviews by tier and day, without what they say."""
    text: str
    """A sentence for people."""


class StandardRecord(Record):
    """The record of an assessment."""
    __slots__ = ()
    as_of: Day
    """The last day that the record speaks of: completion, else the last finding, else the start."""
    assessment: str
    """The id of the assessment."""
    assessor: AssessorAnswer | None
    """By whom; absent where not recorded."""
    body: BodyAnswer
    """For which awarding body."""
    catalogue: CatalogueAnswer
    """By which criteria."""
    completed: Day | None
    """The last day."""
    considered: tuple[ConsideredAnswer, ...]
    """What was looked at and never decides, as recorded."""
    criteria: tuple[CriterionRecord, ...]
    """Every criterion with its findings."""
    decision: DecisionAnswerNotAssessable | DecisionAnswerNotAccredited | DecisionAnswerUndecided | DecisionAnswerAccredited
    """What the findings come to."""
    edition_agreed: EditionAgreed | None
    """What was agreed where the assessment straddles a change of edition."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-standard-record/1"]
    """`ceiag-standard-record/1`."""
    institution: Institution
    """Who is assessed."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    preconditions: tuple[Precondition, ...]
    """What has to hold before anything can be decided."""
    shown: Shown
    """What is shown beside it and never decides."""
    started: Day
    """The first day."""
    submitted: SubmittedAnswer | None
    """What the institution sent in."""
    text: str
    """A sentence for people."""


class SubmittedAnswer(Record):
    """What the institution sent in."""
    __slots__ = ()
    on: Day | None
    """The day."""
    same: bool | None
    """Whether the sheet that is shown is this one; absent without a sheet."""
    sheet: str
    """SHA-256 of the canonical fact sheet."""
    text: str
    """A sentence for people."""


class StandardFindingAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The last day that the record speaks of."""
    assessment: Any
    """The assessment with the finding at its end, as a file holds it."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-standard-finding/1"]
    """`ceiag-standard-finding/1`."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    record: StandardRecord
    """What it records now."""
    text: str
    """The sentence of the record."""


class CautionAnswer(Record):
    """Why a look at facts is no verdict, with where that comes from."""
    __slots__ = ()
    grade: Grade
    """How well it is known."""
    grade_label: str
    """The words for it."""
    sources: tuple[str, ...]
    """Keys of its sources."""
    text: str
    """The sentence."""


class EvidenceBehind(Record):
    """A piece of evidence behind a criterion."""
    __slots__ = ()
    how: str
    """`counts-as`: it documents a fact that the criterion reads; `indicates`, `related`: it, or its kind, names the criterion or what that reads."""
    item: str
    """Its id in the register."""
    state: StandardReadinessState
    """Whether it is there or out of date."""
    text: str
    """A line for people."""
    through: str | None
    """The fact, or what is named, where that is not the criterion itself."""
    title: str
    """What the institution calls it."""


class KnownAnswer(Record):
    """How the facts behind an indication are known."""
    __slots__ = ()
    by: tuple[str, ...]
    """By whom."""
    facts: tuple[KnownFact, ...]
    """The facts."""
    oldest: Day | None
    """The oldest day that is given."""
    text: str
    """A line for people."""
    weakest: KnownBy
    """The weakest way in which one of them is known. A fact that does not say counts as declared."""


class KnownFact(Record):
    """A fact that decides."""
    __slots__ = ()
    fact: str
    """Its address; where another fact fills it, the address of that one."""
    known: Provenance | None
    """How it is known, by whom and when; absent where the sheet does not say."""
    label: str
    """What people read."""


class ReadinessCriterion(Record):
    """A criterion with what is indicated and what that rests on."""
    __slots__ = ()
    criterion: str
    """The id."""
    evidence: tuple[EvidenceBehind, ...] | None
    """Evidence that documents a fact which it reads, or bears on it or on a criterion or benchmark that it reads; absent without a register."""
    known: KnownAnswer | None
    """How the facts that decide it are known; absent where none does."""
    label: str
    """What people read."""
    missing: tuple[str, ...]
    """Facts that could still decide it."""
    outcome: Outcome
    """The outcome by rule."""
    reason: Reason
    """The reason."""
    section: str | None
    """Its section."""
    text: str
    """The sentence."""


class ReadinessGroup(Record):
    """Criteria of which the same is indicated."""
    __slots__ = ()
    criteria: tuple[ReadinessCriterion, ...]
    """The criteria, in the order of the catalogue."""
    group: str
    """`met-on-declaration-alone`, `met`, `not-met`, `not-answered`, `for-the-assessor` or `not-applicable`."""
    label: str
    """What people read."""


class StandardReadinessAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The day."""
    catalogue: CatalogueAnswer
    """By which criteria."""
    caution: CautionAnswer
    """Why this is no verdict."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-standard-readiness/1"]
    """`ceiag-standard-readiness/1`."""
    groups: tuple[ReadinessGroup, ...]
    """The criteria by what is indicated, those that rest on somebody's word alone first. Empty groups are left out."""
    institution: Institution
    """Whose facts they are."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    sheet: str
    """SHA-256 of the canonical fact sheet: what exactly was looked at."""
    shown: Shown
    """What is shown beside it."""
    text: str
    """A sentence for people."""


class StandardRecordAnswer(Answer):
    """An answer, and what its request was warned of or was refused in tolerant mode."""
    __slots__ = ()
    as_of: Day
    """The last day that the record speaks of: completion, else the last finding, else the start."""
    assessment: str
    """The id of the assessment."""
    assessor: AssessorAnswer | None
    """By whom; absent where not recorded."""
    body: BodyAnswer
    """For which awarding body."""
    catalogue: CatalogueAnswer
    """By which criteria."""
    completed: Day | None
    """The last day."""
    considered: tuple[ConsideredAnswer, ...]
    """What was looked at and never decides, as recorded."""
    criteria: tuple[CriterionRecord, ...]
    """Every criterion with its findings."""
    decision: DecisionAnswerNotAssessable | DecisionAnswerNotAccredited | DecisionAnswerUndecided | DecisionAnswerAccredited
    """What the findings come to."""
    edition_agreed: EditionAgreed | None
    """What was agreed where the assessment straddles a change of edition."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-standard-record/1"]
    """`ceiag-standard-record/1`."""
    institution: Institution
    """Who is assessed."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    preconditions: tuple[Precondition, ...]
    """What has to hold before anything can be decided."""
    problems: tuple[Problem, ...]
    """Warnings, and what is tolerated; absent where there is nothing."""
    shown: Shown
    """What is shown beside it and never decides."""
    started: Day
    """The first day."""
    submitted: SubmittedAnswer | None
    """What the institution sent in."""
    text: str
    """A sentence for people."""


class SystemReviewGroupAnswer(Record):
    """One group of institutions."""
    __slots__ = ()
    group: str | None
    """The group; absent for institutions without one."""
    institutions: int
    """How many institutions of it have a level."""
    levels: tuple[LevelCount, ...] | None
    """How many stand at each level, unless it is hidden."""
    text: str
    """The group in one sentence."""


class LevelCount(Record):
    """How many institutions stand at a level."""
    __slots__ = ()
    institutions: int
    """How many institutions stand there."""
    label: str
    """What people read."""
    level: str
    """The level."""


class SystemReviewThemeAnswer(Record):
    """One theme over many institutions."""
    __slots__ = ()
    groups: tuple[SystemReviewGroupAnswer, ...]
    """The groups, in the order of their names, institutions without a group last."""
    institutions: int
    """How many institutions have a level."""
    label: str
    """What people read."""
    levels: tuple[LevelCount, ...] | None
    """How many stand at each level, unless it is hidden."""
    text: str
    """The theme in one sentence."""
    theme: str
    """The theme, or the question."""
    without_level: int
    """How many more were reviewed and have none."""


class YearCount(Record):
    """The completed reviews of one academic year."""
    __slots__ = ()
    academic_year: str
    """The academic year."""
    counted: bool
    """Whether they are counted here."""
    reviews: int
    """How many completed reviews are of it."""


class SystemReviewAnswer(Answer):
    """The answer of `system_review`."""
    __slots__ = ()
    by: Grouping | None
    """What the groups are; absent where there are none, or where levels were given as rows."""
    engine: str
    """The engine's version."""
    format: Literal["ceiag-system-review/1"]
    """`ceiag-system-review/1`."""
    model: ReviewModel | None
    """The maturity model of the reviews; absent where levels were given as rows."""
    notices: tuple[Notice, ...]
    """What a reader should know."""
    text: str
    """Which reviews are counted, and the rule in plain words."""
    themes: tuple[SystemReviewThemeAnswer, ...]
    """The themes, or the questions where a model has some: in the order of the model, or in which they first come."""
    years: tuple[YearCount, ...]
    """The academic years of completed reviews, and which are counted; none where levels were given as rows."""


class TemplateAnswer(Answer):
    """A form to fill in, as TOML."""
    __slots__ = ()
    format: str
    """`ceiag-template/1`."""
    template: str
    """The text of the file."""


# Here every class is there, whatever stands first.
AllRaters._fields = {
    "left_out": ("left_out", None, None),
    "ratings": ("ratings", None, None),
    "statistics": ("statistics", many(Statistic), None),
    "text": ("text", None, None),
    "units": ("units", None, None),
}
Interval._fields = {
    "hi": ("hi", number, None),
    "lo": ("lo", number, None),
    "method": ("method", None, None),
    "undefined": ("undefined", Undefined, None),
}
Method._fields = {
    "id": ("id", None, None),
    "text": ("text", None, None),
}
Notice._fields = {
    "code": ("code", None, None),
    "text": ("text", None, None),
}
Pair._fields = {
    "first": ("first", None, None),
    "second": ("second", None, None),
    "statistics": ("statistics", many(Statistic), None),
    "table": ("table", many(many(None)), None),
    "text": ("text", None, None),
    "units": ("units", None, None),
}
ScaleAnswer._fields = {
    "categories": ("categories", many(None), None),
    "declared": ("declared", None, None),
    "ordered": ("ordered", None, None),
}
StandardError._fields = {
    "method": ("method", None, None),
    "undefined": ("undefined", Undefined, None),
    "value": ("value", number, None),
}
Statistic._fields = {
    "id": ("id", None, None),
    "interval": ("interval", Interval, None),
    "label": ("label", None, None),
    "standard_error": ("standard_error", StandardError, None),
    "text": ("text", None, None),
    "undefined": ("undefined", Undefined, None),
    "value": ("value", number, None),
}
Undefined._fields = {
    "reason": ("reason", None, None),
    "text": ("text", None, None),
}
AgreementAnswer._fields = {
    "all": ("all", AllRaters, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "methods": ("methods", many(Method), None),
    "notices": ("notices", many(Notice), None),
    "pairs": ("pairs", many(Pair), None),
    "raters": ("raters", many(None), None),
    "ratings": ("ratings", None, None),
    "scale": ("scale", ScaleAnswer, None),
    "text": ("text", None, None),
    "units": ("units", None, None),
}
BodyAnswer._fields = {
    "id": ("id", None, None),
    "name": ("name", None, None),
}
Cohort._fields = {
    "because": ("because", None, None),
    "restricted_to": ("restricted_to", None, None),
}
FeesAnswer._fields = {
    "by_step": ("by_step", many(StepFee), None),
    "currency": ("currency", None, None),
    "later": ("later", number, None),
    "text": ("text", None, None),
    "total": ("total", number, None),
}
HeldAnswer._fields = {
    "assessment": ("assessment", None, None),
    "days_left": ("days_left", None, None),
    "first_day": ("first_day", day, None),
    "last_day": ("last_day", day, None),
    "number": ("number", None, None),
    "reassessment_due_from": ("reassessment_due_from", day, None),
}
Institution._fields = {
    "cohort": ("cohort", Cohort, None),
    "gcse_share": ("gcse_share", exact, None),
    "laestab": ("laestab", None, None),
    "name": ("name", None, None),
    "setting": ("setting", Setting, None),
    "ukprn": ("ukprn", None, None),
    "urn": ("urn", None, None),
    "years": ("years", many(None), None),
}
LicenceAnswer._fields = {
    "body": ("body", None, None),
    "licensed": ("licensed", None, None),
    "on": ("on", day, None),
    "step": ("step", None, None),
    "text": ("text", None, None),
}
NextStep._fields = {
    "grade": ("grade", Grade, None),
    "grade_label": ("grade_label", None, None),
    "label": ("label", None, None),
    "note": ("note", None, None),
    "role": ("role", Role, None),
    "step": ("step", None, None),
}
ProcessAnswer._fields = {
    "grade": ("grade", Grade, None),
    "grade_label": ("grade_label", None, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "note": ("note", None, None),
    "sources": ("sources", many(None), None),
}
StepFee._fields = {
    "amount": ("amount", number, None),
    "label": ("label", None, None),
    "step": ("step", None, None),
    "text": ("text", None, None),
}
StepTaken._fields = {
    "label": ("label", None, None),
    "on": ("on", day, None),
    "step": ("step", None, None),
}
AwardStatusAnswer._fields = {
    "as_of": ("as_of", day, None),
    "award": ("award", HeldAnswer, None),
    "body": ("body", BodyAnswer, None),
    "engine": ("engine", None, None),
    "fees": ("fees", FeesAnswer, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "later": ("later", many(StepTaken), None),
    "licences": ("licences", many(LicenceAnswer), None),
    "next": ("next", many(NextStep), None),
    "notices": ("notices", many(Notice), None),
    "problems": ("problems", many(problem), ()),
    "process": ("process", ProcessAnswer, None),
    "state": ("state", None, None),
    "state_label": ("state_label", None, None),
    "step": ("step", StepTaken, None),
    "text": ("text", None, None),
}
TimelineEntry._fields = {
    "award": ("award", None, None),
    "fee": ("fee", number, None),
    "kind": ("kind", None, None),
    "on": ("on", day, None),
    "step": ("step", None, None),
    "text": ("text", None, None),
    "to_come": ("to_come", None, None),
}
TimelineUnknown._fields = {
    "on": ("on", day, None),
    "step": ("step", None, None),
    "text": ("text", None, None),
    "what": ("what", None, None),
}
AwardTimelineAnswer._fields = {
    "as_of": ("as_of", day, None),
    "engine": ("engine", None, None),
    "entries": ("entries", many(TimelineEntry), None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "not_known": ("not_known", many(TimelineUnknown), None),
    "problems": ("problems", many(problem), ()),
    "process": ("process", ProcessAnswer, None),
    "text": ("text", None, None),
    "total": ("total", number, None),
}
CheckFrameworkAnswer._fields = {
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "ok": ("ok", None, None),
    "problems": ("problems", many(problem), None),
}
Achieved._fields = {
    "hi": ("hi", None, None),
    "lo": ("lo", None, None),
    "of": ("of", None, None),
}
AchievedChange._fields = {
    "after": ("after", Achieved, None),
    "before": ("before", Achieved, None),
    "change": ("change", CompareInterval, None),
    "text": ("text", None, None),
}
BenchmarkChange._fields = {
    "after": ("after", Points, None),
    "before": ("before", Points, None),
    "benchmark": ("benchmark", None, None),
    "change": ("change", Change, None),
    "earned": ("earned", CompareInterval, None),
    "label": ("label", None, None),
    "number": ("number", None, None),
    "percent": ("percent", CompareInterval, None),
    "text": ("text", None, None),
}
Comparison._fields = {
    "after": ("after", Side, None),
    "before": ("before", Side, None),
    "counts": ("counts", Counts, None),
    "crosswalk": ("crosswalk", None, None),
    "format": ("format", None, None),
    "notices": ("notices", many(Notice), None),
    "rows": ("rows", many(Row), None),
    "scores": ("scores", ScoreChange, None),
    "scores_not_compared": ("scores_not_compared", NotCompared, None),
    "text": ("text", None, None),
}
Counts._fields = {
    "asks_for_more": ("asks_for_more", None, None),
    "better": ("better", None, None),
    "cannot_tell": ("cannot_tell", None, None),
    "listed": ("listed", None, None),
    "not_yet": ("not_yet", None, None),
    "same": ("same", None, None),
    "worse": ("worse", None, None),
}
CompareInterval._fields = {
    "hi": ("hi", None, None),
    "lo": ("lo", None, None),
}
JudgedRow._fields = {
    "criterion": ("criterion", None, None),
    "label": ("label", None, None),
    "outcome": ("outcome", Outcome, None),
    "reason": ("reason", Reason, None),
}
NotCompared._fields = {
    "code": ("code", WhyNotCompared, None),
    "text": ("text", None, None),
}
Notice2._fields = {
    "code": ("code", None, None),
    "text": ("text", None, None),
}
Points._fields = {
    "earned": ("earned", CompareInterval, None),
    "max": ("max", None, None),
    "percent": ("percent", CompareInterval, None),
    "state": ("state", State, None),
}
Row._fields = {
    "after": ("after", many(JudgedRow), None),
    "before": ("before", many(JudgedRow), None),
    "change": ("change", Change, None),
    "from_": ("from", many(None), None),
    "grade": ("grade", Grade, None),
    "note": ("note", None, None),
    "status": ("status", RowStatus, None),
    "text": ("text", None, None),
    "to": ("to", many(None), None),
}
ScoreChange._fields = {
    "achieved": ("achieved", AchievedChange, None),
    "benchmarks": ("benchmarks", many(BenchmarkChange), None),
}
Side._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "digest": ("digest", None, None),
    "framework": ("framework", None, None),
    "label": ("label", None, None),
    "profile": ("profile", None, None),
    "year_to_date": ("year_to_date", None, None),
}
CompareAnswer._fields = {
    "comparisons": ("comparisons", many(Comparison), None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "notices": ("notices", many(Notice2), None),
    "problems": ("problems", many(problem), ()),
}
CrosswalkEdition._fields = {
    "framework": ("framework", None, None),
    "label": ("label", None, None),
}
PieceAnswer._fields = {
    "addresses": ("addresses", many(None), ()),
    "count": ("count", None, None),
    "id": ("id", None, None),
    "kind": ("kind", None, None),
    "label": ("label", None, None),
    "piece": ("piece", PieceKind, None),
    "serves": ("serves", many(ServedAnswer), None),
    "state": ("state", CrosswalkState, None),
    "text": ("text", None, None),
}
PieceCounts._fields = {
    "idle": ("idle", None, None),
    "pieces": ("pieces", None, None),
    "shared": ("shared", None, None),
}
ServedAnswer._fields = {
    "criteria": ("criteria", many(None), ()),
    "framework": ("framework", None, None),
    "how": ("how", ServedHow, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "text": ("text", None, None),
    "through": ("through", many(None), ()),
    "what": ("what", ServedWhat, None),
}
CrosswalkAnswer._fields = {
    "as_of": ("as_of", day, None),
    "counts": ("counts", PieceCounts, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "frameworks": ("frameworks", many(CrosswalkEdition), None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(Notice), None),
    "pieces": ("pieces", many(PieceAnswer), None),
    "problems": ("problems", many(problem), ()),
    "text": ("text", None, None),
}
CountAnswer._fields = {
    "no": ("no", None, None),
    "not_known": ("not_known", None, None),
    "of": ("of", None, None),
    "options": ("options", mapped(None), None),
    "perhaps": ("perhaps", None, None),
    "yes": ("yes", None, None),
}
DeclaredAnswer._fields = {
    "by": ("by", None, None),
    "kind": ("kind", None, None),
    "on": ("on", day, None),
    "part": ("part", None, None),
    "there": ("there", None, None),
}
FactAnswer._fields = {
    "by_declaration": ("by_declaration", None, None),
    "counts": ("counts", many(CountAnswer), None),
    "declared": ("declared", many(DeclaredAnswer), None),
    "fact": ("fact", None, None),
    "grade": ("grade", Grade, None),
    "have": ("have", None, None),
    "label": ("label", None, None),
    "left_out": ("left_out", None, None),
    "missing": ("missing", MissingAnswer, None),
    "no_value": ("no_value", None, None),
    "open": ("open", many(OpenAnswer), None),
    "perhaps_by_declaration": ("perhaps_by_declaration", None, None),
    "perhaps_have": ("perhaps_have", None, None),
    "rule": ("rule", RuleAnswer, None),
    "text": ("text", None, None),
    "unset_choices": ("unset_choices", many(None), None),
    "value": ("value", None, None),
    "waiting": ("waiting", many(None), None),
}
LeftOut._fields = {
    "file": ("file", None, None),
    "of": ("of", None, None),
    "record": ("record", None, None),
    "rows": ("rows", None, None),
}
MissingAnswer._fields = {
    "no": ("no", many(None), None),
    "not_known": ("not_known", many(None), None),
}
NoticeAnswer._fields = {
    "code": ("code", None, None),
    "text": ("text", None, None),
}
OpenAnswer._fields = {
    "count": ("count", None, None),
    "label": ("label", None, None),
    "what": ("what", None, None),
}
PartAnswer._fields = {
    "grade": ("grade", Grade, None),
    "text": ("text", None, None),
}
RestrictedAnswer._fields = {
    "left_out": ("left_out", None, None),
    "reason": ("reason", None, None),
    "text": ("text", None, None),
    "unknown": ("unknown", None, None),
}
RuleAnswer._fields = {
    "counts": ("counts", PartAnswer, None),
    "note": ("note", None, None),
    "own": ("own", None, None),
    "population": ("population", PartAnswer, None),
    "sources": ("sources", many(None), None),
    "window": ("window", PartAnswer, None),
}
DeriveAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "choices": ("choices", mapped(None), None),
    "engine": ("engine", None, None),
    "facts": ("facts", many(FactAnswer), None),
    "format": ("format", None, None),
    "incomplete": ("incomplete", many(LeftOut), None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(NoticeAnswer), None),
    "restricted": ("restricted", many(RestrictedAnswer), None),
    "sheet": ("sheet", None, None),
    "unset_choices": ("unset_choices", many(None), None),
    "year_to_date": ("year_to_date", None, None),
}
ChangedPart._fields = {
    "changes": ("changes", many(FieldChange), None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "text": ("text", None, None),
    "wording": ("wording", many(FieldChange), None),
}
EditionRef._fields = {
    "digest": ("digest", None, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "text_version": ("text_version", None, None),
}
FieldChange._fields = {
    "after": ("after", None, None),
    "before": ("before", None, None),
    "key": ("key", None, None),
}
FieldChanges._fields = {
    "changes": ("changes", many(FieldChange), None),
    "wording": ("wording", many(FieldChange), None),
}
PartDiff._fields = {
    "added": ("added", many(PartRef), None),
    "changed": ("changed", many(ChangedPart), None),
    "removed": ("removed", many(PartRef), None),
    "reordered": ("reordered", None, None),
}
PartRef._fields = {
    "id": ("id", None, None),
    "label": ("label", None, None),
}
DiffFrameworksAnswer._fields = {
    "after": ("after", EditionRef, None),
    "before": ("before", EditionRef, None),
    "benchmarks": ("benchmarks", PartDiff, None),
    "changes_answers": ("changes_answers", None, None),
    "choices": ("choices", PartDiff, None),
    "context": ("context", PartDiff, None),
    "criteria": ("criteria", PartDiff, None),
    "edition": ("edition", FieldChanges, None),
    "facts": ("facts", PartDiff, None),
    "format": ("format", None, None),
    "problems": ("problems", many(problem), ()),
    "profiles": ("profiles", PartDiff, None),
    "referred": ("referred", many(FieldChange), None),
    "text": ("text", None, None),
    "windows": ("windows", PartDiff, None),
}
BecauseAnswer._fields = {
    "code": ("code", Reason, None),
    "fact": ("fact", None, None),
    "found": ("found", None, None),
    "needed": ("needed", None, None),
    "text": ("text", None, None),
}
BenchmarkAnswer._fields = {
    "benchmark": ("benchmark", None, None),
    "earned": ("earned", Span, None),
    "label": ("label", None, None),
    "max": ("max", None, None),
    "number": ("number", None, None),
    "percent": ("percent", PercentAnswer, None),
    "percent_missing": ("percent_missing", None, None),
    "state": ("state", State, None),
    "text": ("text", None, None),
}
ChoiceCombination._fields = {
    "achieved": ("achieved", Achieved, None),
    "choices": ("choices", mapped(None), None),
    "levels": ("levels", mapped(IndicatedAnswer), {}),
    "outcomes": ("outcomes", mapped(Outcome), None),
    "states": ("states", mapped(State), None),
}
CreditAnswer._fields = {
    "hi": ("hi", None, None),
    "lo": ("lo", None, None),
    "parts": ("parts", None, None),
    "weight": ("weight", None, None),
}
EvaluationTypeAnswer._fields = {
    "because": ("because", None, None),
    "id": ("id", EvaluationType, None),
}
FindingAnswer._fields = {
    "because": ("because", many(BecauseAnswer), None),
    "benchmark": ("benchmark", None, None),
    "credit": ("credit", CreditAnswer, None),
    "criterion": ("criterion", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "level": ("level", None, None),
    "mark": ("mark", None, None),
    "missing": ("missing", many(None), None),
    "outcome": ("outcome", Outcome, None),
    "reason": ("reason", Reason, None),
    "section": ("section", None, None),
    "strength": ("strength", Strength, None),
    "strength_grade": ("strength_grade", Grade, None),
    "text": ("text", None, None),
    "theme": ("theme", None, None),
}
FrameworkAnswer._fields = {
    "digest": ("digest", None, None),
    "edition": ("edition", None, None),
    "grade": ("grade", Grade, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "series": ("series", None, None),
}
IndicatedAnswer._fields = {
    "hi": ("hi", None, None),
    "lo": ("lo", None, None),
}
InstitutionAnswer._fields = {
    "cohort": ("cohort", Cohort, None),
    "evaluation_type": ("evaluation_type", EvaluationTypeAnswer, None),
    "gcse_share": ("gcse_share", exact, None),
    "laestab": ("laestab", None, None),
    "name": ("name", None, None),
    "setting": ("setting", Setting, None),
    "ukprn": ("ukprn", None, None),
    "urn": ("urn", None, None),
    "years": ("years", many(None), None),
}
LevelAnswer._fields = {
    "floor": ("floor", None, None),
    "label": ("label", None, None),
    "level": ("level", None, None),
}
PercentAnswer._fields = {
    "hi": ("hi", number, None),
    "lo": ("lo", number, None),
}
ProfileAnswer._fields = {
    "grade": ("grade", Grade, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
}
ReadingAnswerScore._fields = {
    "achieved": ("achieved", Achieved, None),
    "benchmarks": ("benchmarks", many(BenchmarkAnswer), None),
    "kind": ("kind", None, None),
    "text": ("text", None, None),
}
ReadingAnswerLevel._fields = {
    "judgement": ("judgement", Judgement, None),
    "kind": ("kind", None, None),
    "levels": ("levels", many(LevelAnswer), None),
    "text": ("text", None, None),
    "themes": ("themes", many(ThemeAnswer), None),
}
ReadingAnswerDecision._fields = {
    "kind": ("kind", None, None),
    "official": ("official", None, None),
    "text": ("text", None, None),
}
ReadingAnswerFindings._fields = {
    "kind": ("kind", None, None),
}
ResultAnswer._fields = {
    "basis": ("basis", many(None), None),
    "choices": ("choices", mapped(None), None),
    "combinations": ("combinations", many(ChoiceCombination), ()),
    "findings": ("findings", many(FindingAnswer), None),
    "framework": ("framework", FrameworkAnswer, None),
    "notices": ("notices", many(Notice), None),
    "profile": ("profile", ProfileAnswer, None),
    "reading": ("reading", tagged({"score": ReadingAnswerScore, "level": ReadingAnswerLevel, "decision": ReadingAnswerDecision, "findings": ReadingAnswerFindings}), None),
    "unset_choices": ("unset_choices", many(None), None),
}
Span._fields = {
    "hi": ("hi", None, None),
    "lo": ("lo", None, None),
}
StepAnswer._fields = {
    "level": ("level", None, None),
    "met": ("met", None, None),
    "of": ("of", None, None),
    "outcome": ("outcome", Outcome, None),
}
ThemeAnswer._fields = {
    "benchmarks": ("benchmarks", many(None), None),
    "indicated": ("indicated", IndicatedAnswer, None),
    "label": ("label", None, None),
    "number": ("number", None, None),
    "steps": ("steps", many(StepAnswer), None),
    "text": ("text", None, None),
    "theme": ("theme", None, None),
}
EvaluateAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "incomplete": ("incomplete", None, None),
    "institution": ("institution", InstitutionAnswer, None),
    "notices": ("notices", many(Notice), None),
    "problems": ("problems", many(problem), None),
    "results": ("results", many(ResultAnswer), None),
    "year_to_date": ("year_to_date", None, None),
}
CriterionEvidence._fields = {
    "evidence": ("evidence", many(KindAnswer), None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "state": ("state", EvidenceState, None),
    "text": ("text", None, None),
    "unowned": ("unowned", None, None),
    "what": ("what", TargetKind, None),
}
EditionEvidence._fields = {
    "counts": ("counts", EvidenceCounts, None),
    "criteria": ("criteria", many(CriterionEvidence), None),
    "framework": ("framework", None, None),
    "label": ("label", None, None),
    "text": ("text", None, None),
}
EvidenceCounts._fields = {
    "missing": ("missing", None, None),
    "stale": ("stale", None, None),
    "there": ("there", None, None),
    "unowned": ("unowned", None, None),
}
ItemAnswer._fields = {
    "date": ("date", day, None),
    "id": ("id", None, None),
    "owner": ("owner", None, None),
    "place": ("place", None, None),
    "review_by": ("review_by", day, None),
    "shows": ("shows", None, None),
    "state": ("state", EvidenceState, None),
    "text": ("text", None, None),
    "title": ("title", None, None),
}
KindAnswer._fields = {
    "how": ("how", ServedHow, None),
    "items": ("items", many(ItemAnswer), None),
    "kind": ("kind", None, None),
    "label": ("label", None, None),
    "state": ("state", EvidenceState, None),
    "text": ("text", None, None),
    "through": ("through", many(None), ()),
    "unowned": ("unowned", None, None),
}
MeetingAnswer._fields = {
    "evidence": ("evidence", many(KindAnswer), None),
    "label": ("label", None, None),
    "meeting": ("meeting", None, None),
}
PackAnswer._fields = {
    "basis": ("basis", None, None),
    "counts": ("counts", EvidenceCounts, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "meetings": ("meetings", many(MeetingAnswer), None),
    "note": ("note", None, None),
    "pack": ("pack", None, None),
    "text": ("text", None, None),
}
EvidenceAnswer._fields = {
    "as_of": ("as_of", day, None),
    "by": ("by", EvidenceBy, None),
    "counts": ("counts", EvidenceCounts, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "frameworks": ("frameworks", many(EditionEvidence), None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(Notice), None),
    "packs": ("packs", many(PackAnswer), None),
    "problems": ("problems", many(problem), ()),
    "text": ("text", None, None),
}
CoverageCell._fields = {
    "items": ("items", many(None), None),
    "key_stage": ("key_stage", None, None),
    "label": ("label", None, None),
    "stale": ("stale", many(None), None),
    "state": ("state", EvidenceCoverageState, None),
    "unowned": ("unowned", None, None),
}
CoverageRow._fields = {
    "cells": ("cells", many(CoverageCell), None),
    "grade": ("grade", Grade, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "text": ("text", None, None),
    "unplaced": ("unplaced", many(None), None),
}
EvidenceCoverageAnswer._fields = {
    "areas": ("areas", many(CoverageRow), None),
    "as_of": ("as_of", day, None),
    "counts": ("counts", EvidenceCounts, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "key_stages": ("key_stages", many(None), None),
    "notices": ("notices", many(Notice), None),
    "parts": ("parts", many(CoverageRow), None),
    "problems": ("problems", many(problem), ()),
    "text": ("text", None, None),
}
AreaLabel._fields = {
    "area": ("area", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "sources": ("sources", many(None), None),
}
EvidenceKindAnswer._fields = {
    "areas": ("areas", many(None), None),
    "basis": ("basis", None, None),
    "grade": ("grade", Grade, None),
    "key_stages": ("key_stages", many(None), None),
    "kind": ("kind", None, None),
    "label": ("label", None, None),
    "meeting": ("meeting", None, None),
    "note": ("note", None, None),
    "pack": ("pack", None, None),
    "serves": ("serves", many(KindServes), None),
    "sources": ("sources", many(None), None),
}
KindServes._fields = {
    "fact": ("fact", None, None),
    "framework": ("framework", None, None),
    "how": ("how", ServedHow, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
}
MeetingLabel._fields = {
    "label": ("label", None, None),
    "meeting": ("meeting", None, None),
}
PackLabel._fields = {
    "basis": ("basis", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "meetings": ("meetings", many(MeetingLabel), None),
    "note": ("note", None, None),
    "pack": ("pack", None, None),
    "sources": ("sources", many(None), None),
}
EvidenceKindsAnswer._fields = {
    "areas": ("areas", many(AreaLabel), None),
    "basis": ("basis", None, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "kinds": ("kinds", many(EvidenceKindAnswer), None),
    "packs": ("packs", many(PackLabel), None),
    "problems": ("problems", many(problem), ()),
}
Provenance._fields = {
    "by": ("by", None, None),
    "known_by": ("known_by", KnownBy, None),
    "note": ("note", None, None),
    "on": ("on", day, None),
}
SourceAnswer._fields = {
    "interest": ("interest", None, None),
    "key": ("key", None, None),
    "publisher": ("publisher", None, None),
    "title": ("title", None, None),
    "url": ("url", None, None),
}
TraceAnswer._fields = {
    "fact": ("fact", None, None),
    "filled_from": ("filled_from", None, None),
    "id": ("id", None, None),
    "known": ("known", Provenance, None),
    "members": ("members", many(TraceAnswer), ()),
    "outcome": ("outcome", Outcome, None),
    "step": ("step", None, None),
    "text": ("text", None, None),
}
ExplainAnswer._fields = {
    "criterion": ("criterion", None, None),
    "engine": ("engine", None, None),
    "finding": ("finding", None, None),
    "format": ("format", None, None),
    "framework": ("framework", None, None),
    "framework_label": ("framework_label", None, None),
    "grade": ("grade", Grade, None),
    "grade_label": ("grade_label", None, None),
    "label": ("label", None, None),
    "note": ("note", None, None),
    "problems": ("problems", many(problem), ()),
    "reserved": ("reserved", None, None),
    "rule": ("rule", many(None), None),
    "sources": ("sources", many(SourceAnswer), None),
    "strength": ("strength", Strength, None),
    "strength_grade": ("strength_grade", Grade, None),
    "strength_grade_label": ("strength_grade_label", None, None),
    "strength_label": ("strength_label", None, None),
    "strength_note": ("strength_note", None, None),
    "strength_sources": ("strength_sources", many(SourceAnswer), None),
    "text": ("text", None, None),
    "trace": ("trace", TraceAnswer, None),
}
ByChoiceAnswer._fields = {
    "choice": ("choice", None, None),
    "option": ("option", None, None),
    "setting": ("setting", Setting, None),
}
ChoiceAnswer._fields = {
    "id": ("id", None, None),
    "label": ("label", None, None),
    "options": ("options", many(ChoiceOptionAnswer), None),
    "question": ("question", None, None),
}
ChoiceOptionAnswer._fields = {
    "grade": ("grade", Grade, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
}
EditionAnswer._fields = {
    "choices": ("choices", many(ChoiceAnswer), None),
    "default_profile": ("default_profile", None, None),
    "digest": ("digest", None, None),
    "edition": ("edition", None, None),
    "from_": ("from", day, None),
    "grade": ("grade", Grade, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "owner": ("owner", None, None),
    "profiles": ("profiles", many(ProfileAnswer), None),
    "reading": ("reading", None, None),
    "series": ("series", None, None),
    "settings": ("settings", many(Setting), None),
    "settings_by_choice": ("settings_by_choice", many(ByChoiceAnswer), None),
    "to": ("to", day, None),
}
InForceAnswer._fields = {
    "because": ("because", HoleReason, None),
    "frameworks": ("frameworks", many(None), None),
    "label": ("label", None, None),
    "series": ("series", None, None),
    "text": ("text", None, None),
}
FrameworksAnswer._fields = {
    "engine": ("engine", None, None),
    "evaluation_type": ("evaluation_type", EvaluationTypeAnswer, None),
    "format": ("format", None, None),
    "frameworks": ("frameworks", many(EditionAnswer), None),
    "in_force": ("in_force", many(InForceAnswer), ()),
    "problems": ("problems", many(problem), ()),
}
AchievedCount._fields = {
    "by_figures": ("by_figures", AtLeastAtMost, None),
    "printed": ("printed", None, None),
    "since_first": ("since_first", None, None),
    "since_previous": ("since_previous", None, None),
}
AtCensus._fields = {
    "day": ("day", day, None),
    "result": ("result", None, None),
}
AtLeastAtMost._fields = {
    "hi": ("hi", None, None),
    "lo": ("lo", None, None),
}
HistoryBenchmark._fields = {
    "number": ("number", None, None),
    "percent": ("percent", None, None),
    "since_first": ("since_first", Step, None),
    "since_previous": ("since_previous", Step, None),
    "status": ("status", Status, None),
}
HistoryResult._fields = {
    "achieved": ("achieved", AchievedCount, None),
    "benchmarks": ("benchmarks", many(HistoryBenchmark), None),
    "completed": ("completed", None, None),
    "source": ("source", None, None),
    "text": ("text", None, None),
}
ResultSeries._fields = {
    "census": ("census", many(AtCensus), None),
    "evaluation_type": ("evaluation_type", EvaluationType, None),
    "generation": ("generation", Generation, None),
    "instrument": ("instrument", None, None),
    "results": ("results", many(HistoryResult), None),
    "text": ("text", None, None),
}
Step._fields = {
    "change": ("change", Change, None),
    "points": ("points", None, None),
}
HistoryAnswer._fields = {
    "as_of": ("as_of", day, None),
    "format": ("format", None, None),
    "institution": ("institution", None, None),
    "later": ("later", None, None),
    "problems": ("problems", many(problem), ()),
    "series": ("series", many(ResultSeries), None),
    "text": ("text", None, None),
}
Conflict._fields = {
    "fact": ("fact", None, None),
    "first": ("first", None, None),
    "second": ("second", None, None),
}
MergeAnswer._fields = {
    "conflicts": ("conflicts", many(Conflict), None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "problems": ("problems", many(problem), ()),
    "sheet": ("sheet", None, None),
}
CriterionMove._fields = {
    "change": ("change", CriterionChange, None),
    "from_": ("from", None, None),
    "to": ("to", None, None),
}
CriterionRow._fields = {
    "criterion": ("criterion", None, None),
    "label": ("label", None, None),
    "moved": ("moved", many(CriterionMove), None),
    "outcomes": ("outcomes", many(OutcomeCell), None),
    "text": ("text", None, None),
}
LevelCell._fields = {
    "difference": ("difference", LevelSpan, None),
    "independence": ("independence", Independence, None),
    "indicated": ("indicated", IndicatedAnswer, None),
    "level": ("level", None, None),
    "on": ("on", day, None),
    "side": ("side", None, None),
    "text": ("text", None, None),
}
LevelOption._fields = {
    "label": ("label", None, None),
    "level": ("level", None, None),
    "texts": ("texts", many(None), ()),
}
LevelSpan._fields = {
    "hi": ("hi", None, None),
    "lo": ("lo", None, None),
}
ModelComparison._fields = {
    "model": ("model", ReviewModel, None),
    "questions": ("questions", many(QuestionRow), None),
    "sides": ("sides", many(None), None),
    "text": ("text", None, None),
}
Moved._fields = {
    "from_": ("from", None, None),
    "levels": ("levels", LevelSpan, None),
    "to": ("to", None, None),
}
OutcomeCell._fields = {
    "by": ("by", FoundBy, None),
    "independence": ("independence", Independence, None),
    "outcome": ("outcome", Outcome, None),
    "reason": ("reason", None, None),
    "side": ("side", None, None),
}
ProcessRow._fields = {
    "aspect": ("aspect", None, None),
    "finding": ("finding", None, None),
    "review": ("review", None, None),
    "reviews": ("reviews", many(None), None),
}
QuestionRow._fields = {
    "label": ("label", None, None),
    "levels": ("levels", many(LevelCell), None),
    "moved": ("moved", many(Moved), None),
    "number": ("number", None, None),
    "question": ("question", None, None),
    "text": ("text", None, None),
    "theme": ("theme", None, None),
}
ReviewModel._fields = {
    "basis": ("basis", None, None),
    "digest": ("digest", None, None),
    "edition": ("edition", None, None),
    "id": ("id", None, None),
    "judgement": ("judgement", Judgement, None),
    "label": ("label", None, None),
    "levels": ("levels", many(LevelOption), None),
    "series": ("series", None, None),
    "text": ("text", None, None),
}
SideAnswer._fields = {
    "completed": ("completed", day, None),
    "facts": ("facts", day, None),
    "independence": ("independence", Independence, None),
    "label": ("label", None, None),
    "model": ("model", None, None),
    "review": ("review", None, None),
    "started": ("started", day, None),
    "text": ("text", None, None),
    "tier": ("tier", TierAnswer, None),
}
TierAnswer._fields = {
    "id": ("id", Tier, None),
    "label": ("label", None, None),
    "run_by": ("run_by", None, None),
}
ModerateAnswer._fields = {
    "as_of": ("as_of", day, None),
    "criteria": ("criteria", many(CriterionRow), None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "models": ("models", many(ModelComparison), None),
    "notices": ("notices", many(Notice), None),
    "problems": ("problems", many(problem), ()),
    "process": ("process", many(ProcessRow), None),
    "sides": ("sides", many(SideAnswer), None),
    "text": ("text", None, None),
}
ChangeAnswer._fields = {
    "at_most": ("at_most", None, None),
    "by": ("by", day, None),
    "fact": ("fact", None, None),
    "kind": ("kind", ChangeKind, None),
    "needed": ("needed", None, None),
    "people": ("people", None, None),
    "targets": ("targets", many(None), None),
    "text": ("text", None, None),
}
NextResult._fields = {
    "do": ("do", many(ChangeAnswer), None),
    "find_out": ("find_out", many(ChangeAnswer), None),
    "framework": ("framework", FrameworkAnswer, None),
    "targets": ("targets", many(TargetAnswer), None),
}
TargetAnswer._fields = {
    "label": ("label", None, None),
    "more": ("more", None, None),
    "sets": ("sets", many(many(None)), None),
    "target": ("target", None, None),
    "text": ("text", None, None),
    "unreachable": ("unreachable", Unreachable, None),
}
NextAnswer._fields = {
    "as_of": ("as_of", day, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "incomplete": ("incomplete", None, None),
    "notices": ("notices", many(Notice), None),
    "problems": ("problems", many(problem), None),
    "results": ("results", many(NextResult), None),
}
CellCounts._fields = {
    "blanks": ("blanks", None, None),
    "codes": ("codes", mapped(None), None),
    "numbers": ("numbers", None, None),
    "percents": ("percents", None, None),
}
Years._fields = {
    "calendar": ("calendar", None, None),
    "destinations": ("destinations", None, None),
    "leavers": ("leavers", None, None),
}
OfficialAnswer._fields = {
    "cells": ("cells", CellCounts, None),
    "engine": ("engine", None, None),
    "file": ("file", None, None),
    "format": ("format", None, None),
    "kind": ("kind", OfficialFormat, None),
    "label": ("label", None, None),
    "lines": ("lines", None, None),
    "measures": ("measures", many(Measure), ()),
    "notices": ("notices", many(None), None),
    "rows": ("rows", None, None),
    "text": ("text", many(None), None),
    "warnings": ("warnings", many(problem), None),
    "years": ("years", many(Years), ()),
}
Cell._fields = {
    "completed": ("completed", None, None),
    "fit": ("fit", Fit, None),
    "max": ("max", None, None),
    "number": ("number", None, None),
    "numerators": ("numerators", many(None), None),
    "percent": ("percent", None, None),
    "result": ("result", None, None),
    "text": ("text", None, None),
}
Denominator._fields = {
    "benchmark": ("benchmark", None, None),
    "max": ("max", None, None),
    "not_tested": ("not_tested", State, None),
    "number": ("number", None, None),
    "printable": ("printable", None, None),
    "text": ("text", None, None),
}
Tally._fields = {
    "by_chance": ("by_chance", exact, None),
    "cells": ("cells", None, None),
    "missed": ("missed", None, None),
    "reproduced": ("reproduced", None, None),
    "unique": ("unique", None, None),
}
ProfileTestAnswer._fields = {
    "all": ("all", Tally, None),
    "below_100": ("below_100", Tally, None),
    "benchmarks": ("benchmarks", many(Denominator), None),
    "cells": ("cells", many(Cell), None),
    "digest": ("digest", None, None),
    "format": ("format", None, None),
    "framework": ("framework", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "problems": ("problems", many(problem), ()),
    "profile": ("profile", None, None),
    "rounding": ("rounding", Rounding, None),
    "sixth_form": ("sixth_form", None, None),
    "text": ("text", None, None),
}
Question._fields = {
    "academic_year": ("academic_year", None, None),
    "address": ("address", None, None),
    "answered": ("answered", None, None),
    "criteria": ("criteria", many(None), None),
    "fact": ("fact", None, None),
    "help": ("help", None, None),
    "judged_by": ("judged_by", None, None),
    "key_stage": ("key_stage", None, None),
    "kind": ("kind", Kind, None),
    "label": ("label", None, None),
    "matters": ("matters", None, None),
    "max": ("max", None, None),
    "may_be_not_applicable": ("may_be_not_applicable", None, None),
    "options": ("options", many(QuestionOption), ()),
    "population": ("population", None, None),
    "question": ("question", None, None),
    "unit": ("unit", None, None),
    "year": ("year", None, None),
}
QuestionOption._fields = {
    "id": ("id", None, None),
    "label": ("label", None, None),
}
QuestionsAnswer._fields = {
    "as_of": ("as_of", day, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "frameworks": ("frameworks", many(None), None),
    "incomplete": ("incomplete", None, None),
    "problems": ("problems", many(problem), None),
    "questions": ("questions", many(Question), None),
}
AbsentAnswer._fields = {
    "kinds": ("kinds", many(None), ()),
    "label": ("label", None, None),
    "table": ("table", None, None),
    "what": ("what", None, None),
}
CannotTellAnswer._fields = {
    "absent": ("absent", many(AbsentAnswer), None),
    "criteria": ("criteria", many(UndecidedAnswer), None),
    "facts": ("facts", many(OpenFactAnswer), None),
    "pupils": ("pupils", None, None),
    "text": ("text", None, None),
}
OpenFactAnswer._fields = {
    "fact": ("fact", None, None),
    "label": ("label", None, None),
}
TableSummary._fields = {
    "absent": ("absent", many(None), None),
    "file": ("file", None, None),
    "present": ("present", many(None), None),
    "record": ("record", None, None),
    "refused": ("refused", None, None),
    "rows": ("rows", None, None),
}
UndecidedAnswer._fields = {
    "criterion": ("criterion", None, None),
    "framework": ("framework", None, None),
    "label": ("label", None, None),
}
RecordsCheckAnswer._fields = {
    "accepted": ("accepted", None, None),
    "as_of": ("as_of", day, None),
    "cannot_tell": ("cannot_tell", many(CannotTellAnswer), None),
    "conflicts": ("conflicts", many(Conflict), None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(NoticeAnswer), None),
    "problems": ("problems", many(problem), None),
    "refused": ("refused", None, None),
    "tables": ("tables", many(TableSummary), None),
    "text": ("text", many(None), None),
}
CodeChoiceAnswer._fields = {
    "chosen": ("chosen", None, None),
    "count": ("count", None, None),
    "option": ("option", None, None),
    "text": ("text", None, None),
}
CodeGroupCount._fields = {
    "count": ("count", None, None),
    "group": ("group", None, None),
    "label": ("label", None, None),
}
CodeGroupsAnswer._fields = {
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "list": ("list", None, None),
    "note": ("note", None, None),
    "sources": ("sources", many(None), None),
}
CohortAnswer._fields = {
    "cohort": ("cohort", None, None),
    "label": ("label", None, None),
    "leaver_year": ("leaver_year", None, None),
    "of": ("of", None, None),
    "perhaps": ("perhaps", None, None),
    "points": ("points", many(PointAnswer), None),
}
GuaranteeAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "by": ("by", day, None),
    "groups": ("groups", many(CodeGroupCount), None),
    "of": ("of", None, None),
    "perhaps": ("perhaps", None, None),
    "text": ("text", None, None),
    "year_group": ("year_group", None, None),
}
OfficialMeasure._fields = {
    "code": ("code", None, None),
    "label": ("label", None, None),
    "meaning": ("meaning", None, None),
    "measure": ("measure", None, None),
    "unit": ("unit", None, None),
    "value": ("value", None, None),
}
OfficialMeasures._fields = {
    "file": ("file", None, None),
    "label": ("label", None, None),
    "notices": ("notices", many(None), None),
    "years": ("years", many(OfficialYear), None),
}
OfficialYear._fields = {
    "destinations": ("destinations", None, None),
    "leavers": ("leavers", None, None),
    "level": ("level", None, None),
    "measures": ("measures", many(OfficialMeasure), None),
    "text": ("text", None, None),
}
PointAnswer._fields = {
    "anniversary": ("anniversary", None, None),
    "asked": ("asked", None, None),
    "complete": ("complete", None, None),
    "contacts": ("contacts", None, None),
    "due": ("due", None, None),
    "from_": ("from", day, None),
    "groups": ("groups", many(CodeGroupCount), None),
    "known": ("known", None, None),
    "label": ("label", None, None),
    "not_known": ("not_known", many(ReasonCount), None),
    "still_here": ("still_here", None, None),
    "text": ("text", None, None),
    "threshold": ("threshold", None, None),
}
ReasonCount._fields = {
    "count": ("count", None, None),
    "label": ("label", None, None),
    "reason": ("reason", None, None),
}
ThresholdAnswer._fields = {
    "grade": ("grade", Grade, None),
    "share": ("share", None, None),
    "sources": ("sources", many(None), None),
    "text": ("text", None, None),
}
RecordsDestinationsAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "caution": ("caution", None, None),
    "caution_grade": ("caution_grade", Grade, None),
    "caution_sources": ("caution_sources", many(None), None),
    "choices": ("choices", mapped(None), None),
    "code_550": ("code_550", CodeChoiceAnswer, None),
    "code_groups": ("code_groups", CodeGroupsAnswer, None),
    "cohorts": ("cohorts", many(CohortAnswer), None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "guarantee": ("guarantee", many(GuaranteeAnswer), None),
    "institution": ("institution", Institution, None),
    "internal": ("internal", None, None),
    "notices": ("notices", many(NoticeAnswer), None),
    "official": ("official", many(OfficialMeasures), None),
    "threshold": ("threshold", ThresholdAnswer, None),
}
AreaAnswer._fields = {
    "area": ("area", None, None),
    "cells": ("cells", many(AreaCell), None),
    "label": ("label", None, None),
}
AreaCell._fields = {
    "activities": ("activities", None, None),
    "key_stage": ("key_stage", None, None),
    "pupils": ("pupils", None, None),
}
EventEncounters._fields = {
    "exhibitors": ("exhibitors", None, None),
    "kind": ("kind", None, None),
    "provider_kind": ("provider_kind", None, None),
    "pupils": ("pupils", None, None),
}
EventYear._fields = {
    "academic_year": ("academic_year", None, None),
    "by_year_group": ("by_year_group", many(GroupCount), None),
    "encounters": ("encounters", many(EventEncounters), None),
    "events": ("events", None, None),
    "pupils": ("pupils", None, None),
    "shared": ("shared", None, None),
    "text": ("text", None, None),
}
EventsAnswer._fields = {
    "caution": ("caution", None, None),
    "years": ("years", many(EventYear), None),
}
FactGroup._fields = {
    "declared": ("declared", None, None),
    "fact": ("fact", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "open": ("open", None, None),
    "rule": ("rule", None, None),
    "values": ("values", None, None),
}
FactLabel._fields = {
    "fact": ("fact", None, None),
    "label": ("label", None, None),
}
GroupCount._fields = {
    "pupils": ("pupils", None, None),
    "year_group": ("year_group", None, None),
}
GuidanceAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "advisers": ("advisers", None, None),
    "caution": ("caution", None, None),
    "held": ("held", None, None),
    "lengths": ("lengths", many(LengthAnswer), None),
    "levels": ("levels", many(RecordsFactsLevelAnswer), None),
    "not_taken_up": ("not_taken_up", None, None),
    "perhaps_held": ("perhaps_held", None, None),
    "pupils_at_level_6": ("pupils_at_level_6", PartOf, None),
    "text": ("text", many(None), None),
    "without_adviser": ("without_adviser", None, None),
}
LengthAnswer._fields = {
    "basis": ("basis", None, None),
    "by_fact": ("by_fact", many(LengthOfFact), None),
    "grade": ("grade", Grade, None),
    "meetings": ("meetings", PartOf, None),
    "minutes": ("minutes", None, None),
    "pupils": ("pupils", PartOf, None),
    "sources": ("sources", many(None), None),
    "text": ("text", None, None),
}
LengthOfFact._fields = {
    "fact": ("fact", None, None),
    "label": ("label", None, None),
    "pupils": ("pupils", PartOf, None),
    "text": ("text", None, None),
}
RecordsFactsLevelAnswer._fields = {
    "advisers": ("advisers", None, None),
    "label": ("label", None, None),
    "level": ("level", None, None),
    "meetings": ("meetings", None, None),
}
PartOf._fields = {
    "not_known": ("not_known", None, None),
    "of": ("of", None, None),
    "yes": ("yes", None, None),
}
ProgrammeAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "areas": ("areas", many(AreaAnswer), None),
    "grade": ("grade", Grade, None),
    "sources": ("sources", many(None), None),
    "text": ("text", many(None), None),
    "unknown_areas": ("unknown_areas", many(None), None),
    "without_area": ("without_area", None, None),
}
TraceFinding._fields = {
    "criterion": ("criterion", None, None),
    "framework": ("framework", None, None),
    "framework_label": ("framework_label", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "outcome": ("outcome", Outcome, None),
    "reads": ("reads", None, None),
    "reason": ("reason", Reason, None),
    "text": ("text", None, None),
}
TracePupils._fields = {
    "fact": ("fact", None, None),
    "label": ("label", None, None),
    "no": ("no", many(None), None),
    "not_known": ("not_known", many(None), None),
    "perhaps": ("perhaps", many(None), None),
    "yes": ("yes", many(None), None),
}
RecordsFactsAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "choices": ("choices", mapped(None), None),
    "conflicts": ("conflicts", many(Conflict), None),
    "engine": ("engine", None, None),
    "events": ("events", EventsAnswer, None),
    "facts": ("facts", many(FactAnswer), None),
    "findings": ("findings", many(TraceFinding), None),
    "format": ("format", None, None),
    "groups": ("groups", many(FactGroup), None),
    "guidance": ("guidance", GuidanceAnswer, None),
    "institution": ("institution", Institution, None),
    "not_imported": ("not_imported", many(FactLabel), None),
    "notices": ("notices", many(NoticeAnswer), None),
    "programme": ("programme", ProgrammeAnswer, None),
    "pupils": ("pupils", many(TracePupils), ()),
    "sheet": ("sheet", None, None),
    "unset_choices": ("unset_choices", many(None), None),
    "year_to_date": ("year_to_date", None, None),
}
Estimate._fields = {
    "interval": ("interval", RecordsGroupsSpan, None),
    "value": ("value", RecordsGroupsSpan, None),
}
Gap._fields = {
    "against": ("against", None, None),
    "gap": ("gap", Estimate, None),
    "group": ("group", None, None),
    "text": ("text", None, None),
}
GroupRow._fields = {
    "group": ("group", None, None),
    "hidden": ("hidden", None, None),
    "label": ("label", None, None),
    "no": ("no", None, None),
    "not_known": ("not_known", None, None),
    "of": ("of", None, None),
    "share": ("share", Estimate, None),
    "text": ("text", None, None),
    "yes": ("yes", None, None),
}
GroupedBy._fields = {
    "by": ("by", None, None),
    "gaps": ("gaps", many(Gap), None),
    "groups": ("groups", many(GroupRow), None),
    "label": ("label", None, None),
    "together": ("together", GroupRow, None),
}
GroupedFact._fields = {
    "all": ("all", GroupRow, None),
    "breakdowns": ("breakdowns", many(GroupedBy), None),
    "fact": ("fact", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "population": ("population", None, None),
}
HiddenRows._fields = {
    "hidden": ("hidden", None, None),
    "of": ("of", None, None),
}
RecordsGroupsSpan._fields = {
    "from_": ("from", number, None),
    "to": ("to", number, None),
}
RecordsGroupsAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "choices": ("choices", mapped(None), None),
    "engine": ("engine", None, None),
    "facts": ("facts", many(GroupedFact), None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "mark": ("mark", None, None),
    "notices": ("notices", many(NoticeAnswer), None),
    "rows": ("rows", HiddenRows, None),
    "smallest": ("smallest", None, None),
    "text": ("text", many(None), None),
    "unset_choices": ("unset_choices", many(None), None),
    "view": ("view", None, None),
    "year_to_date": ("year_to_date", None, None),
}
MapCodeAnswer._fields = {
    "field": ("field", None, None),
    "means": ("means", None, None),
    "text": ("text", None, None),
}
MapColumnAnswer._fields = {
    "column": ("column", None, None),
    "field": ("field", None, None),
}
MapFileAnswer._fields = {
    "file": ("file", None, None),
    "names": ("names", many(None), None),
    "skip_lines": ("skip_lines", None, None),
    "tables": ("tables", many(MapTableAnswer), None),
    "unread": ("unread", many(None), None),
}
MapTableAnswer._fields = {
    "codes": ("codes", many(MapCodeAnswer), None),
    "columns": ("columns", many(MapColumnAnswer), None),
    "dates": ("dates", None, None),
    "missing": ("missing", many(None), None),
    "record": ("record", None, None),
    "unsure": ("unsure", many(MapUnsureAnswer), None),
}
MapUnsureAnswer._fields = {
    "candidates": ("candidates", many(None), None),
    "field": ("field", None, None),
}
RecordsMapAnswer._fields = {
    "engine": ("engine", None, None),
    "files": ("files", many(MapFileAnswer), None),
    "format": ("format", None, None),
    "mapping": ("mapping", None, None),
    "toml": ("toml", None, None),
}
Lacking._fields = {
    "by_declaration": ("by_declaration", None, None),
    "certain": ("certain", None, None),
    "have": ("have", None, None),
    "not_known": ("not_known", None, None),
    "of": ("of", None, None),
    "perhaps": ("perhaps", None, None),
    "unit": ("unit", None, None),
}
MissingCounts._fields = {
    "by_hand": ("by_hand", None, None),
    "met": ("met", None, None),
    "not_applicable": ("not_applicable", None, None),
    "not_imported": ("not_imported", None, None),
    "not_met": ("not_met", None, None),
    "open": ("open", None, None),
    "rule_not_known": ("rule_not_known", None, None),
}
MissingCriterion._fields = {
    "benchmark": ("benchmark", None, None),
    "by": ("by", day, None),
    "criterion": ("criterion", None, None),
    "details": ("details", many(None), None),
    "facts": ("facts", many(MissingFact), None),
    "finding": ("finding", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "lacking": ("lacking", Lacking, None),
    "open": ("open", many(MissingOpen), None),
    "outcome": ("outcome", Outcome, None),
    "reason": ("reason", Reason, None),
    "strength": ("strength", Strength, None),
    "text": ("text", None, None),
    "through": ("through", Through, None),
}
MissingEdition._fields = {
    "counts": ("counts", MissingCounts, None),
    "criteria": ("criteria", many(MissingCriterion), None),
    "framework": ("framework", FrameworkAnswer, None),
    "text": ("text", None, None),
}
MissingFact._fields = {
    "by_declaration": ("by_declaration", None, None),
    "certain": ("certain", None, None),
    "fact": ("fact", None, None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "no_value": ("no_value", None, None),
    "not_known": ("not_known", None, None),
    "of": ("of", None, None),
    "open": ("open", many(OpenAnswer), None),
    "perhaps": ("perhaps", None, None),
    "pupils": ("pupils", many(MissingPupils), None),
    "text": ("text", None, None),
    "value": ("value", None, None),
}
MissingOpen._fields = {
    "count": ("count", None, None),
    "label": ("label", None, None),
    "what": ("what", None, None),
}
MissingPupils._fields = {
    "certain": ("certain", many(None), None),
    "not_known": ("not_known", many(None), None),
    "year_group": ("year_group", None, None),
}
RecordsMissingAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "choices": ("choices", mapped(None), None),
    "conflicts": ("conflicts", many(Conflict), None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "internal": ("internal", None, None),
    "notices": ("notices", many(NoticeAnswer), None),
    "results": ("results", many(MissingEdition), None),
    "unset_choices": ("unset_choices", many(None), None),
    "year_to_date": ("year_to_date", None, None),
}
SampleFile._fields = {
    "name": ("name", None, None),
    "rows": ("rows", None, None),
    "text": ("text", None, None),
}
RecordsSampleAnswer._fields = {
    "as_of": ("as_of", day, None),
    "attendance_only": ("attendance_only", None, None),
    "engine": ("engine", None, None),
    "files": ("files", many(SampleFile), None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "manifest": ("manifest", None, None),
    "on_roll": ("on_roll", None, None),
    "pupils": ("pupils", None, None),
    "seed": ("seed", None, None),
    "synthetic": ("synthetic", None, None),
    "text": ("text", many(None), None),
}
AlwaysAnswer._fields = {
    "group": ("group", None, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "looks_at": ("looks_at", None, None),
    "missing": ("missing", None, None),
}
ConfigAnswer._fields = {
    "always": ("always", many(AlwaysAnswer), None),
    "groups": ("groups", many(GroupAnswer), None),
    "indicators": ("indicators", many(IndicatorAnswer), None),
    "name": ("name", None, None),
    "note": ("note", None, None),
    "official": ("official", None, None),
    "owner": ("owner", None, None),
    "version": ("version", None, None),
    "years": ("years", many(None), None),
}
GroupAnswer._fields = {
    "at_least": ("at_least", None, None),
    "certain": ("certain", None, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "perhaps": ("perhaps", None, None),
}
IndicatorAnswer._fields = {
    "id": ("id", None, None),
    "label": ("label", None, None),
    "looks_at": ("looks_at", None, None),
    "missing": ("missing", None, None),
    "points": ("points", None, None),
}
InputAnswer._fields = {
    "id": ("id", None, None),
    "state": ("state", None, None),
    "value": ("value", None, None),
}
PointsAnswer._fields = {
    "hi": ("hi", None, None),
    "lo": ("lo", None, None),
}
TriagePupil._fields = {
    "groups": ("groups", many(None), None),
    "inputs": ("inputs", many(InputAnswer), None),
    "meetings": ("meetings", None, None),
    "meetings_complete": ("meetings_complete", None, None),
    "missing": ("missing", many(None), None),
    "perhaps_on_roll": ("perhaps_on_roll", None, None),
    "place": ("place", None, None),
    "points": ("points", PointsAnswer, None),
    "pupil": ("pupil", None, None),
    "sharing": ("sharing", None, None),
    "text": ("text", None, None),
    "year_group": ("year_group", None, None),
}
TriageRefused._fields = {
    "at": ("at", None, None),
    "pupil": ("pupil", None, None),
    "text": ("text", None, None),
}
RecordsTriageAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "configuration": ("configuration", ConfigAnswer, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(NoticeAnswer), None),
    "pupils": ("pupils", many(TriagePupil), None),
    "refused": ("refused", many(TriageRefused), None),
    "rows_without_pupil": ("rows_without_pupil", None, None),
    "text": ("text", many(None), None),
}
BandAnswer._fields = {
    "from_": ("from", None, None),
    "grade": ("grade", Grade, None),
    "sources": ("sources", many(None), None),
    "text": ("text", None, None),
    "to": ("to", None, None),
}
EvaluationQuestion._fields = {
    "field": ("field", None, None),
    "grade": ("grade", Grade, None),
    "sources": ("sources", many(None), None),
    "text": ("text", None, None),
    "type_in": ("type_in", None, None),
}
ShareSpan._fields = {
    "hi": ("hi", None, None),
    "hi_percent": ("hi_percent", None, None),
    "lo": ("lo", None, None),
    "lo_percent": ("lo_percent", None, None),
}
WorksheetBenchmark._fields = {
    "benchmark": ("benchmark", None, None),
    "figures": ("figures", many(WorksheetFigure), None),
    "label": ("label", None, None),
    "number": ("number", None, None),
    "questions": ("questions", many(WorksheetQuestion), None),
}
WorksheetFigure._fields = {
    "band": ("band", BandAnswer, None),
    "counts": ("counts", many(CountAnswer), ()),
    "fact": ("fact", None, None),
    "from_records": ("from_records", None, None),
    "label": ("label", None, None),
    "share": ("share", ShareSpan, None),
    "text": ("text", None, None),
    "value": ("value", None, None),
}
WorksheetQuestion._fields = {
    "answer": ("answer", None, None),
    "basis": ("basis", QuestionBasis, None),
    "facts": ("facts", many(WorksheetFigure), None),
    "grade": ("grade", Grade, None),
    "label": ("label", None, None),
    "question": ("question", None, None),
    "text": ("text", None, None),
    "type_in": ("type_in", None, None),
}
RecordsWorksheetAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "as_of": ("as_of", day, None),
    "benchmarks": ("benchmarks", many(WorksheetBenchmark), None),
    "caution": ("caution", many(None), None),
    "choices": ("choices", mapped(None), None),
    "conflicts": ("conflicts", many(Conflict), None),
    "engine": ("engine", None, None),
    "evaluation_question": ("evaluation_question", EvaluationQuestion, None),
    "evaluation_type": ("evaluation_type", EvaluationTypeAnswer, None),
    "format": ("format", None, None),
    "framework": ("framework", FrameworkAnswer, None),
    "generation": ("generation", None, None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(NoticeAnswer), None),
    "unset_choices": ("unset_choices", many(None), None),
    "year_to_date": ("year_to_date", None, None),
}
ActionAnswer._fields = {
    "by": ("by", day, None),
    "criterion": ("criterion", None, None),
    "highest_leverage": ("highest_leverage", None, None),
    "id": ("id", None, None),
    "owner": ("owner", None, None),
    "priority": ("priority", None, None),
    "question": ("question", None, None),
    "text": ("text", None, None),
}
EarlierLevel._fields = {
    "label": ("label", None, None),
    "level": ("level", None, None),
    "on": ("on", day, None),
    "reason": ("reason", None, None),
}
Facilitator._fields = {
    "from_": ("from", None, None),
    "name": ("name", None, None),
    "trained": ("trained", None, None),
}
FoundAnswer._fields = {
    "criterion": ("criterion", None, None),
    "earlier": ("earlier", None, None),
    "independence": ("independence", Independence, None),
    "on": ("on", day, None),
    "outcome": ("outcome", None, None),
    "text": ("text", None, None),
}
JudgedAnswer._fields = {
    "earlier": ("earlier", many(EarlierLevel), ()),
    "evidence": ("evidence", many(None), ()),
    "independence": ("independence", Independence, None),
    "label": ("label", None, None),
    "level": ("level", None, None),
    "note": ("note", None, None),
    "on": ("on", day, None),
    "reason": ("reason", None, None),
    "strengths": ("strengths", many(None), ()),
    "to_develop": ("to_develop", many(None), ()),
}
NextQuestion._fields = {
    "levels": ("levels", many(LevelOption), None),
    "question": ("question", None, None),
    "text": ("text", None, None),
}
ParticipantAnswer._fields = {
    "described": ("described", None, None),
    "name": ("name", None, None),
    "on": ("on", day, None),
    "role": ("role", None, None),
    "text": ("text", None, None),
}
Priority._fields = {
    "id": ("id", None, None),
    "text": ("text", None, None),
}
ProcessFinding._fields = {
    "aspect": ("aspect", None, None),
    "finding": ("finding", None, None),
}
QuestionStatus._fields = {
    "difference": ("difference", LevelSpan, None),
    "hidden": ("hidden", None, None),
    "indicated": ("indicated", IndicatedAnswer, None),
    "judged": ("judged", JudgedAnswer, None),
    "label": ("label", None, None),
    "number": ("number", None, None),
    "question": ("question", None, None),
    "text": ("text", None, None),
    "theme": ("theme", None, None),
}
ReviewStatus._fields = {
    "academic_year": ("academic_year", None, None),
    "actions": ("actions", many(ActionAnswer), None),
    "answered": ("answered", None, None),
    "as_of": ("as_of", day, None),
    "completed": ("completed", day, None),
    "engine": ("engine", None, None),
    "facilitator": ("facilitator", Facilitator, None),
    "findings": ("findings", many(FoundAnswer), None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "model": ("model", ReviewModel, None),
    "next": ("next", NextQuestion, None),
    "notices": ("notices", many(Notice), None),
    "of": ("of", None, None),
    "participants": ("participants", many(ParticipantAnswer), None),
    "priorities": ("priorities", many(Priority), None),
    "process": ("process", many(ProcessFinding), ()),
    "questions": ("questions", many(QuestionStatus), None),
    "review": ("review", None, None),
    "reviews": ("reviews", many(None), ()),
    "started": ("started", day, None),
    "state": ("state", ReviewState, None),
    "text": ("text", None, None),
    "theme": ("theme", None, None),
    "tier": ("tier", TierAnswer, None),
    "unlinked_actions": ("unlinked_actions", many(None), None),
    "unserved_priorities": ("unserved_priorities", many(None), None),
}
ReviewRecordAnswer._fields = {
    "as_of": ("as_of", day, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "problems": ("problems", many(problem), ()),
    "review": ("review", None, None),
    "status": ("status", ReviewStatus, None),
    "text": ("text", None, None),
}
ReviewStatusAnswer._fields = {
    "academic_year": ("academic_year", None, None),
    "actions": ("actions", many(ActionAnswer), None),
    "answered": ("answered", None, None),
    "as_of": ("as_of", day, None),
    "completed": ("completed", day, None),
    "engine": ("engine", None, None),
    "facilitator": ("facilitator", Facilitator, None),
    "findings": ("findings", many(FoundAnswer), None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "model": ("model", ReviewModel, None),
    "next": ("next", NextQuestion, None),
    "notices": ("notices", many(Notice), None),
    "of": ("of", None, None),
    "participants": ("participants", many(ParticipantAnswer), None),
    "priorities": ("priorities", many(Priority), None),
    "problems": ("problems", many(problem), ()),
    "process": ("process", many(ProcessFinding), ()),
    "questions": ("questions", many(QuestionStatus), None),
    "review": ("review", None, None),
    "reviews": ("reviews", many(None), ()),
    "started": ("started", day, None),
    "state": ("state", ReviewState, None),
    "text": ("text", None, None),
    "theme": ("theme", None, None),
    "tier": ("tier", TierAnswer, None),
    "unlinked_actions": ("unlinked_actions", many(None), None),
    "unserved_priorities": ("unserved_priorities", many(None), None),
}
BriefSection._fields = {
    "heading": ("heading", None, None),
    "statements": ("statements", many(StatementAnswer), None),
    "topic": ("topic", Topic, None),
}
OwnAward._fields = {
    "award": ("award", HeldAnswer, None),
    "fees": ("fees", FeesAnswer, None),
    "state": ("state", None, None),
    "state_label": ("state_label", None, None),
    "text": ("text", None, None),
}
StatementAnswer._fields = {
    "comparator": ("comparator", Comparator, None),
    "comparator_label": ("comparator_label", None, None),
    "grade": ("grade", Grade, None),
    "grade_label": ("grade_label", None, None),
    "id": ("id", None, None),
    "note": ("note", None, None),
    "sources": ("sources", many(None), None),
    "text": ("text", None, None),
}
StandardBriefAnswer._fields = {
    "as_of": ("as_of", day, None),
    "award": ("award", OwnAward, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(Notice), None),
    "problems": ("problems", many(problem), ()),
    "sections": ("sections", many(BriefSection), None),
    "sources": ("sources", many(SourceAnswer), None),
    "text": ("text", None, None),
}
KnownEditionAnswer._fields = {
    "applies": ("applies", EditionState, None),
    "basis": ("basis", Basis, None),
    "from_": ("from", day, None),
    "grade": ("grade", Grade, None),
    "grade_label": ("grade_label", None, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "note": ("note", None, None),
    "settings": ("settings", many(Setting), None),
    "sources": ("sources", many(None), None),
    "text": ("text", None, None),
    "to": ("to", day, None),
}
StandardEditionsAnswer._fields = {
    "completed": ("completed", day, None),
    "editions": ("editions", many(KnownEditionAnswer), None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "label": ("label", None, None),
    "notices": ("notices", many(Notice), None),
    "problems": ("problems", many(problem), ()),
    "series": ("series", None, None),
    "setting": ("setting", Setting, None),
    "started": ("started", day, None),
    "text": ("text", None, None),
}
AssessorAnswer._fields = {
    "independent": ("independent", None, None),
    "name": ("name", None, None),
}
CatalogueAnswer._fields = {
    "digest": ("digest", None, None),
    "grade": ("grade", Grade, None),
    "grade_label": ("grade_label", None, None),
    "id": ("id", None, None),
    "label": ("label", None, None),
    "official": ("official", None, None),
    "owner": ("owner", None, None),
    "text": ("text", None, None),
}
ConsideredAnswer._fields = {
    "note": ("note", None, None),
    "on": ("on", day, None),
    "text": ("text", None, None),
    "what": ("what", None, None),
}
CriterionRecord._fields = {
    "applies": ("applies", None, None),
    "criterion": ("criterion", None, None),
    "finding": ("finding", AssessorOutcome, None),
    "history": ("history", many(FindingRecord), None),
    "indication": ("indication", IndicationAnswer, None),
    "label": ("label", None, None),
    "section": ("section", None, None),
    "text": ("text", None, None),
}
DecisionAnswerNotAssessable._fields = {
    "kind": ("kind", None, None),
    "label": ("label", None, None),
    "text": ("text", None, None),
    "why": ("why", many(PreconditionKind), None),
}
DecisionAnswerNotAccredited._fields = {
    "kind": ("kind", None, None),
    "label": ("label", None, None),
    "missing": ("missing", many(None), None),
    "text": ("text", None, None),
    "unmet": ("unmet", many(None), None),
}
DecisionAnswerUndecided._fields = {
    "kind": ("kind", None, None),
    "label": ("label", None, None),
    "missing": ("missing", many(None), None),
    "text": ("text", None, None),
}
DecisionAnswerAccredited._fields = {
    "kind": ("kind", None, None),
    "label": ("label", None, None),
    "text": ("text", None, None),
}
EditionAgreed._fields = {
    "because": ("because", None, None),
    "by": ("by", None, None),
    "on": ("on", day, None),
}
FindingRecord._fields = {
    "earlier": ("earlier", AssessorOutcome, None),
    "evidence": ("evidence", many(None), None),
    "on": ("on", day, None),
    "outcome": ("outcome", AssessorOutcome, None),
    "reason": ("reason", None, None),
    "text": ("text", None, None),
}
History._fields = {
    "as_of": ("as_of", day, None),
    "format": ("format", None, None),
    "institution": ("institution", None, None),
    "later": ("later", None, None),
    "series": ("series", many(ResultSeries), None),
    "text": ("text", None, None),
}
IndicationAnswer._fields = {
    "outcome": ("outcome", Outcome, None),
    "text": ("text", None, None),
}
Precondition._fields = {
    "holds": ("holds", None, None),
    "id": ("id", PreconditionKind, None),
    "text": ("text", None, None),
}
ReviewShown._fields = {
    "completed": ("completed", day, None),
    "review": ("review", None, None),
    "text": ("text", None, None),
    "tier": ("tier", Tier, None),
}
Shown._fields = {
    "reported": ("reported", History, None),
    "reviews": ("reviews", many(ReviewShown), ()),
    "text": ("text", None, None),
}
StandardRecord._fields = {
    "as_of": ("as_of", day, None),
    "assessment": ("assessment", None, None),
    "assessor": ("assessor", AssessorAnswer, None),
    "body": ("body", BodyAnswer, None),
    "catalogue": ("catalogue", CatalogueAnswer, None),
    "completed": ("completed", day, None),
    "considered": ("considered", many(ConsideredAnswer), None),
    "criteria": ("criteria", many(CriterionRecord), None),
    "decision": ("decision", tagged({"not-assessable": DecisionAnswerNotAssessable, "not-accredited": DecisionAnswerNotAccredited, "undecided": DecisionAnswerUndecided, "accredited": DecisionAnswerAccredited}), None),
    "edition_agreed": ("edition_agreed", EditionAgreed, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(Notice), None),
    "preconditions": ("preconditions", many(Precondition), None),
    "shown": ("shown", Shown, None),
    "started": ("started", day, None),
    "submitted": ("submitted", SubmittedAnswer, None),
    "text": ("text", None, None),
}
SubmittedAnswer._fields = {
    "on": ("on", day, None),
    "same": ("same", None, None),
    "sheet": ("sheet", None, None),
    "text": ("text", None, None),
}
StandardFindingAnswer._fields = {
    "as_of": ("as_of", day, None),
    "assessment": ("assessment", None, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "problems": ("problems", many(problem), ()),
    "record": ("record", StandardRecord, None),
    "text": ("text", None, None),
}
CautionAnswer._fields = {
    "grade": ("grade", Grade, None),
    "grade_label": ("grade_label", None, None),
    "sources": ("sources", many(None), None),
    "text": ("text", None, None),
}
EvidenceBehind._fields = {
    "how": ("how", None, None),
    "item": ("item", None, None),
    "state": ("state", StandardReadinessState, None),
    "text": ("text", None, None),
    "through": ("through", None, None),
    "title": ("title", None, None),
}
KnownAnswer._fields = {
    "by": ("by", many(None), None),
    "facts": ("facts", many(KnownFact), None),
    "oldest": ("oldest", day, None),
    "text": ("text", None, None),
    "weakest": ("weakest", KnownBy, None),
}
KnownFact._fields = {
    "fact": ("fact", None, None),
    "known": ("known", Provenance, None),
    "label": ("label", None, None),
}
ReadinessCriterion._fields = {
    "criterion": ("criterion", None, None),
    "evidence": ("evidence", many(EvidenceBehind), None),
    "known": ("known", KnownAnswer, None),
    "label": ("label", None, None),
    "missing": ("missing", many(None), ()),
    "outcome": ("outcome", Outcome, None),
    "reason": ("reason", Reason, None),
    "section": ("section", None, None),
    "text": ("text", None, None),
}
ReadinessGroup._fields = {
    "criteria": ("criteria", many(ReadinessCriterion), None),
    "group": ("group", None, None),
    "label": ("label", None, None),
}
StandardReadinessAnswer._fields = {
    "as_of": ("as_of", day, None),
    "catalogue": ("catalogue", CatalogueAnswer, None),
    "caution": ("caution", CautionAnswer, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "groups": ("groups", many(ReadinessGroup), None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(Notice), None),
    "problems": ("problems", many(problem), ()),
    "sheet": ("sheet", None, None),
    "shown": ("shown", Shown, None),
    "text": ("text", None, None),
}
StandardRecordAnswer._fields = {
    "as_of": ("as_of", day, None),
    "assessment": ("assessment", None, None),
    "assessor": ("assessor", AssessorAnswer, None),
    "body": ("body", BodyAnswer, None),
    "catalogue": ("catalogue", CatalogueAnswer, None),
    "completed": ("completed", day, None),
    "considered": ("considered", many(ConsideredAnswer), None),
    "criteria": ("criteria", many(CriterionRecord), None),
    "decision": ("decision", tagged({"not-assessable": DecisionAnswerNotAssessable, "not-accredited": DecisionAnswerNotAccredited, "undecided": DecisionAnswerUndecided, "accredited": DecisionAnswerAccredited}), None),
    "edition_agreed": ("edition_agreed", EditionAgreed, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "institution": ("institution", Institution, None),
    "notices": ("notices", many(Notice), None),
    "preconditions": ("preconditions", many(Precondition), None),
    "problems": ("problems", many(problem), ()),
    "shown": ("shown", Shown, None),
    "started": ("started", day, None),
    "submitted": ("submitted", SubmittedAnswer, None),
    "text": ("text", None, None),
}
SystemReviewGroupAnswer._fields = {
    "group": ("group", None, None),
    "institutions": ("institutions", None, None),
    "levels": ("levels", many(LevelCount), None),
    "text": ("text", None, None),
}
LevelCount._fields = {
    "institutions": ("institutions", None, None),
    "label": ("label", None, None),
    "level": ("level", None, None),
}
SystemReviewThemeAnswer._fields = {
    "groups": ("groups", many(SystemReviewGroupAnswer), None),
    "institutions": ("institutions", None, None),
    "label": ("label", None, None),
    "levels": ("levels", many(LevelCount), None),
    "text": ("text", None, None),
    "theme": ("theme", None, None),
    "without_level": ("without_level", None, None),
}
YearCount._fields = {
    "academic_year": ("academic_year", None, None),
    "counted": ("counted", None, None),
    "reviews": ("reviews", None, None),
}
SystemReviewAnswer._fields = {
    "by": ("by", Grouping, None),
    "engine": ("engine", None, None),
    "format": ("format", None, None),
    "model": ("model", ReviewModel, None),
    "notices": ("notices", many(Notice), None),
    "text": ("text", None, None),
    "themes": ("themes", many(SystemReviewThemeAnswer), None),
    "years": ("years", many(YearCount), None),
}
TemplateAnswer._fields = {
    "format": ("format", None, None),
    "template": ("template", None, None),
}

#: The class of the answer of each operation.
ANSWERS: dict[str, type[Answer]] = {
    "agreement": AgreementAnswer,
    "award_status": AwardStatusAnswer,
    "award_timeline": AwardTimelineAnswer,
    "check_framework": CheckFrameworkAnswer,
    "compare": CompareAnswer,
    "crosswalk": CrosswalkAnswer,
    "derive": DeriveAnswer,
    "diff_frameworks": DiffFrameworksAnswer,
    "evaluate": EvaluateAnswer,
    "evidence": EvidenceAnswer,
    "evidence_coverage": EvidenceCoverageAnswer,
    "evidence_kinds": EvidenceKindsAnswer,
    "explain": ExplainAnswer,
    "frameworks": FrameworksAnswer,
    "history": HistoryAnswer,
    "merge": MergeAnswer,
    "moderate": ModerateAnswer,
    "next": NextAnswer,
    "official": OfficialAnswer,
    "profile_test": ProfileTestAnswer,
    "questions": QuestionsAnswer,
    "records_check": RecordsCheckAnswer,
    "records_destinations": RecordsDestinationsAnswer,
    "records_facts": RecordsFactsAnswer,
    "records_groups": RecordsGroupsAnswer,
    "records_map": RecordsMapAnswer,
    "records_missing": RecordsMissingAnswer,
    "records_sample": RecordsSampleAnswer,
    "records_triage": RecordsTriageAnswer,
    "records_worksheet": RecordsWorksheetAnswer,
    "review_record": ReviewRecordAnswer,
    "review_status": ReviewStatusAnswer,
    "standard_brief": StandardBriefAnswer,
    "standard_editions": StandardEditionsAnswer,
    "standard_finding": StandardFindingAnswer,
    "standard_readiness": StandardReadinessAnswer,
    "standard_record": StandardRecordAnswer,
    "system_review": SystemReviewAnswer,
    "template": TemplateAnswer,
}
