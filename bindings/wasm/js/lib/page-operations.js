// Written by `cargo xtask codegen`.
import { page } from "./page-engine.js";

export { CeiagError } from "./error.js";
export const { call, callJson, operations, Plan } = page;

export const evaluate = /* @__PURE__ */ page.of("evaluate");
export const explain = /* @__PURE__ */ page.of("explain");
export const next = /* @__PURE__ */ page.of("next");
export const questions = /* @__PURE__ */ page.of("questions");
