// Written by `cargo xtask codegen`.
// From the JSON Schemas of requests and answers. Exact numbers are texts: "112/150", "75%".

/** Something that records don't say. */
export interface AbsentAnswer {
  /** The kinds of record that it is about; none where it is about all. */
  kinds?: string[];
  /** What people read. */
  label: string;
  /** The table whose column it is. */
  table?: string | null;
  /** The field or the part of *meaningful*; `records`, `enrolments` or `complete`; or `year-in-progress`. */
  what: string;
}

/** An academic year, 1 September to 31 August, such as `2025/26`. */
export type AcademicYear = string;

/** How many benchmarks are achieved: for certain, at most, and of how many. */
export interface Achieved {
  /** At most. */
  hi: number;
  /** For certain. */
  lo: number;
  /** Of how many that apply and can be scored. */
  of: number;
}

/** The change in the number of benchmarks achieved. */
export interface AchievedChange {
  /** The level reached. */
  after: Achieved;
  /** The starting level. */
  before: Achieved;
  /** The difference; absent when the numbers of benchmarks that can be scored differ. */
  change: CompareAnswerInterval | null;
  /** A sentence for people. */
  text: string;
}

/** The number of benchmarks achieved, as printed and as the figures show it: two statements, never merged. */
export interface AchievedCount {
  /** By the printed percentages or states: at least and at most. */
  by_figures: AtLeastAtMost | null;
  /** As printed. */
  printed: number | null;
  /** The printed number minus that of the first result: the change against the starting level. */
  since_first: number | null;
  /** The printed number minus that of the result before. */
  since_previous: number | null;
}

export interface Action {
  /** The day by which it is done. */
  by?: string | undefined;
  /** Or the criterion or benchmark, `EDITION/ID`. */
  criterion?: string | undefined;
  /** `highest_leverage`, as files have it. */
  "highest-leverage"?: boolean | undefined;
  /** Whether it is one of those with most effect. */
  highest_leverage?: boolean | undefined;
  /** The id. */
  id: string;
  /** Who does it. */
  owner?: string | undefined;
  /** The priority that it serves. */
  priority?: string | undefined;
  /** The question that it comes from. */
  question?: string | undefined;
  /** What is to be done. */
  text: string;
}

/** Something that is to be done. */
export interface ActionAnswer {
  /** The day by which it is done. */
  by: Day | null;
  /** The criterion or benchmark that it comes from. */
  criterion?: string | null;
  /** Whether it is one of those with most effect. */
  highest_leverage: boolean;
  /** The action's id. */
  id: string;
  /** Who does it. */
  owner: string | null;
  /** The priority that it serves. */
  priority: string | null;
  /** The question that it comes from. */
  question?: string | null;
  /** The sentence. */
  text: string;
}

/** Something that took place. */
export interface ActivityRow {
  /** The key. */
  activity?: string | undefined;
  /** Areas of the CDI framework. */
  areas?: readonly string[] | null | "" | undefined;
  /** The day, or the first of several. */
  date?: string | null | "" | undefined;
  /** The employer. */
  employer?: string | null | "" | undefined;
  /** In the school's own words. */
  employer_size?: string | null | "" | undefined;
  /** A part of *meaningful*. */
  feedback?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** Whether it was part of the curriculum. */
  in_curriculum?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** Whether it was within the school day. */
  in_school_day?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  insight?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** What it was. */
  kind?: "employer-encounter" | "workplace-experience" | "provider-encounter" | "he-visit" | "information-use" | "subject-careers" | "careers-event" | "other" | null | "" | undefined;
  /** `met_learners`, as files have it. */
  "met-learners"?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  met_learners?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** In person or virtual. */
  mode?: "in-person" | "virtual" | "mixed" | null | "" | undefined;
  /** A part of *meaningful*. */
  outcomes?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** The kind of provider. */
  provider_kind?: "sixth-form" | "college" | "university" | "training-provider" | "apprenticeship-provider" | null | "" | undefined;
  /** A part of *meaningful*. */
  purpose?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** `range_of_people`, as files have it. */
  "range-of-people"?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  range_of_people?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  reflection?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** In the school's own words. */
  sector?: string | null | "" | undefined;
  /** Whether the employer works on their own account. */
  self_employed?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** Whether several schools shared it. */
  shared_event?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** The subject in whose lessons it took place. */
  subject?: string | null | "" | undefined;
  /** A part of *meaningful*. */
  task?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** `two_way`, as files have it. */
  "two-way"?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  two_way?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** The last day. */
  until?: string | null | "" | undefined;
}

/** activities */
export interface ActivityTable {
  checks?: Checks | undefined;
  /** What texts of a field mean. */
  codes?: {
    [key: string]: {
      [key: string]: string;
    };
  } | undefined;
  /** The columns of fields. */
  columns?: {
    [key: string]: string;
  } | undefined;
  /** What a field is in every row. */
  constants?: {
    [key: string]: string;
  } | undefined;
  /** How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read. */
  dates?: string | undefined;
  /** The file; by default the table's own name. */
  file?: string | undefined;
  /** Texts that mean not known, besides the empty cell. */
  not_known?: readonly string[] | undefined;
  /** What its rows are. */
  record?: "activity" | undefined;
  /** What stands between several values in one cell. */
  separator?: string | undefined;
  /** The sheet of a workbook; by default the first. */
  sheet?: string | undefined;
  /** How many lines stand above the header. */
  skip_lines?: number | bigint | undefined;
}

/** A fact, with its year group or key stage where it has one, such as `guidance-by-16`. */
export type Address = string;

/** The answer of `agreement`. */
export interface AgreementAnswer {
  /** All raters together, on the units that at least two have rated. */
  all: AllRaters;
  /** The engine's version. */
  engine: string;
  /** `ceiag-agreement/1`. */
  format: "ceiag-agreement/1";
  /** The methods behind the standard errors and intervals given. */
  methods: Method[];
  /** What a reader should know before quoting a number. */
  notices: Notice[];
  /** Every pair of raters, on the units that both have rated. */
  pairs: Pair[];
  /** The raters, in the order in which pairs are formed. */
  raters: string[];
  /** Ratings that are not missing. */
  ratings: number;
  /** The categories. */
  scale: ScaleAnswer;
  /** What was compared, in one sentence. */
  text: string;
  /** Units that are named, rated or not. */
  units: number;
}

/** All raters together. */
export interface AllRaters {
  /** Units that only one rater or none has rated: they say nothing about agreement. */
  left_out: number;
  /** The ratings of those units. */
  ratings: number;
  /** The statistics. */
  statistics: Statistic[];
  /** All raters in one sentence. */
  text: string;
  /** Units that at least two raters have rated. */
  units: number;
}

/** Something that puts a pupil in a group whatever the points. */
export interface AlwaysAnswer {
  /** The group. */
  group: string;
  /** Its id. */
  id: string;
  /** What people read. */
  label: string;
  /** What is looked at and when it counts. */
  looks_at: string;
  /** For how many pupils it is missing. */
  missing: number;
}

/** One learning area at each key stage. */
export interface AreaAnswer {
  /** The area. */
  area: string;
  /** One for each key stage that is taught, or a single one where there are no year groups. */
  cells: AreaCell[];
  /** What people read. */
  label: string;
}

/** What touched an area at one key stage. */
export interface AreaCell {
  /** Activities at which somebody of it was. */
  activities: number;
  /** The key stage; absent where there are no year groups. */
  key_stage?: number | null;
  /** Pupils of it who were at one. */
  pupils: number;
}

/** A learning area by its label. */
export interface AreaLabel {
  /** The id. */
  area: string;
  /** How well it is known. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** Keys of the sources. Empty when the wording was left out. */
  sources: string[];
}

/** What an assessor found of one institution by the criteria of a catalogue. */
export interface Assessment {
  /** Who assesses. */
  assessor?: {
    /** Whether the assessor is independent. */
    independent?: boolean | undefined;
    /** Any label. */
    name?: string | undefined;
  } | undefined;
  /** The id of the awarding body. */
  body: string;
  /** The id of the catalogue. */
  catalogue: string;
  /** Whether there is a Compass evaluation. */
  compass?: {
    /** The day on which it was completed. */
    completed?: string | undefined;
    /** Whether there is one. */
    present: boolean;
  } | undefined;
  /** The day on which it was completed. */
  completed?: string | undefined;
  /** What was looked at. */
  considered?: readonly Considered[] | undefined;
  /** `edition_agreed`, as files have it. */
  "edition-agreed"?: {
    because: string;
    by: string;
    on: string;
  } | undefined;
  /** That another edition than the one in force was agreed. */
  edition_agreed?: {
    /** Why. */
    because: string;
    /** Who agreed. */
    by: string;
    /** When. */
    on: string;
  } | undefined;
  /** What is found; nothing is taken out again. */
  finding?: readonly Finding[] | undefined;
  /** The format of this file. */
  format: "ceiag-assessment/1";
  /** The id that an award names. */
  id: string;
  institution: InstitutionInput;
  /** The day on which it was started. */
  started: string;
  /** What the institution handed in. */
  submitted?: {
    /** When. */
    on?: string | undefined;
    /** The digest of the sheet, as the readiness for the Standard tells it. */
    sheet: string;
  } | undefined;
}

/** Who assesses. */
export interface AssessorAnswer {
  /** Whether recorded as independent of the institution. */
  independent: boolean | null;
  /** The name. */
  name: string;
}

/** What an assessor finds of a criterion. There is nothing in between, and no "not applicable". */
export type AssessorOutcome = "met" | "not-met";

/** The result that stood on a census day. */
export interface AtCensus {
  /** The census day. */
  day: Day;
  /** Which of the series' results, counted from 0. */
  result: number;
}

/** A number known between two ends. */
export interface AtLeastAtMost {
  /** The most that it can be. */
  hi: number;
  /** The least that it can be. */
  lo: number;
}

/** What happened on the way to one award. */
export interface Award {
  /** The id of the awarding body. */
  body: string;
  /** What happened, in order. */
  event?: readonly AwardEvent[] | undefined;
  /** The format of this file. */
  format: "ceiag-award/1";
  institution: InstitutionInput;
  /** The id of the process. */
  process: string;
}

export interface AwardEvent {
  /** The id of the assessment, of an assessment or an award. */
  assessment?: string | undefined;
  /** The id of the body, of a registration. */
  body?: string | undefined;
  /** The id of a step of the process. */
  event: string;
  /** What was paid, in pounds. */
  fee?: string | number | bigint | undefined;
  /** The same in months. */
  months?: number | bigint | undefined;
  /** Anything else. */
  note?: string | undefined;
  /** The day. */
  on: string;
  /** Or its last day. */
  until?: string | undefined;
  /** How long the award lasts. */
  years?: number | bigint | undefined;
}

/** ceiag request of `award status` and `award timeline` */
export interface AwardRequest {
  /** The day on which the award is looked at. */
  as_of: string;
  /** An award file, `ceiag-award/1`. */
  award: Award;
  /** A file of awarding bodies, `ceiag-bodies/1`. */
  bodies?: Bodies | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface AwardStatusAnswer {
  /** The day. */
  as_of: Day;
  /** The award that stands or stood last. */
  award?: HeldAnswer | null;
  /** The awarding body on that day. */
  body: BodyAnswer;
  /** The engine's version. */
  engine: string;
  /** What was paid by that day. */
  fees: FeesAnswer;
  /** `ceiag-award-status/1`. */
  format: "ceiag-award-status/1";
  /** Whose award it is. */
  institution: Institution;
  /** Events after that day: planned, and not counted. */
  later: StepTaken[];
  /** Whether the body was licensed, for each event by that day that needs it. */
  licences: LicenceAnswer[];
  /** What may come next, as far as known. */
  next: NextStep[];
  /** What a reader should know. */
  notices: Notice[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** The process. */
  process: ProcessAnswer;
  /** `not-started`, the last step, or from an award on `awarded`, `renewed`, `reassessment-due` or `lapsed`. */
  state: string;
  /** What people read. */
  state_label: string;
  /** The last step taken by that day; steps beside the others, such as payments, do not count. */
  step?: StepTaken | null;
  /** A sentence for people. */
  text: string;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface AwardTimelineAnswer {
  /** The day that parts what has been from what is to come. */
  as_of: Day;
  /** The engine's version. */
  engine: string;
  /** What happened and what follows, earliest first. */
  entries: TimelineEntry[];
  /** `ceiag-award-timeline/1`. */
  format: "ceiag-award-timeline/1";
  /** Whose award it is. */
  institution: Institution;
  /** What the files do not say. */
  not_known: TimelineUnknown[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** The process. */
  process: ProcessAnswer;
  /** A sentence for people. */
  text: string;
  /** All fees of the file. */
  total: Pounds;
}

export interface AwardingBody {
  /** `award_months`, as files have it. */
  "award-months"?: number | bigint | undefined;
  /** How long its awards last, in months, where an award does not say. */
  award_months?: number | bigint | undefined;
  /** The id that awards and assessments name. */
  id: string;
  /** When it was or is licensed. */
  licensed: readonly Licence[];
  /** Its name; by default the id. */
  name?: string | undefined;
  /** `reassessment_notice_months`, as files have it. */
  "reassessment-notice-months"?: number | bigint | undefined;
  /** How long before the end a reassessment is due, in months. */
  reassessment_notice_months?: number | bigint | undefined;
}

/** The band of a share. */
export interface BandAnswer {
  /** The lowest band that it can be; absent where none is known. */
  from?: string | null;
  /** How well the edges are known. */
  grade: Grade;
  /** Keys of the sources. */
  sources: string[];
  /** What people read. */
  text: string;
  /** The highest band that it can be; absent where none is known. */
  to?: string | null;
}

/** Where the options of a fact begin. */
export type BandsOf5 = {
  /** `edge_rule`, as files have it. */
  "edge-rule"?: "exact" | "floor" | "half-up" | undefined;
  /** How a share falls on an edge. */
  edge_rule?: "exact" | "floor" | "half-up" | undefined;
  /** `lower_edges`, as files have it. */
  "lower-edges"?: readonly (`${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint)[] | undefined;
  /** The lower edge of each option, worst first; the first is "0%". */
  lower_edges?: readonly (`${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint)[] | undefined;
} & ({ "edge-rule": "exact" | "floor" | "half-up" } | { edge_rule: "exact" | "floor" | "half-up" }) & ({ "lower-edges": readonly (`${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint)[] } | { lower_edges: readonly (`${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint)[] });

/** The day that decides whether an edition applies. */
export type Basis = "start" | "assessment" | "not-known";

/** One deciding fact. */
export interface BecauseAnswer {
  /** What it contributes. */
  code: Reason;
  /** The fact's address. */
  fact?: string | null;
  /** What was found, in words. */
  found?: string | null;
  /** What is needed, in words. */
  needed?: string | null;
  /** The sentence. */
  text: string;
}

/** The score of one benchmark. */
export interface BenchmarkAnswer {
  /** The benchmark's id. */
  benchmark: string;
  /** Points at worst and at best. */
  earned: Span;
  /** Its topic. */
  label: string;
  /** Points there are. */
  max: number;
  /** Its number. */
  number: number;
  /** The percentage as printed. */
  percent: PercentAnswer | null;
  /** Why there is no percentage. */
  percent_missing?: string | null;
  /** How far it is reached. */
  state: State;
  /** The sentence. */
  text: string;
}

/** The change of one benchmark. */
export interface BenchmarkChange {
  /** Its score after. */
  after: Points;
  /** Its score before. */
  before: Points;
  /** The benchmark's id. */
  benchmark: string;
  /** How the state changed. */
  change: Change;
  /** The difference in points; absent when other items apply, so that the maxima differ, or nothing is scored. */
  earned: CompareAnswerInterval | null;
  /** Its topic. */
  label: string;
  /** Its number. */
  number: number;
  /** The difference of the printed percentages, in percentage points. */
  percent: CompareAnswerInterval | null;
  /** A sentence for people. */
  text: string;
}

/** Awarding bodies, each with the periods of its licence. They are the caller's own data. */
export interface Bodies {
  body: readonly AwardingBody[];
  /** The format of this file. */
  format: "ceiag-bodies/1";
}

/** An awarding body by name. */
export interface BodyAnswer {
  /** The id. */
  id: string;
  /** Its name; absent where no bodies are given or this is not among them. */
  name?: string | null;
}

/** What pupils are grouped by. */
export type Breakdown = "send" | "fsm6" | "pupil-premium" | "sex" | "eal" | "looked-after" | "year-group";

/** Statements on one topic. */
export interface BriefSection {
  /** Its heading. */
  heading: string;
  /** The statements. */
  statements: StatementAnswer[];
  /** The topic. */
  topic: Topic;
}

/** A setting that is covered under one option of a choice. */
export interface ByChoiceAnswer {
  /** The choice. */
  choice: string;
  /** The option. */
  option: string;
  /** The setting. */
  setting: Setting;
}

/** What is absent together, and what can't be told for it. */
export interface CannotTellAnswer {
  /** What is absent; supplying all of it can decide the pupils who lack exactly this. */
  absent: AbsentAnswer[];
  /** Criteria that it keeps from being decided. */
  criteria: UndecidedAnswer[];
  /** Facts that it leaves open. */
  facts: OpenFactAnswer[];
  /** How many pupils lack it. */
  pupils: number;
  /** One paragraph. */
  text: string;
}

/** A catalogue of criteria by name. */
export interface CatalogueAnswer {
  /** What was judged by, byte for byte. */
  digest: string;
  /** The weakest grade among its criteria. */
  grade: Grade;
  /** The words for it. */
  grade_label: string;
  /** The id. */
  id: string;
  /** What people read. */
  label: string;
  /** Whether the file is marked as its owner's own text. */
  official: boolean;
  /** Whose criteria they are. */
  owner: string;
  /** A line for people on what the catalogue is. */
  text: string;
}

/** Why a look at facts is no verdict, with where that comes from. */
export interface CautionAnswer {
  /** How well it is known. */
  grade: Grade;
  /** The words for it. */
  grade_label: string;
  /** Keys of its sources. */
  sources: string[];
  /** The sentence. */
  text: string;
}

/** One printed percentage. */
export interface Cell {
  /** When that result was completed. */
  completed: Completed;
  /** Whether the profile can print it. */
  fit: Fit;
  /** Points there are; absent where the profile scores nothing. */
  max?: number | null;
  /** The number of the benchmark. */
  number: number;
  /** The numerators that print it, least first. */
  numerators: number[];
  /** The printed percentage. */
  percent: number;
  /** Which of the results, counted from 0. */
  result: number;
  /** A sentence for people, with the reason. */
  text: string;
}

/** How something changed. */
export type Change = "better" | "worse" | "same" | "cannot-tell" | "asks-for-more" | "not-yet" | "listed";

/** One change. */
export interface ChangeAnswer {
  /** Whether less is better. */
  at_most: boolean;
  /** The last day on which an act still counts. */
  by?: Day | null;
  /** The fact's address. */
  fact: string;
  /** Whether it is an answer or an act. */
  kind: ChangeKind;
  /** The least sufficient value, exact, on the fact's own scale; of a date, the day. */
  needed: string;
  /** How many people are affected, where known. */
  people?: number | null;
  /** What it serves. */
  targets: string[];
  /** The sentence. */
  text: string;
}

/** Whether a change is an answer or an act. */
export type ChangeKind = "find-out" | "do";

/** A part that differs. */
export interface ChangedPart {
  /** Fields that can change an answer. */
  changes: FieldChange[];
  /** Its id. */
  id: string;
  /** Its name for people, from the second. */
  label: string;
  /** A sentence for people. */
  text: string;
  /** Labels, texts, notes, sources. */
  wording: FieldChange[];
}

/** What is wrong with a framework file. */
export interface CheckFrameworkAnswer {
  /** The engine's version. */
  engine: string;
  /** `ceiag-framework-check/1`. */
  format: "ceiag-framework-check/1";
  /** Whether anything may be judged by it: there may be warnings, and no errors. */
  ok: boolean;
  /** Everything that is wrong or odd; paths are those of the framework file. */
  problems: Problem[];
}

/** ceiag request of `framework check` */
export interface CheckFrameworkRequest {
  /** A framework file, as `framework.schema.json` describes it. */
  framework: Framework;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
}

/** How problems are taken. */
export interface Checks {
  /** `ambiguous_date`, as files have it. */
  "ambiguous-date"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  ambiguous_date?: "error" | "warn" | "ignore" | undefined;
  /** `bad_uln`, as files have it. */
  "bad-uln"?: "error" | "warn" | "ignore" | undefined;
  /** `bad_upn`, as files have it. */
  "bad-upn"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  bad_uln?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  bad_upn?: "error" | "warn" | "ignore" | undefined;
  /** `before_birth`, as files have it. */
  "before-birth"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  before_birth?: "error" | "warn" | "ignore" | undefined;
  /** `date_out_of_range`, as files have it. */
  "date-out-of-range"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  date_out_of_range?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  duplicate?: "error" | "warn" | "ignore" | undefined;
  /** `not_a_date`, as files have it. */
  "not-a-date"?: "error" | "warn" | "ignore" | undefined;
  /** `not_a_number`, as files have it. */
  "not-a-number"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  not_a_date?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  not_a_number?: "error" | "warn" | "ignore" | undefined;
  /** `number_out_of_range`, as files have it. */
  "number-out-of-range"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  number_out_of_range?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  orphan?: "error" | "warn" | "ignore" | undefined;
  /** `outside_enrolment`, as files have it. */
  "outside-enrolment"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  outside_enrolment?: "error" | "warn" | "ignore" | undefined;
  /** `spreadsheet_damage`, as files have it. */
  "spreadsheet-damage"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  spreadsheet_damage?: "error" | "warn" | "ignore" | undefined;
  /** `stale_denominator`, as files have it. */
  "stale-denominator"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  stale_denominator?: "error" | "warn" | "ignore" | undefined;
  /** `unknown_option`, as files have it. */
  "unknown-option"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  unknown_option?: "error" | "warn" | "ignore" | undefined;
  /** `wrong_type`, as files have it. */
  "wrong-type"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  wrong_type?: "error" | "warn" | "ignore" | undefined;
  /** `year_group_age`, as files have it. */
  "year-group-age"?: "error" | "warn" | "ignore" | undefined;
  /** How it is taken. */
  year_group_age?: "error" | "warn" | "ignore" | undefined;
}

/** A choice with its options. */
export interface ChoiceAnswer {
  /** The choice's id. */
  id: string;
  /** What people read. */
  label: string;
  /** Its options. */
  options: ChoiceOptionAnswer[];
  /** The question that it answers. */
  question: string;
}

/** The result under one combination of open choices. */
export interface ChoiceCombination {
  /** How many benchmarks are achieved. */
  achieved: Achieved | null;
  /** The options. */
  choices: {
    [key: string]: string;
  };
  /** What is indicated for each theme. */
  levels?: {
    [key: string]: IndicatedAnswer;
  };
  /** The outcome of each criterion. */
  outcomes: {
    [key: string]: Outcome;
  };
  /** The state of each benchmark. */
  states: {
    [key: string]: State;
  };
}

export type ChoiceCompassApprenticeshipProvider = ChoiceCompassApprenticeshipProviderValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassApprenticeshipProviderValue;
};

export type ChoiceCompassApprenticeshipProviderValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassCollege = ChoiceCompassCollegeValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassCollegeValue;
};

export type ChoiceCompassCollegeValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassCurriculumEnglish = ChoiceCompassCurriculumEnglishValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassCurriculumEnglishValue;
};

export type ChoiceCompassCurriculumEnglishValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassCurriculumMathematics = ChoiceCompassCurriculumMathematicsValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassCurriculumMathematicsValue;
};

export type ChoiceCompassCurriculumMathematicsValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassCurriculumPshe = ChoiceCompassCurriculumPsheValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassCurriculumPsheValue;
};

export type ChoiceCompassCurriculumPsheValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassCurriculumScience = ChoiceCompassCurriculumScienceValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassCurriculumScienceValue;
};

export type ChoiceCompassCurriculumScienceValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassEmployerEncounter = ChoiceCompassEmployerEncounterValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassEmployerEncounterValue;
};

export type ChoiceCompassEmployerEncounterValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassFifthProvider = ChoiceCompassFifthProviderValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassFifthProviderValue;
};

export type ChoiceCompassFifthProviderValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassGuidanceBy16 = ChoiceCompassGuidanceBy16Value | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassGuidanceBy16Value;
};

export type ChoiceCompassGuidanceBy16Value = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassGuidanceBy18 = ChoiceCompassGuidanceBy18Value | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassGuidanceBy18Value;
};

export type ChoiceCompassGuidanceBy18Value = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassInformation = ChoiceCompassInformationValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassInformationValue;
};

export type ChoiceCompassInformationValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassSixthForm = ChoiceCompassSixthFormValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassSixthFormValue;
};

export type ChoiceCompassSixthFormValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassUniversity = ChoiceCompassUniversityValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassUniversityValue;
};

export type ChoiceCompassUniversityValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassUniversityVisitsOrNotApplicable = ChoiceCompassUniversityVisitsOrNotApplicableValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassUniversityVisitsOrNotApplicableValue;
};

export type ChoiceCompassUniversityVisitsOrNotApplicableValue = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown | NotApplicable;

export type ChoiceCompassWorkplaceBy16 = ChoiceCompassWorkplaceBy16Value | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassWorkplaceBy16Value;
};

export type ChoiceCompassWorkplaceBy16Value = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

export type ChoiceCompassWorkplaceBy18 = ChoiceCompassWorkplaceBy18Value | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ChoiceCompassWorkplaceBy18Value;
};

export type ChoiceCompassWorkplaceBy18Value = "q0" | "q1" | "q2" | "q3" | "q4" | {
  /** At worst. */
  from?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
  /** At best. */
  to?: "q0" | "q1" | "q2" | "q3" | "q4" | undefined;
} | Unknown;

/** One option of a choice. */
export interface ChoiceOptionAnswer {
  /** How well it is known. */
  grade: Grade;
  /** The option's id. */
  id: string;
  /** What people read. */
  label: string;
}

/** The kind of a problem. */
export type Code = "cannot-read" | "cannot-write" | "not-utf-8" | "too-large" | "too-deep" | "too-many-values" | "syntax" | "duplicate-key" | "unknown-key" | "missing-key" | "wrong-type" | "unknown-fact" | "unknown-address" | "wrong-kind" | "n-over-d" | "zero-denominator" | "band-upside-down" | "float-not-exact" | "not-a-date" | "date-out-of-range" | "date-after-sheet" | "not-a-number" | "number-out-of-range" | "unknown-option" | "not-applicable-not-allowed" | "unknown-setting" | "bad-urn" | "bad-ukprn" | "bad-laestab" | "bad-years" | "no-such-year" | "unknown-framework" | "unknown-operation" | "unknown-level" | "unknown-question" | "unknown-local-authority" | "unknown-role" | "setting-not-covered" | "not-in-force" | "not-sourced-period" | "unknown-choice" | "unknown-profile" | "unknown-criterion" | "conflict" | "dates-backwards" | "no-participants" | "not-comparable" | "after-export" | "academic-year-not-begun" | "bad-id" | "bad-rule" | "bad-threshold" | "dangling" | "counts-as-finding" | "unknown-kind" | "overlap" | "cycle" | "both-directions" | "cannot-be-met" | "cannot-be-missed" | "contributes-nothing" | "credit-falls" | "missing-grade" | "missing-source" | "bad-profile" | "bad-format" | "back-in-time" | "impossible-order" | "not-an-amount" | "ambiguous-date" | "bad-uln" | "bad-upn" | "before-birth" | "duplicate" | "orphan" | "outside-enrolment" | "spreadsheet-damage" | "stale-denominator" | "year-group-age";

/** How the code is counted on which sources differ. */
export interface CodeChoiceAnswer {
  /** Whether it was asked for; otherwise it is that of the published list. */
  chosen: boolean;
  /** How many destinations carry the code. */
  count: number;
  /** The group. */
  option: string;
  /** One sentence. */
  text: string;
}

/** Young people in one group of codes. */
export interface CodeGroupCount {
  /** How many. */
  count: number;
  /** The group; `no-code` and `other-code` where there is no code, or one of no list. */
  group: string;
  /** What people read. */
  label: string;
}

/** How well groups of codes are known. */
export interface CodeGroupsAnswer {
  /** The grade. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** The list. */
  list: string;
  /** What a reader should know. */
  note: string;
  /** Keys of its sources. */
  sources: string[];
}

/** A cohort to which an evaluation is restricted, as special schools do. Every population follows it. */
export interface Cohort {
  /** The stated reason; an evaluation without one is refused. */
  because: string;
  /** Whom the evaluation speaks of. */
  restricted_to: string;
}

/** One cohort of leavers. */
export interface CohortAnswer {
  /** `year-11`, `year-13`, `other-leavers` or `leavers`. */
  cohort: string;
  /** What people read. */
  label: string;
  /** The academic year that ended their stage, or was their last. */
  leaver_year: AcademicYear;
  /** How many are counted. */
  of: number;
  /** How many more belong there perhaps. */
  perhaps: number;
  /** The next step, then each anniversary. */
  points: PointAnswer[];
}

/** With whom holders of an award are compared. */
export type Comparator = "all-institutions" | "non-holders" | "not-stated";

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface CompareAnswer {
  /** One for each series of editions that both sheets are judged by. */
  comparisons: Comparison[];
  /** The engine's version. */
  engine: string;
  /** `ceiag-compare/1`. */
  format: "ceiag-compare/1";
  /** Series that can't be compared, and why. */
  notices: Notice[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
}

/** A whole number that is known between two ends, both included. */
export interface CompareAnswerInterval {
  /** The most that it can be. */
  hi: number;
  /** The least that it can be. */
  lo: number;
}

/** Something a reader should bear in mind. */
export interface CompareAnswerNotice {
  /** What it is about: `year-to-date`, `choices-differ`, `years-differ`, `cohort-differs`, `institutions-differ`. */
  code: string;
  /** A sentence for people. */
  text: string;
}

/** ceiag request of `compare` */
export interface CompareRequest {
  after: SideInput;
  before: SideInput;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly (KnownFramework | (string & {}))[] | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The profile that reads a score, by edition. */
  profiles?: {
    /** Compass (2025/26, schools) */
    "compass-2025-schools"?: "compass-2025-rows" | undefined;
    /** Compass (classic, colleges) */
    "compass-classic-colleges"?: "compass-classic-bm1" | undefined;
    /** Compass (classic, schools) */
    "compass-classic-schools"?: "compass-classic-bm1" | "compass-classic-h1" | undefined;
    /** Gatsby Benchmarks (2014, schools) */
    "gatsby-2014-schools"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2018, colleges) */
    "gatsby-2018-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, colleges and training providers) */
    "gatsby-2025-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, schools) */
    "gatsby-2025-schools"?: "share-of-criteria" | undefined;
    [key: string]: unknown;
  } | undefined;
  /** Take refused facts as unknown and say so. */
  tolerant?: boolean | undefined;
}

/** Two evaluations of one institution side by side. */
export interface Comparison {
  /** The later evaluation. */
  after: Side;
  /** The earlier evaluation. */
  before: Side;
  /** How many rows changed in which way. */
  counts: Counts;
  /** The crosswalk between the editions; absent when both are the same. */
  crosswalk?: string | null;
  /** `ceiag-comparison/1`. */
  format: "ceiag-comparison/1";
  /** What a reader should bear in mind. */
  notices: CompareAnswerNotice[];
  /** One row for each criterion, or for each row of the crosswalk and each criterion that it leaves out. */
  rows: Row[];
  /** The change of the score, where it may be compared. */
  scores?: ScoreChange | null;
  /** Why the scores are not compared. */
  scores_not_compared?: NotCompared | null;
  /** A sentence for people. */
  text: string;
}

/** Records of a kind are complete. */
export interface CompleteRow {
  /** The first day. */
  from?: string | undefined;
  /** Of what. */
  kind?: "employer-encounter" | "workplace-experience" | "provider-encounter" | "he-visit" | "information-use" | "subject-careers" | "careers-event" | "other" | "meeting" | "destination" | "staff-development" | undefined;
  /** The last day; absent means up to the day of judgement. */
  to?: string | undefined;
}

/** A day, or the first and the last day of a period. */
export type Completed = string;

/** A configuration as it was read. */
export interface ConfigAnswer {
  /** What puts a pupil in a group whatever the points. */
  always: AlwaysAnswer[];
  /** The groups, the most urgent first. */
  groups: GroupAnswer[];
  /** What gives points. */
  indicators: IndicatorAnswer[];
  /** Its name. */
  name: string;
  /** What readers should know. */
  note?: string | null;
  /** Always false. */
  official: boolean;
  /** Who answers for it. */
  owner: string;
  /** Its version. */
  version: string;
  /** The year groups that are put in order. */
  years?: YearGroups | null;
}

/** Two values of one fact that can't both be true. */
export interface Conflict {
  /** The fact. */
  fact: Address;
  /** What the first sheet says. */
  first: string;
  /** What the second sheet says. */
  second: string;
}

export interface Considered {
  /** Anything else. */
  note?: string | undefined;
  /** When. */
  on?: string | undefined;
  /** What was looked at. */
  what: string;
}

/** Something that was looked at. */
export interface ConsideredAnswer {
  /** What was kept with it. */
  note?: string;
  /** Its day. */
  on?: Day | null;
  /** A line for people. */
  text: string;
  /** What it is. */
  what: string;
}

export type Count = CountValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: CountValue;
};

/** Numbers of pupils, or of meetings. */
export interface CountAnswer {
  /** How many do not. */
  no: number;
  /** For how many it is not known. */
  not_known: number;
  /** How many there are. */
  of: number;
  /** The options, by choice; none where all have the same numbers. */
  options: {
    [key: string]: string;
  };
  /** How many more belong there perhaps. */
  perhaps: number;
  /** How many count. */
  yes: number;
}

export type CountTo100OrNotApplicable = CountTo100OrNotApplicableValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: CountTo100OrNotApplicableValue;
};

export type CountTo100OrNotApplicableValue = number | bigint | `${bigint}` | {
  /** At least so many. */
  from?: number | bigint | undefined;
  /** At most so many. */
  to?: number | bigint | undefined;
} | Unknown | NotApplicable;

export type CountTo11 = CountTo11Value | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: CountTo11Value;
};

export type CountTo11Value = number | bigint | `${bigint}` | {
  /** At least so many. */
  from?: number | bigint | undefined;
  /** At most so many. */
  to?: number | bigint | undefined;
} | Unknown;

export type CountValue = number | bigint | `${bigint}` | {
  /** At least so many. */
  from?: number | bigint | undefined;
  /** At most so many. */
  to?: number | bigint | undefined;
} | Unknown;

/** How many rows changed in which way. */
export interface Counts {
  /** Rows that ask for more now. */
  asks_for_more: number;
  /** Rows that are better. */
  better: number;
  /** Rows of which nothing can be said. */
  cannot_tell: number;
  /** Rows that are only listed. */
  listed: number;
  /** Rows that are not met while their academic year still runs. */
  not_yet: number;
  /** Rows that are the same. */
  same: number;
  /** Rows that are worse. */
  worse: number;
}

/** What there is at one key stage. */
export interface CoverageCell {
  /** The items, by their ids, in the order of the register. */
  items: string[];
  /** The key stage; absent for the institution as a whole. */
  key_stage?: number | null;
  /** What people read. */
  label: string;
  /** Those of them that are out of date. */
  stale: string[];
  /** How things stand. */
  state: CrosswalkAnswerState;
  /** There is evidence, and nobody answers for it. */
  unowned: boolean;
}

/** A learning area, or something that is looked for, at each key stage. */
export interface CoverageRow {
  /** One for each key stage, or a single one for the institution as a whole. */
  cells: CoverageCell[];
  /** How well it is known. */
  grade: Grade;
  /** The id of the area or of the kind of evidence. */
  id: string;
  /** What people read. */
  label: string;
  /** The key stages at which nothing current is there, as a sentence; empty when there is none. */
  text: string;
  /** Items that belong here and name no key stage, though the institution has some. */
  unplaced: string[];
}

/** Credit in whole parts. */
export interface CreditAnswer {
  /** At best. */
  hi: number;
  /** At worst. */
  lo: number;
  /** Of how many parts. */
  parts: number;
  /** The weight of each. */
  weight: number;
}

/** Which way a criterion moved. */
export type CriterionChange = "up" | "down" | "same" | "cannot-tell";

/** What evidence there is for a criterion, benchmark or theme. */
export interface CriterionEvidence {
  /** Kinds that speak for it, missing ones too, in the order of the catalogue; then items that fit no kind. */
  evidence: KindAnswer[];
  /** Its id. */
  id: string;
  /** What people read. */
  label: string;
  /** How things stand. Evidence that is merely related does not count for it. */
  state: CrosswalkAnswerState;
  /** How things stand, in words. */
  text: string;
  /** There is evidence, and nobody answers for it. */
  unowned: boolean;
  /** What it is. */
  what: TargetKind;
}

/** A move of a criterion from one side to another. */
export interface CriterionMove {
  /** Which way. */
  change: CriterionChange;
  /** The place of the one side, from 0. */
  from: number;
  /** The place of the other. */
  to: number;
}

/** A criterion with its findings. */
export interface CriterionRecord {
  /** Whether it applies here. */
  applies: boolean;
  /** The id. */
  criterion: string;
  /** The outcome that stands; absent without a finding. */
  finding?: AssessorOutcome | null;
  /** Every finding, in order, the standing one last. */
  history: FindingRecord[];
  /** What the facts indicate, shown and never counted. */
  indication?: IndicationAnswer | null;
  /** What people read. */
  label: string;
  /** Its section. */
  section?: string | null;
  /** A line for people. */
  text: string;
}

/** One criterion or benchmark on every side. */
export interface CriterionRow {
  /** `EDITION/ID`. */
  criterion: string;
  /** What people read. */
  label: string;
  /** What moved from one side to the next. */
  moved: CriterionMove[];
  /** One for each side that speaks of it. */
  outcomes: OutcomeCell[];
  /** The sentence. */
  text: string;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface CrosswalkAnswer {
  /** The day of judgement. */
  as_of: Day;
  /** All pieces together. */
  counts: PieceCounts;
  /** The engine's version. */
  engine: string;
  /** `ceiag-crosswalk-answer/1`. */
  format: "ceiag-crosswalk-answer/1";
  /** The editions in which the work is looked for. */
  frameworks: CrosswalkEdition[];
  /** Whose work it is. */
  institution: Institution;
  /** What a reader should know. */
  notices: Notice[];
  /** Facts that are given, in the order of the catalogue; then items of evidence by kind, in the order of the catalogue. */
  pieces: PieceAnswer[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** The same as a sentence. */
  text: string;
}

/** How things stand with a kind of evidence, or with what a criterion needs. */
export type CrosswalkAnswerState = "there" | "stale" | "missing";

/** An edition in which work is looked for. */
export interface CrosswalkEdition {
  /** The id. */
  framework: string;
  /** What people read. */
  label: string;
}

/** ceiag request of `crosswalk` */
export interface CrosswalkRequest {
  /** The day of judgement; by default the sheet's own. */
  as_of?: string | undefined;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly (KnownFramework | (string & {}))[] | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The profile that reads a score, by edition. */
  profiles?: {
    /** Compass (2025/26, schools) */
    "compass-2025-schools"?: "compass-2025-rows" | undefined;
    /** Compass (classic, colleges) */
    "compass-classic-colleges"?: "compass-classic-bm1" | undefined;
    /** Compass (classic, schools) */
    "compass-classic-schools"?: "compass-classic-bm1" | "compass-classic-h1" | undefined;
    /** Gatsby Benchmarks (2014, schools) */
    "gatsby-2014-schools"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2018, colleges) */
    "gatsby-2018-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, colleges and training providers) */
    "gatsby-2025-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, schools) */
    "gatsby-2025-schools"?: "share-of-criteria" | undefined;
    [key: string]: unknown;
  } | undefined;
  /** A register of evidence, as `evidence-register.schema.json` describes it. */
  register?: EvidenceRegister | undefined;
  /** A fact sheet, as `fact-sheet.schema.json` describes it. */
  sheet: FactSheet;
  /** Take refused facts as unknown and say so. */
  tolerant?: boolean | undefined;
}

/** A day, such as `2026-03-31`. */
export type Day = string;

export type DayInput = DayValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: DayValue;
};

export type DayValue = string | {
  /** Not before this day. */
  after?: string | undefined;
  /** Not after this day. */
  before?: string | undefined;
} | Unknown;

/** A decision with its sentence. */
export type DecisionAnswer = ({
  kind: "not-assessable";
  /** Which ones. */
  why: PreconditionKind[];
} | {
  kind: "not-accredited";
  /** The criteria without a finding. */
  missing: string[];
  /** The criteria that are found not met. */
  unmet: string[];
} | {
  kind: "undecided";
  /** The criteria without a finding. */
  missing: string[];
} | {
  kind: "accredited";
}) & {
  /** What people read. */
  label: string;
  /** The sentence. */
  text: string;
};

/** A part of *meaningful* declared for a kind of activity. */
export interface DeclaredAnswer {
  /** By whom. */
  by: string;
  /** The kind. */
  kind: string;
  /** When. */
  on: Day;
  /** The part. */
  part: string;
  /** Whether it is said to be there. */
  there: boolean;
}

/** A part of *meaningful* for every activity of a kind. */
export interface DeclaredRow {
  /** Who says so. */
  by?: string | undefined;
  /** For which activities. */
  kind?: "employer-encounter" | "workplace-experience" | "provider-encounter" | "he-visit" | "information-use" | "subject-careers" | "careers-event" | "other" | "meeting" | "destination" | "staff-development" | undefined;
  /** Since when it is said. */
  on?: string | undefined;
  /** The part. */
  part?: "insight" | "purpose" | "outcomes" | "two-way" | "reflection" | "range-of-people" | "task" | "feedback" | "met-learners" | undefined;
  /** Whether it is there. */
  there?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | undefined;
}

/** What a profile can print for one benchmark. */
export interface Denominator {
  /** The benchmark's id. */
  benchmark: string;
  /** Points there are for the institution: the sum of weight × parts over what applies. Absent where nothing is scored. */
  max: number | null;
  /** `not-sourced` or `not-applicable` where nothing is scored. */
  not_tested?: State | null;
  /** Its number. */
  number: number;
  /** How many of the 101 whole percentages some numerator prints. */
  printable: number;
  /** A sentence for people. */
  text: string;
}

/** Facts derived from records. */
export interface DeriveAnswer {
  /** The academic year that the facts speak of. */
  academic_year: AcademicYear;
  /** The day. */
  as_of: Day;
  /** Choices that are made. */
  choices: {
    [key: string]: string;
  };
  /** The engine's version. */
  engine: string;
  /** Every fact that records can speak of, in the order of the catalogue. */
  facts: FactAnswer[];
  /** `ceiag-derived/1`. */
  format: "ceiag-derived/1";
  /** Rows that were refused and left out, so that every number speaks of the rest. */
  incomplete: LeftOut[];
  /** Whose records these are. */
  institution: Institution;
  /** What is odd about the records. */
  notices: NoticeAnswer[];
  /** Pupils who are left out of every population, and why. */
  restricted: RestrictedAnswer[];
  /** The facts that have a value, as a fact sheet is written. */
  sheet: FactSheet;
  /** Choices that are not made and on which a fact depends. */
  unset_choices: string[];
  /** Whether that year still runs. */
  year_to_date: boolean;
}

/** Records from which facts are derived. */
export interface DeriveRequest {
  /** The academic year that facts speak of. */
  academic_year?: string | undefined;
  activities?: readonly ActivityRow[] | undefined;
  /** The day of judgement; nothing later counts. */
  as_of?: string | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  complete?: readonly CompleteRow[] | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  destinations?: readonly DestinationRow[] | undefined;
  enrolments?: readonly EnrolmentRow[] | undefined;
  /** Only these facts. */
  facts?: readonly string[] | undefined;
  files?: readonly RecordsFile[] | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly string[] | undefined;
  institution?: InstitutionInput | undefined;
  /** Derive facts although rows were refused. */
  keep_going?: boolean | undefined;
  /** Codes of local authorities that are known. */
  local_authorities?: readonly string[] | undefined;
  /** Whose records the files hold, `ceiag-records/1`. */
  manifest?: Manifest | undefined;
  /** Where fields stand in the files, `ceiag-mapping/1`. */
  mapping?: Mapping | undefined;
  meetings?: readonly MeetingRow[] | undefined;
  /** Facts for which the pupils are asked for. */
  missing?: readonly string[] | undefined;
  own_derivations?: OwnDerivations | undefined;
  own_frameworks?: readonly Framework[] | undefined;
  participations?: readonly ParticipationRow[] | undefined;
  /** Profiles by edition. */
  profiles?: {
    [key: string]: string;
  } | undefined;
  pupils?: readonly PupilRow[] | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** A secret text by which the keys of pupils and staff are hashed. */
  salt?: string | undefined;
  /** A fact sheet filled in by hand, `ceiag-facts/1`. */
  sheet?: FactSheet | undefined;
  staff_development?: readonly StaffDevelopmentRow[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
}

/** Where a young person meant to go or went. */
export interface DestinationRow {
  /** Years since then. */
  anniversary?: number | bigint | null | "" | undefined;
  /** Of NCCIS or of the September Guarantee. */
  code?: string | null | "" | undefined;
  /** How often somebody asked. */
  contacts?: number | bigint | null | "" | undefined;
  /** Intended or actual. */
  kind?: "intended" | "actual" | null | "" | undefined;
  /** The leaver year. */
  leaver_year?: string | null | "" | undefined;
  /** When it was found out. */
  on?: string | null | "" | undefined;
  /** The pupil's key. */
  pupil?: string | undefined;
  /** What came of asking. */
  status?: "known" | "refused" | "unreachable" | "not-asked" | null | "" | undefined;
}

/** destinations */
export interface DestinationTable {
  checks?: Checks | undefined;
  /** What texts of a field mean. */
  codes?: {
    [key: string]: {
      [key: string]: string;
    };
  } | undefined;
  /** The columns of fields. */
  columns?: {
    [key: string]: string;
  } | undefined;
  /** What a field is in every row. */
  constants?: {
    [key: string]: string;
  } | undefined;
  /** How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read. */
  dates?: string | undefined;
  /** The file; by default the table's own name. */
  file?: string | undefined;
  /** Texts that mean not known, besides the empty cell. */
  not_known?: readonly string[] | undefined;
  /** What its rows are. */
  record?: "destination" | undefined;
  /** What stands between several values in one cell. */
  separator?: string | undefined;
  /** The sheet of a workbook; by default the first. */
  sheet?: string | undefined;
  /** How many lines stand above the header. */
  skip_lines?: number | bigint | undefined;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface DiffFrameworksAnswer {
  /** The other edition. */
  after: EditionRef;
  /** The one edition. */
  before: EditionRef;
  /** Groups of criteria; for a score, the benchmarks. */
  benchmarks: PartDiff;
  /** Whether anything differs that can change an answer. Exactly then the digests differ. */
  changes_answers: boolean;
  /** Choices with their options. */
  choices: PartDiff;
  /** Definitions and summaries, which never change an answer. */
  context: PartDiff;
  /** Criteria: rules, applicability, grades, strengths. */
  criteria: PartDiff;
  /** What differs in the edition itself: dates, settings, owner, default profile. */
  edition: FieldChanges;
  /** Declarations of the facts that the rules read. */
  facts: PartDiff;
  /** `ceiag-framework-diff/1`. */
  format: "ceiag-framework-diff/1";
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** Profiles with their items. */
  profiles: PartDiff;
  /** Editions that the rules refer to, with their digests. */
  referred: FieldChange[];
  /** A sentence for people. */
  text: string;
  /** Statutory windows. */
  windows: PartDiff;
}

/** ceiag request of `framework diff` */
export interface DiffFrameworksRequest {
  /** The id of an edition, or a framework file. */
  after: string | Framework;
  /** The id of an edition, or a framework file. */
  before: string | Framework;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
}

/** A level that was replaced. */
export interface EarlierLevel {
  /** What people read. */
  label: string;
  /** The level's id. */
  level: string;
  /** The day. */
  on: Day;
  /** Why it had replaced another, where it did. */
  reason?: string | null;
}

/** By whom and why this edition was agreed on. */
export interface EditionAgreed {
  /** Why. */
  because: string;
  /** By whom. */
  by: string;
  /** On which day. */
  on: Day;
}

/** One edition. */
export interface EditionAnswer {
  /** Its choices. */
  choices: ChoiceAnswer[];
  /** The profile that reads its score unless another is named. */
  default_profile: string | null;
  /** SHA-256 over everything that can change an answer. */
  digest: string;
  /** Its name within the series. */
  edition: string;
  /** The first day on which it is in force. */
  from: Day;
  /** The weakest grade of its rules. */
  grade: Grade;
  /** Its id. */
  id: string;
  /** What people read. */
  label: string;
  /** Who owns the rule book. */
  owner: string;
  /** Its profiles. */
  profiles: ProfileAnswer[];
  /** `score` or `findings`. */
  reading: string;
  /** Its series. */
  series: string;
  /** Settings that it covers. */
  settings: Setting[];
  /** Settings that it covers when a choice is made so, or left open. */
  settings_by_choice: ByChoiceAnswer[];
  /** The last such day; open while nothing replaces it. */
  to: Day | null;
}

/** An edition, criterion by criterion. */
export interface EditionEvidence {
  /** All its criteria together. */
  counts: EvidenceCounts;
  /** Its criteria (of a maturity model its themes) that apply, and its benchmarks where evidence bears on them as a whole. */
  criteria: CriterionEvidence[];
  /** The edition. */
  framework: string;
  /** What people read. */
  label: string;
  /** The same as a sentence. */
  text: string;
}

/** An edition in a diff. */
export interface EditionRef {
  /** Its digest. */
  digest: string;
  /** Its id. */
  id: string;
  /** Its name for people. */
  label: string;
  /** The version of its wording. */
  text_version: string;
}

/** Whether an edition applies. */
export type EditionState = "applies" | "does-not-apply" | "not-known";

/** One academic year of a pupil. */
export interface EnrolmentRow {
  /** The academic year. */
  academic_year: string;
  /** The first day on roll in that year. */
  from?: string | null | "" | undefined;
  /** The pupil's key. */
  pupil?: string | undefined;
  /** The subjects taken, named as activities name theirs. */
  subjects?: readonly string[] | null | "" | undefined;
  /** The last day on roll in that year; absent means still on roll. */
  to?: string | null | "" | undefined;
  /** The year group. */
  year_group?: number | bigint | null | "" | undefined;
}

/** enrolments */
export interface EnrolmentTable {
  checks?: Checks | undefined;
  /** What texts of a field mean. */
  codes?: {
    [key: string]: {
      [key: string]: string;
    };
  } | undefined;
  /** The columns of fields. */
  columns?: {
    [key: string]: string;
  } | undefined;
  /** What a field is in every row. */
  constants?: {
    [key: string]: string;
  } | undefined;
  /** How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read. */
  dates?: string | undefined;
  /** The file; by default the table's own name. */
  file?: string | undefined;
  /** Texts that mean not known, besides the empty cell. */
  not_known?: readonly string[] | undefined;
  /** What its rows are. */
  record?: "enrolment" | undefined;
  /** What stands between several values in one cell. */
  separator?: string | undefined;
  /** The sheet of a workbook; by default the first. */
  sheet?: string | undefined;
  /** How many lines stand above the header. */
  skip_lines?: number | bigint | undefined;
}

/** A share, or a difference of shares, with its interval at 95 %. */
export interface Estimate {
  /** The interval; the hull of those of both ends. */
  interval: RecordsGroupsAnswerSpan;
  /** The value; both ends are the same where the counts are known. */
  value: RecordsGroupsAnswerSpan;
}

/** The answer of `evaluate`. */
export interface EvaluateAnswer {
  /** The academic year that facts with a period speak of. */
  academic_year: AcademicYear;
  /** The day of judgement. */
  as_of: Day;
  /** The engine's version. */
  engine: string;
  /** `ceiag-answer/1`. */
  format: "ceiag-answer/1";
  /** Whether refused facts were taken as unknown. */
  incomplete: boolean;
  /** Whom the answer is about. */
  institution: InstitutionAnswer;
  /** What concerns all results. */
  notices: Notice[];
  /** What was refused, in tolerant mode. */
  problems: Problem[];
  /** One for each edition. */
  results: ResultAnswer[];
  /** Whether that year was still running. */
  year_to_date: boolean;
}

/** ceiag request */
export interface EvaluateRequest {
  /** Every question, also those that can no longer change anything (`questions`). */
  all?: boolean | undefined;
  /** Also judge under each combination of open choices (`evaluate`). */
  all_choices?: boolean | undefined;
  /** The day of judgement; by default the sheet's own. */
  as_of?: string | undefined;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly (KnownFramework | (string & {}))[] | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The profile that reads a score, by edition. */
  profiles?: {
    /** Compass (2025/26, schools) */
    "compass-2025-schools"?: "compass-2025-rows" | undefined;
    /** Compass (classic, colleges) */
    "compass-classic-colleges"?: "compass-classic-bm1" | undefined;
    /** Compass (classic, schools) */
    "compass-classic-schools"?: "compass-classic-bm1" | "compass-classic-h1" | undefined;
    /** Gatsby Benchmarks (2014, schools) */
    "gatsby-2014-schools"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2018, colleges) */
    "gatsby-2018-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, colleges and training providers) */
    "gatsby-2025-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, schools) */
    "gatsby-2025-schools"?: "share-of-criteria" | undefined;
    [key: string]: unknown;
  } | undefined;
  sheet: FactSheet;
  /** Take refused facts as unknown and say so. */
  tolerant?: boolean | undefined;
}

/** What the instrument asks before anything else, since the type of evaluation depends on it. */
export interface EvaluationQuestion {
  /** The key under `institution` that answers it. */
  field: string;
  /** How well it is known. */
  grade: Grade;
  /** Keys of the sources. */
  sources: string[];
  /** The question in our words, and where it stands. */
  text: string;
  /** What to type in, in words. */
  type_in: string;
}

/** The type of a Compass evaluation. Results of different types are never compared. */
export type EvaluationType = "schools" | "special" | "post-16" | "undecided";

/** Which Compass evaluation applies, and why. */
export interface EvaluationTypeAnswer {
  /** Why. */
  because: string;
  /** The type. */
  id: EvaluationType;
}

/** Encounters of one kind recorded at shared events. */
export interface EventEncounters {
  /** How many encounters, one for each exhibitor that was recorded. */
  exhibitors: number;
  /** `employer-encounter`, `provider-encounter`, … */
  kind: string;
  /** The kind of provider, where it is known. */
  provider_kind?: string | null;
  /** Pupils who are said to have had one. */
  pupils: number;
}

/** The careers events of one academic year. */
export interface EventYear {
  /** The academic year. */
  academic_year: AcademicYear;
  /** The same by year group; absent group: not known. */
  by_year_group: GroupCount[];
  /** Encounters recorded at events of several schools, by whom pupils met. Only these can count as encounters. */
  encounters: EventEncounters[];
  /** How many events. */
  events: number;
  /** Pupils of this school who were at one or more. */
  pupils: number;
  /** How many of them were shared with other schools. */
  shared: number;
  /** One sentence. */
  text: string;
}

/** Careers events, year by year. Having been there is no encounter. */
export interface EventsAnswer {
  /** What attendance is not. */
  caution: string;
  /** The academic years with an event, the latest first. */
  years: EventYear[];
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface EvidenceAnswer {
  /** The day on which the evidence is looked at. */
  as_of: Day;
  /** How it is put in order. */
  by: EvidenceBy;
  /** All lines together. */
  counts: EvidenceCounts;
  /** The engine's version. */
  engine: string;
  /** `ceiag-evidence-pack/1`. */
  format: "ceiag-evidence-pack/1";
  /** The editions, when it is put in order by criterion. */
  frameworks: EditionEvidence[];
  /** Whose evidence it is. */
  institution: Institution;
  /** What a reader should know. */
  notices: Notice[];
  /** The packs, when it is put in order by meeting. */
  packs: PackAnswer[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** What is still to be done, as a sentence. */
  text: string;
}

/** A piece of evidence behind a criterion. */
export interface EvidenceBehind {
  /** `counts-as`: it documents a fact that the criterion reads; `indicates`, `related`: it, or its kind, names the criterion or what that reads. */
  how: string;
  /** Its id in the register. */
  item: string;
  /** Whether it is there or out of date. */
  state: CrosswalkAnswerState;
  /** A line for people. */
  text: string;
  /** The fact, or what is named, where that is not the criterion itself. */
  through?: string | null;
  /** What the institution calls it. */
  title: string;
}

/** How evidence is put in order. */
export type EvidenceBy = "meeting" | "criterion";

/** How many lines are in which state. */
export interface EvidenceCounts {
  /** Without any item. */
  missing: number;
  /** With items that are all out of date. */
  stale: number;
  /** With a current item. */
  there: number;
  /** Whose items have no owner. */
  unowned: number;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface EvidenceCoverageAnswer {
  /** The learning areas, in order. */
  areas: CoverageRow[];
  /** The day on which the evidence is looked at. */
  as_of: Day;
  /** The cells of all learning areas together. */
  counts: EvidenceCounts;
  /** The engine's version. */
  engine: string;
  /** `ceiag-evidence-coverage/1`. */
  format: "ceiag-evidence-coverage/1";
  /** Whose evidence it is. */
  institution: Institution;
  /** The key stages that the institution teaches; empty where it has no year groups. */
  key_stages: number[];
  /** What a reader should know. */
  notices: Notice[];
  /** Help and pathways that are looked for at certain key stages, in order. */
  parts: CoverageRow[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** What is covered, as a sentence. */
  text: string;
}

/** ceiag request of `evidence coverage` */
export interface EvidenceCoverageRequest {
  /** The day on which the evidence is looked at. */
  as_of: string;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** A register of evidence, as `evidence-register.schema.json` describes it. */
  register: EvidenceRegister;
}

/** A kind of evidence. */
export interface EvidenceKindAnswer {
  /** Learning areas that it belongs to. */
  areas: string[];
  /** The grade in words. */
  basis: string;
  /** How well the kind is known. */
  grade: Grade;
  /** Key stages at which coverage looks for it. */
  key_stages: number[];
  /** The id. */
  kind: string;
  /** What people read. */
  label: string;
  /** The meeting of the pack. */
  meeting?: string | null;
  /** What a reader should know. Empty when the wording was left out. */
  note: string;
  /** The pack to which it belongs. */
  pack?: string | null;
  /** What it can document or bear on. */
  serves: KindServes[];
  /** Keys of the sources. Empty when the wording was left out. */
  sources: string[];
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface EvidenceKindsAnswer {
  /** Learning areas. */
  areas: AreaLabel[];
  /** Whose view it is which evidence speaks for what. */
  basis: string;
  /** The engine's version. */
  engine: string;
  /** `ceiag-evidence-kinds/1`. */
  format: "ceiag-evidence-kinds/1";
  /** The kinds, in order. */
  kinds: EvidenceKindAnswer[];
  /** Lists of what was asked for on some occasion. */
  packs: PackLabel[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
}

/** ceiag request of `evidence kinds` */
export interface EvidenceKindsRequest {
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
}

/** ceiag register of evidence */
export interface EvidenceRegister {
  /** The format of this file. */
  format?: "ceiag-evidence/1" | undefined;
  institution: InstitutionInput;
  item?: readonly Item[] | undefined;
}

/** ceiag request of `evidence pack` */
export interface EvidenceRequest {
  /** The day on which the evidence is looked at. */
  as_of: string;
  /** How it is put in order; by default `meeting`. */
  by?: "meeting" | "criterion" | undefined;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly (KnownFramework | (string & {}))[] | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The profile that reads a score, by edition. */
  profiles?: {
    /** Compass (2025/26, schools) */
    "compass-2025-schools"?: "compass-2025-rows" | undefined;
    /** Compass (classic, colleges) */
    "compass-classic-colleges"?: "compass-classic-bm1" | undefined;
    /** Compass (classic, schools) */
    "compass-classic-schools"?: "compass-classic-bm1" | "compass-classic-h1" | undefined;
    /** Gatsby Benchmarks (2014, schools) */
    "gatsby-2014-schools"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2018, colleges) */
    "gatsby-2018-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, colleges and training providers) */
    "gatsby-2025-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, schools) */
    "gatsby-2025-schools"?: "share-of-criteria" | undefined;
    [key: string]: unknown;
  } | undefined;
  /** A register of evidence, as `evidence-register.schema.json` describes it. */
  register: EvidenceRegister;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface ExplainAnswer {
  /** The criterion. */
  criterion: string;
  /** The engine's version. */
  engine: string;
  /** With a sheet: the sentence of the finding. */
  finding?: string | null;
  /** `ceiag-explain/1`. */
  format: "ceiag-explain/1";
  /** The edition. */
  framework: string;
  /** What people read of the edition. */
  framework_label: string;
  /** How well it is known. */
  grade: Grade;
  /** The same in words. */
  grade_label: string;
  /** What people read. */
  label: string;
  /** What a reader should know. */
  note: string;
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** Whether no rule is known. */
  reserved: boolean;
  /** The rule in words, one line for each part. */
  rule: string[];
  /** Where it comes from. */
  sources: SourceAnswer[];
  /** How strongly it binds. */
  strength: Strength;
  /** How well that is known. */
  strength_grade: Grade;
  /** The same in words. */
  strength_grade_label: string;
  /** The same in words. */
  strength_label: string;
  /** What a reader should know of it. */
  strength_note: string;
  /** Where it comes from. */
  strength_sources: SourceAnswer[];
  /** The criterion in our own words. */
  text: string;
  /** With a sheet: the trace. */
  trace?: TraceAnswer | null;
}

/** ceiag request of `explain` */
export interface ExplainRequest {
  /** Every question, also those that can no longer change anything (`questions`). */
  all?: boolean | undefined;
  /** Also judge under each combination of open choices (`evaluate`). */
  all_choices?: boolean | undefined;
  /** The day of judgement; by default the sheet's own. */
  as_of?: string | undefined;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  /** The criterion that is to be explained. */
  criterion: string;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly (KnownFramework | (string & {}))[] | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The profile that reads a score, by edition. */
  profiles?: {
    /** Compass (2025/26, schools) */
    "compass-2025-schools"?: "compass-2025-rows" | undefined;
    /** Compass (classic, colleges) */
    "compass-classic-colleges"?: "compass-classic-bm1" | undefined;
    /** Compass (classic, schools) */
    "compass-classic-schools"?: "compass-classic-bm1" | "compass-classic-h1" | undefined;
    /** Gatsby Benchmarks (2014, schools) */
    "gatsby-2014-schools"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2018, colleges) */
    "gatsby-2018-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, colleges and training providers) */
    "gatsby-2025-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, schools) */
    "gatsby-2025-schools"?: "share-of-criteria" | undefined;
    [key: string]: unknown;
  } | undefined;
  /** A fact sheet, as `fact-sheet.schema.json` describes it. */
  sheet?: FactSheet | undefined;
  /** Take refused facts as unknown and say so. */
  tolerant?: boolean | undefined;
}

/** Who leads a peer review. */
export interface Facilitator {
  /** Where they come from, such as a careers hub or a trust. */
  from?: string | null;
  /** Any label. */
  name?: string | null;
  /** Whether they are trained; absent when that is not known. */
  trained?: boolean | null;
}

/** One fact, at one address. */
export interface FactAnswer {
  /** Of these, how many only through a part declared for a whole kind of activity. */
  by_declaration: number;
  /** The numbers, under each option of choices that are not made. */
  counts: CountAnswer[];
  /** Who declared such parts. */
  declared: DeclaredAnswer[];
  /** The address. */
  fact: Address;
  /** The weakest grade of its rule. */
  grade: Grade;
  /** How many of those counted for certain have it for certain. */
  have: number;
  /** What people read. */
  label: string;
  /** How many would have been counted, but for a restriction. */
  left_out: number;
  /** The pupils behind it, where the request asks for them. */
  missing?: MissingAnswer | null;
  /** Why there is none. */
  no_value?: string | null;
  /** What is missing for those who are not known. */
  open: OpenAnswer[];
  /** Of these, how many only through such a part. */
  perhaps_by_declaration: number;
  /** How many more have it and may or may not be counted. */
  perhaps_have: number;
  /** How it is derived. */
  rule: RuleAnswer;
  /** One sentence. */
  text: string;
  /** Choices on which it depends and that are not made. */
  unset_choices: string[];
  /** The value as a sheet holds it; absent where there is none. */
  value?: Json | null;
  /** Criteria in force that wait for it. */
  waiting: string[];
}

/** One fact at all its addresses, in sentences. */
export interface FactGroup {
  /** How many of how many count only by declaration, and who declared what; empty where nobody does. */
  declared: string;
  /** The fact's id. */
  fact: string;
  /** The weakest grade of its rule. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** What records do not say, and for how many; empty where nothing is open. */
  open: string;
  /** How it is derived. */
  rule: string;
  /** Its values: `Year 7: 140 of 150; Year 8: between 90 and 96 of 148`. */
  values: string;
}

/** A fact that has no value because nothing was imported. */
export interface FactLabel {
  /** The fact's id. */
  fact: string;
  /** What people read. */
  label: string;
}

/** What is known about one institution on one day. */
export type FactSheet = {
  /** `academic_year`, as files have it. */
  "academic-year"?: string | undefined;
  /** The academic year that facts with a period speak of, such as "2025/26"; by default the last one completed. */
  academic_year?: string | undefined;
  /** `as_of`, as files have it. */
  "as-of"?: string | undefined;
  /** The day of which the facts speak. */
  as_of?: string | undefined;
  /** The caller's own mapping from shares to options. */
  bands?: {
    "compass-apprenticeship-provider"?: BandsOf5 | undefined;
    "compass-college"?: BandsOf5 | undefined;
    "compass-curriculum-english"?: BandsOf5 | undefined;
    "compass-curriculum-mathematics"?: BandsOf5 | undefined;
    "compass-curriculum-pshe"?: BandsOf5 | undefined;
    "compass-curriculum-science"?: BandsOf5 | undefined;
    "compass-employer-encounter"?: BandsOf5 | undefined;
    "compass-fifth-provider"?: BandsOf5 | undefined;
    "compass-guidance-by-16"?: BandsOf5 | undefined;
    "compass-guidance-by-18"?: BandsOf5 | undefined;
    "compass-information"?: BandsOf5 | undefined;
    "compass-sixth-form"?: BandsOf5 | undefined;
    "compass-university"?: BandsOf5 | undefined;
    "compass-university-visits"?: BandsOf5 | undefined;
    "compass-workplace-by-16"?: BandsOf5 | undefined;
    "compass-workplace-by-18"?: BandsOf5 | undefined;
  } | undefined;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  facts?: Facts | undefined;
  /** The format of this file. */
  format?: "ceiag-facts/1" | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly (KnownFramework | (string & {}))[] | undefined;
  institution: InstitutionInput;
  /** The profile that reads a score, by edition. */
  profiles?: {
    /** Compass (2025/26, schools) */
    "compass-2025-schools"?: "compass-2025-rows" | undefined;
    /** Compass (classic, colleges) */
    "compass-classic-colleges"?: "compass-classic-bm1" | undefined;
    /** Compass (classic, schools) */
    "compass-classic-schools"?: "compass-classic-bm1" | "compass-classic-h1" | undefined;
    /** Gatsby Benchmarks (2014, schools) */
    "gatsby-2014-schools"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2018, colleges) */
    "gatsby-2018-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, colleges and training providers) */
    "gatsby-2025-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, schools) */
    "gatsby-2025-schools"?: "share-of-criteria" | undefined;
    [key: string]: unknown;
  } | undefined;
} & ({ "as-of": string } | { as_of: string });

/** The facts. What is left out is unknown, never no. */
export interface Facts {
  /** Of the young people in Year 9 or above whose Education, Health and Care plan was reviewed, for how many did the review agree steps towards work, independent living, friends and community, or health? Steps with a person and a date. A heading left empty or a sentence that is the same for everyone does not count. */
  "adulthood-in-reviews"?: ShareOrNotApplicable | undefined;
  /** Of the young people whose agreed steps towards adult life were due this year, how many reached the greater part of them? Judged at the review, with the young person and the family. Steps that were dropped count as not reached, unless the young person wanted another aim. */
  "adulthood-steps-reached"?: ShareOrNotApplicable | undefined;
  /** Do you systematically record the advice given to each young person and what was then agreed? Both the advice and the decisions. An adviser's private notes do not count (our reading). */
  "advice-recorded"?: YesNo | undefined;
  /** Of the young people who needed more help and whom you asked, how many said that their own aims were taken seriously? Asked in a way they can answer freely, by someone other than the person who advised them. Not applicable if nobody needed more help. */
  "aims-taken-seriously"?: ShareOrNotApplicable | undefined;
  /** Do former pupils or learners take part in the programme? As speakers, mentors, hosts or in another way. No number is laid down. */
  "alumni-take-part"?: YesNo | undefined;
  /** Of the pupils who finished Year 11, how many had had a meaningful encounter with an apprenticeship provider? The pupil can explore what learning there is like, and meets both staff and pupils. */
  "apprenticeship-provider-encounter-2014-by-16"?: Share | undefined;
  /** Does the programme set out to raise aspirations? It has to be an aim of the programme. How is left to you. */
  "aspirations-raised"?: YesNo | undefined;
  /** Of the young people you had identified as at risk of dropping out and whose first year after leaving is now over, how many were in education, training or work through most of it? For six months or more. Those whose whereabouts you do not know stay in the whole. Not applicable if you had identified nobody. */
  "at-risk-sustained"?: ShareOrNotApplicable | undefined;
  /** When did the governing board or its committee last discuss how well the careers programme works? A discussion that is minuted and had evidence in front of it; where there is no board, by whoever governs. Noting a policy without discussion does not count. */
  "board-discussed-careers"?: DayInput | undefined;
  /** Is one named person responsible for the careers programme? The careers leader, under whatever title. Responsibility spread over a team without a name does not count. */
  "careers-lead-named"?: YesNo | undefined;
  /** Does the careers leader sit in the senior team, or meet one of its members about careers at least once a term? A planned meeting about careers. A word in the corridor does not count. */
  "careers-lead-senior-access"?: YesNo | undefined;
  /** Does a named person lead the careers programme strategically? Someone who sets its direction, in a college the careers leader. Running events alone does not count. */
  "careers-lead-strategic"?: YesNo | undefined;
  /** Does the careers leader have time set aside for leading the programme? Hours that stand in a timetable or a job description. How many is left open. Without a careers leader the answer is no. */
  "careers-lead-time"?: YesNo | undefined;
  /** Has the person responsible for the careers programme been suitably trained for it? Which training is suitable is left open. Without a named person the answer is no. */
  "careers-lead-trained"?: YesNo | undefined;
  /** Does somebody assess what young people learn from the programme, against its learning outcomes? Any form that suits them: a task, a conversation, a portfolio, a questionnaire on knowledge and skills. Asking whether they enjoyed it does not count. */
  "careers-learning-assessed"?: YesNo | undefined;
  /** Is there a governor, or someone else in a governance role, who follows the careers programme by name? Named for careers, alone or beside other duties. How often he or she visits is left open. */
  "careers-link-governor"?: YesNo | undefined;
  /** Has careers work helped to move one of the priorities in the improvement plan of the whole institution? For example attendance, progress, behaviour or inclusion, by the measure that the plan itself uses. The head or principal judges, with a governor. */
  "careers-moved-a-priority"?: YesNo | undefined;
  /** Judging by later evidence, did something that you changed after an evaluation make young people better off? The judge names the change, the evidence before and the evidence after. It is for a senior leader who does not run the programme. */
  "change-shown-to-help"?: YesNo | undefined;
  /** Of the pupils who finished Year 11, how many had had a meaningful encounter with a college? The pupil can explore what learning there is like, and meets both staff and pupils. */
  "college-encounter-2014-by-16"?: Share | undefined;
  /** Of the pupils who finished Year 11, how many had had a meaningful encounter with a college? Meaningful, 2025: shared purpose and outcomes; meeting staff and learners or trainees; exploring what it takes to learn, develop and succeed there. The end of the definition has not been read. */
  "college-encounter-2025-by-16"?: Share | undefined;
  /** In your classic Compass evaluation, what credit did you get for encounters with apprenticeship providers by the end of Year 11? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-apprenticeship-provider"?: ChoiceCompassApprenticeshipProvider | undefined;
  /** In your classic Compass evaluation, how many of the eleven areas of benchmark 3 were ticked? Which eleven areas these are has not been read, and that there are eleven is our estimate. Only the number counts. */
  "compass-benchmark-3-areas"?: CountTo11 | undefined;
  /** In your classic Compass evaluation, what credit did you get for encounters with colleges by the end of Year 11? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-college"?: ChoiceCompassCollege | undefined;
  /** In your classic Compass evaluation, what credit did you get for careers learning in English? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-curriculum-english"?: ChoiceCompassCurriculumEnglish | undefined;
  /** In your classic Compass evaluation, what credit did you get for careers learning in mathematics? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-curriculum-mathematics"?: ChoiceCompassCurriculumMathematics | undefined;
  /** In your classic Compass evaluation, what credit did you get for careers learning in PSHE? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. PSHE: personal, social, health and economic education. */
  "compass-curriculum-pshe"?: ChoiceCompassCurriculumPshe | undefined;
  /** In your classic Compass evaluation, what credit did you get for careers learning in science? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-curriculum-science"?: ChoiceCompassCurriculumScience | undefined;
  /** In your classic Compass evaluation, what credit did you get for pupils with an employer encounter every year? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. In a middle school only Years 7 and 8 count. */
  "compass-employer-encounter"?: ChoiceCompassEmployerEncounter | undefined;
  /** In your classic Compass evaluation, what credit did you get for the fifth kind of provider in benchmark 7? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. Which kind of provider this is has not been read. */
  "compass-fifth-provider"?: ChoiceCompassFifthProvider | undefined;
  /** In your classic Compass evaluation, what credit did you get for a guidance interview by the end of Year 11? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-guidance-by-16"?: ChoiceCompassGuidanceBy16 | undefined;
  /** In your classic Compass evaluation, what credit did you get for a further guidance interview by the end of Year 13? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. Whether the item asked for an offer or a meeting has not been read, so no figure fills it. */
  "compass-guidance-by-18"?: ChoiceCompassGuidanceBy18 | undefined;
  /** In your classic Compass evaluation, what credit did you get for pupils who used careers information? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. Only the question for the lowest relevant age counts. */
  "compass-information"?: ChoiceCompassInformation | undefined;
  /** In your classic Compass evaluation, what credit did you get for encounters with sixth forms by the end of Year 11? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-sixth-form"?: ChoiceCompassSixthForm | undefined;
  /** In your classic Compass evaluation, what credit did you get for encounters with universities by the end of Year 11? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-university"?: ChoiceCompassUniversity | undefined;
  /** In your classic Compass evaluation, what credit did you get for university visits by the end of Year 13? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-university-visits"?: ChoiceCompassUniversityVisitsOrNotApplicable | undefined;
  /** In your classic Compass evaluation, what credit did you get for a workplace experience by the end of Year 11? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-workplace-by-16"?: ChoiceCompassWorkplaceBy16 | undefined;
  /** In your classic Compass evaluation, what credit did you get for a further workplace experience by the end of Year 13? The credit that Compass gave for this item, in quarters. The published results do not say which share earned which credit. */
  "compass-workplace-by-18"?: ChoiceCompassWorkplaceBy18 | undefined;
  /** Of your learners, how many had at least one of these encounters through their own curriculum area? One of the two encounters a year. A figure under the narrower 2025 meaning is a lower bound. */
  "curriculum-employer-encounter-2018"?: Share | undefined;
  /** Of your learners, how many had at least one of these meaningful encounters through their own curriculum area? One of the two encounters a year, meaningful in the 2025 sense (purpose, outcomes, two-way exchange, reflection). */
  "curriculum-employer-encounter-2025"?: Share | undefined;
  /** By how many percentage points does the share of disadvantaged young people in a sustained destination lie below that of the others? Whole points, rounded up; 0 if it does not lie below. With few leavers take three years together. Whom you count as disadvantaged is left to you, if you keep to it. Not applicable if there is nobody in one of the two groups. */
  "destination-gap-disadvantaged"?: CountTo100OrNotApplicable | undefined;
  /** By the latest official figures, do as many of your young people or more stay in education, training or work as those of institutions with a similar intake? Say which institutions you compare with, and choose them before you look. Take three years together where numbers are small. Not applicable if no official figures exist for you. */
  "destinations-above-similar"?: YesNoOrNotApplicable | undefined;
  /** Do you collect and keep accurate data on where learners go next? Accurate: checked, not guessed. For how long is left open; one careers hub says at least the year after leaving. */
  "destinations-kept"?: YesNo | undefined;
  /** Of the young people who left, for how many do you know what they really went on to? What they started, checked after the start; an offer or an intention does not count. Not applicable if nobody left at these points. */
  "destinations-known"?: ShareOrNotApplicable | undefined;
  /** Of the young people whose first year after leaving is now over, for how many do you know what they really did then? Those who would not say or could not be reached stay in the whole. Not applicable if nobody left at these points. */
  "destinations-known-one-year-on"?: ShareOrNotApplicable | undefined;
  /** Of the young people whose third year after leaving is now over, for how many do you know what they really did then? Those who would not say or could not be reached stay in the whole. Not applicable if nobody left at these points. */
  "destinations-known-three-years-on"?: ShareOrNotApplicable | undefined;
  /** Of the young people whose second year after leaving is now over, for how many do you know what they really did then? Those who would not say or could not be reached stay in the whole. Not applicable if nobody left at these points. */
  "destinations-known-two-years-on"?: ShareOrNotApplicable | undefined;
  /** Of the pupils whose three years since leaving or since the end of Year 11 are now over, whichever began first, for how many did you collect and keep accurate destinations throughout? The earlier of the two starts the three years. Accurate: checked, not guessed. */
  "destinations-three-years-from-first"?: ShareOrNotApplicable | undefined;
  /** Of the pupils whose three years since leaving you are now over, for how many did you collect and keep accurate destinations throughout? Counted from the day each pupil left, whatever the year group. Accurate: checked, not guessed. */
  "destinations-three-years-from-leaving"?: ShareOrNotApplicable | undefined;
  /** Of the pupils whose three years since the end of Year 11 are now over, for how many did you collect and keep accurate destinations throughout? Whether or not the pupil left after Year 11. Accurate: checked, not guessed. Not applicable if nobody finished Year 11 with you three years ago. */
  "destinations-three-years-from-year-11"?: ShareOrNotApplicable | undefined;
  /** Do you use learners' destinations to review what you offer? A review that looked at the data and could have changed something. Publishing the data alone does not count. */
  "destinations-used-in-review"?: YesNo | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "employer-encounter-2014"?: {
    y10?: Share | undefined;
    y11?: Share | undefined;
    y12?: Share | undefined;
    y13?: Share | undefined;
    y7?: Share | undefined;
    y8?: Share | undefined;
    y9?: Share | undefined;
  } | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "employer-encounter-2014.y10"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "employer-encounter-2014.y11"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "employer-encounter-2014.y12"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "employer-encounter-2014.y13"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "employer-encounter-2014.y7"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "employer-encounter-2014.y8"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2014: the pupil can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "employer-encounter-2014.y9"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "employer-encounter-2025"?: {
    y10?: Share | undefined;
    y11?: Share | undefined;
    y12?: Share | undefined;
    y13?: Share | undefined;
    y7?: Share | undefined;
    y8?: Share | undefined;
    y9?: Share | undefined;
  } | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "employer-encounter-2025.y10"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "employer-encounter-2025.y11"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "employer-encounter-2025.y12"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "employer-encounter-2025.y13"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "employer-encounter-2025.y7"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "employer-encounter-2025.y8"?: Share | undefined;
  /** Of the pupils in this year group, how many had at least one meaningful encounter with an employer this year? Meaningful, 2025, all four: a purpose that employer and pupil know; learning outcomes that suit the pupil; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "employer-encounter-2025.y9"?: Share | undefined;
  /** Over the whole programme, do the employers reflect the regional and the national labour market? Both. Which figures to compare with is left open. */
  "employers-match-labour-market"?: YesNo | undefined;
  /** Do employers take part in the programme? People from workplaces who meet young people. How many young people meet them is asked separately. */
  "employers-take-part"?: YesNo | undefined;
  /** Over the whole programme, do the employers differ in size and in what they do? Judged over the programme, not per young person. No number is laid down. */
  "employers-varied"?: YesNo | undefined;
  /** Of the young people who need more help with their next step, how many had it this year? Help beyond what everyone gets: an earlier meeting, a visit made together, a mentor. Not applicable only if you looked and nobody needs it. */
  "extra-support-in-place"?: ShareOrNotApplicable | undefined;
  /** Of the young people who left, for how many did a parent, carer or other person close to them take part in planning the next step? In person, by telephone or through someone they trust. A letter home alone does not count. */
  "families-in-planning"?: ShareOrNotApplicable | undefined;
  /** A year after leaving, how many of the families who answered said that the young person had been well prepared for the place he or she went to? Ask the young person too where that is possible. Not applicable if nobody left. */
  "families-say-well-prepared"?: ShareOrNotApplicable | undefined;
  /** Do you ask your careers advisers for feedback on the programme in a planned way? Your own advisers or those you buy in. Chance remarks do not count. */
  "feedback-from-careers-advisers"?: YesNo | undefined;
  /** Do you ask employers for feedback on the programme in a planned way? Employers that took part in it. How many have to answer is left open. */
  "feedback-from-employers"?: YesNo | undefined;
  /** Do you ask parents and carers for feedback on the programme in a planned way? How many have to answer is left open. Chance remarks do not count. */
  "feedback-from-parents"?: YesNo | undefined;
  /** Do you ask college staff for feedback on the programme in a planned way? Which staff is left open. Chance remarks do not count. */
  "feedback-from-staff"?: YesNo | undefined;
  /** Do you ask subject staff for feedback on the programme in a planned way? Those who teach the learners' subjects or occupational areas. Chance remarks do not count. */
  "feedback-from-subject-staff"?: YesNo | undefined;
  /** Do you ask support staff for feedback on the programme in a planned way? Staff who support young people without teaching a subject. Chance remarks do not count. */
  "feedback-from-support-staff"?: YesNo | undefined;
  /** Do you ask teachers for feedback on the programme in a planned way? Teaching staff; other staff are asked about separately. Chance remarks do not count. */
  "feedback-from-teachers"?: YesNo | undefined;
  /** Do you ask young people for feedback on the programme in a planned way? Your own pupils, students or learners. Chance remarks do not count. */
  "feedback-from-young-people"?: YesNo | undefined;
  /** Of the pupils who finished Year 13, how many had had a further guidance meeting since Year 11? The meeting took place; an offer alone does not count. That it comes after Year 11 is our reading. The adviser is trained to a suitable level; which one the 2025 text means has not been read. */
  "further-guidance-attended-by-18"?: Share | undefined;
  /** Of the pupils who finished Year 13, how many had been offered a further guidance meeting since Year 11? The offer counts, whether or not it was taken up. The adviser is trained to a suitable level, by the older text Level 6 or above. A meeting that took place shows that it was offered. That it comes after Year 11 is our reading. */
  "further-guidance-offered-by-18"?: Share | undefined;
  /** Of the pupils who finished Year 13, how many had had at least one further experience of a workplace since Year 11? In addition to the one by 16; that it comes after Year 11 is our reading. A pupil's own part-time job does not count. */
  "further-workplace-experience-2014-by-18"?: Share | undefined;
  /** Of the pupils who finished Year 13, how many had had at least one further meaningful experience of a workplace since Year 11? Meaningful as for the experiences by 16, all seven parts; that it comes after Year 11 is our reading. The words that ruled out part-time jobs have not been seen in the schools' 2025 text. */
  "further-workplace-experience-2025-by-18"?: Share | undefined;
  /** Do your governors openly stand behind the careers programme? Governors, trustees or others in a governance role. A formal approval is a separate question. */
  "governors-back"?: YesNo | undefined;
  /** Of the guidance meetings this year, how many were with an adviser qualified to Level 6 or above? Level 6 or above in careers guidance, your own adviser or an external one. An adviser still in training does not count. */
  "guidance-advisers-level-6"?: Share | undefined;
  /** Of the pupils who finished Year 11, how many had had at least one guidance meeting with a careers adviser? The adviser, your own or external, is trained to a suitable level: Level 6 or above by the older text; what the 2025 text means has not been read. Group sessions and talks with teachers do not count (our reading); no length is laid down. */
  "guidance-by-16"?: Share | undefined;
  /** Of the young people who had a guidance meeting this year, for how many did somebody follow up within a term what had been agreed? Somebody asked, and helped where it was stuck. Filing the action plan does not count. */
  "guidance-followed-up"?: Share | undefined;
  /** Are those who need guidance most seen first, and again if they need it? An order that follows need, kept up to date. Seeing groups in the order of the timetable does not count. */
  "guidance-in-order-of-need"?: YesNo | undefined;
  /** Does the careers leader work with the careers adviser, the special needs co-ordinator and other key staff, so that guidance is part of the programme? All of them; where nobody has the title of special needs co-ordinator, whoever looks after learning support. Guidance that is bought in and runs beside the programme does not count. */
  "guidance-joint-working"?: YesNo | undefined;
  /** Of the pupils considering higher education who finished Year 13, how many had made at least two visits to higher education providers? Only pupils considering higher education are counted, and only visits where they met staff and learners. Wider than universities, so the older figure is not used for it. */
  "he-visits-by-18"?: ShareOrNotApplicable | undefined;
  /** Does your headteacher or principal openly stand behind the careers programme? In person, not only through the senior team. */
  "headteacher-backs"?: YesNo | undefined;
  /** Do you keep, in each young person's school or college record, what they took part in, advice, aspirations, and intended and actual destinations? All five contents. The exact official sentence has not been seen; this follows a commentator's account. */
  "individual-records-kept"?: YesNo | undefined;
  /** When did somebody last check that the careers and labour market information you use is current? Whole stock: links, displays, slides, prospectuses and local labour market figures. What was out of date was replaced or taken away. */
  "information-checked"?: DayInput | undefined;
  /** With how many employers have you worked both this year and the year before? Worked: they met young people or helped to plan for them. Self-employed people and public bodies count. */
  "lasting-employer-partners"?: Count | undefined;
  /** Of the learners who finished their study programme, how many had had at least one guidance meeting with a careers adviser? Your own adviser or an external one; which level of training each meeting asks for is not said. Group sessions and talks with tutors do not count; no length is laid down. */
  "learner-guidance-by-end"?: Share | undefined;
  /** Of the learners who finished their study programme, how many had had at least one experience of a workplace, by 18 or before it ended? A learner's own part-time job does not count. A figure under the narrower 2025 meaning is a lower bound. */
  "learner-workplace-experience-2018"?: Share | undefined;
  /** Of the learners who finished their study programme, how many had had at least one meaningful experience of a workplace? A learner's own part-time job does not count. Meaningful, all seven: shared purpose; learning outcomes; extensive two-way exchange; meeting a range of people; a task or product; employer's feedback; reflection. */
  "learner-workplace-experience-2025"?: Share | undefined;
  /** Of the learners who finished their study programme, how many had experienced throughout it how their subjects open, and help in, many occupations? Throughout and by the end, not in one event only. The 2018 text asks that they had the chance to; the 2025 text speaks of the subjects' knowledge and skills. */
  "learners-subject-careers"?: Share | undefined;
  /** Of the learners who finished their study programme, how many had found and used information on careers and the labour market during it? The 2025 text names pathways as well. Being told where the information is does not count. */
  "learners-used-information"?: Share | undefined;
  /** By how many percentage points does the share of disadvantaged young people who reached the programme's learning outcomes lie below that of the others? Whole points, rounded up; 0 if it does not lie below. With small groups take three years together. Whom you count as disadvantaged is left to you, if you keep to it. Not applicable if there is nobody in one of the two groups. */
  "learning-gap-disadvantaged"?: CountTo100OrNotApplicable | undefined;
  /** Do you have evidence of the programme's effect on what young people have learned about careers? Evidence of learning, put together for the programme as a whole. Attendance and satisfaction alone do not count. */
  "learning-impact-evidenced"?: YesNo | undefined;
  /** A year after leaving, how many of the young people who answered said that guidance had helped them to choose well? Ask all leavers, not only those you are still in touch with. Not applicable if nobody left. */
  "leavers-say-guidance-helped"?: ShareOrNotApplicable | undefined;
  /** Can learners reach a careers adviser qualified to Level 6 when they need one? Your own adviser or an external one. How soon is left open. */
  "level-6-adviser-reachable"?: YesNo | undefined;
  /** Do you show young people and families what the Local Offer holds for the time after school, and how to use it? The Local Offer is the local authority's list of services for young people with special needs. A link alone does not count. */
  "local-offer-explained"?: YesNo | undefined;
  /** Do you use sustained and longer-term destinations when you evaluate the programme? Where young people still are after some time, not only their first step. For how many years is left open. */
  "longer-destinations-used"?: YesNo | undefined;
  /** Do you show learners that employers expect mathematics and English? As part of the curriculum. How is left to you. */
  "maths-english-for-employers"?: YesNo | undefined;
  /** Does the programme set out to correct wrong ideas about careers and routes into them? Asked for since 2025 beside stereotypes. How is left to you. */
  "misconceptions-questioned"?: YesNo | undefined;
  /** Does a young person who misses an employer encounter, a visit or a guidance meeting get another chance? Someone notices and arranges it. A recording sent home alone does not count. */
  "missed-activities-made-up"?: YesNo | undefined;
  /** Do you know by name which young people need more help than others with their next step? For example because of special needs, disadvantage, care, absence, or because no plan is in sight. Which signs you use is left to you. */
  "needs-identified"?: YesNo | undefined;
  /** Of the young people who left and started something, how many had given it up or changed it by the end of the first term? A change for the better within the same place does not count. Not applicable if nobody left. */
  "next-step-left-early"?: ShareOrNotApplicable | undefined;
  /** Does the programme set out how parents and carers are involved all the way through? It has to be stated in the programme. Contact with parents that is not part of a plan does not count. */
  "parent-engagement-set-out"?: YesNo | undefined;
  /** Of the parents and carers who answered, how many said that what they learned from you helped them to talk about the next step at home? Asked of all in the years before a choice, not only of those at an evening. For adult learners this may not apply. */
  "parents-could-help"?: ShareOrNotApplicable | undefined;
  /** Do you encourage parents and carers to find and use careers and labour market information? For adult learners, where it is appropriate. How is left to you. */
  "parents-encouraged-to-use-information"?: YesNo | undefined;
  /** Do you also support parents and carers in finding and using that information? Help beyond a pointer, such as an evening, a guide or someone to ask. What is enough is left open. */
  "parents-supported-to-use-information"?: YesNo | undefined;
  /** Do you tell parents and carers how guidance meetings can be had? For adult learners, as appropriate. The form is left to you. */
  "parents-told-about-guidance"?: YesNo | undefined;
  /** Do you record learners' part-time jobs and take their influence into account? Both. The jobs do not count as employer encounters by themselves. */
  "part-time-jobs-recorded"?: YesNo | undefined;
  /** Has your governing board approved the careers programme? A recorded decision of the board or of its committee; where there is no board, of whoever governs. Which version was approved, and how long ago, is left open. */
  "programme-approved"?: YesNo | undefined;
  /** When was something in the programme last changed because of where young people went, or because of what became of them there? The day from which it was different for young people. Publishing destinations does not count. */
  "programme-changed-by-destinations"?: DayInput | undefined;
  /** When was something in teaching or in the programme last changed because employers showed that young people lacked it? The day from which it was different for young people. Thanking employers for feedback does not count. */
  "programme-changed-by-employers"?: DayInput | undefined;
  /** When was the last evaluation of the programme's effect on young people that led you to change, add or stop something? The day of the evaluation. One that confirmed everything as it was does not count. */
  "programme-changed-by-evaluation"?: DayInput | undefined;
  /** Do you actively tell young people, parents and carers, staff and employers about the programme? Something that reaches them, such as letters, assemblies or meetings. Waiting for visitors to the website does not count. */
  "programme-communicated"?: YesNo | undefined;
  /** Does the programme cover careers education? Planned learning about oneself, about work and about making choices. Single events alone do not count. */
  "programme-covers-careers-education"?: YesNo | undefined;
  /** Does the programme cover employability? The skills and habits that work asks for, and how to show them when applying. */
  "programme-covers-employability"?: YesNo | undefined;
  /** Does the programme cover enterprise? Learning to have an idea and carry it through, in business or in the community. */
  "programme-covers-enterprise"?: YesNo | undefined;
  /** Does the programme cover work-related learning? Learning through, about or for work, in lessons or at a workplace. */
  "programme-covers-work-related-learning"?: YesNo | undefined;
  /** Do you evaluate how well the careers programme works at least every three years? The last evaluation is not more than three years old. Once a year is called best practice for colleges, not required. */
  "programme-evaluated-every-three-years"?: YesNo | undefined;
  /** Is the programme fitted to the needs of all your young people, the disadvantaged included? The needs were looked at and the programme follows them. One programme for all, unexamined, does not count. */
  "programme-fits-needs"?: YesNo | undefined;
  /** Is the programme tied to the development plan of the whole institution? The plan names careers, or the programme names the priorities of the plan that it serves. */
  "programme-in-development-plan"?: YesNo | undefined;
  /** Is the programme built on stated learning outcomes? What young people should know or be able to do afterwards. Which outcomes is left to you. */
  "programme-learning-outcomes"?: YesNo | undefined;
  /** Do you monitor the careers programme systematically? Planned checks that it happens as intended. Judging whether it works is a separate question. */
  "programme-monitored"?: YesNo | undefined;
  /** Of the young people who finished a key stage or their study programme, how many had shown that they reached the programme's learning outcomes for it? Shown in work, talk or action that somebody judged. Having been present, or having liked it, shows nothing. Without stated outcomes the answer is 0. */
  "programme-outcomes-reached"?: Share | undefined;
  /** Is your careers programme on your website? Information about the programme itself. Each audience is asked about separately. */
  "programme-published"?: YesNo | undefined;
  /** Of the young people on roll, how many took part in the careers programme this year as it is planned for them? At least the greater part of what is planned for their year group or course. Count those who are often absent, educated elsewhere or on a reduced timetable in the whole. */
  "programme-reach"?: Share | undefined;
  /** Are resources set aside for the careers programme? Money, staff time or both, named for careers. No amount is laid down. */
  "programme-resourced"?: YesNo | undefined;
  /** Do you review the careers programme regularly, using feedback? How often is left open. Who gives feedback is asked separately. */
  "programme-reviewed"?: YesNo | undefined;
  /** Do you review the careers programme regularly, using feedback to make it work better for young people? The review has to lead to changes meant to increase its effect. How often is left open. */
  "programme-reviewed-for-impact"?: YesNo | undefined;
  /** Does the programme build up in a planned order? Later activities rest on earlier ones. A list of events in date order alone does not count. */
  "programme-sequenced"?: YesNo | undefined;
  /** Of the staff who plan the careers programme or deliver a part of it, how many have been trained for that part? Training for what they do in the programme: the careers leader, form tutors, teachers of careers lessons, advisers. Which training is suitable is left open. */
  "programme-staff-trained"?: Share | undefined;
  /** Does the careers programme set out both its aims and how it is run day to day? Both are needed: where it is going (strategic) and who does what when (operational). */
  "programme-strategic-and-operational"?: YesNo | undefined;
  /** Do you have a settled, structured careers programme? Settled: it goes on from year to year. Structured: its parts are planned to fit together. How you show this is left to you. */
  "programme-structured"?: YesNo | undefined;
  /** Is your careers programme written down? A policy, plan or handbook counts. A calendar of events alone does not describe a programme. */
  "programme-written"?: YesNo | undefined;
  /** Of the pupils in Year 11, how many attended two provider encounters in Year 10 or by 28 February of Year 11? Providers of technical education or apprenticeships, in the school day. An encounter says who the provider is and what it offers, what careers that leads to and what learning there is like, answers questions, and is of reasonable length. An encounter after February of Year 11 belongs to no window; whether 29 February counts is a choice. */
  "provider-access-by-year-11"?: Share | undefined;
  /** Of the pupils in Year 9, how many attended two provider encounters in Year 8 or by 28 February of Year 9? Providers of technical education or apprenticeships, in the school day. An encounter says who the provider is and what it offers, what careers that leads to and what learning there is like, answers questions, and is of reasonable length. If you begin at Year 9, whether encounters at an earlier school count is not known to us. An encounter after February of Year 9 belongs to no window; whether 29 February counts is a choice. */
  "provider-access-by-year-9"?: Share | undefined;
  /** How many encounters with providers of technical education or apprenticeships does your school provide for a pupil in Years 8 and 9 together, as far as you teach them? In the school day and of reasonable length; evening events do not count. */
  "provider-access-first-phase"?: Count | undefined;
  /** Of the pupils in Year 13, how many were offered two provider encounters in Year 12 or by 28 February of Year 13? The offer counts; pupils may choose not to attend. In the school day. An encounter says who the provider is and what it offers, what careers that leads to and what learning there is like, answers questions, and is of reasonable length. An encounter after February of Year 13 belongs to no window; whether 29 February counts is a choice. */
  "provider-access-offered-by-year-13"?: Share | undefined;
  /** How many encounters with providers of technical education or apprenticeships does your school provide for a pupil over Years 8 to 13, as far as you teach them? In the school day and of reasonable length; evening events do not count. Whether the providers must differ is not known to us. */
  "provider-access-total"?: Count | undefined;
  /** Do providers of further education and of higher education take part in the programme? Both, from outside your own institution. How many young people meet them is asked separately. */
  "providers-take-part"?: YesNo | undefined;
  /** Had every learner who finished their study programme had a meaningful encounter with a range of possible next providers, with their staff and learners? As appropriate: colleges, higher education, apprenticeship and training providers. How many make a range is left open. */
  "range-of-providers-2018"?: YesNo | undefined;
  /** Had every learner who finished their study programme had a meaningful encounter with a range of providers, with their staff and learners? As appropriate: colleges, universities, independent training providers. How many make a range is left open. Meaningful as in the 2025 text, of which the end has not been read. */
  "range-of-providers-2025"?: YesNo | undefined;
  /** Do you join your records with those of a learner's earlier school or college, where you are given them? Only records that are made available to you. If none ever are, this does not apply. */
  "records-joined-with-earlier"?: YesNoOrNotApplicable | undefined;
  /** Can every young person see their own careers records? All of them, without special request to a senior person (our reading). The form is left to you. */
  "records-open-to-young-people"?: YesNo | undefined;
  /** Do you use these records to plan each young person's support? Keeping them without using them does not count. */
  "records-plan-support"?: YesNo | undefined;
  /** Do your careers records start when a learner first contacts you or moves to you? First contact or transition, whichever you use. Records begun only after enrolment checks are over do not count (our reading). */
  "records-start-at-first-contact"?: YesNo | undefined;
  /** Do young people meet or hear of varied role models through the programme? Varied in background and in the route they took. No number is laid down. */
  "role-models-varied"?: YesNo | undefined;
  /** Of the young people who finished a key stage or their study programme, how many could explain in their own way two different routes open to them and what each asks for? Two routes that differ in kind, or for some two real places. All of them or a fair sample, asked without notes; speech, pictures and signs all count. */
  "routes-explained"?: Share | undefined;
  /** Does the programme explain apprenticeships and how to find one? To everyone in the years before a choice, not only to those who ask. */
  "routes-shown-apprenticeships"?: YesNo | undefined;
  /** Does the programme explain college courses and technical study, and where they lead? To everyone in the years before a choice, not only to those who ask. A college counts the further and technical courses of other providers too. */
  "routes-shown-colleges"?: YesNo | undefined;
  /** Does the programme explain supported internships, supported employment and the other routes with support that there are locally? To young people and to their families. Only routes that really exist near you; which ones is left open. */
  "routes-shown-supported"?: YesNo | undefined;
  /** Does the programme explain university and other higher education, and what it costs? To everyone in the years before a choice, not only to those who ask. */
  "routes-shown-universities"?: YesNo | undefined;
  /** Of the young people who chose their next step, how many had seriously weighed an academic and a technical or work-based route before they chose? Seen in records of guidance, applications or visits. Which one they then took does not matter. Not applicable if nobody had both open to them. */
  "routes-weighed"?: ShareOrNotApplicable | undefined;
  /** Over the whole programme, do young people also meet self-employed people? Judged over the programme, not per young person. No number is laid down. */
  "self-employed-included"?: YesNo | undefined;
  /** Do your senior leaders openly stand behind the careers programme? Openly: staff, young people and parents could tell you so. Private approval does not count. */
  "senior-leaders-back"?: YesNo | undefined;
  /** Of the pupils who finished Year 11, how many had had a meaningful encounter with a sixth form? The pupil can explore what learning there is like, and meets both staff and pupils. Their own school's sixth form: whether it counts is left open. */
  "sixth-form-encounter-2014-by-16"?: Share | undefined;
  /** Of the pupils who finished Year 11, how many had had a meaningful encounter with a sixth form? Meaningful, 2025: shared purpose and outcomes; meeting staff and learners or trainees; exploring what it takes to learn, develop and succeed there. The end of the definition has not been read. */
  "sixth-form-encounter-2025-by-16"?: Share | undefined;
  /** Of the pupils who finished Year 9, how many had had the chance to learn how science, technology, engineering and mathematics lead into, and help in, many careers? STEM means science, technology, engineering and mathematics. The chance counts, whether or not it was taken. */
  "stem-careers-by-14"?: Share | undefined;
  /** Do all teachers of science, technology, engineering and mathematics bring out how relevant these are to many careers? All of them. How often is left open. */
  "stem-relevance-shown"?: YesNo | undefined;
  /** Does the programme set out to question stereotyped thinking about jobs and courses? It has to be an aim of the programme. One-off remarks in lessons do not count. */
  "stereotypes-questioned"?: YesNo | undefined;
  /** Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject. */
  "subject-careers"?: {
    y10?: Share | undefined;
    y11?: Share | undefined;
    y12?: Share | undefined;
    y13?: Share | undefined;
    y7?: Share | undefined;
    y8?: Share | undefined;
    y9?: Share | undefined;
  } | undefined;
  /** Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject. */
  "subject-careers.y10"?: Share | undefined;
  /** Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject. */
  "subject-careers.y11"?: Share | undefined;
  /** Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject. */
  "subject-careers.y12"?: Share | undefined;
  /** Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject. */
  "subject-careers.y13"?: Share | undefined;
  /** Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject. */
  "subject-careers.y7"?: Share | undefined;
  /** Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject. */
  "subject-careers.y8"?: Share | undefined;
  /** Of the pupils in this year group, how many had the chance this year to learn how every subject they take opens, and helps in, many careers? Every subject, and knowledge as well as skills; a pupil for whom one subject is missing does not count. One figure for the year group, not one per subject. */
  "subject-careers.y9"?: Share | undefined;
  /** Of the young people you asked, how many could explain in their own way how two of their subjects help in work that is not the obvious one? A fair sample across year groups or courses, not volunteers; speech, pictures and signs all count. How many to ask is left to you. */
  "subject-links-explained"?: Share | undefined;
  /** Of the subjects or curriculum areas you teach, how many have in this year or the one before changed how they teach careers because of evidence of what young people had learned? Something in lessons is different now. A new scheme of work without evidence behind it does not count. */
  "subjects-changed-by-evaluation"?: Share | undefined;
  /** Of the subjects or curriculum areas you teach, how many have careers planned into their schemes of work for every year they are taught? A place, a purpose and what is to be learned. A list of jobs on a poster does not count. */
  "subjects-with-planned-careers"?: Share | undefined;
  /** Is careers part of continuing professional development for all your support staff? All who support young people. Continuing: more than a single session; how much is left open. */
  "support-staff-development"?: YesNo | undefined;
  /** Of the young people whose first year after leaving is now over, how many were in education, training or work through most of it? For six months or more, by your own records. Those whose whereabouts you do not know stay in the whole. The official measure is narrower and comes later. Not applicable if nobody left. */
  "sustained-destination"?: ShareOrNotApplicable | undefined;
  /** Is careers part of continuing professional development for your teaching staff? Teachers or subject staff. Continuing: more than a single session (our reading); how much is left open. */
  "teaching-staff-development"?: YesNo | undefined;
  /** Of the staff who teach a subject, how many link it with careers? Every subject, not only vocational ones. How often is left open. */
  "teaching-staff-linking-careers"?: Share | undefined;
  /** Of the pupils who finished Year 11, how many had had a meaningful encounter with an independent training provider? Meaningful, 2025: shared purpose and outcomes; meeting staff and learners or trainees; exploring what it takes to learn, develop and succeed there. The end of the definition has not been read. */
  "training-provider-encounter-2025-by-16"?: Share | undefined;
  /** Of the young people who left, how many had spent time at the place they were going to before they started there? More than an open day: time in its rooms with the people who will work with them. Staff of both places have spoken. Not applicable if nobody left. */
  "transition-visits"?: ShareOrNotApplicable | undefined;
  /** Of your learners, how many had at least two meaningful encounters with employers this year? Meaningful, as the schools' text has it, for the colleges' text gives no definition: the learner can learn what work is like or what it takes to succeed in it. A figure under the narrower 2025 meaning is a lower bound. */
  "two-employer-encounters-2018"?: Share | undefined;
  /** Of your learners, how many had at least two meaningful encounters with employers this year? Meaningful, 2025, all four: a purpose that employer and learner know; learning outcomes that suit the learner; two-way exchange; time to reflect. In person, or in person mixed with virtual. */
  "two-employer-encounters-2025"?: Share | undefined;
  /** Of the pupils who finished Year 11, how many had had a meaningful encounter with a university? The pupil can explore what learning there is like, and meets both staff and pupils. */
  "university-encounter-2014-by-16"?: Share | undefined;
  /** Of the pupils who finished Year 11, how many had had a meaningful encounter with a university? Meaningful, 2025: shared purpose and outcomes; meeting staff and learners or trainees; exploring what it takes to learn, develop and succeed there. The end of the definition has not been read. */
  "university-encounter-2025-by-16"?: Share | undefined;
  /** Of the pupils considering university who finished Year 13, how many had made at least two visits to universities? Only pupils thinking of university are counted, and only visits where they met staff and pupils. Not applicable if nobody considers it. */
  "university-visits-by-18"?: ShareOrNotApplicable | undefined;
  /** Of the pupils who finished this key stage with you, how many had found and used information on careers, pathways and the labour market during it? A pupil counts who both found and used it in this key stage; an earlier key stage does not carry over. How much use is enough is left open. */
  "used-information"?: {
    ks3?: Share | undefined;
    ks4?: Share | undefined;
    ks5?: Share | undefined;
  } | undefined;
  /** Of the pupils who finished Year 9, how many had found and used careers and labour market information when choosing what to study? A pupil counts who both found and used it. Being told where it is does not count; which sources to use is left open. */
  "used-information-by-14"?: Share | undefined;
  /** Of the pupils who finished this key stage with you, how many had found and used information on careers, pathways and the labour market during it? A pupil counts who both found and used it in this key stage; an earlier key stage does not carry over. How much use is enough is left open. */
  "used-information.ks3"?: Share | undefined;
  /** Of the pupils who finished this key stage with you, how many had found and used information on careers, pathways and the labour market during it? A pupil counts who both found and used it in this key stage; an earlier key stage does not carry over. How much use is enough is left open. */
  "used-information.ks4"?: Share | undefined;
  /** Of the pupils who finished this key stage with you, how many had found and used information on careers, pathways and the labour market during it? A pupil counts who both found and used it in this key stage; an earlier key stage does not carry over. How much use is enough is left open. */
  "used-information.ks5"?: Share | undefined;
  /** Does your website explain the programme in a form that employers can find and follow? For example what employers can offer and whom to ask. A contact address alone is not an explanation. */
  "website-for-employers"?: YesNo | undefined;
  /** Does your website explain the programme in a form that other agencies can find and follow? Outside services that work with your learners. Which ones is left open. */
  "website-for-other-agencies"?: YesNo | undefined;
  /** Does your website explain the programme in a form that parents and carers can find and follow? Older texts say parents only; carers count with them here. */
  "website-for-parents"?: YesNo | undefined;
  /** Does your website explain the programme in a form that all staff can find and follow? Teaching and other staff. Information on an internal staff site alone does not count. */
  "website-for-staff"?: YesNo | undefined;
  /** Does your website explain the programme in a form that teachers can find and follow? Information on an internal staff site alone does not count. A yes for all staff counts as a yes here. */
  "website-for-teachers"?: YesNo | undefined;
  /** Does your website explain the programme in a form that young people can find and follow? Your own pupils, students or learners. */
  "website-for-young-people"?: YesNo | undefined;
  /** Of the young people who left and had had an experience of a workplace, for how many did it lead further? To paid or voluntary work, a longer placement, a supported internship, or a next step chosen because of it. It may also have shown them what they do not want, if the plan changed. */
  "work-after-experience"?: ShareOrNotApplicable | undefined;
  /** Do young people without contacts, transport or money get help to find and reach a workplace experience? Finding a host, fares, clothing, someone to go along the first time. Leaving families to find a placement alone does not count. */
  "workplace-barriers-removed"?: YesNo | undefined;
  /** Of the pupils who finished Year 11, how many had had at least one experience of a workplace? Visits, shadowing and work experience count. A pupil's own part-time job does not. */
  "workplace-experience-2014-by-16"?: Share | undefined;
  /** Had every pupil who finished Year 11 had meaningful experiences of workplaces, more than one? The text speaks of experiences and fixes no number; how many are enough is left open. Meaningful, all seven: shared purpose; learning outcomes; extensive two-way exchange; meeting a range of people; a task or product; employer's feedback; reflection. */
  "workplace-experiences-2025-by-16"?: YesNo | undefined;
  /** By how many percentage points does the share of disadvantaged young people with a workplace experience in the field they are interested in lie below that of the others? Whole points, rounded up; 0 if it does not lie below. Having been somewhere is not enough here: the place fitted an interest that the young person had named. */
  "workplace-gap-disadvantaged"?: CountTo100OrNotApplicable | undefined;
  /** Of the young people who had an experience of a workplace this year, how many showed afterwards that they had learned what it was for? Against the aim set beforehand, in work, talk or action; the employer's view helps. A completed diary alone does not count. */
  "workplace-learning-shown"?: ShareOrNotApplicable | undefined;
}

/** What was paid. */
export interface FeesAnswer {
  /** For each step with a fee, in the order of the process. */
  by_step: StepFee[];
  /** `GBP`. */
  currency: string;
  /** What is planned after the day, in all. */
  later: Pounds;
  /** A sentence for people. */
  text: string;
  /** In all. */
  total: Pounds;
}

/** A field that differs, as the file holds it. */
export interface FieldChange {
  /** Its value in the second; absent where it has none. */
  after?: Json | null;
  /** Its value in the first; absent where it had none. */
  before?: Json | null;
  /** The key in the file. */
  key: string;
}

/** Fields that differ, those that can change an answer apart from wording. */
export interface FieldChanges {
  /** Fields that can change an answer. */
  changes: FieldChange[];
  /** Labels, texts, notes, sources. */
  wording: FieldChange[];
}

export interface Finding {
  /** The criterion, by its id in the catalogue. */
  criterion: string;
  /** What the finding before it was. */
  earlier?: "met" | "not-met" | undefined;
  /** Ids of the evidence register. */
  evidence?: readonly string[] | undefined;
  /** The day of the finding. */
  on: string;
  /** What is found. */
  outcome: "met" | "not-met";
  /** Why. */
  reason: string;
}

/** The finding of one criterion. */
export interface FindingAnswer {
  /** The deciding facts. */
  because: BecauseAnswer[];
  /** Its benchmark, where the edition has benchmarks. */
  benchmark: string | null;
  /** Credit under the profile. */
  credit: CreditAnswer | null;
  /** The criterion's id. */
  criterion: string;
  /** How well the criterion is known. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** The level that it is a statement of, in a maturity model. */
  level?: string | null;
  /** Stars where it rests on less than most; `basis` says on what. */
  mark?: string;
  /** Unknown facts that could still decide. */
  missing: string[];
  /** The outcome. */
  outcome: Outcome;
  /** The main reason. */
  reason: Reason;
  /** Its section, in a catalogue that a decision rests on. */
  section?: string | null;
  /** How strongly it binds. */
  strength: Strength;
  /** How well that is known. */
  strength_grade: Grade;
  /** The sentence. */
  text: string;
  /** Its theme, in a maturity model. */
  theme?: string | null;
}

/** One finding as recorded. */
export interface FindingRecord {
  /** What it replaces. */
  earlier?: AssessorOutcome | null;
  /** Ids of the evidence. */
  evidence: string[];
  /** The day. */
  on: Day;
  /** What was found. */
  outcome: AssessorOutcome;
  /** Why. */
  reason: string;
  /** A line for people. */
  text: string;
}

/** Whether a profile can print a percentage. */
export type Fit = "unique" | "several" | "missed" | "not-tested";

/** What reviewers say of a criterion or benchmark. */
export interface FoundAnswer {
  /** `EDITION/ID`. */
  criterion: string;
  /** What had been found before, where this replaces it. */
  earlier?: string | null;
  /** How independent the finding is. */
  independence: Independence;
  /** The day. */
  on: Day;
  /** `met` or `not-met`. */
  outcome: string;
  /** The sentence. */
  text: string;
}

/** Who or what found an outcome. */
export type FoundBy = "reviewers" | "facts";

/** One dated edition of a rule book. */
export interface Framework {
  [key: string]: unknown;
}

/** The edition of a result. */
export interface FrameworkAnswer {
  /** SHA-256 over everything that can change an answer. */
  digest: string;
  /** Its name within the series. */
  edition: string;
  /** The weakest grade of its rules. */
  grade: Grade;
  /** The edition's id. */
  id: string;
  /** What people read. */
  label: string;
  /** Its series. */
  series: string;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface FrameworksAnswer {
  /** The engine's version. */
  engine: string;
  /** With a setting, and its year groups where it needs them: the Compass evaluation that applies, and why. */
  evaluation_type?: EvaluationTypeAnswer | null;
  /** `ceiag-framework-list/1`. */
  format: "ceiag-framework-list/1";
  /** The editions; with a setting, those that cover it. */
  frameworks: EditionAnswer[];
  /** With a setting and a day: what is in force of each series. */
  in_force?: InForceAnswer[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
}

/** ceiag request of `framework list` */
export interface FrameworksRequest {
  /** With a setting: also say what is in force on this day. */
  as_of?: string | undefined;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** Only editions that cover this setting. */
  setting?: "school" | "special-school" | "alternative-provision" | "sixth-form-college" | "college" | "training-provider" | undefined;
  /** First and last year group, which decide which Compass evaluation applies. */
  years?: readonly [number | bigint, number | bigint] | undefined;
}

/** How far one group is ahead of another, as a difference of shares. */
export interface Gap {
  /** The group it is compared with; `rest` for everybody else, those not recorded among them. */
  against: string;
  /** The difference with Newcombe's interval at 95 %; absent where a number behind it is hidden. */
  gap: Estimate | null;
  /** The group. */
  group: string;
  /** One sentence. */
  text: string;
}

/** The generation of an instrument. Results of different generations are never compared. */
export type Generation = "classic" | "new";

/** How well something is known, best first. */
export type Grade = "sourced" | "secondary" | "derived" | "fitted" | "project" | "unsourced";

/** A group. */
export interface GroupAnswer {
  /** The fewest points with which a pupil is in it. */
  at_least: number;
  /** How many are in it for certain. */
  certain: number;
  /** Its id. */
  id: string;
  /** What people read. */
  label: string;
  /** How many more may be. */
  perhaps: number;
}

/** Pupils of one year group. */
export interface GroupCount {
  /** How many pupils. */
  pupils: number;
  /** The year group in that academic year; absent where it is not known. */
  year_group?: number | null;
}

/** One group. A number that is hidden is absent. */
export interface GroupRow {
  /** The group; `all` for everybody, `not-recorded` for those whose group isn't known. */
  group: string;
  /** Whether numbers are hidden. */
  hidden: boolean;
  /** What people read. */
  label: string;
  /** How many do not. */
  no: number | null;
  /** For how many it isn't known whether they count, or whether they belong here. */
  not_known: number | null;
  /** How many there are, certainly or perhaps. */
  of: number | null;
  /** The share of those who count with Wilson's interval at 95 %; absent where it is hidden, or where there is nobody. */
  share: Estimate | null;
  /** One sentence. */
  text: string;
  /** How many count. */
  yes: number | null;
}

/** A fact by the groups of one breakdown. */
export interface GroupedBy {
  /** What pupils are grouped by. */
  by: Breakdown;
  /** Differences between groups of whom nobody is in both. */
  gaps: Gap[];
  /** The groups, those not recorded last. One that is certainly empty is left out, unless it is of the kind that every school has. */
  groups: GroupRow[];
  /** What people read. */
  label: string;
  /** What the hidden groups are together; absent where none is hidden, or all are. */
  together: GroupRow | null;
}

/** A fact by groups. */
export interface GroupedFact {
  /** Everybody. */
  all: GroupRow;
  /** By each breakdown. */
  breakdowns: GroupedBy[];
  /** The fact. */
  fact: Address;
  /** The weakest grade of its rule. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** Who is counted. */
  population: string;
}

/** What institutions are grouped by. */
export type Grouping = "hub" | "region";

/** Offers under the September Guarantee for one year group. */
export interface GuaranteeAnswer {
  /** The academic year that ended. */
  academic_year: AcademicYear;
  /** The last day of September after it. */
  by: Day;
  /** By group of codes; `no-record` where nothing is recorded. */
  groups: CodeGroupCount[];
  /** How many are counted. */
  of: number;
  /** How many more belong there perhaps. */
  perhaps: number;
  /** One sentence. */
  text: string;
  /** The year group. */
  year_group: number;
}

/** Guidance meetings of one academic year. */
export interface GuidanceAnswer {
  /** The academic year. */
  academic_year: AcademicYear;
  /** Advisers named by at least one meeting. */
  advisers: number;
  /** What these numbers are not. */
  caution: string;
  /** Meetings that were held in it. */
  held: number;
  /** Shares at or above advised lengths. */
  lengths: LengthAnswer[];
  /** Meetings and advisers by level. */
  levels: RecordsFactsAnswerLevelAnswer[];
  /** Meetings that were offered in it and not taken up. */
  not_taken_up: number;
  /** Meetings of which it is not known whether, or when, they were held. */
  perhaps_held: number;
  /** Of the pupils who had a meeting, those seen by an adviser at Level 6 or above. */
  pupils_at_level_6: PartOf;
  /** Who held the meetings, in sentences. */
  text: string[];
  /** Meetings held that name no adviser. */
  without_adviser: number;
}

/** An award with its days. */
export interface HeldAnswer {
  /** The assessment that it rests on. */
  assessment?: string | null;
  /** How many days are left after this one; 0 on the last day, absent when it has lapsed. */
  days_left?: number | null;
  /** The first day. */
  first_day: Day;
  /** The last day, included. */
  last_day: Day;
  /** Its number among the awards of the file, from 1. */
  number: number;
  /** The first day on which a reassessment is due. */
  reassessment_due_from: Day;
}

/** How much is hidden. */
export interface HiddenRows {
  /** How many of them are hidden. */
  hidden: number;
  /** Groups of facts, empty ones left out. */
  of: number;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface HistoryAnswer {
  /** The day up to which results are taken. */
  as_of: Day;
  /** `ceiag-history/1`. */
  format: "ceiag-history/1";
  /** The institution; absent where there is no result. */
  institution?: string | null;
  /** How many results were left out, being completed after the day. */
  later: number;
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** One series for each instrument, generation and evaluation type. */
  series: ResultSeries[];
  /** A sentence for people. */
  text: string;
}

/** One benchmark of a result with what changed. */
export interface HistoryBenchmark {
  /** Its number, from 1. */
  number: number;
  /** The printed percentage, 0 to 100. */
  percent?: number | null;
  /** The change since the first result; absent for the first. */
  since_first?: Step | null;
  /** The change since the result before; absent for the first. */
  since_previous?: Step | null;
  /** The printed state. */
  status?: Status | null;
}

/** ceiag request of `history` */
export interface HistoryRequest {
  /** The day up to which results are taken. */
  as_of: string;
  /** The name of the only institution whose results are taken. */
  institution?: string | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** What an instrument printed, one evaluation a row, with the headers of a table of results as keys. */
  results: readonly {
    [key: string]: string | number | bigint | null;
  }[];
}

/** One result with what changed. */
export interface HistoryResult {
  /** How many benchmarks are achieved. */
  achieved: AchievedCount;
  /** Its benchmarks, by number. */
  benchmarks: HistoryBenchmark[];
  /** When it was completed. */
  completed: Completed;
  /** Where it was printed. */
  source?: string | null;
  /** A sentence for people. */
  text: string;
}

/** Why no edition is in force. */
export type HoleReason = "none" | "not-sourced";

/** What is in force of one series. */
export interface InForceAnswer {
  /** Without an edition: why, where that is declared. */
  because?: HoleReason | null;
  /** The editions; several only when an open choice decides between them. */
  frameworks: string[];
  /** What people read. */
  label: string;
  /** The series. */
  series: string;
  /** Without an edition: the sentence. */
  text?: string | null;
}

/** How independent a judgement is of the institution that it is about, the least first. */
export type Independence = "self" | "internal-panel" | "peer" | "expert" | "external-assessor";

/** An interval of levels by their ids; `none` is below the lowest. */
export interface IndicatedAnswer {
  /** At best. */
  hi: string;
  /** At worst. */
  lo: string;
}

/** What the facts indicate of a criterion. */
export interface IndicationAnswer {
  /** The outcome by rule. */
  outcome: Outcome;
  /** The sentence. */
  text: string;
}

/** Something that gives points. */
export interface IndicatorAnswer {
  /** Its id. */
  id: string;
  /** What people read. */
  label: string;
  /** What is looked at and when it counts. */
  looks_at: string;
  /** For how many pupils it is missing. */
  missing: number;
  /** The points. */
  points: number;
}

/** One input of one pupil. */
export interface InputAnswer {
  /** The indicator, or what is always in. */
  id: string;
  /** `counts`, `does-not-count`, `missing` or `not-applicable`. */
  state: string;
  /** What there is. */
  value?: string | null;
}

/** The institution that is judged. */
export interface Institution {
  /** A restriction of every population, with its reason. */
  cohort?: Cohort | null;
  /** Share of students who take, or could take, Level 2 or GCSE courses. */
  gcse_share?: Ratio | null;
  /** Local authority and establishment number. */
  laestab?: Laestab | null;
  /** A name for people; decides nothing. */
  name?: string | null;
  /** Decides which editions cover the institution. */
  setting: Setting;
  /** UK provider reference number. */
  ukprn?: Ukprn | null;
  /** Unique reference number in the register of schools. */
  urn?: Urn | null;
  /** Year groups; absent for colleges and training providers. */
  years?: YearGroups | null;
}

/** Whom an answer is about. */
export interface InstitutionAnswer {
  /** A restriction of every population, with its reason. */
  cohort?: Cohort | null;
  /** The Compass evaluation that applies, and why. */
  evaluation_type: EvaluationTypeAnswer;
  /** Share of students who take, or could take, Level 2 or GCSE courses. */
  gcse_share?: Ratio | null;
  /** Local authority and establishment number. */
  laestab?: Laestab | null;
  /** A name for people; decides nothing. */
  name?: string | null;
  /** Decides which editions cover the institution. */
  setting: Setting;
  /** UK provider reference number. */
  ukprn?: Ukprn | null;
  /** Unique reference number in the register of schools. */
  urn?: Urn | null;
  /** Year groups; absent for colleges and training providers. */
  years?: YearGroups | null;
}

export interface InstitutionInput {
  /** A restriction of every population. */
  cohort?: {
    /** Why it is restricted. */
    because: string;
    /** `restricted_to`, as files have it. */
    "restricted-to"?: string | undefined;
    /** Whom the evaluation speaks of. */
    restricted_to?: string | undefined;
  } | undefined;
  /** `gcse_share`, as files have it. */
  "gcse-share"?: `${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint | undefined;
  /** Share of students who take, or could take, Level 2 or GCSE courses. */
  gcse_share?: `${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint | undefined;
  /** Local authority code (3 digits) and establishment number (4 digits). */
  laestab?: string | number | bigint | undefined;
  /** A name for people; it decides nothing. */
  name?: string | undefined;
  /** What kind of institution this is. */
  setting: "school" | "special-school" | "alternative-provision" | "sixth-form-college" | "college" | "training-provider";
  /** UKPRN, eight digits beginning 10. */
  ukprn?: string | number | bigint | undefined;
  /** URN, six digits. */
  urn?: string | number | bigint | undefined;
  /** First and last year group, 0 (Reception) to 14. */
  years?: readonly [number | bigint, number | bigint] | undefined;
}

/** A 95% confidence interval with the name of its method. */
export interface Interval {
  /** The upper end, at most 1. */
  hi: Six | null;
  /** The lower end; absent where the interval is undefined. */
  lo: Six | null;
  /** The method, of `AgreementAnswer::methods`. */
  method: string;
  /** Why there is no interval. */
  undefined?: NotDefined | null;
}

export interface Item {
  /** Learning areas; by default those of its kind. */
  areas?: readonly ("grow-throughout-life" | "explore-possibilities" | "manage-career" | "create-opportunities" | "balance-life-and-work" | "see-the-big-picture")[] | undefined;
  /** The day from which it is there. */
  date?: string | undefined;
  /** What it is, where it fits no kind. */
  described?: string | undefined;
  /** Its id, unique in the register. */
  id: string;
  /** `key_stages`, as files have it. */
  "key-stages"?: readonly (number | bigint)[] | undefined;
  /** Key stages that it speaks of; by default those of its kind. */
  key_stages?: readonly (number | bigint)[] | undefined;
  /** Its kind; `other` needs `described`. */
  kind: "PACK.C1" | "PACK.C2" | "PACK.C3" | "PACK.C4" | "PACK.C5" | "PACK.C6" | "PACK.C7" | "PACK.C8" | "PACK.C9" | "PACK.C10" | "PACK.V1" | "PACK.V2" | "PACK.V3" | "PACK.V4" | "PACK.V5" | "PACK.V6" | "PACK.V7" | "programme-document" | "governor-minutes" | "senior-leader-minutes" | "budget" | "careers-leader-role" | "careers-leader-training" | "development-plan" | "learning-outcomes" | "needs-analysis" | "parent-engagement-plan" | "website-page" | "communications-log" | "feedback-summaries" | "evaluation-report" | "learning-impact" | "information-use-log" | "information-check" | "parent-information" | "stereotypes-work" | "participation-log" | "support-plans" | "individual-records" | "destinations-tracker" | "destinations-review" | "alumni-record" | "subject-careers-map" | "staff-training-log" | "employer-encounter-log" | "employer-list" | "careers-event-record" | "workplace-records" | "provider-encounter-log" | "provider-access-record" | "guidance-records" | "adviser-qualification" | "guidance-joint-working" | "guidance-letter" | "options-help" | "pathway-t-levels" | "pathway-apprenticeships" | "pathway-higher-education" | "pathway-a-levels" | "pathway-supported" | "other";
  /** Who answers for it; absent or empty: nobody. */
  owner?: string | undefined;
  /** Where it is kept. */
  place?: string | undefined;
  /** `review_by`, as files have it. */
  "review-by"?: string | undefined;
  /** The last day on which it counts as current. */
  review_by?: string | undefined;
  /** What it serves beyond its kind. Facts named here are all that it documents. */
  serves?: readonly (string | Serves)[] | undefined;
  /** What it shows, not only that it exists. */
  shows?: string | undefined;
  /** What the institution calls it. */
  title: string;
}

/** An item of evidence. */
export interface ItemAnswer {
  /** The day from which it is there. */
  date?: Day | null;
  /** Its id in the register. */
  id: string;
  /** Who answers for it. */
  owner?: string | null;
  /** Where it is kept. */
  place?: string | null;
  /** The last day on which it counts as current. */
  review_by?: Day | null;
  /** What it shows. */
  shows?: string | null;
  /** `there` or `stale`. */
  state: CrosswalkAnswerState;
  /** Where it is, of when, and who answers for it. */
  text: string;
  /** What the institution calls it. */
  title: string;
}

/** A value as the file holds it. */
export type Json = unknown;

/** What people chose for a question. */
export interface JudgedAnswer {
  /** What had been chosen before, in order. A later choice may have been made with what facts indicate in view. */
  earlier?: EarlierLevel[];
  /** Ids of the evidence register. */
  evidence?: string[];
  /** How independent the choice is. */
  independence: Independence;
  /** What people read. */
  label: string;
  /** The level's id. */
  level: string;
  /** Anything else. */
  note?: string | null;
  /** The day. */
  on: Day;
  /** Why it replaced another, where it did. */
  reason?: string | null;
  /** What is strong. */
  strengths?: string[];
  /** What is to be developed. */
  to_develop?: string[];
}

/** A criterion with its outcome on one side. */
export interface JudgedRow {
  /** The criterion's id. */
  criterion: string;
  /** Its name for people. */
  label: string;
  /** Its outcome. */
  outcome: Outcome;
  /** The main reason for the outcome. */
  reason: Reason;
}

/** How a theme's level is found. */
export type Judgement = "best-fit" | "statements";

export interface JudgementInput {
  /** The id of the level that it replaces; needed for a second judgement of a question. */
  earlier?: string | undefined;
  /** Ids of the evidence register. */
  evidence?: readonly string[] | undefined;
  /** How independent it is; by default what the tier says. */
  independence?: "self" | "internal-panel" | "peer" | "expert" | "external-assessor" | undefined;
  /** The id of the level that fits best. */
  level: string;
  /** Anything else. */
  note?: string | undefined;
  /** The day of the judgement. */
  on: string;
  /** The id of a question, or of a theme without questions. */
  question: string;
  /** Why it replaces that. */
  reason?: string | undefined;
  /** What is strong. */
  strengths?: readonly string[] | undefined;
  /** `to_develop`, as files have it. */
  "to-develop"?: readonly string[] | undefined;
  /** What is to be developed. */
  to_develop?: readonly string[] | undefined;
}

/** The kind of a fact. */
export type Kind = "yes-no" | "share" | "count" | "date" | "choice";

/** A kind of evidence, and what there is of it. */
export interface KindAnswer {
  /** How the criterion is reached: a rule `reads` a fact that this documents, or this `indicates` it or is `related`. */
  how?: ServedHow | null;
  /** The items, in the order of the register. */
  items: ItemAnswer[];
  /** The kind; `other` for an item that fits none. */
  kind: string;
  /** What people read. */
  label: string;
  /** How things stand. */
  state: CrosswalkAnswerState;
  /** How things stand, in words. */
  text: string;
  /** The facts or findings that lead there. */
  through?: string[];
  /** There is evidence, and nobody answers for it. */
  unowned: boolean;
}

/** What a kind of evidence can document or bear on. */
export interface KindServes {
  /** A fact that it counts as documentation of. */
  fact?: string | null;
  /** The edition of what it bears on. */
  framework?: string | null;
  /** How. */
  how: ServedHow;
  /** The criterion, benchmark or theme that it bears on. */
  id?: string | null;
  /** What people read. */
  label: string;
}

/** How the facts behind an indication are known. */
export interface KnownAnswer {
  /** By whom. */
  by: string[];
  /** The facts. */
  facts: KnownFact[];
  /** The oldest day that is given. */
  oldest?: Day | null;
  /** A line for people. */
  text: string;
  /** The weakest way in which one of them is known. A fact that does not say counts as declared. */
  weakest: KnownBy;
}

/** How a value is known. It never changes an outcome; it travels into the trace. */
export type KnownBy = "declared" | "documented" | "observed" | "computed" | "judged";

/** An edition that is built in. */
export type KnownEdition = "compass-2025-schools" | "compass-classic-colleges" | "compass-classic-schools" | "gatsby-2014-schools" | "gatsby-2018-colleges" | "gatsby-2025-colleges" | "gatsby-2025-schools" | "provider-access" | "reference-maturity-2025-colleges" | "reference-maturity-2025-schools" | "reference-maturity-2025-special-schools" | "reference-standard-2018-colleges" | "reference-standard-2018-schools" | "reference-standard-2025-colleges" | "reference-standard-2025-schools";

/** A known edition. Its text is not in the library. */
export interface KnownEditionAnswer {
  /** Whether it applies, where a setting and a first day are given. */
  applies?: EditionState | null;
  /** The day that decides. */
  basis: Basis;
  /** The first day. */
  from?: Day | null;
  /** How well it is known. */
  grade: Grade;
  /** The words for it. */
  grade_label: string;
  /** The id. */
  id: string;
  /** What people read. */
  label: string;
  /** What a reader should know. */
  note?: string;
  /** Settings that it covers; empty where not known. */
  settings: Setting[];
  /** Keys of its sources. */
  sources: string[];
  /** A line for people. */
  text: string;
  /** The last day. */
  to?: Day | null;
}

/** A fact that decides. */
export interface KnownFact {
  /** Its address; where another fact fills it, the address of that one. */
  fact: string;
  /** How it is known, by whom and when; absent where the sheet does not say. */
  known?: Provenance | null;
  /** What people read. */
  label: string;
}

/** An edition or a series that is built in. */
export type KnownFramework = KnownEdition | "gatsby" | "compass" | "reference-maturity" | "reference-standard" | "standard" | "careers-impact";

/** How many lack something. */
export interface Lacking {
  /** Of these, how many only through a part declared for a whole kind of activity. */
  by_declaration: number;
  /** Of these, how many certainly lack it. */
  certain: number;
  /** How many of those counted certainly have it. */
  have: number;
  /** For how many more it is not known. */
  not_known: number;
  /** How many are counted. */
  of: number;
  /** How many of these are only perhaps counted, so that they are not in `of`. */
  perhaps: number;
  /** What is counted: `pupils`, `meetings`. */
  unit: string;
}

/** Local authority code (3 digits) and establishment number (4 digits). */
export type Laestab = string;

/** Rows that an answer does not speak of, because they were refused. */
export interface LeftOut {
  /** The file, or the key of a request. */
  file: string;
  /** Of how many. */
  of: number;
  /** What the rows are. */
  record: string;
  /** How many were left out. */
  rows: number;
}

/** How many meetings were at least so long. */
export interface LengthAnswer {
  /** By whom. */
  basis: string;
  /** Of the pupils behind each fact on guidance, at any time here. */
  by_fact: LengthOfFact[];
  /** How well it is known that it is advised. It is advice whatever the grade. */
  grade: Grade;
  /** Of the meetings held. */
  meetings: PartOf;
  /** The length in minutes. */
  minutes: number;
  /** Of the pupils who had a meeting. */
  pupils: PartOf;
  /** Keys of its sources. */
  sources: string[];
  /** One sentence. */
  text: string;
}

/** Pupils behind a fact on guidance with a meeting of a length. */
export interface LengthOfFact {
  /** The fact. */
  fact: Address;
  /** What people read. */
  label: string;
  /** Those with such a meeting. */
  pupils: PartOf;
  /** One sentence. */
  text: string;
}

/** One level of a maturity model. */
export interface LevelAnswer {
  /** Whether everybody starts here. */
  floor: boolean;
  /** What people read. */
  label: string;
  /** The level's id. */
  level: string;
}

/** One question on one side. */
export interface LevelCell {
  /** By how many levels the choice lies above that. */
  difference: LevelSpan | null;
  /** How independent it is. */
  independence: Independence;
  /** What this side's facts indicate; only of what is judged. */
  indicated: IndicatedAnswer | null;
  /** The level that people chose. */
  level: string | null;
  /** The day of the choice. */
  on?: Day | null;
  /** The place of the side, from 0. */
  side: number;
  /** The level or what is indicated, in words. */
  text: string;
}

/** How many institutions stand at a level. */
export interface LevelCount {
  /** How many institutions stand there. */
  institutions: number;
  /** What people read. */
  label: string;
  /** The level. */
  level: string;
}

/** A level in an answer. */
export interface LevelOption {
  /** What people read. */
  label: string;
  /** The id. */
  level: string;
  /** What the model says of it for the question: its description, or its statements. */
  texts?: string[];
}

/** A number of levels, at worst and at best; upwards is above zero. */
export interface LevelSpan {
  /** At best. */
  hi: number;
  /** At worst. */
  lo: number;
}

export interface Licence {
  /** The first day. */
  from: string;
  /** The last day; open where absent. */
  to?: string | undefined;
}

/** Whether the body was licensed on a day that needs it. */
export interface LicenceAnswer {
  /** The body. */
  body: string;
  /** Whether it was; absent where not known. */
  licensed: boolean | null;
  /** The day. */
  on: Day;
  /** The step. */
  step: string;
  /** A sentence for people. */
  text: string;
}

/** Whose records a folder holds, and what is complete in them. */
export interface Manifest {
  checks?: Checks | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  complete?: readonly CompleteRow[] | undefined;
  /** How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read. */
  dates?: string | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  /** The file that holds facts filled in by hand. */
  facts?: string | undefined;
  /** The format of this file. */
  format?: "ceiag-records/1" | undefined;
  institution?: InstitutionInput | undefined;
  /** Codes of local authorities that may stand in a UPN. */
  local_authorities?: readonly string[] | undefined;
  /** The file that holds the mapping. */
  mapping?: string | undefined;
  /** The file that holds the school's own derivations. */
  own_derivations?: string | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
  /** Whether the records are made up. */
  synthetic?: boolean | undefined;
  /** The day of the export. */
  taken_on: string;
}

/** A text of a column, and what it seems to mean. */
export interface MapCodeAnswer {
  /** The field. */
  field: string;
  /** What it means, where that is commonly known. */
  means?: string | null;
  /** The text. */
  text: string;
}

/** The column of a field. */
export interface MapColumnAnswer {
  /** The column. */
  column: string;
  /** The field. */
  field: string;
}

/** What is drafted for one file. */
export interface MapFileAnswer {
  /** The file. */
  file: string;
  /** Columns that are never read, because they hold names. */
  names: string[];
  /** How many lines stand above the header. */
  skip_lines: number;
  /** The tables that it seems to hold; none where nothing is known of it. */
  tables: MapTableAnswer[];
  /** Columns that no table reads. */
  unread: string[];
}

/** One table of one file. */
export interface MapTableAnswer {
  /** Texts that a field can't hold as they are. */
  codes: MapCodeAnswer[];
  /** Columns of fields, but for those that are called as their field is. */
  columns: MapColumnAnswer[];
  /** How dates are written, where the values show it. */
  dates?: string | null;
  /** Fields without which no row says anything, and that have no column. */
  missing: string[];
  /** What its rows are. */
  record: string;
  /** Fields for which there are candidates only. */
  unsure: MapUnsureAnswer[];
}

/** Columns that may be the one of a field. */
export interface MapUnsureAnswer {
  /** The columns. */
  candidates: string[];
  /** The field. */
  field: string;
}

/** Where fields stand in a system's own files, and what its codes mean. */
export interface Mapping {
  /** The format of this file. */
  format?: "ceiag-mapping/1" | undefined;
  table?: readonly (PupilTable | EnrolmentTable | ActivityTable | ParticipationTable | MeetingTable | DestinationTable | StaffDevelopmentTable)[] | undefined;
}

/** A meeting with its kinds of evidence. */
export interface MeetingAnswer {
  /** The kinds, in order. */
  evidence: KindAnswer[];
  /** What people read. */
  label: string;
  /** The id. */
  meeting: string;
}

/** A meeting by its label. */
export interface MeetingLabel {
  /** What people read. */
  label: string;
  /** The id. */
  meeting: string;
}

/** A guidance meeting. */
export interface MeetingRow {
  /** The adviser's key. */
  adviser?: string | null | "" | undefined;
  /** The adviser's level. */
  adviser_level?: number | bigint | null | "" | undefined;
  /** Whether it took place; an offer that was not taken up is false. */
  attended?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** The day. */
  date?: string | null | "" | undefined;
  /** How long it took. */
  minutes?: number | bigint | null | "" | undefined;
  /** The pupil's key. */
  pupil?: string | undefined;
}

/** meetings */
export interface MeetingTable {
  checks?: Checks | undefined;
  /** What texts of a field mean. */
  codes?: {
    [key: string]: {
      [key: string]: string;
    };
  } | undefined;
  /** The columns of fields. */
  columns?: {
    [key: string]: string;
  } | undefined;
  /** What a field is in every row. */
  constants?: {
    [key: string]: string;
  } | undefined;
  /** How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read. */
  dates?: string | undefined;
  /** The file; by default the table's own name. */
  file?: string | undefined;
  /** Texts that mean not known, besides the empty cell. */
  not_known?: readonly string[] | undefined;
  /** What its rows are. */
  record?: "meeting" | undefined;
  /** What stands between several values in one cell. */
  separator?: string | undefined;
  /** The sheet of a workbook; by default the first. */
  sheet?: string | undefined;
  /** How many lines stand above the header. */
  skip_lines?: number | bigint | undefined;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface MergeAnswer {
  /** What could not be joined; those facts are unknown on the sheet. */
  conflicts: Conflict[];
  /** The engine's version. */
  engine: string;
  /** `ceiag-merge/1`. */
  format: "ceiag-merge/1";
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** The joined sheet, as a fact sheet is written. */
  sheet: FactSheet;
}

/** ceiag request of `merge` */
export interface MergeRequest {
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  sheets: readonly FactSheet[];
}

/** A method by its name. */
export interface Method {
  /** The name that standard errors and intervals give. */
  id: string;
  /** What it is. */
  text: string;
}

/** The pupils behind a number. */
export interface MissingAnswer {
  /** Keys of those who certainly do not count. */
  no: string[];
  /** Keys of those of whom it is not known. */
  not_known: string[];
}

/** How many criteria there are of each kind. */
export interface MissingCounts {
  /** Not decided: they wait for answers that records do not hold. */
  by_hand: number;
  /** Met. */
  met: number;
  /** They do not apply. */
  not_applicable: number;
  /** Not decided: they wait for records that were not imported. */
  not_imported: number;
  /** Not met. */
  not_met: number;
  /** Not decided, though records speak of them. */
  open: number;
  /** No rule is known to us. */
  rule_not_known: number;
}

/** A criterion, and whom it lacks. */
export interface MissingCriterion {
  /** Its benchmark, theme or section. */
  benchmark?: string | null;
  /** The last day on which that can still change; absent where nothing can. */
  by?: Day | null;
  /** The criterion's id. */
  criterion: string;
  /** The same by fact and year group, what records do not say, and what counts by declaration only: one sentence each. */
  details: string[];
  /** The facts from records behind it; those that lack nobody at any address are left out unless the criterion is asked for by name. */
  facts: MissingFact[];
  /** The finding in words. */
  finding: string;
  /** How well the criterion is known. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** Whom it lacks, each pupil once; absent where no fact from records is behind it. */
  lacking?: Lacking | null;
  /** What records do not say; of those of whom it is not known whether they lack something, each counted once. */
  open: MissingOpen[];
  /** The outcome. */
  outcome: Outcome;
  /** The main reason. */
  reason: Reason;
  /** How strongly it binds. */
  strength: Strength;
  /** Whom it lacks, in words; empty where no fact from records is behind it. */
  text: string;
  /** What decides it. */
  through: Through;
}

/** What one edition still lacks. */
export interface MissingEdition {
  /** Its criteria by outcome, and what those not decided wait for. */
  counts: MissingCounts;
  /** Criteria that are not certainly met: those not met first, then those not decided. Of one that is asked for by name, that one, whatever its outcome. */
  criteria: MissingCriterion[];
  /** The edition. */
  framework: FrameworkAnswer;
  /** All of them in one sentence. */
  text: string;
}

/** A fact from records behind a criterion. */
export interface MissingFact {
  /** Of those counted, how many have it only through a part declared for a whole kind of activity. */
  by_declaration: number;
  /** How many certainly do not have it. */
  certain: number;
  /** The address. */
  fact: Address;
  /** How well its rule is known. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** Why there is none. */
  no_value?: string | null;
  /** For how many more it is not known. */
  not_known: number;
  /** How many are counted. */
  of: number;
  /** What records do not say of these. */
  open: OpenAnswer[];
  /** How many of these are only perhaps counted, so that they are not in `of`. */
  perhaps: number;
  /** The pupils by year group, where they are asked for. */
  pupils?: MissingPupils[] | null;
  /** One sentence. */
  text: string;
  /** The value in words; absent where there is none. */
  value?: string | null;
}

/** Something that records do not say. */
export interface MissingOpen {
  /** For how many; absent of what took place as a whole. */
  count?: number | null;
  /** What people read. */
  label: string;
  /** The code. */
  what: string;
}

/** Pupils of one year group who lack something. */
export interface MissingPupils {
  /** Keys of those who certainly lack it. */
  certain: string[];
  /** Keys of those of whom it is not known. */
  not_known: string[];
  /** The year group in the academic year that decides; absent where it is not known or there is none. */
  year_group?: number | null;
}

/** The questions of one edition of a model. */
export interface ModelComparison {
  /** The model. */
  model: ReviewModel;
  /** Every question, in the order of the model. */
  questions: QuestionRow[];
  /** The places of the sides that use it, from 0. */
  sides: number[];
  /** The sentence. */
  text: string;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface ModerateAnswer {
  /** The last day that a side records. */
  as_of: Day;
  /** Criteria and benchmarks that a review or several sheets speak of. */
  criteria: CriterionRow[];
  /** The engine's version. */
  engine: string;
  /** `ceiag-moderation/1`. */
  format: "ceiag-moderation/1";
  /** Whom all sides are about. */
  institution: Institution;
  /** Questions and levels, one for each edition of the model. Levels of different editions are not compared. */
  models: ModelComparison[];
  /** What a reader should know. */
  notices: Notice[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** What expert reviews say of the process, apart from every result. */
  process: ProcessRow[];
  /** The sides: facts alone first, then by tier, then by day. */
  sides: SideAnswer[];
  /** The sentence. */
  text: string;
}

/** ceiag request of `moderate` */
export interface ModerateRequest {
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The sides, each with a review, a fact sheet or both. */
  sides: readonly {
    /** A review, as `review.schema.json` describes it. */
    review?: Review | undefined;
    /** A fact sheet of the same institution, as `fact-sheet.schema.json` describes it. */
    sheet?: FactSheet | undefined;
  }[];
}

/** A move from one side to another. */
export interface Moved {
  /** The place of the one side, from 0. */
  from: number;
  /** By how many levels, upwards above zero. */
  levels: LevelSpan;
  /** The place of the other. */
  to: number;
}

/** The answer of `next`. */
export interface NextAnswer {
  /** The day of judgement. */
  as_of: Day;
  /** The engine's version. */
  engine: string;
  /** `ceiag-next/1`. */
  format: "ceiag-next/1";
  /** Whether refused facts were taken as unknown, so that some ways may not be needed. */
  incomplete: boolean;
  /** What concerns all results. */
  notices: Notice[];
  /** What was refused, in tolerant mode. */
  problems: Problem[];
  /** One for each edition. */
  results: NextResult[];
}

/** Where a review goes on. */
export interface NextQuestion {
  /** The levels to choose from, lowest first. */
  levels: LevelOption[];
  /** The question's id. */
  question: string;
  /** The sentence. */
  text: string;
}

/** The ways forward under one edition. */
export interface NextResult {
  /** Changes in provision, those that affect most people first. */
  do: ChangeAnswer[];
  /** Facts that you may already have, in the order of the catalogue. */
  find_out: ChangeAnswer[];
  /** The edition. */
  framework: FrameworkAnswer;
  /** What is not reached yet, and the sets of changes that reach it. */
  targets: TargetAnswer[];
}

/** A step that may come next. */
export interface NextStep {
  /** How well it is known. */
  grade: Grade;
  /** The words for it. */
  grade_label: string;
  /** What people read. */
  label: string;
  /** What a reader should know. */
  note?: string;
  /** What it is to the process. */
  role: Role;
  /** The step. */
  step: string;
}

/** The fact does not apply. */
export type NotApplicable = {
  /** `not_applicable`, as files have it. */
  "not-applicable"?: string | undefined;
  /** Why the fact does not apply. */
  not_applicable?: string | undefined;
} & ({ "not-applicable": string } | { not_applicable: string });

/** That scores are not compared, and why. */
export interface NotCompared {
  /** Why. */
  code: WhyNotCompared;
  /** A sentence for people. */
  text: string;
}

/** Why a number can't be given. */
export interface NotDefined {
  /** The reason, for programs. */
  reason: string;
  /** The reason, for people. */
  text: string;
}

/** Something that a reader should know; it changes no outcome. */
export interface Notice {
  /** The code, for programs. */
  code: string;
  /** The sentence. */
  text: string;
}

/** Something odd about the records; it changes no fact. */
export interface NoticeAnswer {
  /** A stable name. */
  code: string;
  /** What people read. */
  text: string;
}

/** One published cell. */
export interface OfficialMeasure {
  /** The code that stands for a number, such as `SUPP`. A code is never a number. */
  code?: string | null;
  /** The same in words. */
  label: string;
  /** What the code means. */
  meaning?: string | null;
  /** What is counted. */
  measure: string;
  /** `people` or `percent`, as `Unit` has it. */
  unit: string;
  /** The number as printed; absent where a code stands for it. */
  value?: string | null;
}

/** Official measures of the institution in one file. Never one of its own counts. */
export interface OfficialMeasures {
  /** The file. */
  file: string;
  /** What the file is. */
  label: string;
  /** What the file leaves open, as sentences. */
  notices: string[];
  /** One for each year and level. */
  years: OfficialYear[];
}

/** Official measures of one year and level. */
export interface OfficialYear {
  /** The year in which the destinations were seen; absent where the file does not say. */
  destinations?: string | null;
  /** The year at whose end the cohort finished; absent where the file does not say. */
  leavers?: string | null;
  /** The stage or the qualifications. */
  level: string;
  /** The measures. */
  measures: OfficialMeasure[];
  /** One sentence. */
  text: string;
}

/** Something that records do not say. */
export interface OpenAnswer {
  /** For how many pupils, or meetings, it is missing. */
  count: number;
  /** What people read. */
  label: string;
  /** The field, the part of *meaningful*, or what stands around all records. */
  what: string;
}

/** A fact that is left open. */
export interface OpenFactAnswer {
  /** The address. */
  fact: Address;
  /** What people read. */
  label: string;
}

/** What a criterion comes to. */
export type Outcome = "met" | "not-met" | "unknown" | "not-applicable";

/** One criterion on one side. */
export interface OutcomeCell {
  /** Whether a reviewer found it, or a rule over facts. */
  by: FoundBy;
  /** How independent it is. */
  independence: Independence;
  /** The outcome. */
  outcome: Outcome;
  /** Why, as the reviewers say. */
  reason?: string | null;
  /** The place of the side, from 0. */
  side: number;
}

/** Where the institution's own award stands. */
export interface OwnAward {
  /** The award that stands or stood last. */
  award?: HeldAnswer | null;
  /** What was paid. */
  fees: FeesAnswer;
  /** As in the answer of `award status`. */
  state: string;
  /** What people read. */
  state_label: string;
  /** A sentence for people. */
  text: string;
}

/** How facts follow from records. */
export interface OwnDerivations {
  choice?: readonly {
    /** How well it is known. */
    grade?: "sourced" | "secondary" | "derived" | "fitted" | "project" | "unsourced" | undefined;
    /** The id. */
    id?: string | undefined;
    /** What people read. */
    label?: string | undefined;
    options?: readonly {
      /** How well it is known. */
      grade?: "sourced" | "secondary" | "derived" | "fitted" | "project" | "unsourced" | undefined;
      /** The id. */
      id?: string | undefined;
      /** What people read. */
      label?: string | undefined;
    }[] | undefined;
    /** The question. */
    question?: string | undefined;
  }[] | undefined;
  derivation?: readonly {
    /** What counts. */
    counts?: {
      /** `adviser_level`, as files have it. */
      "adviser-level"?: number | bigint | undefined;
      /** Only with an adviser of this level or above. */
      adviser_level?: number | bigint | undefined;
      anniversaries?: readonly (number | bigint)[] | undefined;
      /** `at_least`, as files have it. */
      "at-least"?: number | bigint | undefined;
      /** How many it takes. */
      at_least?: number | bigint | undefined;
      /** Whether the pupil must have been there; true unless it says otherwise. */
      attended?: boolean | undefined;
      differing?: "employer-size" | "sector" | readonly ("employer-size" | "sector")[] | undefined;
      /** `every_subject`, as files have it. */
      "every-subject"?: boolean | "stem" | undefined;
      /** One in every subject taken. */
      every_subject?: boolean | "stem" | undefined;
      /** How well it is known. */
      grade?: "sourced" | "secondary" | "derived" | "fitted" | "project" | "unsourced" | undefined;
      /** `in_curriculum`, as files have it. */
      "in-curriculum"?: boolean | undefined;
      /** `in_school_day`, as files have it. */
      "in-school-day"?: boolean | undefined;
      /** Only as part of the curriculum. */
      in_curriculum?: boolean | undefined;
      /** Only within the school day. */
      in_school_day?: boolean | undefined;
      /** Of one of these kinds. */
      kind?: "employer-encounter" | "workplace-experience" | "provider-encounter" | "he-visit" | "information-use" | "subject-careers" | "careers-event" | "other" | "meeting" | "destination" | "staff-development" | readonly ("employer-encounter" | "workplace-experience" | "provider-encounter" | "he-visit" | "information-use" | "subject-careers" | "careers-event" | "other" | "meeting" | "destination" | "staff-development")[] | undefined;
      /** In one of these ways. */
      mode?: "in-person" | "virtual" | "mixed" | readonly ("in-person" | "virtual" | "mixed")[] | undefined;
      /** `one_of_each`, as files have it. */
      "one-of-each"?: boolean | undefined;
      /** One with each of the providers. */
      one_of_each?: boolean | undefined;
      /** With all of these parts. */
      parts?: "insight" | "purpose" | "outcomes" | "two-way" | "reflection" | "range-of-people" | "task" | "feedback" | "met-learners" | readonly ("insight" | "purpose" | "outcomes" | "two-way" | "reflection" | "range-of-people" | "task" | "feedback" | "met-learners")[] | undefined;
      /** `provider_kind`, as files have it. */
      "provider-kind"?: "sixth-form" | "college" | "university" | "training-provider" | "apprenticeship-provider" | readonly ("sixth-form" | "college" | "university" | "training-provider" | "apprenticeship-provider")[] | undefined;
      /** With one of these providers. */
      provider_kind?: "sixth-form" | "college" | "university" | "training-provider" | "apprenticeship-provider" | readonly ("sixth-form" | "college" | "university" | "training-provider" | "apprenticeship-provider")[] | undefined;
      /** `self_employed`, as files have it. */
      "self-employed"?: boolean | undefined;
      /** Only with somebody self-employed. */
      self_employed?: boolean | undefined;
      /** Where records show only one of them. */
      shows?: "yes" | "no" | undefined;
    } | undefined;
    /** The fact's id. */
    fact?: string | undefined;
    /** What a reader should know. */
    note?: string | undefined;
    /** Who is counted. */
    population?: {
      /** `considering_he`, as files have it. */
      "considering-he"?: boolean | undefined;
      /** Only those considering higher education. */
      considering_he?: boolean | undefined;
      /** `enrolled_in`, as files have it. */
      "enrolled-in"?: number | bigint | "year-group" | "any" | undefined;
      /** Enrolled in the academic year. */
      enrolled_in?: number | bigint | "year-group" | "any" | undefined;
      /** In its last academic year. */
      finished?: number | bigint | "key-stage" | "programme" | undefined;
      /** `finished_or_left`, as files have it. */
      "finished-or-left"?: number | bigint | undefined;
      /** Finished this year group or left. */
      finished_or_left?: number | bigint | undefined;
      /** How well it is known. */
      grade?: "sourced" | "secondary" | "derived" | "fitted" | "project" | "unsourced" | undefined;
      left?: "any" | readonly (number | bigint)[] | undefined;
      of?: "meetings" | "programme" | "staff" | "employers" | undefined;
      /** The work of staff. */
      role?: "teaching" | "support" | undefined;
      /** Here in every year group since. */
      since?: number | bigint | undefined;
      /** `years_ago`, as files have it. */
      "years-ago"?: number | bigint | undefined;
      /** Academic years before. */
      years_ago?: number | bigint | undefined;
    } | undefined;
    /** Keys of its sources. */
    sources?: readonly string[] | undefined;
    /** When. */
    window?: {
      /** The last day in the last of the years. */
      closes?: string | undefined;
      grade?: "sourced" | "secondary" | "derived" | "fitted" | "project" | "unsourced" | undefined;
      in?: "academic-year" | "key-stage" | "programme" | "after-leaving" | "both-years" | undefined;
      /** `leap_day_choice`, as files have it. */
      "leap-day-choice"?: string | undefined;
      /** The choice on whether 29 February follows. */
      leap_day_choice?: string | undefined;
      years?: readonly [number | bigint, number | bigint] | undefined;
    } | undefined;
  }[] | undefined;
  format?: "ceiag-derivations/1" | undefined;
  /** `not_derived`, as files have it. */
  "not-derived"?: readonly {
    facts?: readonly string[] | undefined;
    reason?: string | undefined;
  }[] | undefined;
  not_derived?: readonly {
    /** Facts that no record gives. */
    facts?: readonly string[] | undefined;
    /** Why. */
    reason?: string | undefined;
  }[] | undefined;
  /** `whole_year`, as files have it. */
  "whole-year"?: {
    grade?: "sourced" | "secondary" | "derived" | "fitted" | "project" | "unsourced" | undefined;
    "joined-by"?: string | undefined;
    joined_by?: string | undefined;
    "left-from"?: string | undefined;
    left_from?: string | undefined;
    note?: string | undefined;
  } | undefined;
  /** What a whole academic year on roll is. */
  whole_year?: {
    /** How well it is known. */
    grade?: "sourced" | "secondary" | "derived" | "fitted" | "project" | "unsourced" | undefined;
    /** `joined_by`, as files have it. */
    "joined-by"?: string | undefined;
    /** Who is there by then counts from the first day. */
    joined_by?: string | undefined;
    /** `left_from`, as files have it. */
    "left-from"?: string | undefined;
    /** Who stays until then counts to the last. */
    left_from?: string | undefined;
    /** What a reader should know. */
    note?: string | undefined;
  } | undefined;
}

/** A pack, meeting by meeting. */
export interface PackAnswer {
  /** The grade in words. */
  basis: string;
  /** All its lines together. */
  counts: EvidenceCounts;
  /** How well it is known. */
  grade: Grade;
  /** Its heading, which says what it is not as well. */
  label: string;
  /** The meetings, in order. */
  meetings: MeetingAnswer[];
  /** What a reader should know. Empty when the wording was left out. */
  note: string;
  /** The id. */
  pack: string;
  /** What is still to be done, as a sentence. */
  text: string;
}

/** A pack by its heading. */
export interface PackLabel {
  /** The grade in words. */
  basis: string;
  /** How well it is known. */
  grade: Grade;
  /** Its heading, which says what it is not as well. */
  label: string;
  /** Its meetings, in order. */
  meetings: MeetingLabel[];
  /** What a reader should know. Empty when the wording was left out. */
  note: string;
  /** The id. */
  pack: string;
  /** Keys of the sources. Empty when the wording was left out. */
  sources: string[];
}

/** Two raters. */
export interface Pair {
  /** The rater of the rows. */
  first: string;
  /** The rater of the columns. */
  second: string;
  /** The statistics. */
  statistics: Statistic[];
  /** How many units the first has put into the row's category and the second into the column's. */
  table: number[][];
  /** The pair in one sentence. */
  text: string;
  /** Units that both have rated. */
  units: number;
}

/** One part of a rule. */
export interface PartAnswer {
  /** How well it is known. */
  grade: Grade;
  /** In words. */
  text: string;
}

/** Added, removed and changed parts of one kind. */
export interface PartDiff {
  /** Only in the second. */
  added: PartRef[];
  /** In both, and different. */
  changed: ChangedPart[];
  /** Only in the first. */
  removed: PartRef[];
  /** Whether the parts that both have stand in another order. */
  reordered: boolean;
}

/** n of d, of which for some it is not known. */
export interface PartOf {
  /** For how many more it is not known. */
  not_known: number;
  /** How many there are. */
  of: number;
  /** How many of them for certain. */
  yes: number;
}

/** A part by its id. */
export interface PartRef {
  /** Its id. */
  id: string;
  /** Its name for people; empty where it has none. */
  label: string;
}

export interface Participant {
  /** The role in words, for `other`. */
  described?: string | undefined;
  /** Any label. */
  name?: string | undefined;
  /** The day on which it was recorded. */
  on?: string | undefined;
  /** The id of a role, or `other`. */
  role: string;
}

/** Somebody who took part. */
export interface ParticipantAnswer {
  /** The role in words, for `other`. */
  described?: string | null;
  /** Any label. */
  name?: string | null;
  /** The day on which it was recorded that they took part. */
  on?: Day | null;
  /** The id of a role, or `other`. */
  role: string;
  /** The role and the name, as people read them. */
  text: string;
}

/** That a pupil took part, or could have. */
export interface ParticipationRow {
  /** The activity's key. */
  activity?: string | undefined;
  /** Whether the pupil was there. */
  attended?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  feedback?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  insight?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** `met_learners`, as files have it. */
  "met-learners"?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  met_learners?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  outcomes?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** The pupil's key. */
  pupil?: string | undefined;
  /** A part of *meaningful*. */
  purpose?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** `range_of_people`, as files have it. */
  "range-of-people"?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  range_of_people?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  reflection?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  task?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** `two_way`, as files have it. */
  "two-way"?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** A part of *meaningful*. */
  two_way?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
}

/** participations */
export interface ParticipationTable {
  checks?: Checks | undefined;
  /** What texts of a field mean. */
  codes?: {
    [key: string]: {
      [key: string]: string;
    };
  } | undefined;
  /** The columns of fields. */
  columns?: {
    [key: string]: string;
  } | undefined;
  /** What a field is in every row. */
  constants?: {
    [key: string]: string;
  } | undefined;
  /** How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read. */
  dates?: string | undefined;
  /** The file; by default the table's own name. */
  file?: string | undefined;
  /** Texts that mean not known, besides the empty cell. */
  not_known?: readonly string[] | undefined;
  /** What its rows are. */
  record?: "participation" | undefined;
  /** What stands between several values in one cell. */
  separator?: string | undefined;
  /** The sheet of a workbook; by default the first. */
  sheet?: string | undefined;
  /** How many lines stand above the header. */
  skip_lines?: number | bigint | undefined;
}

/** A percentage as text, so that no language rounds it again. */
export interface PercentAnswer {
  /** At best. */
  hi: string;
  /** At worst. */
  lo: string;
}

/** A piece of work, and what it serves. */
export interface PieceAnswer {
  /** Of a fact: the addresses that are given, in order. */
  addresses?: string[];
  /** How many criteria, benchmarks and themes it serves. */
  count: number;
  /** The fact's id, or the item's id in its register. */
  id: string;
  /** Of an item: its kind. */
  kind?: string | null;
  /** What people read. */
  label: string;
  /** What it is. */
  piece: PieceKind;
  /** What it serves: facts, then criteria, benchmarks and themes in the order of their editions. */
  serves: ServedAnswer[];
  /** Of an item: whether it is current. */
  state?: CrosswalkAnswerState | null;
  /** The same as a sentence. */
  text: string;
}

/** How many pieces of work there are. */
export interface PieceCounts {
  /** Those that serve none. */
  idle: number;
  /** All of them. */
  pieces: number;
  /** Those that serve several criteria or themes. */
  shared: number;
}

/** Whether a piece of work is a fact or an item of evidence. */
export type PieceKind = "fact" | "evidence";

/** A cohort at one anniversary. */
export interface PointAnswer {
  /** Years since the leaver year; 0 is the next step. */
  anniversary: number;
  /** How many were asked at least once, as far as that is recorded. */
  asked: number;
  /** Whether all records are said to be here; where they are not, more may be known than these show. */
  complete: boolean;
  /** How often anybody was asked, all together. */
  contacts: number;
  /** Whether that day has come. */
  due: boolean;
  /** The day from which it can be known. */
  from: Day;
  /** Where those known went. */
  groups: CodeGroupCount[];
  /** How many are known. */
  known: number;
  /** What people read. */
  label: string;
  /** How many are not known, by reason. */
  not_known: ReasonCount[];
  /** Of those, how many are known because they are still enrolled here. */
  still_here: number;
  /** One sentence. */
  text: string;
  /** Whether the share that is compared with is reached: `reached`, `not-reached`, `not-known`. */
  threshold?: string | null;
}

/** The score of a benchmark on one side. */
export interface Points {
  /** Points earned. */
  earned: CompareAnswerInterval;
  /** Points there are. */
  max: number;
  /** The printed percentage. */
  percent: CompareAnswerInterval | null;
  /** How far the benchmark is reached. */
  state: State;
}

/** Points from what is certain to what is possible. */
export interface PointsAnswer {
  /** With everything that is missing. */
  hi: number;
  /** For certain. */
  lo: number;
}

/** An amount in pounds sterling, always with two decimals, such as `350.00`. */
export type Pounds = string;

/** Whether a precondition holds. */
export interface Precondition {
  /** Whether it holds; `null` where it is not known. */
  holds: boolean | null;
  /** Which one. */
  id: PreconditionKind;
  /** A sentence for people. */
  text: string;
}

/** What has to hold before anything can be decided. */
export type PreconditionKind = "body-licensed" | "assessor-named" | "assessor-independent" | "edition-fits" | "catalogue-official" | "catalogue-not-empty" | "compass-present";

/** A priority of the whole institution's improvement plan. */
export interface Priority {
  /** The id. */
  id: string;
  /** The priority. */
  text: string;
}

export interface PriorityInput {
  /** The id. */
  id: string;
  /** The priority. */
  text: string;
}

/** One thing that is wrong.  ``` use ceiag::problem::{Code, Problem};  let problem = Problem::error(Code::UnknownFact, "no fact is called `employer-encountr`")     .found("employer-encountr")     .expected("a fact of the catalogue")     .help("did you mean `employer-encounter-2025`?"); assert_eq!(     problem.to_string(),     "error[unknown-fact]: no fact is called `employer-encountr`\n  \      found `employer-encountr`, expected a fact of the catalogue\n  \      help: did you mean `employer-encounter-2025`?" ); ``` */
export interface Problem {
  /** The kind of problem, for programs. */
  code: Code;
  /** The column in characters, from 1. */
  column?: number;
  /** What could have been given, in words. */
  expected?: string | null;
  /** The address of the fact that it is about. */
  fact?: string | null;
  /** The name under which the text was given. */
  file?: string;
  /** What was given, as written. */
  found?: string | null;
  /** What to do about it. */
  help?: string | null;
  /** The line, from 1. */
  line?: number;
  /** One line: lower case, no full stop, user text in backticks. */
  message: string;
  /** The part of the value or of the input that it is about. */
  part?: string | null;
  /** Where in the structure, as keys joined by dots. */
  path?: string | null;
  /** Whether the input can still be used. */
  severity: Severity;
}

/** what could not be done */
export interface Problems {
  /** The engine's version. */
  engine: string;
  format: "ceiag-problems/1";
  problems: Problem[];
}

/** A process by name. */
export interface ProcessAnswer {
  /** How well it is known. */
  grade: Grade;
  /** The words for it. */
  grade_label: string;
  /** The id. */
  id: string;
  /** What people read. */
  label: string;
  /** What a reader should know. */
  note?: string;
  /** Keys of its sources. */
  sources: string[];
}

/** What a review says of the process. */
export interface ProcessFinding {
  /** What of the process. */
  aspect: string;
  /** What is found. */
  finding: string;
}

/** What an expert review says of the process. */
export interface ProcessRow {
  /** What of the process. */
  aspect: string;
  /** What is found. */
  finding: string;
  /** The expert review. */
  review: string;
  /** The peer reviews that it moderates. */
  reviews: string[];
}

/** The profile of a result. */
export interface ProfileAnswer {
  /** Its grade. */
  grade: Grade;
  /** The profile's id. */
  id: string;
  /** What people read. */
  label: string;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface ProfileTestAnswer {
  /** All cells together. */
  all: Tally;
  /** The cells below 100%, which nearly every denominator prints. */
  below_100: Tally;
  /** What the profile can print for each benchmark. */
  benchmarks: Denominator[];
  /** Every printed percentage, in the order of the results and then of the benchmarks. */
  cells: Cell[];
  /** The edition's digest. */
  digest: string;
  /** `ceiag-profile-test/1`. */
  format: "ceiag-profile-test/1";
  /** The edition's id. */
  framework: string;
  /** How well the profile is known. */
  grade: Grade;
  /** The profile's name for people. */
  label: string;
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** The profile's id. */
  profile: string;
  /** How it prints a percentage. */
  rounding: Rounding;
  /** Whether the institution was taken to have a sixth form. */
  sixth_form: boolean;
  /** A sentence for people. */
  text: string;
}

/** ceiag request of `profile test` */
export interface ProfileTestRequest {
  /** The edition that has it; needed where several have one of that id. */
  framework?: string | undefined;
  institution?: InstitutionInput | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The profile that is to be tested. */
  profile: string;
  /** What an instrument printed, one evaluation a row, with the headers of a table of results as keys. */
  results: readonly {
    [key: string]: string | number | bigint | null;
  }[];
  /** Whether an institution that is not described has a sixth form. */
  sixth_form?: boolean | undefined;
}

/** Which learning areas activities of one academic year touched at which key stage. */
export interface ProgrammeAnswer {
  /** The academic year. */
  academic_year: AcademicYear;
  /** The areas, in order. */
  areas: AreaAnswer[];
  /** That the reading is ceiag's own. */
  grade: Grade;
  /** Whose areas they are. */
  sources: string[];
  /** In sentences. */
  text: string[];
  /** Names that are no area. */
  unknown_areas: string[];
  /** Activities that took place in the year and name no area. */
  without_area: number;
}

/** How, by whom and when a value became known. */
export interface Provenance {
  /** By whom. */
  by?: string | null;
  /** How it is known. */
  known_by?: KnownBy | null;
  /** Anything else worth keeping. */
  note?: string | null;
  /** On which day. */
  on?: Day | null;
}

/** A pupil or learner. */
export interface PupilRow {
  /** Day of birth. */
  birth?: string | null | "" | undefined;
  /** Thinks of higher education. */
  considering_he?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** English as an additional language. */
  eal?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** Free school meals at any time in the last six years. */
  fsm6?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** Looked after. */
  looked_after?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** The key. */
  pupil?: string | undefined;
  /** Pupil premium. */
  pupil_premium?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** Special educational needs. */
  send?: "N" | "K" | "E" | null | "" | undefined;
  /** Sex. */
  sex?: "F" | "M" | null | "" | undefined;
  /** Unique learner number. */
  uln?: string | null | "" | undefined;
  /** Unique pupil number. */
  upn?: string | null | "" | undefined;
}

/** pupils */
export interface PupilTable {
  checks?: Checks | undefined;
  /** What texts of a field mean. */
  codes?: {
    [key: string]: {
      [key: string]: string;
    };
  } | undefined;
  /** The columns of fields. */
  columns?: {
    [key: string]: string;
  } | undefined;
  /** What a field is in every row. */
  constants?: {
    [key: string]: string;
  } | undefined;
  /** How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read. */
  dates?: string | undefined;
  /** The file; by default the table's own name. */
  file?: string | undefined;
  /** Texts that mean not known, besides the empty cell. */
  not_known?: readonly string[] | undefined;
  /** What its rows are. */
  record?: "pupil" | undefined;
  /** What stands between several values in one cell. */
  separator?: string | undefined;
  /** The sheet of a workbook; by default the first. */
  sheet?: string | undefined;
  /** How many lines stand above the header. */
  skip_lines?: number | bigint | undefined;
}

/** One question. */
export interface Question {
  /** The academic year that it speaks of, where it speaks of one. */
  academic_year?: AcademicYear | null;
  /** The fact's address: its key on a sheet. */
  address: string;
  /** Whether the sheet gives a value. */
  answered: boolean;
  /** The criteria that it serves. */
  criteria: string[];
  /** The fact's id. */
  fact: string;
  /** What counts and what does not. */
  help: string;
  /** The role whose finding it is. */
  judged_by?: string | null;
  /** Its key stage. */
  key_stage?: number | null;
  /** The kind of its value. */
  kind: Kind;
  /** What people read, year group included. */
  label: string;
  /** Whether a better answer could still change a result. */
  matters: boolean;
  /** The highest count. */
  max?: number | null;
  /** Whether it may be said not to apply. */
  may_be_not_applicable: boolean;
  /** Options of a choice, worst first. */
  options?: QuestionOption[];
  /** Whom it speaks of. */
  population: string;
  /** What to ask. */
  question: string;
  /** What is counted. */
  unit: string;
  /** Its year group. */
  year?: number | null;
}

/** How well a question is known. */
export type QuestionBasis = "sourced" | "estimated" | "not-sourced";

/** One option of a question. */
export interface QuestionOption {
  /** The id. */
  id: string;
  /** What people read. */
  label: string;
}

/** One question on every side. */
export interface QuestionRow {
  /** The question as people read it, or the theme's label. */
  label: string;
  /** One for each side that speaks of it. */
  levels: LevelCell[];
  /** What moved from one side to the next that has a level. */
  moved: Moved[];
  /** The theme's number. */
  number: number;
  /** The question's id. */
  question: string;
  /** The sentence. */
  text: string;
  /** The id of its theme. */
  theme: string;
}

/** One question and its level. */
export interface QuestionStatus {
  /** By how many levels the choice lies above what facts indicate, at worst and at best. */
  difference: LevelSpan | null;
  /** Whether there is an indication that is not shown before the question is judged. */
  hidden: boolean;
  /** What facts indicate; only of what is judged. */
  indicated: IndicatedAnswer | null;
  /** What people chose. */
  judged: JudgedAnswer | null;
  /** The question as people read it, or the theme's label. */
  label: string;
  /** The theme's number. */
  number: number;
  /** The question's id. */
  question: string;
  /** The sentence. */
  text: string;
  /** The id of its theme. */
  theme: string;
}

/** The answer of `questions`. */
export interface QuestionsAnswer {
  /** The day of judgement. */
  as_of: Day;
  /** The engine's version. */
  engine: string;
  /** `ceiag-questions/1`. */
  format: "ceiag-questions/1";
  /** Editions that the questions serve. */
  frameworks: string[];
  /** Whether refused facts were taken as unknown, so that they are asked for again. */
  incomplete: boolean;
  /** What was refused, in tolerant mode; also why a sheet like this one can't be judged yet, such as a year that has not begun. */
  problems: Problem[];
  /** The questions, in order. */
  questions: Question[];
}

/** An exact fraction in lowest terms, such as `56/75`. */
export type Ratio = string;

/** A criterion with what is indicated and what that rests on. */
export interface ReadinessCriterion {
  /** The id. */
  criterion: string;
  /** Evidence that documents a fact which it reads, or bears on it or on a criterion or benchmark that it reads; absent without a register. */
  evidence?: EvidenceBehind[] | null;
  /** How the facts that decide it are known; absent where none does. */
  known?: KnownAnswer | null;
  /** What people read. */
  label: string;
  /** Facts that could still decide it. */
  missing?: string[];
  /** The outcome by rule. */
  outcome: Outcome;
  /** The reason. */
  reason: Reason;
  /** Its section. */
  section?: string | null;
  /** The sentence. */
  text: string;
}

/** Criteria of which the same is indicated. */
export interface ReadinessGroup {
  /** The criteria, in the order of the catalogue. */
  criteria: ReadinessCriterion[];
  /** `met-on-declaration-alone`, `met`, `not-met`, `not-answered`, `for-the-assessor` or `not-applicable`. */
  group: string;
  /** What people read. */
  label: string;
}

/** What an edition says of all findings together. */
export type ReadingAnswer = {
  /** How many are achieved. */
  achieved: Achieved;
  /** One for each benchmark. */
  benchmarks: BenchmarkAnswer[];
  kind: "score";
  /** The sentence. */
  text: string;
} | {
  /** `best-fit` (found by people only) or `statements`. */
  judgement: Judgement;
  kind: "level";
  /** The levels, lowest first. */
  levels: LevelAnswer[];
  /** The sentence. */
  text: string;
  /** One for each theme. */
  themes: ThemeAnswer[];
} | {
  kind: "decision";
  /** Whether the catalogue is marked as its owner's own text. */
  official: boolean;
  /** The sentence. */
  text: string;
} | {
  kind: "findings";
};

/** Why a finding is what it is. */
export type Reason = "answered-yes" | "answered-no" | "threshold-met" | "below-threshold" | "above-threshold" | "year-in-progress" | "not-answered" | "partly-known" | "band-mapping-not-sourced" | "choice-not-made" | "rule-not-sourced" | "awaits-finding" | "outside-setting" | "no-such-year" | "nobody-in-population" | "declared-not-applicable" | "refused";

/** Why destinations are not known. */
export interface ReasonCount {
  /** How many. */
  count: number;
  /** What people read. */
  label: string;
  /** `refused`, `unreachable`, `not-asked`, `not-said` (a record without a status) or `no-record`. */
  reason: string;
}

/** What is wrong with records, and what they can't tell. */
export interface RecordsCheckAnswer {
  /** Whether facts follow from the records: no row is refused, or those that are may be left out, and nothing else is wrong. */
  accepted: boolean;
  /** The day of judgement. */
  as_of: Day;
  /** What can't be told for want of records, largest first; nothing where nothing follows from the records. */
  cannot_tell: CannotTellAnswer[] | null;
  /** Facts on which the records and the sheet filled in by hand contradict each other; they are not known. */
  conflicts: Conflict[];
  /** The engine's version. */
  engine: string;
  /** `ceiag-records-check/1`. */
  format: "ceiag-records-check/1";
  /** Whose records these are. */
  institution: Institution;
  /** What is odd and changes nothing. */
  notices: NoticeAnswer[];
  /** What is wrong, with places; the first hundred of a kind one by one. */
  problems: Problem[];
  /** How many rows are refused. */
  refused: number;
  /** What was read of each table, in the order of reading. */
  tables: TableSummary[];
  /** What people read. */
  text: string[];
}

/** Records that are checked. */
export interface RecordsCheckRequest {
  /** The academic year that facts speak of. */
  academic_year?: string | undefined;
  activities?: readonly ActivityRow[] | undefined;
  /** The day of judgement; nothing later counts. */
  as_of?: string | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  complete?: readonly CompleteRow[] | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  destinations?: readonly DestinationRow[] | undefined;
  enrolments?: readonly EnrolmentRow[] | undefined;
  files?: readonly RecordsFile[] | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly string[] | undefined;
  institution?: InstitutionInput | undefined;
  /** Derive facts although rows were refused. */
  keep_going?: boolean | undefined;
  /** Codes of local authorities that are known. */
  local_authorities?: readonly string[] | undefined;
  /** Whose records the files hold, `ceiag-records/1`. */
  manifest?: Manifest | undefined;
  /** Where fields stand in the files, `ceiag-mapping/1`. */
  mapping?: Mapping | undefined;
  meetings?: readonly MeetingRow[] | undefined;
  own_derivations?: OwnDerivations | undefined;
  own_frameworks?: readonly Framework[] | undefined;
  participations?: readonly ParticipationRow[] | undefined;
  /** Profiles by edition. */
  profiles?: {
    [key: string]: string;
  } | undefined;
  pupils?: readonly PupilRow[] | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** A secret text by which the keys of pupils and staff are hashed. */
  salt?: string | undefined;
  /** A fact sheet filled in by hand, `ceiag-facts/1`. */
  sheet?: FactSheet | undefined;
  staff_development?: readonly StaffDevelopmentRow[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
}

/** The answer of `destinations`. */
export interface RecordsDestinationsAnswer {
  /** The academic year of the latest cohort. */
  academic_year: AcademicYear;
  /** The day. */
  as_of: Day;
  /** What sets the two apart. */
  caution: string;
  /** How well that is known. */
  caution_grade: Grade;
  /** Keys of its sources. */
  caution_sources: string[];
  /** Choices that are made. */
  choices: {
    [key: string]: string;
  };
  /** How the code is counted on which sources differ. */
  code_550: CodeChoiceAnswer;
  /** How well the groups of codes are known. */
  code_groups: CodeGroupsAnswer;
  /** The cohorts, the latest first. */
  cohorts: CohortAnswer[];
  /** The engine's version. */
  engine: string;
  /** `ceiag-records-destinations/1`. */
  format: "ceiag-records-destinations/1";
  /** Offers under the September Guarantee. */
  guarantee: GuaranteeAnswer[];
  /** Whose records these are. */
  institution: Institution;
  /** That nothing here is for publication. */
  internal: string;
  /** What a reader should know. */
  notices: NoticeAnswer[];
  /** What official files say of the institution. It is another kind of number and is never joined with the others. */
  official: OfficialMeasures[];
  /** The share that is compared with, where one is asked for. */
  threshold?: ThresholdAnswer | null;
}

/** Records whose leavers are asked about. */
export interface RecordsDestinationsRequest {
  /** The academic year that facts speak of. */
  academic_year?: string | undefined;
  activities?: readonly ActivityRow[] | undefined;
  /** The day of judgement; nothing later counts. */
  as_of?: string | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  /** The group of code 550. */
  code_550?: string | undefined;
  complete?: readonly CompleteRow[] | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  destinations?: readonly DestinationRow[] | undefined;
  enrolments?: readonly EnrolmentRow[] | undefined;
  files?: readonly RecordsFile[] | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly string[] | undefined;
  institution?: InstitutionInput | undefined;
  /** Derive facts although rows were refused. */
  keep_going?: boolean | undefined;
  /** Codes of local authorities that are known. */
  local_authorities?: readonly string[] | undefined;
  /** Whose records the files hold, `ceiag-records/1`. */
  manifest?: Manifest | undefined;
  /** Where fields stand in the files, `ceiag-mapping/1`. */
  mapping?: Mapping | undefined;
  meetings?: readonly MeetingRow[] | undefined;
  official?: readonly {
    /** The year of the leavers. */
    leavers?: string | undefined;
    /** What problems call it. */
    name?: string | undefined;
    /** The text of a published file. */
    text?: string | undefined;
    /** What `time_period` means in the file. */
    time_period?: "leavers" | "destinations" | undefined;
  }[] | undefined;
  own_derivations?: OwnDerivations | undefined;
  own_frameworks?: readonly Framework[] | undefined;
  participations?: readonly ParticipationRow[] | undefined;
  /** Profiles by edition. */
  profiles?: {
    [key: string]: string;
  } | undefined;
  pupils?: readonly PupilRow[] | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** A secret text by which the keys of pupils and staff are hashed. */
  salt?: string | undefined;
  /** A fact sheet filled in by hand, `ceiag-facts/1`. */
  sheet?: FactSheet | undefined;
  staff_development?: readonly StaffDevelopmentRow[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
  /** A share of known destinations to compare with, such as `90%`. */
  threshold?: string | undefined;
  /** The institution's URN in the published files. */
  urn?: string | undefined;
}

/** The answer of `facts`. */
export interface RecordsFactsAnswer {
  /** The academic year that the facts speak of. */
  academic_year: AcademicYear;
  /** The day. */
  as_of: Day;
  /** Choices that are made. */
  choices: {
    [key: string]: string;
  };
  /** Facts on which records and the sheet filled in by hand contradict each other; they are not on the sheet. */
  conflicts: Conflict[];
  /** The engine's version. */
  engine: string;
  /** Careers events; absent where one fact is asked for. */
  events?: EventsAnswer | null;
  /** Every fact that is asked for, in the order of the catalogue. */
  facts: FactAnswer[];
  /** Criteria that read the fact that is asked for. */
  findings: TraceFinding[];
  /** `ceiag-records-facts/1`. */
  format: "ceiag-records-facts/1";
  /** Facts by what they speak of, each with its values for all year groups or key stages; those that records speak of. */
  groups: FactGroup[];
  /** Guidance meetings, their length and who held them; absent where one fact is asked for. */
  guidance?: GuidanceAnswer | null;
  /** Whose records these are. */
  institution: Institution;
  /** Facts for which no records were imported. */
  not_imported: FactLabel[];
  /** What a reader should know. */
  notices: NoticeAnswer[];
  /** What the programme touched; absent where one fact is asked for. */
  programme?: ProgrammeAnswer | null;
  /** The pupils behind the fact that is asked for, where they are asked for. */
  pupils?: TracePupils[];
  /** The facts that have a value, joined with those filled in by hand, as a fact sheet is written. */
  sheet: FactSheet;
  /** Choices that are not made and on which a fact depends. */
  unset_choices: string[];
  /** Whether that year still runs. */
  year_to_date: boolean;
}

/** Meetings and advisers of one level. */
export interface RecordsFactsAnswerLevelAnswer {
  /** Advisers of whom every meeting that says a level says this one. */
  advisers: number;
  /** What people read. */
  label: string;
  /** `level-6-or-above`, `level-4-or-5`, `below-level-4` or `not-known`. */
  level: string;
  /** Meetings held. */
  meetings: number;
}

/** Records whose facts are asked for, with everything behind them. */
export interface RecordsFactsRequest {
  /** The academic year that facts speak of. */
  academic_year?: string | undefined;
  activities?: readonly ActivityRow[] | undefined;
  /** The day of judgement; nothing later counts. */
  as_of?: string | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  complete?: readonly CompleteRow[] | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  destinations?: readonly DestinationRow[] | undefined;
  enrolments?: readonly EnrolmentRow[] | undefined;
  /** Only this fact, by its id or its address. */
  fact?: string | undefined;
  files?: readonly RecordsFile[] | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly string[] | undefined;
  institution?: InstitutionInput | undefined;
  /** Derive facts although rows were refused. */
  keep_going?: boolean | undefined;
  /** Whether the pupils behind it are listed. */
  list_pupils?: boolean | undefined;
  /** Codes of local authorities that are known. */
  local_authorities?: readonly string[] | undefined;
  /** Whose records the files hold, `ceiag-records/1`. */
  manifest?: Manifest | undefined;
  /** Where fields stand in the files, `ceiag-mapping/1`. */
  mapping?: Mapping | undefined;
  meetings?: readonly MeetingRow[] | undefined;
  own_derivations?: OwnDerivations | undefined;
  own_frameworks?: readonly Framework[] | undefined;
  participations?: readonly ParticipationRow[] | undefined;
  /** Profiles by edition. */
  profiles?: {
    [key: string]: string;
  } | undefined;
  pupils?: readonly PupilRow[] | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** A secret text by which the keys of pupils and staff are hashed. */
  salt?: string | undefined;
  /** A fact sheet filled in by hand, `ceiag-facts/1`. */
  sheet?: FactSheet | undefined;
  staff_development?: readonly StaffDevelopmentRow[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
}

/** A file of records, the manifest, the mapping or facts filled in by hand. */
export interface RecordsFile {
  /** Its name within the folder. */
  name?: string | undefined;
  /** How many rows it has, as `records_sample` says; not looked at. */
  rows?: number | bigint | undefined;
  /** What it holds; a workbook can't be given. */
  text?: string | undefined;
}

/** Coverage by group of pupils. */
export interface RecordsGroupsAnswer {
  /** The academic year that the facts speak of. */
  academic_year: AcademicYear;
  /** The day. */
  as_of: Day;
  /** Choices that are made. */
  choices: {
    [key: string]: string;
  };
  /** The engine's version. */
  engine: string;
  /** The facts, in the order of the catalogue. */
  facts: GroupedFact[];
  /** `ceiag-records-groups/1`. */
  format: "ceiag-records-groups/1";
  /** Whose records these are. */
  institution: Institution;
  /** `not for publication`, where nothing is hidden. */
  mark: string | null;
  /** What a reader should know. */
  notices: NoticeAnswer[];
  /** How many rows of groups there are, and of how many the numbers are hidden. */
  rows: HiddenRows;
  /** The smallest number that is shown, but for none; absent where nothing is hidden. */
  smallest: number | null;
  /** What a reader must know to read the numbers, sentence by sentence. */
  text: string[];
  /** Choices that are not made and on which a fact depends. */
  unset_choices: string[];
  /** `publication`, or `internal`: nothing is hidden. */
  view: string;
  /** Whether that year still runs. */
  year_to_date: boolean;
}

/** Two ends of the range in which a number lies. */
export interface RecordsGroupsAnswerSpan {
  /** The lower end. */
  from: Six;
  /** The upper end. */
  to: Six;
}

/** Records that are counted by group. */
export interface RecordsGroupsRequest {
  /** The academic year that facts speak of. */
  academic_year?: string | undefined;
  activities?: readonly ActivityRow[] | undefined;
  /** The day of judgement; nothing later counts. */
  as_of?: string | undefined;
  by?: readonly ("send" | "fsm6" | "pupil-premium" | "sex" | "eal" | "looked-after" | "year-group")[] | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  complete?: readonly CompleteRow[] | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  destinations?: readonly DestinationRow[] | undefined;
  enrolments?: readonly EnrolmentRow[] | undefined;
  /** Only these facts, by id or address. */
  facts?: readonly string[] | undefined;
  files?: readonly RecordsFile[] | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly string[] | undefined;
  institution?: InstitutionInput | undefined;
  /** Hide nothing. */
  internal?: boolean | undefined;
  /** Derive facts although rows were refused. */
  keep_going?: boolean | undefined;
  /** Codes of local authorities that are known. */
  local_authorities?: readonly string[] | undefined;
  /** Whose records the files hold, `ceiag-records/1`. */
  manifest?: Manifest | undefined;
  /** Where fields stand in the files, `ceiag-mapping/1`. */
  mapping?: Mapping | undefined;
  meetings?: readonly MeetingRow[] | undefined;
  own_derivations?: OwnDerivations | undefined;
  own_frameworks?: readonly Framework[] | undefined;
  participations?: readonly ParticipationRow[] | undefined;
  /** Profiles by edition. */
  profiles?: {
    [key: string]: string;
  } | undefined;
  pupils?: readonly PupilRow[] | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** A secret text by which the keys of pupils and staff are hashed. */
  salt?: string | undefined;
  /** A fact sheet filled in by hand, `ceiag-facts/1`. */
  sheet?: FactSheet | undefined;
  /** The smallest number that is shown. */
  smallest?: number | bigint | undefined;
  staff_development?: readonly StaffDevelopmentRow[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
  years?: readonly (number | bigint)[] | undefined;
}

/** A draft of a mapping. */
export interface RecordsMapAnswer {
  /** The engine's version. */
  engine: string;
  /** What is drafted for each file. */
  files: MapFileAnswer[];
  /** `ceiag-records-map/1`. */
  format: "ceiag-records-map/1";
  /** The draft as a request takes it: `ceiag-mapping/1`. What isn't sure is left out. */
  mapping: Mapping;
  /** The draft as a file of a mapping, with what isn't sure as comments. */
  toml: string;
}

/** Files for which a mapping is drafted. */
export interface RecordsMapRequest {
  files?: readonly {
    /** Its name. */
    name?: string | undefined;
    /** What it holds. */
    text?: string | undefined;
  }[] | undefined;
}

/** The answer of `missing`. */
export interface RecordsMissingAnswer {
  /** The academic year that the facts speak of. */
  academic_year: AcademicYear;
  /** The day. */
  as_of: Day;
  /** Choices that are made. */
  choices: {
    [key: string]: string;
  };
  /** Facts on which records and the sheet filled in by hand contradict each other; they are not known. */
  conflicts: Conflict[];
  /** The engine's version. */
  engine: string;
  /** `ceiag-records-missing/1`. */
  format: "ceiag-records-missing/1";
  /** Whose records these are. */
  institution: Institution;
  /** That nothing here is for publication. */
  internal: string;
  /** What a reader should know. */
  notices: NoticeAnswer[];
  /** One for each edition. */
  results: MissingEdition[];
  /** Choices that are not made and on which a fact depends. */
  unset_choices: string[];
  /** Whether that year still runs. */
  year_to_date: boolean;
}

/** Records of which it is asked whom they leave short. */
export interface RecordsMissingRequest {
  /** The academic year that facts speak of. */
  academic_year?: string | undefined;
  activities?: readonly ActivityRow[] | undefined;
  /** The day of judgement; nothing later counts. */
  as_of?: string | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  complete?: readonly CompleteRow[] | undefined;
  /** Only this criterion. */
  criterion?: string | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  destinations?: readonly DestinationRow[] | undefined;
  enrolments?: readonly EnrolmentRow[] | undefined;
  files?: readonly RecordsFile[] | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly string[] | undefined;
  institution?: InstitutionInput | undefined;
  /** Derive facts although rows were refused. */
  keep_going?: boolean | undefined;
  /** Whether the pupils are listed. */
  list_pupils?: boolean | undefined;
  /** Codes of local authorities that are known. */
  local_authorities?: readonly string[] | undefined;
  /** Whose records the files hold, `ceiag-records/1`. */
  manifest?: Manifest | undefined;
  /** Where fields stand in the files, `ceiag-mapping/1`. */
  mapping?: Mapping | undefined;
  meetings?: readonly MeetingRow[] | undefined;
  own_derivations?: OwnDerivations | undefined;
  own_frameworks?: readonly Framework[] | undefined;
  participations?: readonly ParticipationRow[] | undefined;
  /** Profiles by edition. */
  profiles?: {
    [key: string]: string;
  } | undefined;
  pupils?: readonly PupilRow[] | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** A secret text by which the keys of pupils and staff are hashed. */
  salt?: string | undefined;
  /** A fact sheet filled in by hand, `ceiag-facts/1`. */
  sheet?: FactSheet | undefined;
  staff_development?: readonly StaffDevelopmentRow[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
}

/** A made-up school. */
export interface RecordsSampleAnswer {
  /** The day. */
  as_of: Day;
  /** Whether only what an attendance register holds is there. */
  attendance_only: boolean;
  /** The engine's version. Another version may make up another school. */
  engine: string;
  /** The files of a folder of records. */
  files: SampleFile[];
  /** `ceiag-sample/1`. */
  format: "ceiag-sample/1";
  /** The school itself. */
  institution: Institution;
  /** What `records.toml` says, as a request takes it: `ceiag-records/1`. */
  manifest: Manifest;
  /** Pupils on roll on the day. */
  on_roll: number;
  /** Pupils of all years together. */
  pupils: number;
  /** The number that makes this school and no other. */
  seed: number;
  /** Always true. */
  synthetic: boolean;
  /** What people read. */
  text: string[];
}

/** What kind of school is to be made up. */
export interface RecordsSampleRequest {
  /** The day on which the records were taken. */
  as_of?: string | undefined;
  /** Whether only what an attendance register holds is made up. */
  attendance_only?: boolean | undefined;
  /** A published school whose totals are taken. */
  like?: {
    /** A published file. */
    census?: {
      /** What problems call it. */
      name?: string | undefined;
      /** The text of a published file. */
      text?: string | undefined;
    } | undefined;
    /** A published file. */
    ks4?: {
      /** What problems call it. */
      name?: string | undefined;
      /** The text of a published file. */
      text?: string | undefined;
    } | undefined;
    /** The URN of the published school. */
    urn?: string | number | bigint | undefined;
  } | undefined;
  /** Pupils on roll on the day. */
  pupils?: number | bigint | undefined;
  /** Another number makes another school. */
  seed?: number | bigint | undefined;
  /** The first and the last year group. */
  years?: readonly [number | bigint, number | bigint] | undefined;
}

/** Pupils in an order for guidance. It names pupils, because that is what it is asked for. */
export interface RecordsTriageAnswer {
  /** The academic year that facts speak of. */
  academic_year: AcademicYear;
  /** The day. */
  as_of: Day;
  /** The configuration, which is the caller's. */
  configuration: ConfigAnswer;
  /** The engine's version. */
  engine: string;
  /** `ceiag-triaged/1`. */
  format: "ceiag-triaged/1";
  /** Whose records these are. */
  institution: Institution;
  /** What is odd. */
  notices: NoticeAnswer[];
  /** The pupils, first those to be seen first. */
  pupils: TriagePupil[];
  /** Rows that were refused and left out, and pupils whom the list lacks for that. */
  refused: TriageRefused[];
  /** Rows of the school's own columns whose pupil is not in the list. */
  rows_without_pupil: number;
  /** What stands above the list. */
  text: string[];
}

/** Records whose pupils are to be put in an order for guidance. */
export interface RecordsTriageRequest {
  /** The academic year that facts speak of. */
  academic_year?: string | undefined;
  activities?: readonly ActivityRow[] | undefined;
  /** The day of judgement; nothing later counts. */
  as_of?: string | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  complete?: readonly CompleteRow[] | undefined;
  /** A configuration, `ceiag-triage/1`. */
  config?: Triage | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  destinations?: readonly DestinationRow[] | undefined;
  enrolments?: readonly EnrolmentRow[] | undefined;
  extra?: readonly {
    pupil: string;
    [key: string]: unknown;
  }[] | undefined;
  files?: readonly RecordsFile[] | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly string[] | undefined;
  institution?: InstitutionInput | undefined;
  /** Derive facts although rows were refused. */
  keep_going?: boolean | undefined;
  /** Codes of local authorities that are known. */
  local_authorities?: readonly string[] | undefined;
  /** Whose records the files hold, `ceiag-records/1`. */
  manifest?: Manifest | undefined;
  /** Where fields stand in the files, `ceiag-mapping/1`. */
  mapping?: Mapping | undefined;
  meetings?: readonly MeetingRow[] | undefined;
  own_derivations?: OwnDerivations | undefined;
  own_frameworks?: readonly Framework[] | undefined;
  participations?: readonly ParticipationRow[] | undefined;
  /** Profiles by edition. */
  profiles?: {
    [key: string]: string;
  } | undefined;
  pupils?: readonly PupilRow[] | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** A secret text by which the keys of pupils and staff are hashed. */
  salt?: string | undefined;
  /** A fact sheet filled in by hand, `ceiag-facts/1`. */
  sheet?: FactSheet | undefined;
  staff_development?: readonly StaffDevelopmentRow[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
}

/** The answer of `worksheet`. */
export interface RecordsWorksheetAnswer {
  /** The academic year that the facts speak of. */
  academic_year: AcademicYear;
  /** The day. */
  as_of: Day;
  /** The benchmarks, in order. */
  benchmarks: WorksheetBenchmark[];
  /** What this page is, in sentences. */
  caution: string[];
  /** Choices that are made. */
  choices: {
    [key: string]: string;
  };
  /** Facts on which records and the sheet filled in by hand contradict each other; they are not known. */
  conflicts: Conflict[];
  /** The engine's version. */
  engine: string;
  /** The question on which that type depends; absent where the kind of institution decides. */
  evaluation_question?: EvaluationQuestion | null;
  /** Which evaluation applies, and why. */
  evaluation_type: EvaluationTypeAnswer;
  /** `ceiag-records-worksheet/1`. */
  format: "ceiag-records-worksheet/1";
  /** The edition; absent where none is known. */
  framework?: FrameworkAnswer | null;
  /** The instrument's generation: `classic` or `new`; absent where no edition is known for the institution and the day. */
  generation?: string | null;
  /** Whose records these are. */
  institution: Institution;
  /** What a reader should know. */
  notices: NoticeAnswer[];
  /** Choices that are not made and on which a fact depends. */
  unset_choices: string[];
  /** Whether that year still runs. */
  year_to_date: boolean;
}

/** Records of which it is asked what to type into Compass. */
export interface RecordsWorksheetRequest {
  /** The academic year that facts speak of. */
  academic_year?: string | undefined;
  activities?: readonly ActivityRow[] | undefined;
  /** The day of judgement; nothing later counts. */
  as_of?: string | undefined;
  /** Options by choice. */
  choices?: {
    [key: string]: string;
  } | undefined;
  complete?: readonly CompleteRow[] | undefined;
  declared?: readonly DeclaredRow[] | undefined;
  destinations?: readonly DestinationRow[] | undefined;
  enrolments?: readonly EnrolmentRow[] | undefined;
  files?: readonly RecordsFile[] | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly string[] | undefined;
  institution?: InstitutionInput | undefined;
  /** Derive facts although rows were refused. */
  keep_going?: boolean | undefined;
  /** Codes of local authorities that are known. */
  local_authorities?: readonly string[] | undefined;
  /** Whose records the files hold, `ceiag-records/1`. */
  manifest?: Manifest | undefined;
  /** Where fields stand in the files, `ceiag-mapping/1`. */
  mapping?: Mapping | undefined;
  meetings?: readonly MeetingRow[] | undefined;
  own_derivations?: OwnDerivations | undefined;
  own_frameworks?: readonly Framework[] | undefined;
  participations?: readonly ParticipationRow[] | undefined;
  /** Profiles by edition. */
  profiles?: {
    [key: string]: string;
  } | undefined;
  pupils?: readonly PupilRow[] | undefined;
  restrict?: readonly Restriction[] | undefined;
  /** A secret text by which the keys of pupils and staff are hashed. */
  salt?: string | undefined;
  /** A fact sheet filled in by hand, `ceiag-facts/1`. */
  sheet?: FactSheet | undefined;
  staff_development?: readonly StaffDevelopmentRow[] | undefined;
  /** Subjects that the school calls STEM. */
  stem_subjects?: readonly string[] | undefined;
}

/** Pupils who are left out of every population. */
export interface RestrictedAnswer {
  /** How many pupils of the records are left out. */
  left_out: number;
  /** Why. */
  reason: string;
  /** One sentence. */
  text: string;
  /** How many of the keys that are named no record knows. */
  unknown: number;
}

/** Pupils who are left out of every population. */
export interface Restriction {
  only?: readonly string[] | undefined;
  /** Why. */
  reason?: string | undefined;
  without?: readonly string[] | undefined;
}

/** The result of one edition. */
export interface ResultAnswer {
  /** On what it rests, in sentences for the head of the result: nothing may look more official than it is. */
  basis: string[];
  /** The choices that were made. */
  choices: {
    [key: string]: string;
  };
  /** The result under each combination of open choices, when asked for. */
  combinations?: ChoiceCombination[];
  /** One for each criterion. */
  findings: FindingAnswer[];
  /** The edition. */
  framework: FrameworkAnswer;
  /** What a reader should know. */
  notices: Notice[];
  /** The profile that reads the score. */
  profile: ProfileAnswer | null;
  /** What the edition says of all findings together. */
  reading: ReadingAnswer;
  /** Choices that were left open; the result covers all their options. */
  unset_choices: string[];
}

/** The reported results of one institution, completed by a day. */
export interface ResultHistory {
  /** The day up to which results are taken. */
  as_of: Day;
  /** `ceiag-history/1`. */
  format: "ceiag-history/1";
  /** The institution; absent where there is no result. */
  institution?: string | null;
  /** How many results were left out, being completed after the day. */
  later: number;
  /** One series for each instrument, generation and evaluation type. */
  series: ResultSeries[];
  /** A sentence for people. */
  text: string;
}

/** Results that may be compared, earliest first. */
export interface ResultSeries {
  /** For each census day, which result was the latest completed by then, counted from 0. */
  census: AtCensus[];
  /** The type of the evaluation. */
  evaluation_type: EvaluationType;
  /** Its generation. */
  generation: Generation;
  /** The instrument. */
  instrument: string;
  /** The results, earliest first; the last one is the latest completed by the day. */
  results: HistoryResult[];
  /** A sentence for people. */
  text: string;
}

/** People's judgement of one institution by a maturity model, or of the reviewing itself. */
export interface Review {
  /** `academic_year`, as files have it. */
  "academic-year"?: string | undefined;
  /** The academic year; by default the one in which the review was started. */
  academic_year?: string | undefined;
  /** What is to be done. */
  action?: readonly Action[] | undefined;
  /** The day on which it was completed. */
  completed?: string | undefined;
  /** Who leads a peer review. */
  facilitator?: {
    /** Where from, such as a careers hub or trust. */
    from?: string | undefined;
    /** Any label. */
    name?: string | undefined;
    /** Whether the facilitator is trained. */
    trained?: boolean | undefined;
  } | undefined;
  /** What reviewers find of criteria and benchmarks. */
  finding?: readonly ReviewFinding[] | undefined;
  /** The internal review that a peer review follows. */
  follows?: {
    /** The day on which that was completed. */
    completed?: string | undefined;
    /** The id of the internal review before it. */
    review: string;
  } | undefined;
  /** The format of this file. */
  format: "ceiag-review/1";
  /** The careers hub. */
  hub?: string | undefined;
  /** The id by which other reviews name it. */
  id: string;
  institution?: InstitutionInput | undefined;
  /** One level for each question; a later one replaces an earlier one and says so. */
  judgement?: readonly JudgementInput[] | undefined;
  /** The id of the maturity model. */
  model: string;
  /** `model_digest`, as files have it. */
  "model-digest"?: string | undefined;
  /** The digest of the model when the review began. */
  model_digest?: string | undefined;
  /** Who took part; recorded before any judgement. */
  participant?: readonly Participant[] | undefined;
  /** Priorities of the improvement plan. */
  priority?: readonly PriorityInput[] | undefined;
  /** What an expert or national review says of the process. */
  process?: readonly {
    /** What of the process. */
    aspect: string;
    /** What is found. */
    finding: string;
  }[] | undefined;
  /** The region. */
  region?: string | undefined;
  /** The other institutions of a peer review. */
  reviewer?: readonly {
    /** The name of the other institution. */
    name?: string | undefined;
    /** Its URN. */
    urn?: string | number | bigint | undefined;
  }[] | undefined;
  /** The reviews that an expert or national review reads. */
  reviews?: readonly string[] | undefined;
  /** The day on which it was started. */
  started: string;
  /** The theme of a national review. */
  theme?: string | undefined;
  /** The tier. */
  tier: "internal" | "peer" | "expert" | "national";
}

export interface ReviewFinding {
  /** An edition and a criterion or benchmark, `EDITION/ID`. */
  criterion: string;
  /** What it replaces; needed for a second finding of a criterion, with a reason. */
  earlier?: "met" | "not-met" | undefined;
  /** Ids of the evidence register. */
  evidence?: readonly string[] | undefined;
  /** How independent it is; by default what the tier says. */
  independence?: "self" | "internal-panel" | "peer" | "expert" | "external-assessor" | undefined;
  /** The day of the finding. */
  on: string;
  /** What is found. */
  outcome: "met" | "not-met";
  /** Why. */
  reason?: string | undefined;
}

/** A maturity model in an answer. */
export interface ReviewModel {
  /** Whose text it is, in words. */
  basis: string;
  /** SHA-256 over everything that can change an answer. */
  digest: string;
  /** Its name within the series. */
  edition: string;
  /** The edition's id. */
  id: string;
  /** How a level is found. */
  judgement: Judgement;
  /** What people read. */
  label: string;
  /** The levels, lowest first. */
  levels: LevelOption[];
  /** Its series. */
  series: string;
  /** Its name and whose text it is. */
  text: string;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface ReviewRecordAnswer {
  /** The day as of which the review is looked at. */
  as_of: Day;
  /** The engine's version. */
  engine: string;
  /** `ceiag-review-record/1`. */
  format: "ceiag-review-record/1";
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** The review with the entry, as a file holds it. */
  review: Review;
  /** Where it stands now. */
  status: ReviewStatus;
  /** The sentence. */
  text: string;
}

/** ceiag request of `review record` */
export interface ReviewRecordRequest {
  action?: {
    /** The day by which it is done. */
    by?: string | undefined;
    /** Or the criterion or benchmark, `EDITION/ID`. */
    criterion?: string | undefined;
    /** `highest_leverage`, as files have it. */
    "highest-leverage"?: boolean | undefined;
    /** Whether it is one of those with most effect. */
    highest_leverage?: boolean | undefined;
    /** The id. */
    id: string;
    /** Who does it. */
    owner?: string | undefined;
    /** The priority that it serves. */
    priority?: string | undefined;
    /** The question that it comes from. */
    question?: string | undefined;
    /** What is to be done. */
    text: string;
  } | undefined;
  /** The day as of which the review is looked at; by default the last that it or the sheet records. */
  as_of?: string | undefined;
  /** The day on which the review was completed. */
  complete?: string | undefined;
  finding?: {
    /** An edition and a criterion or benchmark, `EDITION/ID`. */
    criterion: string;
    /** What it replaces; needed for a second finding of a criterion, with a reason. */
    earlier?: "met" | "not-met" | undefined;
    /** Ids of the evidence register. */
    evidence?: readonly string[] | undefined;
    /** How independent it is; by default what the tier says. */
    independence?: "self" | "internal-panel" | "peer" | "expert" | "external-assessor" | undefined;
    /** The day of the finding. */
    on: string;
    /** What is found. */
    outcome: "met" | "not-met";
    /** Why. */
    reason?: string | undefined;
  } | undefined;
  judgement?: {
    /** The id of the level that it replaces; needed for a second judgement of a question. */
    earlier?: string | undefined;
    /** Ids of the evidence register. */
    evidence?: readonly string[] | undefined;
    /** How independent it is; by default what the tier says. */
    independence?: "self" | "internal-panel" | "peer" | "expert" | "external-assessor" | undefined;
    /** The id of the level that fits best. */
    level: string;
    /** Anything else. */
    note?: string | undefined;
    /** The day of the judgement. */
    on: string;
    /** The id of a question, or of a theme without questions. */
    question: string;
    /** Why it replaces that. */
    reason?: string | undefined;
    /** What is strong. */
    strengths?: readonly string[] | undefined;
    /** `to_develop`, as files have it. */
    "to-develop"?: readonly string[] | undefined;
    /** What is to be developed. */
    to_develop?: readonly string[] | undefined;
  } | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  participant?: {
    /** The role in words, for `other`. */
    described?: string | undefined;
    /** Any label. */
    name?: string | undefined;
    /** The day on which it was recorded. */
    on?: string | undefined;
    /** The id of a role, or `other`. */
    role: string;
  } | undefined;
  priority?: {
    /** The id. */
    id: string;
    /** The priority. */
    text: string;
  } | undefined;
  /** A review, as `review.schema.json` describes it. */
  review: Review;
  /** A fact sheet of the same institution, as `fact-sheet.schema.json` describes it. */
  sheet?: FactSheet | undefined;
}

/** That there was a review. */
export interface ReviewShown {
  /** The day on which it was completed; absent while it is in progress. */
  completed?: Day | null;
  /** Its id. */
  review: string;
  /** A line for people. */
  text: string;
  /** Its tier. */
  tier: Tier;
}

/** How far a review is. */
export type ReviewState = "in-progress" | "complete";

/** The answer of `status`. */
export interface ReviewStatus {
  /** The academic year that it is of. */
  academic_year: AcademicYear;
  /** What is to be done, in the order of the review. */
  actions: ActionAnswer[];
  /** How many questions have a level. */
  answered: number;
  /** The day as of which the review is looked at. */
  as_of: Day;
  /** The day on which it is said to be completed. */
  completed?: Day | null;
  /** The engine's version. */
  engine: string;
  /** Who leads a peer review. */
  facilitator?: Facilitator | null;
  /** What reviewers say of criteria and benchmarks, in order; of one criterion the last one stands. */
  findings: FoundAnswer[];
  /** `ceiag-review-status/1`. */
  format: "ceiag-review-status/1";
  /** Whom it is about. */
  institution?: Institution | null;
  /** The maturity model. */
  model: ReviewModel;
  /** Where to go on. */
  next: NextQuestion | null;
  /** What a reader should know. */
  notices: Notice[];
  /** How many questions there are; none in a review that chooses no levels. */
  of: number;
  /** Who took part. */
  participants: ParticipantAnswer[];
  /** Priorities of the improvement plan. */
  priorities: Priority[];
  /** What it says of the process. */
  process?: ProcessFinding[];
  /** Every question, in the order of the model. */
  questions: QuestionStatus[];
  /** The review's id. */
  review: string;
  /** The reviews that it reads. */
  reviews?: string[];
  /** The day on which it was started. */
  started: Day;
  /** How far it is. */
  state: ReviewState;
  /** The sentence. */
  text: string;
  /** The theme of a national review. */
  theme?: string | null;
  /** Its tier. */
  tier: TierAnswer;
  /** Ids of actions that serve no priority. */
  unlinked_actions: string[];
  /** Ids of priorities that no action serves. */
  unserved_priorities: string[];
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface ReviewStatusAnswer {
  /** The academic year that it is of. */
  academic_year: AcademicYear;
  /** What is to be done, in the order of the review. */
  actions: ActionAnswer[];
  /** How many questions have a level. */
  answered: number;
  /** The day as of which the review is looked at. */
  as_of: Day;
  /** The day on which it is said to be completed. */
  completed?: Day | null;
  /** The engine's version. */
  engine: string;
  /** Who leads a peer review. */
  facilitator?: Facilitator | null;
  /** What reviewers say of criteria and benchmarks, in order; of one criterion the last one stands. */
  findings: FoundAnswer[];
  /** `ceiag-review-status/1`. */
  format: "ceiag-review-status/1";
  /** Whom it is about. */
  institution?: Institution | null;
  /** The maturity model. */
  model: ReviewModel;
  /** Where to go on. */
  next: NextQuestion | null;
  /** What a reader should know. */
  notices: Notice[];
  /** How many questions there are; none in a review that chooses no levels. */
  of: number;
  /** Who took part. */
  participants: ParticipantAnswer[];
  /** Priorities of the improvement plan. */
  priorities: Priority[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** What it says of the process. */
  process?: ProcessFinding[];
  /** Every question, in the order of the model. */
  questions: QuestionStatus[];
  /** The review's id. */
  review: string;
  /** The reviews that it reads. */
  reviews?: string[];
  /** The day on which it was started. */
  started: Day;
  /** How far it is. */
  state: ReviewState;
  /** The sentence. */
  text: string;
  /** The theme of a national review. */
  theme?: string | null;
  /** Its tier. */
  tier: TierAnswer;
  /** Ids of actions that serve no priority. */
  unlinked_actions: string[];
  /** Ids of priorities that no action serves. */
  unserved_priorities: string[];
}

/** ceiag request of `review status` */
export interface ReviewStatusRequest {
  /** The day as of which the review is looked at; by default the last that it or the sheet records. */
  as_of?: string | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** A review, as `review.schema.json` describes it. */
  review: Review;
  /** A fact sheet of the same institution, as `fact-sheet.schema.json` describes it. */
  sheet?: FactSheet | undefined;
}

/** What a step is to its process. */
export type Role = "step" | "beside" | "registration" | "assessment" | "reassessment" | "award";

/** How a percentage is printed. */
export type Rounding = "floor" | "half-up";

/** One row of a comparison. */
export interface Row {
  /** The criteria that are judged after. */
  after: JudgedRow[];
  /** The criteria that were judged before. */
  before: JudgedRow[];
  /** How the outcome changed. */
  change: Change;
  /** Ids in the earlier edition. */
  from: string[];
  /** How well that is known. */
  grade: Grade;
  /** What changed in the text. */
  note: string;
  /** How the two relate. */
  status: RowStatus;
  /** A sentence for people. */
  text: string;
  /** Ids in the later edition. */
  to: string[];
}

/** How old and new relate. */
export type RowStatus = "unchanged" | "reworded" | "strengthened" | "new" | "withdrawn" | "unknown";

/** How a fact is derived, in words. */
export interface RuleAnswer {
  /** What counts. */
  counts: PartAnswer;
  /** What a reader should know. */
  note: string;
  /** Whether it is the caller's own rule. */
  own: boolean;
  /** Who is counted. */
  population: PartAnswer;
  /** Keys of its sources. */
  sources: string[];
  /** When. */
  window: PartAnswer;
}

/** A file of a folder of records. */
export interface SampleFile {
  /** Its name. */
  name: string;
  /** How many rows of data it has; the manifest has none. */
  rows: number;
  /** What stands in it. Left out only where the command has written it to a folder. */
  text?: string;
}

/** The categories of an answer. */
export interface ScaleAnswer {
  /** The categories, in the order of every table. */
  categories: string[];
  /** Whether the caller has declared them, rather than that they are those that occur. */
  declared: boolean;
  /** Whether that order means something. */
  ordered: boolean;
}

/** The change of a score. */
export interface ScoreChange {
  /** The number of benchmarks achieved, against the starting level. */
  achieved: AchievedChange;
  /** One for each benchmark. */
  benchmarks: BenchmarkChange[];
}

/** Something that a piece of work serves. */
export interface ServedAnswer {
  /** Of a theme: the statements whose rules read the work. */
  criteria?: string[];
  /** Its edition; absent for a fact. */
  framework?: string | null;
  /** How it is served. */
  how: ServedHow;
  /** Its id. */
  id: string;
  /** What people read. */
  label: string;
  /** How it is served, in words. */
  text: string;
  /** The facts, or the findings as `EDITION/ID`, that lead there; empty where nothing stands between. */
  through?: string[];
  /** What it is. */
  what: ServedWhat;
}

/** How a piece of work serves something. */
export type ServedHow = "counts-as" | "reads" | "indicates" | "related";

/** What is served. */
export type ServedWhat = "fact" | "criterion" | "benchmark" | "theme" | "section";

export type Serves = {
  /** A fact that it documents. */
  fact: string;
  how: "counts-as";
} | {
  /** How. */
  how: "indicates" | "related";
  /** A criterion, benchmark or theme. */
  to: string;
};

/** What kind of institution this is. The setting decides which editions cover it. */
export type Setting = "school" | "special-school" | "alternative-provision" | "sixth-form-college" | "college" | "training-provider";

/** Whether an input can still be used. */
export type Severity = "error" | "warning";

export type Share = ShareValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ShareValue;
};

export type ShareOrNotApplicable = ShareOrNotApplicableValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: ShareOrNotApplicableValue;
};

export type ShareOrNotApplicableValue = `${bigint}/${bigint}` | `${bigint} of ${bigint}` | `${number}%` | {
  /** How many there are. */
  d?: number | bigint | undefined;
  /** How many of them. */
  n: number | bigint;
} | {
  /** How many there are. */
  d: number | bigint;
  /** Between how many and how many. */
  n: readonly [number | bigint, number | bigint];
} | {
  /** At least this share. */
  from?: `${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint | undefined;
  /** At most this share. */
  to?: `${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint | undefined;
} | Unknown | NotApplicable;

/** An exact share at worst and at best. */
export interface ShareSpan {
  /** At best, as a ratio. */
  hi: string;
  /** At best, likewise. */
  hi_percent: string;
  /** At worst, as a ratio. */
  lo: string;
  /** At worst, as a percentage for people: one decimal, never rounded to 0% or 100%. */
  lo_percent: string;
}

export type ShareValue = `${bigint}/${bigint}` | `${bigint} of ${bigint}` | `${number}%` | {
  /** How many there are. */
  d?: number | bigint | undefined;
  /** How many of them. */
  n: number | bigint;
} | {
  /** How many there are. */
  d: number | bigint;
  /** Between how many and how many. */
  n: readonly [number | bigint, number | bigint];
} | {
  /** At least this share. */
  from?: `${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint | undefined;
  /** At most this share. */
  to?: `${number}%` | `${bigint}/${bigint}` | `${bigint}` | number | bigint | undefined;
} | Unknown;

/** What is shown and never decides. */
export interface Shown {
  /** What an instrument printed. */
  reported?: ResultHistory | null;
  /** Reviews by tier and day, without what they say. */
  reviews?: ReviewShown[];
  /** A sentence for people. */
  text: string;
}

/** One of the two evaluations. */
export interface Side {
  /** The academic year that its facts speak of. */
  academic_year: AcademicYear;
  /** The day on which the sheet was judged. */
  as_of: Day;
  /** The edition's digest. */
  digest: string;
  /** The edition's id. */
  framework: string;
  /** The edition's name for people. */
  label: string;
  /** The profile's id. */
  profile: string | null;
  /** Whether that year was still running. */
  year_to_date: boolean;
}

/** One side in an answer. */
export interface SideAnswer {
  /** The day on which it was completed. */
  completed?: Day | null;
  /** The day of its facts. */
  facts?: Day | null;
  /** How independent its judgements are, unless one says otherwise. */
  independence: Independence;
  /** A few words for it. */
  label: string;
  /** The model of the review. */
  model?: string | null;
  /** The review's id; absent for facts alone. */
  review?: string | null;
  /** The day on which the review was started. */
  started?: Day | null;
  /** The sentence. */
  text: string;
  /** The review's tier; absent for facts alone. */
  tier?: TierAnswer | null;
}

export interface SideInput {
  /** Every question, also those that can no longer change anything (`questions`). */
  all?: boolean | undefined;
  /** Also judge under each combination of open choices (`evaluate`). */
  all_choices?: boolean | undefined;
  /** The day of judgement; by default the sheet's own. */
  as_of?: string | undefined;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly (KnownFramework | (string & {}))[] | undefined;
  /** The profile that reads a score, by edition. */
  profiles?: {
    /** Compass (2025/26, schools) */
    "compass-2025-schools"?: "compass-2025-rows" | undefined;
    /** Compass (classic, colleges) */
    "compass-classic-colleges"?: "compass-classic-bm1" | undefined;
    /** Compass (classic, schools) */
    "compass-classic-schools"?: "compass-classic-bm1" | "compass-classic-h1" | undefined;
    /** Gatsby Benchmarks (2014, schools) */
    "gatsby-2014-schools"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2018, colleges) */
    "gatsby-2018-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, colleges and training providers) */
    "gatsby-2025-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, schools) */
    "gatsby-2025-schools"?: "share-of-criteria" | undefined;
    [key: string]: unknown;
  } | undefined;
  /** A fact sheet, as `fact-sheet.schema.json` describes it. */
  sheet: FactSheet;
  /** Take refused facts as unknown and say so. */
  tolerant?: boolean | undefined;
}

/** A number with six decimals, as text. */
export type Six = string;

/** A source. */
export interface SourceAnswer {
  /** An interest that the author declares. */
  interest?: string;
  /** Its key. */
  key: string;
  /** Who published it. */
  publisher: string;
  /** Its title. */
  title: string;
  /** Where it is. */
  url: string;
}

/** A number at worst and at best. */
export interface Span {
  /** At best. */
  hi: number;
  /** At worst. */
  lo: number;
}

/** What a member of staff learned. */
export interface StaffDevelopmentRow {
  /** Whether it was about careers. */
  about_careers?: boolean | 0 | 1 | "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0" | null | "" | undefined;
  /** The day. */
  date?: string | null | "" | undefined;
  /** The work. */
  role?: "teaching" | "support" | null | "" | undefined;
  /** The key of the member of staff. */
  staff?: string | undefined;
}

/** staff development */
export interface StaffDevelopmentTable {
  checks?: Checks | undefined;
  /** What texts of a field mean. */
  codes?: {
    [key: string]: {
      [key: string]: string;
    };
  } | undefined;
  /** The columns of fields. */
  columns?: {
    [key: string]: string;
  } | undefined;
  /** What a field is in every row. */
  constants?: {
    [key: string]: string;
  } | undefined;
  /** How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read. */
  dates?: string | undefined;
  /** The file; by default the table's own name. */
  file?: string | undefined;
  /** Texts that mean not known, besides the empty cell. */
  not_known?: readonly string[] | undefined;
  /** What its rows are. */
  record?: "staff-development" | undefined;
  /** What stands between several values in one cell. */
  separator?: string | undefined;
  /** The sheet of a workbook; by default the first. */
  sheet?: string | undefined;
  /** How many lines stand above the header. */
  skip_lines?: number | bigint | undefined;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface StandardBriefAnswer {
  /** The day of the page. */
  as_of: Day;
  /** Where the institution's own award stands, and what it paid. */
  award?: OwnAward | null;
  /** The engine's version. */
  engine: string;
  /** `ceiag-standard-brief/1`. */
  format: "ceiag-standard-brief/1";
  /** For whom it is, where an award is given. */
  institution?: Institution | null;
  /** What a reader should know. */
  notices: Notice[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** What can be said, by topic. */
  sections: BriefSection[];
  /** The documents named. */
  sources: SourceAnswer[];
  /** A sentence for people on what the page is. */
  text: string;
}

/** ceiag request of `standard brief` */
export interface StandardBriefRequest {
  /** The day of the page. */
  as_of: string;
  /** An award file, `ceiag-award/1`. */
  award?: Award | undefined;
  /** A file of awarding bodies, `ceiag-bodies/1`. */
  bodies?: Bodies | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface StandardEditionsAnswer {
  /** The last day of the assessment. */
  completed?: Day | null;
  /** The editions, in the order of the series. */
  editions: KnownEditionAnswer[];
  /** The engine's version. */
  engine: string;
  /** `ceiag-standard-editions/1`. */
  format: "ceiag-standard-editions/1";
  /** Its label. */
  label: string;
  /** What a reader should know. */
  notices: Notice[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** The series. */
  series: string;
  /** For whom it is asked. */
  setting?: Setting | null;
  /** The first day of the assessment. */
  started?: Day | null;
  /** A sentence for people. */
  text: string;
}

/** ceiag request of `standard editions` */
export interface StandardEditionsRequest {
  /** The last day of the assessment. */
  completed?: string | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The series; by default the Standard's. */
  series?: string | undefined;
  /** For whom. */
  setting?: "school" | "special-school" | "alternative-provision" | "sixth-form-college" | "college" | "training-provider" | undefined;
  /** The first day of the assessment. */
  started?: string | undefined;
}

/** A standard error with the name of its method. */
export interface StandardError {
  /** The method, of `AgreementAnswer::methods`. */
  method: string;
  /** Why there is no value. */
  undefined?: NotDefined | null;
  /** The value; absent where it is undefined. */
  value: Six | null;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface StandardFindingAnswer {
  /** The last day that the record speaks of. */
  as_of: Day;
  /** The assessment with the finding at its end, as a file holds it. */
  assessment: Json;
  /** The engine's version. */
  engine: string;
  /** `ceiag-standard-finding/1`. */
  format: "ceiag-standard-finding/1";
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** What it records now. */
  record: StandardRecord;
  /** The sentence of the record. */
  text: string;
}

/** ceiag request of `standard finding` */
export interface StandardFindingRequest {
  /** An assessment, `ceiag-assessment/1`. */
  assessment: Assessment;
  /** A file of awarding bodies, `ceiag-bodies/1`. */
  bodies?: Bodies | undefined;
  /** What is found. */
  finding: {
    /** The criterion, by its id in the catalogue. */
    criterion: string;
    /** What the finding before it was. */
    earlier?: "met" | "not-met" | undefined;
    /** Ids of the evidence register. */
    evidence?: readonly string[] | undefined;
    /** The day of the finding. */
    on: string;
    /** What is found. */
    outcome: "met" | "not-met";
    /** Why. */
    reason: string;
  };
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface StandardReadinessAnswer {
  /** The day. */
  as_of: Day;
  /** By which criteria. */
  catalogue: CatalogueAnswer;
  /** Why this is no verdict. */
  caution: CautionAnswer;
  /** The engine's version. */
  engine: string;
  /** `ceiag-standard-readiness/1`. */
  format: "ceiag-standard-readiness/1";
  /** The criteria by what is indicated, those that rest on somebody's word alone first. Empty groups are left out. */
  groups: ReadinessGroup[];
  /** Whose facts they are. */
  institution: Institution;
  /** What a reader should know. */
  notices: Notice[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** SHA-256 of the canonical fact sheet: what exactly was looked at. */
  sheet: string;
  /** What is shown beside it. */
  shown: Shown;
  /** A sentence for people. */
  text: string;
}

/** ceiag request of `standard readiness` */
export interface StandardReadinessRequest {
  /** Every question, also those that can no longer change anything (`questions`). */
  all?: boolean | undefined;
  /** Also judge under each combination of open choices (`evaluate`). */
  all_choices?: boolean | undefined;
  /** The day of judgement; by default the sheet's own. */
  as_of?: string | undefined;
  /** The catalogue; by default the reference criteria in force. */
  catalogue?: string | undefined;
  /** Choices where sources conflict or are silent; what is left out stays open. */
  choices?: {
    /** In a leap year, does an encounter on 29 February still count for a window that ends in February? */
    "29-february"?: "excluded" | "included" | undefined;
    /** which rows are the eight areas (not known to us) */
    "CMPN.S.BM1.areas"?: "not-sourced" | "working-reading" | undefined;
    /** careers information (answers not known to us) */
    "CMPN.S.BM2.q"?: "not-sourced" | "working-reading" | undefined;
    /** careers in the curriculum (answers not known to us) */
    "CMPN.S.BM4.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of employer encounters (answers not known to us) */
    "CMPN.S.BM5.q"?: "not-sourced" | "working-reading" | undefined;
    /** purpose of provider encounters (answers not known to us) */
    "CMPN.S.BM7.q"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.a"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.b"?: "not-sourced" | "working-reading" | undefined;
    /** the schools' text, read for learners */
    "G25C.BM3.c"?: "not-sourced" | "working-reading" | undefined;
    /** the figure of the 2018 colleges' text: one by the end of the programme */
    "G25C.BM8.a"?: "not-sourced" | "working-reading" | undefined;
    /** different providers (rule not known to us) */
    "PAL.distinct"?: "not-sourced" | "working-reading" | undefined;
    /** From when are a pupil's destinations tracked for three years? */
    "destinations-tracked-from"?: "end-of-ks4" | "leaving" | "whichever-first" | undefined;
    /** Does the further guidance meeting by 18 have to take place, or is it enough to offer it? */
    "further-meeting"?: "attended" | "offered" | undefined;
    /** Which Gatsby text does a sixth-form college read: the schools' or the colleges'? */
    "sixth-form-college-text"?: "schools" | "colleges" | undefined;
  } | undefined;
  /** Editions or series to be judged by; by default those in force. */
  frameworks?: readonly (KnownFramework | (string & {}))[] | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** The profile that reads a score, by edition. */
  profiles?: {
    /** Compass (2025/26, schools) */
    "compass-2025-schools"?: "compass-2025-rows" | undefined;
    /** Compass (classic, colleges) */
    "compass-classic-colleges"?: "compass-classic-bm1" | undefined;
    /** Compass (classic, schools) */
    "compass-classic-schools"?: "compass-classic-bm1" | "compass-classic-h1" | undefined;
    /** Gatsby Benchmarks (2014, schools) */
    "gatsby-2014-schools"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2018, colleges) */
    "gatsby-2018-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, colleges and training providers) */
    "gatsby-2025-colleges"?: "share-of-criteria" | undefined;
    /** Gatsby Benchmarks (2025, schools) */
    "gatsby-2025-schools"?: "share-of-criteria" | undefined;
    [key: string]: unknown;
  } | undefined;
  /** A register of evidence, `ceiag-evidence/1`. */
  register?: EvidenceRegister | undefined;
  /** What an instrument printed, one evaluation a row, with the headers of a table of results as keys. */
  reported?: readonly {
    [key: string]: string | number | bigint | null;
  }[] | undefined;
  reviews?: readonly Review[] | undefined;
  /** A fact sheet, as `fact-sheet.schema.json` describes it. */
  sheet: FactSheet;
  /** Take refused facts as unknown and say so. */
  tolerant?: boolean | undefined;
}

/** The record of an assessment. */
export interface StandardRecord {
  /** The last day that the record speaks of: completion, else the last finding, else the start. */
  as_of: Day;
  /** The id of the assessment. */
  assessment: string;
  /** By whom; absent where not recorded. */
  assessor?: AssessorAnswer | null;
  /** For which awarding body. */
  body: BodyAnswer;
  /** By which criteria. */
  catalogue: CatalogueAnswer;
  /** The last day. */
  completed?: Day | null;
  /** What was looked at and never decides, as recorded. */
  considered: ConsideredAnswer[];
  /** Every criterion with its findings. */
  criteria: CriterionRecord[];
  /** What the findings come to. */
  decision: DecisionAnswer;
  /** What was agreed where the assessment straddles a change of edition. */
  edition_agreed?: EditionAgreed | null;
  /** The engine's version. */
  engine: string;
  /** `ceiag-standard-record/1`. */
  format: "ceiag-standard-record/1";
  /** Who is assessed. */
  institution: Institution;
  /** What a reader should know. */
  notices: Notice[];
  /** What has to hold before anything can be decided. */
  preconditions: Precondition[];
  /** What is shown beside it and never decides. */
  shown: Shown;
  /** The first day. */
  started: Day;
  /** What the institution sent in. */
  submitted?: SubmittedAnswer | null;
  /** A sentence for people. */
  text: string;
}

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export interface StandardRecordAnswer {
  /** The last day that the record speaks of: completion, else the last finding, else the start. */
  as_of: Day;
  /** The id of the assessment. */
  assessment: string;
  /** By whom; absent where not recorded. */
  assessor?: AssessorAnswer | null;
  /** For which awarding body. */
  body: BodyAnswer;
  /** By which criteria. */
  catalogue: CatalogueAnswer;
  /** The last day. */
  completed?: Day | null;
  /** What was looked at and never decides, as recorded. */
  considered: ConsideredAnswer[];
  /** Every criterion with its findings. */
  criteria: CriterionRecord[];
  /** What the findings come to. */
  decision: DecisionAnswer;
  /** What was agreed where the assessment straddles a change of edition. */
  edition_agreed?: EditionAgreed | null;
  /** The engine's version. */
  engine: string;
  /** `ceiag-standard-record/1`. */
  format: "ceiag-standard-record/1";
  /** Who is assessed. */
  institution: Institution;
  /** What a reader should know. */
  notices: Notice[];
  /** What has to hold before anything can be decided. */
  preconditions: Precondition[];
  /** Warnings, and what is tolerated; absent where there is nothing. */
  problems?: Problem[];
  /** What is shown beside it and never decides. */
  shown: Shown;
  /** The first day. */
  started: Day;
  /** What the institution sent in. */
  submitted?: SubmittedAnswer | null;
  /** A sentence for people. */
  text: string;
}

/** ceiag request of `standard record` */
export interface StandardRecordRequest {
  /** An assessment, `ceiag-assessment/1`. */
  assessment: Assessment;
  /** A file of awarding bodies, `ceiag-bodies/1`. */
  bodies?: Bodies | undefined;
  /** Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema. */
  own_frameworks?: readonly Framework[] | undefined;
  /** What an instrument printed, one evaluation a row, with the headers of a table of results as keys. */
  reported?: readonly {
    [key: string]: string | number | bigint | null;
  }[] | undefined;
  reviews?: readonly Review[] | undefined;
  /** A fact sheet, as `fact-sheet.schema.json` describes it. */
  sheet?: FactSheet | undefined;
}

/** How far a benchmark is reached. */
export type State = "achieved" | "partly-achieved" | "not-achieved" | "unknown" | "not-applicable" | "not-sourced";

/** One statement. */
export interface StatementAnswer {
  /** For figures: with whom holders are compared. */
  comparator?: Comparator | null;
  /** The words for it. */
  comparator_label?: string | null;
  /** How well it is known. */
  grade: Grade;
  /** The words for it. */
  grade_label: string;
  /** The id. */
  id: string;
  /** What a reader should know. */
  note?: string;
  /** Keys of its sources. */
  sources: string[];
  /** What is said. */
  text: string;
}

/** One statistic. */
export interface Statistic {
  /** Its id. */
  id: string;
  /** Its 95% confidence interval. */
  interval: Interval;
  /** Its name. */
  label: string;
  /** Its standard error. */
  standard_error: StandardError;
  /** All of it in one sentence. */
  text: string;
  /** Why there is no value. */
  undefined?: NotDefined | null;
  /** Its value; absent where it is undefined. */
  value: Six | null;
}

/** A printed state of a benchmark. */
export type Status = "achieved" | "partly-achieved" | "not-achieved" | "in-progress" | "unscored";

/** The change of one benchmark from one result to another. */
export interface Step {
  /** How it changed. */
  change: Change;
  /** By how many percentage points, where both percentages are printed. */
  points?: number | null;
}

/** One level of a theme: all of its statements together. */
export interface StepAnswer {
  /** The level. */
  level: string;
  /** Statements that are certainly met. */
  met: number;
  /** Statements that apply, or may do so. */
  of: number;
  /** What its statements come to together. */
  outcome: Outcome;
}

/** The fees of one step. */
export interface StepFee {
  /** The sum. */
  amount: Pounds;
  /** What people read. */
  label: string;
  /** The step. */
  step: string;
  /** A line for people. */
  text: string;
}

/** A step that was taken or is planned. */
export interface StepTaken {
  /** What people read. */
  label: string;
  /** The day. */
  on: Day;
  /** The step. */
  step: string;
}

/** How strongly a criterion binds. Nothing is a duty unless its source says so. */
export type Strength = "statutory-duty" | "strong-recommendation" | "framework-criterion" | "advice";

/** What the institution sent in. */
export interface SubmittedAnswer {
  /** The day. */
  on?: Day | null;
  /** Whether the sheet that is shown is this one; absent without a sheet. */
  same?: boolean | null;
  /** SHA-256 of the canonical fact sheet. */
  sheet: string;
  /** A sentence for people. */
  text: string;
}

/** The answer of `system_review`. */
export interface SystemReviewAnswer {
  /** What the groups are; absent where there are none, or where levels were given as rows. */
  by: Grouping | null;
  /** The engine's version. */
  engine: string;
  /** `ceiag-system-review/1`. */
  format: "ceiag-system-review/1";
  /** The maturity model of the reviews; absent where levels were given as rows. */
  model: ReviewModel | null;
  /** What a reader should know. */
  notices: Notice[];
  /** Which reviews are counted, and the rule in plain words. */
  text: string;
  /** The themes, or the questions where a model has some: in the order of the model, or in which they first come. */
  themes: SystemReviewAnswerThemeAnswer[];
  /** The academic years of completed reviews, and which are counted; none where levels were given as rows. */
  years: YearCount[];
}

/** One group of institutions. */
export interface SystemReviewAnswerGroupAnswer {
  /** The group; absent for institutions without one. */
  group: string | null;
  /** How many institutions of it have a level. */
  institutions: number;
  /** How many stand at each level, unless it is hidden. */
  levels: LevelCount[] | null;
  /** The group in one sentence. */
  text: string;
}

/** One theme over many institutions. */
export interface SystemReviewAnswerThemeAnswer {
  /** The groups, in the order of their names, institutions without a group last. */
  groups: SystemReviewAnswerGroupAnswer[];
  /** How many institutions have a level. */
  institutions: number;
  /** What people read. */
  label: string;
  /** How many stand at each level, unless it is hidden. */
  levels: LevelCount[] | null;
  /** The theme in one sentence. */
  text: string;
  /** The theme, or the question. */
  theme: string;
  /** How many more were reviewed and have none. */
  without_level: number;
}

/** What was read of one table. */
export interface TableSummary {
  /** Fields that it lacks, so that nothing is known of them. */
  absent: string[];
  /** The file. */
  file: string;
  /** Fields that the file has, in the order of the contract. */
  present: string[];
  /** What its rows are. */
  record: string;
  /** How many of them were refused. */
  refused: number;
  /** How many rows there are. */
  rows: number;
}

/** How many cells a profile reproduces. */
export interface Tally {
  /** How many whole percentages drawn at random, each equally likely, would be reproduced on average. */
  by_chance: Ratio;
  /** Cells that were tested. */
  cells: number;
  /** Cells that none prints. */
  missed: number;
  /** Cells that some numerator prints. */
  reproduced: number;
  /** Cells that exactly one numerator prints. */
  unique: number;
}

/** A benchmark or criterion that is not reached yet. */
export interface TargetAnswer {
  /** What people read. */
  label: string;
  /** Whether there are more sets of the same size. */
  more: boolean;
  /** Sets with fewest changes, as addresses. */
  sets: string[][];
  /** Its id. */
  target: string;
  /** The same in words. */
  text?: string | null;
  /** Why no change reaches it. */
  unreachable?: Unreachable | null;
}

/** What a target is. */
export type TargetKind = "criterion" | "benchmark" | "theme" | "section";

/** What is indicated for one theme. */
export interface ThemeAnswer {
  /** The benchmarks in which it is rooted. */
  benchmarks: string[];
  /** The levels at worst and at best; null where only people find one. */
  indicated: IndicatedAnswer | null;
  /** Its topic. */
  label: string;
  /** Its number. */
  number: number;
  /** The levels that have statements in this theme. */
  steps: StepAnswer[];
  /** The sentence. */
  text: string;
  /** The theme's id. */
  theme: string;
}

/** A share that points are compared with. */
export interface ThresholdAnswer {
  /** How well it is known that somebody names it; absent for a share of the caller's own. */
  grade?: Grade | null;
  /** The share. */
  share: string;
  /** Keys of its sources. */
  sources: string[];
  /** What it is and is not. */
  text: string;
}

/** Through what a criterion is decided, or waits to be. */
export type Through = "records" | "not-imported" | "by-hand" | "rule-not-known";

/** The tier of a review, in the order in which an institution meets them. */
export type Tier = "internal" | "peer" | "expert" | "national";

/** A tier in an answer. */
export interface TierAnswer {
  /** The id. */
  id: Tier;
  /** What people read. */
  label: string;
  /** Who runs it. */
  run_by: string;
}

/** One line of a timeline. */
export interface TimelineEntry {
  /** Which award it is about, from 1. */
  award?: number | null;
  /** What was paid. */
  fee?: Pounds | null;
  /** `event`, or what follows from an award: `reassessment-due`, `last-day` or `lapsed`. */
  kind: string;
  /** The day. */
  on: Day;
  /** The step of an event. */
  step?: string | null;
  /** A line for people. */
  text: string;
  /** Whether it lies after the day of the answer. */
  to_come: boolean;
}

/** A fee or a day that the files do not say. */
export interface TimelineUnknown {
  /** The day of that step, or the last day of the award. */
  on: Day;
  /** The step that no fee is recorded for. */
  step?: string | null;
  /** A sentence for people. */
  text: string;
  /** `fee` or `reassessment-due`. */
  what: string;
}

/** Where a statement stands on the page, in order. */
export type Topic = "what-it-is" | "who-decides" | "careers-impact-system" | "analyses" | "cost" | "guidance-notes";

/** One step of a trace. */
export interface TraceAnswer {
  /** The fact that it reads. */
  fact?: string | null;
  /** The fact that fills it. */
  filled_from?: string | null;
  /** Which step: `1`, `1.2`, `1.2.1`. */
  id: string;
  /** How that fact is known. */
  known?: Provenance | null;
  /** Its members. */
  members?: TraceAnswer[];
  /** What it comes to; undecided steps are unknown. */
  outcome: Outcome;
  /** What it does: `all`, `any`, `at-least 2`, `choose`, `fact`, `reserved`, `where`. */
  step: string;
  /** The sentence. */
  text: string;
}

/** A criterion that reads a fact. */
export interface TraceFinding {
  /** The criterion's id. */
  criterion: string;
  /** The edition's id. */
  framework: string;
  /** The edition in words. */
  framework_label: string;
  /** How well the criterion is known. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** The outcome. */
  outcome: Outcome;
  /** The fact that the criterion reads; another one where the fact fills that. */
  reads: string;
  /** The main reason. */
  reason: Reason;
  /** The finding in words. */
  text: string;
}

/** The pupils behind one address. */
export interface TracePupils {
  /** The address. */
  fact: Address;
  /** What people read. */
  label: string;
  /** Keys of those who are counted and do not. */
  no: string[];
  /** Keys of those who are counted and of whom it is not known. */
  not_known: string[];
  /** Keys of those who are only perhaps counted. */
  perhaps: string[];
  /** Keys of those who are counted and have it. */
  yes: string[];
}

/** A school's own order for guidance. Nothing in it is official. */
export interface Triage {
  always?: readonly {
    /** `at_least`, as files have it. */
    "at-least"?: number | bigint | string | undefined;
    /** This number or more. */
    at_least?: number | bigint | string | undefined;
    /** Less than this number. */
    below?: number | bigint | string | undefined;
    /** A column of the school's own table. */
    column?: string | undefined;
    /** A fact that records give. */
    fact?: string | undefined;
    /** A field of the pupil. */
    field?: "eal" | "fsm6" | "looked-after" | "pupil-premium" | "send" | "sex" | "year-group" | undefined;
    /** The id of a group. */
    group?: string | undefined;
    /** An id. */
    id?: string | undefined;
    /** Only meetings of the academic year of the day. */
    in?: "academic-year" | undefined;
    /** What counts. */
    is?: string | boolean | number | bigint | readonly (string | boolean | number | bigint)[] | undefined;
    /** What people read. */
    label?: string | undefined;
    /** Guidance meetings here. */
    meetings?: "attended" | "missed" | undefined;
  }[] | undefined;
  format?: "ceiag-triage/1" | undefined;
  group?: readonly {
    /** `at_least`, as files have it. */
    "at-least"?: number | bigint | undefined;
    /** The fewest points. */
    at_least?: number | bigint | undefined;
    /** An id. */
    id?: string | undefined;
    /** What people read. */
    label?: string | undefined;
  }[] | undefined;
  indicator?: readonly {
    /** `at_least`, as files have it. */
    "at-least"?: number | bigint | string | undefined;
    /** This number or more. */
    at_least?: number | bigint | string | undefined;
    /** Less than this number. */
    below?: number | bigint | string | undefined;
    /** A column of the school's own table. */
    column?: string | undefined;
    /** A fact that records give. */
    fact?: string | undefined;
    /** A field of the pupil. */
    field?: "eal" | "fsm6" | "looked-after" | "pupil-premium" | "send" | "sex" | "year-group" | undefined;
    /** An id. */
    id?: string | undefined;
    /** Only meetings of the academic year of the day. */
    in?: "academic-year" | undefined;
    /** What counts. */
    is?: string | boolean | number | bigint | readonly (string | boolean | number | bigint)[] | undefined;
    /** What people read. */
    label?: string | undefined;
    /** Guidance meetings here. */
    meetings?: "attended" | "missed" | undefined;
    /** The points. */
    points?: number | bigint | undefined;
  }[] | undefined;
  /** Its name. */
  name?: string | undefined;
  /** What readers should know. */
  note?: string | undefined;
  /** Who answers for it. */
  owner?: string | undefined;
  /** Its version. */
  version?: string | undefined;
  /** The year groups that are put in order. */
  years?: readonly [number | bigint, number | bigint] | undefined;
}

/** A pupil in the order. */
export interface TriagePupil {
  /** The groups that the pupil may be in, the most urgent first. */
  groups: string[];
  /** What was looked at. */
  inputs: InputAnswer[];
  /** Guidance meetings that took place here, as far as they are on record. */
  meetings: number;
  /** Whether there can't be more of them. */
  meetings_complete: boolean;
  /** Ids of what is missing. */
  missing: string[];
  /** Only perhaps on roll: no row says since when. */
  perhaps_on_roll: boolean;
  /** The place; those of whom nothing decides share one. */
  place: number;
  /** Points for certain, and with everything that is missing. */
  points: PointsAnswer;
  /** The key, hashed where the request has a salt. */
  pupil: string;
  /** How many share it, this pupil included. */
  sharing: number;
  /** One sentence. */
  text: string;
  /** The year group on the day. */
  year_group?: number | null;
}

/** A row that was refused and left out; or somebody whom the list lacks for that. */
export interface TriageRefused {
  /** Where the row stands: `enrolments.csv, row 12`, `enrolments[11]`. */
  at?: string | null;
  /** The key of a pupil whom the list lacks, hashed where the request has a salt. */
  pupil?: string | null;
  /** What is wrong with it, in one sentence. */
  text: string;
}

/** UK provider reference number. */
export type Ukprn = string;

/** A criterion that can't be decided. */
export interface UndecidedAnswer {
  /** The criterion. */
  criterion: string;
  /** The edition. */
  framework: string;
  /** What people read. */
  label: string;
}

/** Not known. */
export type Unknown = "unknown" | "" | null | {
  unknown: true;
};

/** Why a target can't be reached by any change. */
export type Unreachable = "rule-not-sourced" | "awaits-finding" | "window-closed" | "not-applicable" | "not-sourced";

/** Unique reference number in the register of schools. */
export type Urn = string;

/** Why scores are not compared. */
export type WhyNotCompared = "other-edition" | "other-profile" | "other-evaluation-type" | "other-choices" | "no-score";

/** One benchmark. */
export interface WorksheetBenchmark {
  /** The benchmark's id. */
  benchmark: string;
  /** Shares from records that speak of this benchmark and answer no question above. */
  figures: WorksheetFigure[];
  /** Its topic. */
  label: string;
  /** Its number. */
  number: number;
  /** Questions, in order. */
  questions: WorksheetQuestion[];
}

/** A fact with everything that a form may ask for. */
export interface WorksheetFigure {
  /** The band; absent where it is no share. */
  band?: BandAnswer | null;
  /** The numbers behind a share from records, under each option of choices that are not made; absent where there are none. */
  counts?: CountAnswer[];
  /** The address. */
  fact: Address;
  /** Whether it comes from records; otherwise it was filled in by hand. */
  from_records: boolean;
  /** What people read. */
  label: string;
  /** The exact share as `n/d` in lowest terms, at worst and at best; absent where it is none. */
  share?: ShareSpan | null;
  /** One sentence. */
  text: string;
  /** The value in words: `112 of 150`, `yes`; absent where it is not known. */
  value?: string | null;
}

/** One question of the instrument. */
export interface WorksheetQuestion {
  /** The answer as far as it is a yes or no: `yes`, `no` or `not-known`; absent for a share. */
  answer?: string | null;
  /** The same, as it is shown. */
  basis: QuestionBasis;
  /** What it rests on. */
  facts: WorksheetFigure[];
  /** How well it is known. */
  grade: Grade;
  /** What people read. */
  label: string;
  /** The question's id here. */
  question: string;
  /** The question in our words. */
  text: string;
  /** What to type in, in words. */
  type_in: string;
}

/** The completed reviews of one academic year. */
export interface YearCount {
  /** The academic year. */
  academic_year: AcademicYear;
  /** Whether they are counted here. */
  counted: boolean;
  /** How many completed reviews are of it. */
  reviews: number;
}

/** Every year group, lowest first. */
export type YearGroups = number[];

export type YesNo = YesNoValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: YesNoValue;
};

export type YesNoOrNotApplicable = YesNoOrNotApplicableValue | {
  /** By whom. */
  by?: string | undefined;
  /** `known_by`, as files have it. */
  "known-by"?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** How it is known. */
  known_by?: "declared" | "documented" | "observed" | "computed" | "judged" | undefined;
  /** Anything else worth keeping. */
  note?: string | undefined;
  /** On which day. */
  on?: string | undefined;
  value: YesNoOrNotApplicableValue;
};

export type YesNoOrNotApplicableValue = boolean | "yes" | "no" | Unknown | NotApplicable;

export type YesNoValue = boolean | "yes" | "no" | Unknown;
