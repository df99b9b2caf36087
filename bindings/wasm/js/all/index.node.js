// Written by `cargo xtask codegen`.
// For Node: everything is there once it is imported. `init` is here so that the same code runs in a page.
import { readFileSync } from "node:fs";
import * as glue from "../lib/all.js";
import { engine } from "../lib/engine.js";

export { CeiagError } from "../lib/error.js";

const all = engine(glue);
all.start(readFileSync(new URL("../lib/all.wasm", import.meta.url)));
all.addWording(readFileSync(new URL("../lib/all-wording.json", import.meta.url), "utf8"));

export async function init() {}
export async function addWording() {}
export const { call, callJson, operations, Plan } = all;

export const agreement = /* @__PURE__ */ all.of("agreement");
export const awardStatus = /* @__PURE__ */ all.of("award_status");
export const awardTimeline = /* @__PURE__ */ all.of("award_timeline");
export const checkFramework = /* @__PURE__ */ all.of("check_framework");
export const compare = /* @__PURE__ */ all.of("compare");
export const crosswalk = /* @__PURE__ */ all.of("crosswalk");
export const derive = /* @__PURE__ */ all.of("derive");
export const diffFrameworks = /* @__PURE__ */ all.of("diff_frameworks");
export const evaluate = /* @__PURE__ */ all.of("evaluate");
export const evidence = /* @__PURE__ */ all.of("evidence");
export const evidenceCoverage = /* @__PURE__ */ all.of("evidence_coverage");
export const evidenceKinds = /* @__PURE__ */ all.of("evidence_kinds");
export const explain = /* @__PURE__ */ all.of("explain");
export const frameworks = /* @__PURE__ */ all.of("frameworks");
export const history = /* @__PURE__ */ all.of("history");
export const merge = /* @__PURE__ */ all.of("merge");
export const moderate = /* @__PURE__ */ all.of("moderate");
export const next = /* @__PURE__ */ all.of("next");
export const profileTest = /* @__PURE__ */ all.of("profile_test");
export const questions = /* @__PURE__ */ all.of("questions");
export const recordsCheck = /* @__PURE__ */ all.of("records_check");
export const recordsDestinations = /* @__PURE__ */ all.of("records_destinations");
export const recordsFacts = /* @__PURE__ */ all.of("records_facts");
export const recordsGroups = /* @__PURE__ */ all.of("records_groups");
export const recordsMap = /* @__PURE__ */ all.of("records_map");
export const recordsMissing = /* @__PURE__ */ all.of("records_missing");
export const recordsSample = /* @__PURE__ */ all.of("records_sample");
export const recordsTriage = /* @__PURE__ */ all.of("records_triage");
export const recordsWorksheet = /* @__PURE__ */ all.of("records_worksheet");
export const reviewRecord = /* @__PURE__ */ all.of("review_record");
export const reviewStatus = /* @__PURE__ */ all.of("review_status");
export const standardBrief = /* @__PURE__ */ all.of("standard_brief");
export const standardEditions = /* @__PURE__ */ all.of("standard_editions");
export const standardReadiness = /* @__PURE__ */ all.of("standard_readiness");
export const standardRecord = /* @__PURE__ */ all.of("standard_record");
export const systemReview = /* @__PURE__ */ all.of("system_review");
export const template = /* @__PURE__ */ all.of("template");
