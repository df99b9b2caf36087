//! What each module of the package declares.

use super::{Module, answer_of, camel, pascal, request_of, sentences};
use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

/// `using` frees a plan; a project need not have the library of it among its own.
const DISPOSABLE: &str = "/// <reference lib=\"esnext.disposable\" />\n";

/// Nothing in it is of a page or of Node, as a project may have the library of neither among its own.
const LOADING: &str = r#"
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
"#;

const CALLING: &str = r#"
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
OWN}

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
"#;

pub(super) fn of(module: &Module, schemas: &BTreeMap<&str, &Value>) -> String {
    let mut table = String::new();
    let mut functions = String::new();
    let mut names = vec![
        "Code",
        "EvaluateAnswer",
        "EvaluateRequest",
        "KnownEdition",
        "Problem",
    ]
    .into_iter()
    .map(str::to_owned)
    .collect::<std::collections::BTreeSet<_>>();
    for operation in &module.operations {
        let mut named = |schema: Option<String>, other: &str| match schema {
            Some(schema) => {
                names.insert(pascal(&schema));
                pascal(&schema)
            }
            None => other.to_owned(),
        };
        let request = named(request_of(operation, schemas), "JsonObject");
        let answer = named(
            answer_of(operation, schemas),
            "{ format: string; [key: string]: unknown }",
        );
        let _ = writeln!(
            table,
            "  {operation}: {{ request: {request}; answer: {answer} }};"
        );
        let about = sentences::of(operation)
            .map_or_else(|| format!("The answer of `{operation}`."), str::to_owned);
        let _ = write!(
            functions,
            "\n/** {about} */\nexport function {}(request: {request}): {answer};\n",
            camel(operation)
        );
    }
    let own = if module.name == "all" {
        "  /** Editions of your own, as `framework.schema.json` describes them. */\n  own_frameworks?: readonly Framework[] | undefined;\n"
    } else {
        ""
    };
    if !own.is_empty() {
        names.insert("Framework".to_owned());
    }
    let names: Vec<String> = names.into_iter().collect();
    let back = module.back;
    format!(
        "{}{DISPOSABLE}import type {{\n  {},\n}} from \"{back}types.js\";\nexport type * from \"{back}types.js\";\n{LOADING}\n/** Every operation \
         of this module: what goes in, what comes out. */\nexport interface Operations {{\n{table}}}\n{}{functions}",
        super::NOTE,
        names.join(",\n  "),
        CALLING.replace("OWN", own),
    )
}
