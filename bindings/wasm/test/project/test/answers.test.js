// Every vector, and thousands of inputs made at random: the same bytes as in Rust.
import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { test } from "node:test";
import * as page from "ceiag";
import * as all from "ceiag/all";

const FILE = new URL("../../answers.jsonl", import.meta.url);

async function* lines() {
  for await (const line of createInterface({ input: createReadStream(FILE) })) yield JSON.parse(line);
}

test("the answers are there", () => assert.ok(existsSync(FILE)));

test("every answer has the same bytes as in Rust", async () => {
  let count = 0;
  const seen = new Set();
  for await (const { name, operation, request, answer } of lines()) {
    assert.equal(all.callJson(operation, request), answer, name);
    seen.add(operation);
    count += 1;
  }
  assert.ok(count > 2500, `${count} answers`);
  for (const operation of all.operations()) assert.ok(seen.has(operation), `nothing asks for ${operation}`);
});

test("the small module says the same, unless it is asked for what it does not have", async () => {
  const has = new Set(page.operations());
  let count = 0;
  for await (const { name, operation, request, answer } of lines()) {
    if (!has.has(operation)) continue;
    const said = page.callJson(operation, request);
    if (/"own[-_]frameworks"/.test(request) && said !== answer) {
      // What it cannot read it refuses; it never answers something else.
      assert.equal(JSON.parse(said).format, "ceiag-problems/1", name);
      continue;
    }
    assert.equal(said, answer, name);
    count += 1;
  }
  assert.ok(count > 500, `${count} answers`);
});

test("values go in and come out as the text says", async () => {
  let refused = 0;
  let answered = 0;
  for await (const { name, operation, request, answer } of lines()) {
    let value;
    try {
      value = JSON.parse(request);
    } catch {
      continue;
    }
    // Keys that are there twice, and numbers that JavaScript rounds, are no longer there once it has read them.
    if (JSON.stringify(value) !== request) continue;
    const expected = JSON.parse(answer);
    // A caller who gave values never saw a text in which something could stand at line 1.
    for (const problem of expected.problems ?? []) {
      if (problem.file === "request") for (const key of ["file", "line", "column"]) delete problem[key];
    }
    try {
      const got = all.call(operation, value);
      assert.deepEqual(got, expected, name);
      answered += 1;
    } catch (error) {
      if (!(error instanceof all.CeiagError)) throw error;
      assert.deepEqual(error.problems, expected.problems, name);
      refused += 1;
    }
  }
  assert.ok(refused > 100 && answered > 100, `${answered} answered, ${refused} refused`);
});
