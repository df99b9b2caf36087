// Builds a page with Vite from the installed package: the module and its wording must come out as files of their own.
// `node vite.js FOLDER`, the folder of `project` and `tools`.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const { build } = await import(pathToFileURL(createRequire(join(folder, "tools/")).resolve("vite")).href);

const root = join(folder, "project/page");
rmSync(root, { recursive: true, force: true });
mkdirSync(root, { recursive: true });
writeFileSync(join(root, "index.html"), `<!doctype html><title>x</title><script type="module" src="./main.js"></script>\n`);
writeFileSync(
  join(root, "main.js"),
  `import { init, evaluate } from "ceiag";
await init();
document.title = evaluate({ sheet: { as_of: "2026-09-30", institution: { setting: "college" } } }).engine;
`,
);
await build({ root, base: "./", logLevel: "warn", build: { target: "es2022", emptyOutDir: true } });
const assets = readdirSync(join(root, "dist/assets"));
console.log(assets.join("\n"));
for (const [pattern, count] of [[/^page-.*\.wasm$/, 1], [/^page-wording-.*\.bin$/, 1], [/\.wasm$/, 1], [/\.js$/, 1]]) {
  assert.equal(assets.filter((asset) => pattern.test(asset)).length, count, String(pattern));
}
