// What a caller writes, and the mistakes that the compiler finds.
import { CeiagError, Plan, call, evaluate, init, next, operations, questions } from "ceiag";
import * as all from "ceiag/all";
import type { Award, Bodies, Day, EvaluateAnswer, FactSheet, Framework, KnownEdition, KnownFramework, Problem, Review } from "ceiag";

await init();
// All that a module and its wording may come from.
await init({ module: fetch("page.wasm"), wording: new URL("https://example.org/page-wording.bin") });
await init({ module: new Request("page.wasm"), wording: new Response() });
await init({ module: await WebAssembly.compile(new Uint8Array(8)), wording: new Uint8Array(8) });
// @ts-expect-error a number is no module
await init({ module: 1 });

const sheet: FactSheet = {
  as_of: "2026-09-30",
  institution: { setting: "school", years: [7, 11] },
  facts: {
    "guidance-by-16": "148/151",
    "employer-encounter-2025.y9": { n: 112, d: 150 },
    "guidance-joint-working": true,
    "programme-published": null,
  },
};
const answer: EvaluateAnswer = evaluate({ sheet, frameworks: ["gatsby"], tolerant: true });
for (const { findings, reading } of answer.results) {
  for (const finding of findings) {
    const outcome: "met" | "not-met" | "unknown" | "not-applicable" = finding.outcome;
    console.log(finding.criterion, outcome, finding.text.length);
  }
  if (reading.kind === "score") {
    const earned: number | undefined = reading.benchmarks[0]?.earned.lo;
    console.log(earned, reading.achieved.of);
  }
  // @ts-expect-error only a score has benchmarks
  reading.benchmarks;
}

// What tolerant mode took as unknown, as the guide shows it.
const halfway = evaluate({ sheet: { ...sheet, facts: { "guidance-by-16": { n: 160, d: 151 } } }, tolerant: true });
const refusedFact: string | null | undefined = halfway.problems[0]?.fact;
console.log(refusedFact, halfway.problems.length);
for (const { code, message } of halfway.problems) console.log(code satisfies Problem["code"], message);

const named: "evaluate" | "explain" | "next" | "questions" | undefined = operations()[0];
const question = questions({ sheet, all: true }).questions[0];
const address: string = question?.address ?? "";
const by: string | null | undefined = next({ sheet }).results[0]?.do[0]?.by;
console.log(named, address, by);

// Every operation, typed by its name.
const bodies: string = all.standardEditions({}).format;
const told = all.call("frameworks", {}).format;
console.log(bodies, told);

// The built-in ids are offered, and others are taken.
const known: KnownFramework[] = ["gatsby", "gatsby-2025-schools"];
evaluate({ sheet, frameworks: [...known, "our-gatsby"] });
new Plan({ framework: "our-gatsby" });
// @ts-expect-error no such series
const unheard: KnownFramework = "gatsbi";
// @ts-expect-error a series is no edition
const edition: KnownEdition = "gatsby";
const day: Day = answer.as_of;
console.log(unheard, edition, day);

// What may be left out may be said to be left out.
const year: string | undefined = undefined;
evaluate({ sheet: { ...sheet, academic_year: year, facts: { "guidance-joint-working": undefined } }, tolerant: undefined, profiles: undefined });
const typed: string = "75%";
const texts: FactSheet["facts"] = { "guidance-by-16": "148 of 151", "employer-encounter-2025.y9": "74.7%", "guidance-joint-working": "yes" };
const whole: FactSheet["facts"] = { "guidance-by-16": { n: 112n, d: 150n }, "employer-encounter-2025.y9": { n: [100n, 112], d: 150n } };
evaluate({ sheet: { ...sheet, institution: { setting: "school", years: [7n, 11n] }, facts: whole } });
all.recordsSample({ pupils: 60n, seed: 7n });
const stated: FactSheet["facts"] = { "guidance-by-16": { value: typed as `${number}%`, known_by: "documented", by: undefined } };
evaluate({ sheet: { "as-of": "2026-09-30", institution: { setting: "college" }, facts: { ...texts, ...stated } } });

// A file that one answer holds is what the next request takes.
const review: Review = {
  format: "ceiag-review/1",
  id: "northgate-internal-2026",
  model: "our-model",
  started: "2026-03-02",
  tier: "internal",
};
const merged = all.merge({ sheets: [sheet, sheet] });
evaluate({ sheet: merged.sheet });
all.compare({ before: { sheet: merged.sheet }, after: { sheet } });
evaluate({ sheet: all.recordsFacts({ institution: sheet.institution, as_of: "2026-09-30" }).sheet });
const recorded = all.reviewRecord({ review });
all.reviewStatus({ review: recorded.review, sheet });
const school = all.recordsSample({ pupils: 60 });
const counted: number = school.on_roll;
all.derive({ files: school.files, manifest: school.manifest });
const draft = all.recordsMap({ files: [{ name: "students.csv", text: "Student ID\n1\n" }] });
all.recordsCheck({ files: school.files, manifest: school.manifest, mapping: draft.mapping });
console.log(counted);
const award: Award = {
  format: "ceiag-award/1", process: "standard", body: "example-awards", institution: { setting: "college" },
  event: [{ event: "registered", on: "2026-03-02", fee: "350.00" }],
};
const awarding: Bodies = { format: "ceiag-bodies/1", body: [{ id: "example-awards", licensed: [{ from: "2020-01-01" }] }] };
all.awardStatus({ award, bodies: awarding, as_of: "2026-09-30" });
// @ts-expect-error an award says what happened in `event`
all.awardStatus({ award: { ...award, events: [] }, as_of: "2026-09-30" });
// @ts-expect-error no record is called so
all.recordsCheck({ files: [], manifest: school.manifest, mapping: { table: [{ record: "pupils" }] } });
const own: Framework = { format: "ceiag-framework/1", id: "our-gatsby", extends: "gatsby-2025-schools", select: ["G25S.BM8.a"] };
all.checkFramework({ framework: own });
all.diffFrameworks({ before: "gatsby-2025-schools", after: own });
evaluate({ sheet, own_frameworks: [own] });
// @ts-expect-error a misspelt fact, in a sheet of another operation
all.merge({ sheets: [{ as_of: "2026-09-30", institution: { setting: "college" }, facts: { "guidance-joint-workin": true } }] });

{
  using plan = new Plan({ framework: "gatsby-2025-schools" });
  const profile: string | null = plan.profile;
  console.log(profile, plan.evaluate({ sheet, as_of: "2026-10-01" }).as_of);
  // @ts-expect-error the edition is settled
  plan.evaluate({ sheet, frameworks: ["gatsby"] });
}

try {
  evaluate({ sheet });
} catch (error) {
  if (error instanceof CeiagError) {
    const problems: readonly Problem[] = error.problems;
    console.log(error.code, error.path, error.help, problems.length);
    // @ts-expect-error no such code
    error.code === "unknown-fcat";
  }
}

// @ts-expect-error no such operation
call("evalute", { sheet });
// @ts-expect-error a misspelt key
evaluate({ sheet, framework: ["gatsby"] });
// @ts-expect-error a sheet must be there
evaluate({});
// @ts-expect-error a misspelt fact
evaluate({ sheet: { as_of: "2026-09-30", institution: { setting: "college" }, facts: { "guidance-joint-workin": true } } });
// @ts-expect-error a share where a yes or no belongs
evaluate({ sheet: { as_of: "2026-09-30", institution: { setting: "college" }, facts: { "guidance-joint-working": { n: 1, d: 2 } } } });
// @ts-expect-error a text that is no yes and no no
evaluate({ sheet: { as_of: "2026-09-30", institution: { setting: "college" }, facts: { "guidance-joint-working": "perhaps" } } });
// @ts-expect-error a text that is no share
evaluate({ sheet: { as_of: "2026-09-30", institution: { setting: "college" }, facts: { "guidance-by-16": "most of them" } } });
// @ts-expect-error a day must be there
evaluate({ sheet: { institution: { setting: "college" }, facts: {} } });
// @ts-expect-error requests have one spelling
evaluate({ sheet, "as-of": "2026-10-01" });
// @ts-expect-error no such setting
evaluate({ sheet: { as_of: "2026-09-30", institution: { setting: "academy" }, facts: {} } });
