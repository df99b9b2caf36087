// Prints what a page loads, and fails where a file exceeds its budget:
// `node sizes.js FOLDER FILE=KILOBYTES…`, kilobytes of gzip -9, a kilobyte being a thousand bytes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [folder, ...budgets] = process.argv.slice(2);
const kilobytes = (bytes) => bytes.length / 1000;
let exceeded = 0;
console.log("file                   raw kB   gzip kB   brotli kB   budget");
for (const budget of budgets) {
  const [file, most] = budget.split("=");
  const bytes = readFileSync(join(folder, file));
  const zipped = kilobytes(gzipSync(bytes, { level: 9 }));
  const row = [kilobytes(bytes), zipped, kilobytes(brotliCompressSync(bytes))].map((n) => n.toFixed(1).padStart(9));
  const over = zipped > Number(most);
  exceeded += over;
  console.log(`${file.padEnd(20)}${row.join("")}   ${most.padStart(9)}${over ? "  EXCEEDED" : ""}`);
}
if (exceeded > 0) {
  console.error(`error: ${exceeded} over budget`);
  process.exit(1);
}
