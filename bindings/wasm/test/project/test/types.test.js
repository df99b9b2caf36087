// The declarations in a project that has the libraries of neither a page nor Node.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const path = (from) => fileURLToPath(new URL(from, import.meta.url));

test("the types need no library but the language's own", () => {
  const tsc = path("../../tools/node_modules/.bin/tsc");
  const done = spawnSync(tsc, ["--project", path("../bare.json")], { encoding: "utf8" });
  assert.equal(done.stdout, "");
  assert.equal(done.status, 0);
});
