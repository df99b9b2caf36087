// Written by `cargo xtask codegen`.
// For pages, workers and bundlers: `await init()` fetches the module and its wording.
import * as glue from "./lib/page.js";
import { engine, loader } from "./lib/engine.js";

export { CeiagError } from "./lib/error.js";

const page = /* @__PURE__ */ engine(glue);
const load = /* @__PURE__ */ loader(page, {
  module: new URL("./lib/page.wasm", import.meta.url),
  wording: new URL("./lib/page-wording.json", import.meta.url),
});

export const { init, addWording } = load;
export const { call, callJson, operations, Plan } = page;

export const evaluate = /* @__PURE__ */ page.of("evaluate");
export const explain = /* @__PURE__ */ page.of("explain");
export const next = /* @__PURE__ */ page.of("next");
export const questions = /* @__PURE__ */ page.of("questions");
