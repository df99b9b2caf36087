// The package as a program uses it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import * as page from "ceiag";
import * as all from "ceiag/all";

const sheet = (facts, more) => ({
  as_of: "2026-09-30",
  institution: { setting: "school", years: [7, 11] },
  facts,
  ...more,
});
const refused = (call) => {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof page.CeiagError || error instanceof all.CeiagError, String(error));
    return error;
  }
  throw new Error("nothing was refused");
};

test("every operation is a function of its name", () => {
  const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  for (const [module, least] of [[page, 4], [all, 28]]) {
    const names = module.operations();
    assert.ok(names.length >= least);
    const functions = Object.keys(module).filter((key) => module[key].length === 1 && key !== "CeiagError" && key !== "Plan");
    for (const name of names) assert.equal(typeof module[camel(name)], "function", name);
    for (const name of functions) assert.ok(names.map(camel).includes(name), `${name} is no operation`);
  }
});

test("the table of bindings names what is there", () => {
  const table = readFileSync(new URL("../../../../docs/guide/bindings.md", import.meta.url), "utf8");
  const rows = table.split("\n").filter((line) => line.startsWith("| `")).map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));
  assert.deepEqual(rows.map((row) => row[1]).sort(), all.operations());
  for (const row of rows) {
    const [name, only] = row[5].split(".").reverse();
    assert.equal(typeof all[name], "function", row[1]);
    assert.equal(page.operations().includes(row[1]), only === undefined, row[1]);
  }
});

test("the same code runs in a page and in Node", async () => {
  await page.init();
  await page.addWording();
});

test("a misspelt fact is told with the nearest", () => {
  const error = refused(() => page.evaluate({ sheet: sheet({ "guidance-by-61": "148/151" }) }));
  assert.equal(error.name, "CeiagError");
  assert.equal(error.code, "unknown-fact");
  assert.equal(error.path, "sheet.facts.guidance-by-61");
  assert.equal(error.help, "did you mean `guidance-by-16`?");
  assert.equal(
    error.message,
    "error[unknown-fact]: no fact is called `guidance-by-61`\n  at sheet.facts.guidance-by-61\n  found `guidance-by-61`, expected a fact of the catalogue\n  help: did you mean `guidance-by-16`?",
  );
});

test("more met than there are", () => {
  const error = refused(() => page.evaluate({ sheet: sheet({ "guidance-by-16": { n: 160, d: 151 } }) }));
  assert.equal(error.code, "n-over-d");
  assert.equal(error.fact, "guidance-by-16");
  assert.equal(error.problems[0].line, undefined);
});

test("an edition of another setting", () => {
  const error = refused(() => page.evaluate({ sheet: sheet({}), frameworks: ["gatsby-2025-colleges"] }));
  assert.equal(error.code, "setting-not-covered");
});

test("all problems come at once", () => {
  const error = refused(() => page.evaluate({ sheet: sheet({ "programme-publishd": true, "guidance-by-16": "160/151" }) }));
  assert.deepEqual(error.problems.map((problem) => problem.code), ["unknown-fact", "n-over-d"]);
  assert.equal(error.message.match(/^error\[/gm).length, 2);
  assert.throws(() => error.problems.push(1), TypeError);
});

test("a message tells the first of many problems, and how many more", () => {
  const facts = Object.fromEntries(Array.from({ length: 15000 }, (_, i) => [`no-such-fact-${i}`, true]));
  const error = refused(() => page.evaluate({ sheet: sheet(facts) }));
  assert.equal(error.problems.length, 15000);
  assert.equal(error.message.match(/^error\[/gm).length, 20);
  assert.match(error.message, /\n… and 14980 more$/);
});

test("a text of a caller keeps its places", () => {
  const answer = JSON.parse(page.callJson("evaluate", "{"));
  assert.equal(answer.problems[0].line, 1);
});

test("what is not there is unknown, and so are null and undefined", () => {
  const bytes = (facts) => JSON.stringify(page.evaluate({ sheet: sheet(facts) }).results);
  assert.equal(bytes({ "guidance-joint-working": null }), bytes({}));
  assert.equal(bytes({ "guidance-joint-working": undefined }), bytes({}));
  assert.notEqual(bytes({ "guidance-joint-working": false }), bytes({}));
});

test("no float is taken for an exact number", () => {
  const error = refused(() => page.evaluate({ sheet: sheet({ "guidance-by-16": 0.98 }) }));
  assert.equal(error.code, "float-not-exact");
  assert.match(error.help, /in quotes/);
  const whole = page.evaluate({ sheet: sheet({ "guidance-by-16": { n: 148n, d: 151.0 } }), frameworks: ["gatsby"] });
  assert.equal(whole.results[0].findings.find((f) => f.criterion === "G25S.BM8.a").outcome, "not-met");
  refused(() => page.evaluate({ sheet: sheet({ "guidance-by-16": { n: 1n, d: 2n ** 70n } }) }));
});

test("what JSON would drop or empty is refused with its place", () => {
  const says = (value, text) => {
    const wrong = () => page.evaluate({ sheet: sheet({ "guidance-by-16": value }) });
    assert.throws(wrong, { name: "TypeError", message: `sheet.facts.guidance-by-16 is ${text}` });
  };
  says(new Set([1]), "a Set: give a list: Array.from(set)");
  says(/x/, "an object of the class RegExp: give a plain object, a list, a text or a number");
  says(() => 1, "a function: give the value itself");
  says(Symbol("x"), "a symbol: give a text");
  says(Infinity, "Infinity: give a whole number, or null where it is not known");
  assert.throws(() => page.evaluate({ sheet: { ...sheet({}), facts: new Map([["guidance-by-16", "148/151"]]) } }), {
    message: "sheet.facts is a Map: give a plain object: Object.fromEntries(map)",
  });
  assert.throws(() => page.evaluate({ sheet: { ...sheet({}), as_of: new Date(0) } }), /^TypeError: sheet\.as_of is a Date.*2026-03-31/);
  assert.throws(() => all.merge({ sheets: [sheet({}), new Set()] }), /^TypeError: sheets\[1\] is a Set/);
  assert.throws(() => page.evaluate(() => 1), /^TypeError: the request is a function/);
  // Plain objects are plain wherever they come from.
  const bare = Object.assign(Object.create(null), { "guidance-by-16": "148/151" });
  const foreign = runInNewContext(`({ "guidance-by-16": "148/151" })`);
  assert.deepEqual(page.evaluate({ sheet: sheet(bare) }), page.evaluate({ sheet: sheet(foreign) }));
});

test("what is no text is refused before the module reads it", () => {
  const plan = new page.Plan({ framework: "gatsby-2025-schools" });
  for (const none of [undefined, null, 1, {}, { sheet: sheet({}) }, []]) {
    assert.throws(() => page.callJson("evaluate", none), { name: "TypeError", message: "callJson takes JSON text; use call for objects" });
    assert.throws(() => plan.evaluateJson(none), { name: "TypeError", message: "evaluateJson takes JSON text; use evaluate for objects" });
    assert.throws(() => page.call(none, {}), /^TypeError: the name of an operation is a text/);
    assert.throws(() => page.callJson(none, "{}"), /^TypeError: the name of an operation is a text/);
  }
  // A request that is left out is an empty one, and the engine says what it lacks.
  for (const call of [() => page.evaluate(), () => new page.Plan(), () => plan.evaluate()]) assert.equal(refused(call).code, "missing-key");
  for (const request of ["{}", 1, true, []]) assert.equal(refused(() => page.evaluate(request)).code, "wrong-type");
  plan.free();
});

test("half-typed input stays beside the answer", () => {
  const answer = page.evaluate({ sheet: sheet({ "guidance-by-16": { n: 160, d: 151 } }), tolerant: true });
  assert.equal(answer.incomplete, true);
  assert.equal(answer.problems[0].code, "n-over-d");
  assert.equal(answer.problems[0].line, undefined);
});

test("a plan answers as its edition does, and is freed once", () => {
  const plan = new page.Plan({ framework: "gatsby-2025-schools" });
  const facts = { "guidance-by-16": "151/151" };
  assert.deepEqual(plan.evaluate({ sheet: sheet(facts) }), page.evaluate({ sheet: sheet(facts), frameworks: ["gatsby-2025-schools"] }));
  assert.equal(plan.framework, "gatsby-2025-schools");
  assert.match(plan.digest, /^[0-9a-f]{64}$/);
  assert.equal(typeof plan.profile, "string");
  assert.equal(refused(() => plan.evaluate({ sheet: sheet({ x: 1 }) })).code, "unknown-fact");
  plan.free();
  plan.free();
  assert.throws(() => plan.evaluate({ sheet: sheet({}) }), /freed/);
  assert.equal(refused(() => new page.Plan({ framework: "gatsby-2025-school" })).help, "did you mean `gatsby-2025-schools`?");
  assert.equal(typeof page.Plan.prototype[Symbol.dispose ?? "free"], "function");
});

test("plans that nobody holds are freed", async (t) => {
  if (typeof globalThis.gc !== "function") return t.skip("needs --expose-gc");
  for (let round = 0; round < 4000; round += 1) {
    new page.Plan({ framework: "gatsby-2025-schools" });
    if (round % 100 === 99) {
      globalThis.gc();
      await new Promise((done) => setTimeout(done, 0));
    }
  }
  // 4,000 plans of some 100 kB each would be 400 MB.
  assert.ok(process.memoryUsage().arrayBuffers < 150e6, `${process.memoryUsage().arrayBuffers} bytes`);
});

test("editions of your own", () => {
  const own = {
    format: "ceiag-framework/1", id: "trust-1", series: "trust", edition: "1", title: "What our trust asks",
    label: "Trust standard", owner: "Example Trust", settings: ["school"], reading: "findings",
    strength: "framework-criterion", "text-version": "1",
    "in-force": { from: "2026-01-01", stated: "January 2026", grade: "project" },
    fact: [{ id: "trust-plan", kind: "yes-no", label: "a plan", question: "Is there a plan?" }],
    criterion: [{ id: "T1.a", label: "a plan", text: "There is a plan.", grade: "project", "met-when": { yes: "trust-plan" } }],
  };
  const request = { sheet: sheet({ "trust-plan": true }), frameworks: ["trust-1"], own_frameworks: [own] };
  assert.equal(all.evaluate(request).results[0].findings[0].outcome, "met");
  const plan = new all.Plan({ framework: "trust-1", own_frameworks: [own] });
  assert.equal(plan.evaluate({ sheet: sheet({ "trust-plan": false }) }).results[0].findings[0].outcome, "not-met");
  assert.equal(all.checkFramework({ framework: own }).problems.length, 0);
  const error = refused(() => page.evaluate(request));
  assert.equal(error.path, "own_frameworks");
  assert.match(error.help, /import \* as ceiag from "ceiag\/all"/);
});

test("what the small module does not have is named", () => {
  for (const name of all.operations().filter((name) => !page.operations().includes(name))) {
    const error = refused(() => page.call(name, {}));
    assert.equal(error.code, "unknown-operation");
    assert.match(error.help, /import \* as ceiag from "ceiag\/all"/, name);
  }
  assert.equal(refused(() => page.call("evalute", {})).help, "did you mean `evaluate`?");
});

test("it works in a worker", async () => {
  const worker = new Worker(new URL("../parts/worker.js", import.meta.url));
  const said = await new Promise((done, failed) => worker.once("message", done).once("error", failed));
  await worker.terminate();
  assert.ok(said.length > 10);
});

test("the types know every code", () => {
  const types = readFileSync(new URL("../node_modules/ceiag/types.d.ts", import.meta.url), "utf8");
  assert.match(types, /"n-over-d"/);
});
