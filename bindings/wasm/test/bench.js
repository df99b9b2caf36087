// Start-up and judging in Node and in Chromium: `node bench.js FOLDER`, the folder of `project` and `tools`.
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { browser, serve, site } from "./browser/site.js";
import { times } from "./site/times.js";

const folder = resolve(process.argv[2]);
const entry = pathToFileURL(join(folder, "project/node_modules/ceiag/index.node.js")).href;
const rows = { Node: await times(() => import(entry)) };
const chromium = await browser(folder);
if (chromium) {
  const server = await serve(site(folder));
  const page = await (await chromium.newContext()).newPage();
  await page.goto(`${server.address}/bench.html`);
  await page.waitForFunction(() => globalThis.done);
  rows.Chromium = await page.evaluate(() => globalThis.done);
  await chromium.close();
  server.close();
}
const names = Object.keys(rows);
const shared = Object.keys(rows.Node);
console.log(`${"milliseconds".padEnd(56)}${names.map((name) => name.padStart(10)).join("")}`);
for (const what of shared) console.log(`${what.padEnd(56)}${names.map((name) => rows[name][what].toFixed(3).padStart(10)).join("")}`);
for (const name of names) {
  const ratio = rows[name]["evaluate, one edition"] / rows[name]["plan.evaluate, the same edition"];
  const json = rows[name]["plan.evaluate, the same edition"] / rows[name]["JSON.stringify and JSON.parse of such an answer alone"];
  console.log(`${name}: a plan is ${ratio.toFixed(1)} times as fast as evaluate, and takes ${json.toFixed(1)} times what its JSON alone takes`);
}
