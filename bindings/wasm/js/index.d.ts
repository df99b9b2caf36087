// Written by `cargo xtask codegen`.
/// <reference lib="esnext.disposable" />
import type {
  Code,
  EvaluateAnswer,
  EvaluateRequest,
  ExplainAnswer,
  ExplainRequest,
  KnownEdition,
  NextAnswer,
  Problem,
  QuestionsAnswer,
} from "./types.js";
export type * from "./types.js";

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
  evaluate: { request: EvaluateRequest; answer: EvaluateAnswer };
  explain: { request: ExplainRequest; answer: ExplainAnswer };
  next: { request: EvaluateRequest; answer: NextAnswer };
  questions: { request: EvaluateRequest; answer: QuestionsAnswer };
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

/** Judges a fact sheet: one finding for each criterion, and the score, level or decision that follows. */
export function evaluate(request: EvaluateRequest): EvaluateAnswer;

/** The text, rule, grade and sources of a criterion; with a sheet also the trace of its finding. */
export function explain(request: ExplainRequest): ExplainAnswer;

/** What to find out, and what to do: for each benchmark that is not reached, the sets with fewest changes. */
export function next(request: EvaluateRequest): NextAnswer;

/** What to ask, in order, with help, unit, options and limits; with `all` also what no longer matters. */
export function questions(request: EvaluateRequest): QuestionsAnswer;
