// Written by `cargo xtask codegen`.
/// <reference lib="esnext.disposable" />
import type {
  AgreementAnswer,
  AwardRequest,
  AwardStatusAnswer,
  AwardTimelineAnswer,
  CheckFrameworkAnswer,
  CheckFrameworkRequest,
  Code,
  CompareAnswer,
  CompareRequest,
  CrosswalkAnswer,
  CrosswalkRequest,
  DeriveAnswer,
  DeriveRequest,
  DiffFrameworksAnswer,
  DiffFrameworksRequest,
  EvaluateAnswer,
  EvaluateRequest,
  EvidenceAnswer,
  EvidenceCoverageAnswer,
  EvidenceCoverageRequest,
  EvidenceKindsAnswer,
  EvidenceKindsRequest,
  EvidenceRequest,
  ExplainAnswer,
  ExplainRequest,
  Framework,
  FrameworksAnswer,
  FrameworksRequest,
  HistoryAnswer,
  HistoryRequest,
  KnownEdition,
  MergeAnswer,
  MergeRequest,
  ModerateAnswer,
  ModerateRequest,
  NextAnswer,
  Problem,
  ProfileTestAnswer,
  ProfileTestRequest,
  QuestionsAnswer,
  RecordsCheckAnswer,
  RecordsCheckRequest,
  RecordsDestinationsAnswer,
  RecordsDestinationsRequest,
  RecordsFactsAnswer,
  RecordsFactsRequest,
  RecordsGroupsAnswer,
  RecordsGroupsRequest,
  RecordsMapAnswer,
  RecordsMapRequest,
  RecordsMissingAnswer,
  RecordsMissingRequest,
  RecordsSampleAnswer,
  RecordsSampleRequest,
  RecordsTriageAnswer,
  RecordsTriageRequest,
  RecordsWorksheetAnswer,
  RecordsWorksheetRequest,
  ReviewRecordAnswer,
  ReviewRecordRequest,
  ReviewStatusAnswer,
  ReviewStatusRequest,
  StandardBriefAnswer,
  StandardBriefRequest,
  StandardEditionsAnswer,
  StandardEditionsRequest,
  StandardFindingAnswer,
  StandardFindingRequest,
  StandardReadinessAnswer,
  StandardReadinessRequest,
  StandardRecordAnswer,
  StandardRecordRequest,
  SystemReviewAnswer,
} from "../types.js";
export type * from "../types.js";

/** A value that JSON can hold. */
export type JsonObject = { [key: string]: unknown };

/** Bytes, in whole or as a view of them. */
export type Bytes = ArrayBuffer | ArrayBufferView;

/** Where a file is: its address as text, or a `URL`. */
export type Address = string | { readonly href: string };

/** What `fetch` answers with. */
export interface Fetched {
  readonly ok: boolean;
  readonly status: number;
  readonly url: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Where the module and its wording come from; by default from beside this file. */
export interface InitOptions {
  /** The module: its address, a `Request`, its bytes, a `Response` or the promise of one, or a `WebAssembly.Module`. */
  module?: string | object | undefined;
  /** The wording: its address, its bytes or a `Response`; `false` leaves it for `addWording`. */
  wording?: boolean | Address | Bytes | Fetched | undefined;
}

/** Loads the module and its wording, once. In Node both are there from the import on. */
export function init(options?: InitOptions): Promise<void>;

/** Loads the wording after `init({ wording: false })`. Until then questions, texts and sources are empty. */
export function addWording(source?: Address | Bytes | Fetched): Promise<void>;

/** Every operation of this module: what goes in, what comes out. */
export interface Operations {
  agreement: { request: JsonObject; answer: AgreementAnswer };
  award_status: { request: AwardRequest; answer: AwardStatusAnswer };
  award_timeline: { request: AwardRequest; answer: AwardTimelineAnswer };
  check_framework: { request: CheckFrameworkRequest; answer: CheckFrameworkAnswer };
  compare: { request: CompareRequest; answer: CompareAnswer };
  crosswalk: { request: CrosswalkRequest; answer: CrosswalkAnswer };
  derive: { request: DeriveRequest; answer: DeriveAnswer };
  diff_frameworks: { request: DiffFrameworksRequest; answer: DiffFrameworksAnswer };
  evaluate: { request: EvaluateRequest; answer: EvaluateAnswer };
  evidence: { request: EvidenceRequest; answer: EvidenceAnswer };
  evidence_coverage: { request: EvidenceCoverageRequest; answer: EvidenceCoverageAnswer };
  evidence_kinds: { request: EvidenceKindsRequest; answer: EvidenceKindsAnswer };
  explain: { request: ExplainRequest; answer: ExplainAnswer };
  frameworks: { request: FrameworksRequest; answer: FrameworksAnswer };
  history: { request: HistoryRequest; answer: HistoryAnswer };
  merge: { request: MergeRequest; answer: MergeAnswer };
  moderate: { request: ModerateRequest; answer: ModerateAnswer };
  next: { request: EvaluateRequest; answer: NextAnswer };
  profile_test: { request: ProfileTestRequest; answer: ProfileTestAnswer };
  questions: { request: EvaluateRequest; answer: QuestionsAnswer };
  records_check: { request: RecordsCheckRequest; answer: RecordsCheckAnswer };
  records_destinations: { request: RecordsDestinationsRequest; answer: RecordsDestinationsAnswer };
  records_facts: { request: RecordsFactsRequest; answer: RecordsFactsAnswer };
  records_groups: { request: RecordsGroupsRequest; answer: RecordsGroupsAnswer };
  records_map: { request: RecordsMapRequest; answer: RecordsMapAnswer };
  records_missing: { request: RecordsMissingRequest; answer: RecordsMissingAnswer };
  records_sample: { request: RecordsSampleRequest; answer: RecordsSampleAnswer };
  records_triage: { request: RecordsTriageRequest; answer: RecordsTriageAnswer };
  records_worksheet: { request: RecordsWorksheetRequest; answer: RecordsWorksheetAnswer };
  review_record: { request: ReviewRecordRequest; answer: ReviewRecordAnswer };
  review_status: { request: ReviewStatusRequest; answer: ReviewStatusAnswer };
  standard_brief: { request: StandardBriefRequest; answer: StandardBriefAnswer };
  standard_editions: { request: StandardEditionsRequest; answer: StandardEditionsAnswer };
  standard_finding: { request: StandardFindingRequest; answer: StandardFindingAnswer };
  standard_readiness: { request: StandardReadinessRequest; answer: StandardReadinessAnswer };
  standard_record: { request: StandardRecordRequest; answer: StandardRecordAnswer };
  system_review: { request: JsonObject; answer: SystemReviewAnswer };
  template: { request: EvaluateRequest; answer: { format: string; [key: string]: unknown } };
}

/** Answers a request. Numbers that are not whole are refused: exact shares are texts such as "112/150" or "74.7%". */
export function call<Name extends keyof Operations>(
  operation: Name,
  request: Operations[Name]["request"],
): Operations[Name]["answer"];

/** From JSON text to canonical JSON text, the same bytes in every language. A refusal is an answer too. */
export function callJson(operation: string, request: string): string;

/** The names of the operations. */
export function operations(): (keyof Operations)[];

/** The edition that a plan judges by. */
export interface PlanRequest {
  /** The edition's id. */
  framework: KnownEdition | (string & {});
  /** The profile that reads the score; by default the edition's own. */
  profile?: string | undefined;
  /** Editions of your own, as `framework.schema.json` describes them. */
  own_frameworks?: readonly Framework[] | undefined;
}

/** A sheet for a plan, and how it is judged. */
export interface PlanEvaluateRequest {
  sheet: EvaluateRequest["sheet"];
  as_of?: EvaluateRequest["as_of"];
  choices?: EvaluateRequest["choices"];
  tolerant?: EvaluateRequest["tolerant"];
  all_choices?: EvaluateRequest["all_choices"];
}

/** An edition compiled once, to judge many sheets. The collector frees it; `free` and `using` do so at once. */
export class Plan {
  constructor(request: PlanRequest);
  /** The edition's id. */
  readonly framework: string;
  /** The id of the profile that reads the score. */
  readonly profile: string | null;
  /** SHA-256 over everything that can change an answer. */
  readonly digest: string;
  /** Judges a sheet, as `evaluate` does with this edition. */
  evaluate(request: PlanEvaluateRequest): EvaluateAnswer;
  /** The same from JSON text to canonical JSON text. */
  evaluateJson(request: string): string;
  /** Frees what it holds in the module. */
  free(): void;
  [Symbol.dispose](): void;
}

/** What can be mended: all problems at once, the first one's particulars on the error itself. */
export class CeiagError extends Error {
  readonly name: "CeiagError";
  /** The kind of the first problem. */
  readonly code: Code;
  /** Where in the request. */
  readonly path?: string | undefined;
  /** The fact's address. */
  readonly fact?: string | undefined;
  /** What to do about it. */
  readonly help?: string | undefined;
  /** All problems. */
  readonly problems: readonly Problem[];
}

/** Agreement between raters: percent, kappa, Gwet's AC and Krippendorff's alpha. */
export function agreement(request: JsonObject): AgreementAnswer;

/** Where an award stands on a day. */
export function awardStatus(request: AwardRequest): AwardStatusAnswer;

/** The events of an award and the days that follow from them. */
export function awardTimeline(request: AwardRequest): AwardTimelineAnswer;

/** Checks a framework of your own and tells everything that is wrong with it. */
export function checkFramework(request: CheckFrameworkRequest): CheckFrameworkAnswer;

/** Two sheets of one institution side by side; across editions through a crosswalk. */
export function compare(request: CompareRequest): CompareAnswer;

/** What one fact or one piece of evidence serves in several editions. */
export function crosswalk(request: CrosswalkRequest): CrosswalkAnswer;

/** Facts that follow from rows of records, each with its rule, counts and grade, and with what leaves it open. */
export function derive(request: DeriveRequest): DeriveAnswer;

/** What differs between two editions, each given by its id or as a framework. */
export function diffFrameworks(request: DiffFrameworksRequest): DiffFrameworksAnswer;

/** Judges a fact sheet: one finding for each criterion, and the score, level or decision that follows. */
export function evaluate(request: EvaluateRequest): EvaluateAnswer;

/** What evidence serves, by criterion, by item or as a pack. */
export function evidence(request: EvidenceRequest): EvidenceAnswer;

/** Which areas and years evidence covers. */
export function evidenceCoverage(request: EvidenceCoverageRequest): EvidenceCoverageAnswer;

/** The kinds of evidence, and what each can serve. */
export function evidenceKinds(request: EvidenceKindsRequest): EvidenceKindsAnswer;

/** The text, rule, grade and sources of a criterion; with a sheet also the trace of its finding. */
export function explain(request: ExplainRequest): ExplainAnswer;

/** The editions there are; with a setting and a day also those in force. */
export function frameworks(request: FrameworksRequest): FrameworksAnswer;

/** Reported results over time. */
export function history(request: HistoryRequest): HistoryAnswer;

/** One sheet of several: the narrower of values that agree, and a list of those that exclude each other. */
export function merge(request: MergeRequest): MergeAnswer;

/** Several reviews of one institution side by side: where they agree, and where they don't. */
export function moderate(request: ModerateRequest): ModerateAnswer;

/** What to find out, and what to do: for each benchmark that is not reached, the sets with fewest changes. */
export function next(request: EvaluateRequest): NextAnswer;

/** Which printed percentages a profile can reproduce, and how many it would reproduce by chance. */
export function profileTest(request: ProfileTestRequest): ProfileTestAnswer;

/** What to ask, in order, with help, unit, options and limits; with `all` also what no longer matters. */
export function questions(request: EvaluateRequest): QuestionsAnswer;

/** What is wrong with records, and what can't be told for want of what; a refused row is no error here. */
export function recordsCheck(request: RecordsCheckRequest): RecordsCheckAnswer;

/** Destinations that are known, by cohort and anniversary. */
export function recordsDestinations(request: RecordsDestinationsRequest): RecordsDestinationsAnswer;

/** The facts that follow from records, with everything behind them, joined with a sheet filled in by hand. */
export function recordsFacts(request: RecordsFactsRequest): RecordsFactsAnswer;

/** Coverage by group of pupils, with gaps; small numbers are hidden unless `internal` is set. */
export function recordsGroups(request: RecordsGroupsRequest): RecordsGroupsAnswer;

/** Drafts a mapping from the headers of a system's own files. */
export function recordsMap(request: RecordsMapRequest): RecordsMapAnswer;

/** By criterion: how many pupils it certainly lacks, of how many that isn't known, and by when. */
export function recordsMissing(request: RecordsMissingRequest): RecordsMissingAnswer;

/** A made-up school, always the same for a seed: the files of a folder of records. */
export function recordsSample(request: RecordsSampleRequest): RecordsSampleAnswer;

/** An order in which to offer guidance, by the school's own configuration. It names pupils. */
export function recordsTriage(request: RecordsTriageRequest): RecordsTriageAnswer;

/** What to type into Compass by hand, from records. */
export function recordsWorksheet(request: RecordsWorksheetRequest): RecordsWorksheetAnswer;

/** The review with one thing added; what was recorded before stays. */
export function reviewRecord(request: ReviewRecordRequest): ReviewRecordAnswer;

/** Where a review stands: what was chosen, by whom, what is open, and what is indicated beside it. */
export function reviewStatus(request: ReviewStatusRequest): ReviewStatusAnswer;

/** The Standard in brief: bodies, terms, and where an award stands. */
export function standardBrief(request: StandardBriefRequest): StandardBriefAnswer;

/** Which edition an assessment of these days is under. */
export function standardEditions(request: StandardEditionsRequest): StandardEditionsAnswer;

/** The assessment with one more finding of the assessor, and its record. What was found before stays. */
export function standardFinding(request: StandardFindingRequest): StandardFindingAnswer;

/** What an assessor will see: how the facts of each criterion are known, by whom, and what rests on a declaration alone. */
export function standardReadiness(request: StandardReadinessRequest): StandardReadinessAnswer;

/** What an assessment records; the decision is the assessor's and never made here. */
export function standardRecord(request: StandardRecordRequest): StandardRecordAnswer;

/** Counts over many reviews, small numbers hidden. */
export function systemReview(request: JsonObject): SystemReviewAnswer;

/** The questions as a sheet in TOML, each fact commented out until somebody answers it. */
export function template(request: EvaluateRequest): { format: string; [key: string]: unknown };
