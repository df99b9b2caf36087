// Written by `cargo xtask codegen`.
// For Node: everything is there once it is imported. `init` is here so that the same code runs in a page.
import { readFileSync } from "node:fs";
import * as glue from "./lib/page.js";
import { engine } from "./lib/engine.js";

export { CeiagError } from "./lib/error.js";

const page = engine(glue);
page.start(readFileSync(new URL("./lib/page.wasm", import.meta.url)));
page.addWording(readFileSync(new URL("./lib/page-wording.json", import.meta.url), "utf8"));

export async function init() {}
export async function addWording() {}
export const { call, callJson, operations, Plan } = page;

export const evaluate = /* @__PURE__ */ page.of("evaluate");
export const explain = /* @__PURE__ */ page.of("explain");
export const next = /* @__PURE__ */ page.of("next");
export const questions = /* @__PURE__ */ page.of("questions");
