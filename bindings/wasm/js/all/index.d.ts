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
  StandardReadinessAnswer,
  StandardReadinessRequest,
  StandardRecordAnswer,
  StandardRecordRequest,
  SystemReviewAnswer,
} from "../types.js";
export type * from "../types.js";

/** A value that JSON can hold. */
export type JsonObject = { [key: string]: unknown };

/** Where the module and its wording come from; by default from beside this file. */
export interface InitOptions {
  /** The module: its address, its bytes, a response, or compiled already. */
  module?: string | URL | Request | Response | BufferSource | WebAssembly.Module | Promise<Response> | undefined;
  /** The wording: its address or its bytes; `false` leaves it for `addWording`. */
  wording?: boolean | string | URL | Response | BufferSource | undefined;
}

/** Loads the module and its wording, once. In Node both are there from the import on. */
export function init(options?: InitOptions): Promise<void>;

/** Loads the wording after `init({ wording: false })`. Until then questions, texts and sources are empty. */
export function addWording(source?: string | URL | Response | BufferSource): Promise<void>;

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

/** The answer of `agreement`(super::agreement). */
export function agreement(request: JsonObject): AgreementAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function awardStatus(request: AwardRequest): AwardStatusAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function awardTimeline(request: AwardRequest): AwardTimelineAnswer;

/** What is wrong with a framework file. */
export function checkFramework(request: CheckFrameworkRequest): CheckFrameworkAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function compare(request: CompareRequest): CompareAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function crosswalk(request: CrosswalkRequest): CrosswalkAnswer;

/** Facts derived from records. */
export function derive(request: DeriveRequest): DeriveAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function diffFrameworks(request: DiffFrameworksRequest): DiffFrameworksAnswer;

/** The answer of `evaluate`. */
export function evaluate(request: EvaluateRequest): EvaluateAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function evidence(request: EvidenceRequest): EvidenceAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function evidenceCoverage(request: EvidenceCoverageRequest): EvidenceCoverageAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function evidenceKinds(request: EvidenceKindsRequest): EvidenceKindsAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function explain(request: ExplainRequest): ExplainAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function frameworks(request: FrameworksRequest): FrameworksAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function history(request: HistoryRequest): HistoryAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function merge(request: MergeRequest): MergeAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function moderate(request: ModerateRequest): ModerateAnswer;

/** The answer of `next`. */
export function next(request: EvaluateRequest): NextAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function profileTest(request: ProfileTestRequest): ProfileTestAnswer;

/** The answer of `questions`. */
export function questions(request: EvaluateRequest): QuestionsAnswer;

/** What is wrong with records, and what they can't tell. */
export function recordsCheck(request: RecordsCheckRequest): RecordsCheckAnswer;

/** The answer of `destinations`(super::destinations()). */
export function recordsDestinations(request: RecordsDestinationsRequest): RecordsDestinationsAnswer;

/** The answer of `facts`. */
export function recordsFacts(request: RecordsFactsRequest): RecordsFactsAnswer;

/** Coverage by group of pupils. */
export function recordsGroups(request: RecordsGroupsRequest): RecordsGroupsAnswer;

/** A draft of a mapping. */
export function recordsMap(request: RecordsMapRequest): RecordsMapAnswer;

/** The answer of `missing`(super::missing()). */
export function recordsMissing(request: RecordsMissingRequest): RecordsMissingAnswer;

/** A made-up school. */
export function recordsSample(request: RecordsSampleRequest): RecordsSampleAnswer;

/** Pupils in an order for guidance. It names pupils, because that is what it is asked for. */
export function recordsTriage(request: RecordsTriageRequest): RecordsTriageAnswer;

/** The answer of `worksheet`. */
export function recordsWorksheet(request: RecordsWorksheetRequest): RecordsWorksheetAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function reviewRecord(request: ReviewRecordRequest): ReviewRecordAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function reviewStatus(request: ReviewStatusRequest): ReviewStatusAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function standardBrief(request: StandardBriefRequest): StandardBriefAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function standardEditions(request: StandardEditionsRequest): StandardEditionsAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function standardReadiness(request: StandardReadinessRequest): StandardReadinessAnswer;

/** An answer, and what its request was warned of or was refused in tolerant mode. */
export function standardRecord(request: StandardRecordRequest): StandardRecordAnswer;

/** The answer of `system_review`. */
export function systemReview(request: JsonObject): SystemReviewAnswer;

/** The answer of `template`. */
export function template(request: EvaluateRequest): { format: string; [key: string]: unknown };
