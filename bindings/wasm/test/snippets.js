// Runs what the documentation shows: `node snippets.js FOLDER FILE…`, the folder of `project`. The `js` blocks of a file are one
// program. Where a block marked `text` follows the last one, it is what the program prints. Those of the package's own pages must
// also satisfy a strict compiler, as whoever copies them may have one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const [folder, ...files] = process.argv.slice(2);
const checked = [];
for (const file of files) {
  const blocks = [...readFileSync(file, "utf8").matchAll(/^```(js|text)\n([\s\S]*?)^```$/gm)];
  const program = blocks.filter(([, language]) => language === "js").map(([, , code]) => code);
  assert.ok(program.length > 0, `${file} shows nothing`);
  // As it is shown, so that whoever copies it has the same.
  const source = program.join("\n");
  const path = join(folder, "project", `${basename(file, ".md")}.snippets.js`);
  writeFileSync(path, source);
  if (file !== "README.md") checked.push(basename(path));
  const printed = execFileSync(process.execPath, [path], { encoding: "utf8" });
  const last = blocks.findLastIndex(([, language]) => language === "js");
  const shown = blocks[last + 1];
  if (shown?.[1] === "text") assert.equal(printed, shown[2], file);
  // The README shows the same ten lines in every language.
  if (file === "README.md") assert.equal(printed, readFileSync("docs/examples/ten-lines.txt", "utf8"), file);
  console.log(`${file}: ${program.length} blocks`);
}

const project = join(folder, "project/snippets.json");
const strict = { extends: "./tsconfig.json", compilerOptions: { allowJs: true, checkJs: true, noUncheckedIndexedAccess: false }, include: checked };
writeFileSync(project, JSON.stringify(strict));
execFileSync(join(folder, "tools/node_modules/.bin/tsc"), ["--project", project], { stdio: "inherit" });
