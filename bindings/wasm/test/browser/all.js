// The package and the form in a real browser, under a strict Content-Security-Policy: `node all.js FOLDER COMMAND`, the folder of
// `project` and `tools`, and the `ceiag` command that has to read what the form saves.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { browser, serve, site } from "./site.js";

const folder = resolve(process.argv[2] ?? process.env.CEIAG_FOLDER);
const command = resolve(process.argv[3] ?? process.env.CEIAG_COMMAND);
const axe = readFileSync(createRequire(join(folder, "tools/")).resolve("axe-core/axe.min.js"), "utf8");
const screens = join(folder, "screens");
mkdirSync(screens, { recursive: true });

let chromium;
let server;
before(async () => {
  chromium = await browser(folder);
  server = await serve(site(folder));
});
after(async () => {
  await chromium?.close();
  server?.close();
});

/** A page that notes what it asks for and what it complains of. */
async function visit(path, options = {}) {
  const context = await chromium.newContext({ locale: "en-GB", acceptDownloads: true, ...options });
  const page = await context.newPage();
  const noted = { requests: [], complaints: [] };
  page.on("request", (request) => noted.requests.push(request.url()));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && noted.complaints.push(message.text()));
  page.on("pageerror", (error) => noted.complaints.push(String(error)));
  await page.goto(`${server.address}${path}`);
  return { context, page, noted };
}

async function form(options) {
  const visited = await visit("/form/", options);
  await visited.page.waitForSelector("html[data-ready]");
  await visited.page.fill("#as-of", "2026-09-30");
  await settled(visited.page);
  return visited;
}

/** The form judges a moment after the last key. */
const settled = (page) => page.waitForSelector("html:not([data-waiting])");

async function axeFinds(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).slice(0, 3).join(" ")}`);
}

test("every answer has the same bytes in the page and in a worker", async () => {
  const { context, page, noted } = await visit("/vectors.html");
  await page.waitForFunction(() => globalThis.done);
  const done = await page.evaluate(() => globalThis.done);
  const count = readFileSync(join(folder, "answers.jsonl"), "utf8").trimEnd().split("\n").length;
  assert.deepEqual(done, { page: { same: count }, worker: { same: 500 } });
  assert.deepEqual(noted.complaints, []);
  await context.close();
});

test("axe finds nothing, wide or narrow, with answers and with mistakes", async () => {
  for (const width of [1280, 320]) {
    const { context, page, noted } = await form({ viewport: { width, height: 900 } });
    await page.screenshot({ path: join(screens, `form-${width}.png`), fullPage: true });
    assert.deepEqual(await axeFinds(page), []);
    await page.check("#q-programme-structured-0");
    await page.fill("#q-guidance-by-16-n", "160");
    await page.fill("#q-guidance-by-16-d", "151");
    await settled(page);
    for (const summary of await page.$$("summary")) await summary.click();
    assert.deepEqual(await axeFinds(page), []);
    await page.screenshot({ path: join(screens, `form-${width}-answers.png`), fullPage: true });
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(wide <= width, `${wide} wide at ${width}`);
    assert.deepEqual(noted.complaints, []);
    await context.close();
  }
});

test("results follow what is typed, and are told politely", async () => {
  const { context, page } = await form();
  const benchmark = () => page.textContent("#results summary >> nth=7");
  assert.match(await benchmark(), /8\. personal guidance/);
  await page.fill("#q-guidance-by-16-n", "151");
  await page.fill("#q-guidance-by-16-d", "151");
  await settled(page);
  assert.match(await benchmark(), /1 of \d criteria met for certain/);
  const said = await page.textContent("#live");
  assert.ok(said.length > 5);
  assert.equal(await page.getAttribute("#live", "aria-live"), "polite");
  await page.fill("#q-guidance-by-16-n", "150");
  await settled(page);
  assert.doesNotMatch(await benchmark(), /1 of \d criteria met for certain/);
  await context.close();
});

test("a mistake is told beside its field and in the summary, and everything else is judged", async () => {
  const { context, page } = await form();
  await page.fill("#q-guidance-by-16-n", "160");
  await page.fill("#q-guidance-by-16-d", "151");
  await page.check("#q-guidance-joint-working-0");
  await page.click("button[type=submit]");
  assert.equal(await page.evaluate(() => document.activeElement.id), "errors");
  assert.equal(await page.locator("#error-list li").count(), 1);
  assert.equal(await page.getAttribute("#q-guidance-by-16-n", "aria-invalid"), "true");
  const described = await page.getAttribute("#q-guidance-by-16", "aria-describedby");
  assert.ok(described.includes("q-guidance-by-16-problem"));
  assert.match(await page.textContent("#q-guidance-by-16-problem"), /160/);
  await page.click("#error-list a");
  assert.match(await page.evaluate(() => document.activeElement.id), /^q-guidance-by-16-[nd]$/);
  // Half of a word is a mistake too, and no reason to stop.
  await page.fill("#q-guidance-by-16-n", "a few");
  await settled(page);
  assert.equal(await page.locator("#error-list li").count(), 1);
  await page.fill("#q-guidance-by-16-n", "151");
  await settled(page);
  assert.ok(await page.isHidden("#errors"));
  await context.close();
});

test("a share that is begun from its end is a mistake in one part of it, and everything else is judged", async () => {
  const { context, page } = await form();
  await page.fill("#q-guidance-by-16-d", "151");
  await settled(page);
  assert.equal(await page.locator("#error-list li").count(), 1);
  assert.equal(await page.getAttribute("#q-guidance-by-16-n", "aria-invalid"), "true");
  assert.equal(await page.getAttribute("#q-guidance-by-16-d", "aria-invalid"), null);
  assert.ok((await page.locator("#results .headline").count()) > 0);
  await page.fill("#q-guidance-by-16-n", "148");
  await settled(page);
  assert.ok(await page.isHidden("#errors"));
  assert.equal(await page.getAttribute("#q-guidance-by-16-n", "aria-invalid"), null);
  assert.equal(await page.textContent("#q-guidance-by-16-problem"), "");
  await context.close();
});

test("each mistake about the institution is told beside its own field", async () => {
  const { context, page } = await form();
  const invalid = () => page.evaluate(() => [...document.querySelectorAll("[aria-invalid]")].map(({ id }) => id));
  await page.fill("#first-year", "13");
  await settled(page);
  assert.deepEqual(await invalid(), ["first-year", "last-year"]);
  assert.equal(await page.locator("#error-list li").count(), 1);
  await page.fill("#first-year", "seven");
  await page.fill("#as-of", "");
  await settled(page);
  assert.deepEqual(await invalid(), ["first-year", "as-of"]);
  for (const [id, place] of [["first-year", "years"], ["as-of", "as-of"]]) {
    assert.equal(await page.getAttribute(`#${id}`, "aria-describedby"), `${place}-problem`);
    assert.match(await page.textContent(`#${place}-problem`), /Problem: ./);
  }
  assert.match(await page.textContent("#error-list"), /From Year: .*whole number/);
  assert.deepEqual(await axeFinds(page), []);
  await page.click("#error-list li >> nth=0 >> a");
  assert.match(await page.evaluate(() => document.activeElement.id), /^(first-year|as-of)$/);
  await page.fill("#first-year", "7");
  await page.fill("#as-of", "2026-09-30");
  await settled(page);
  assert.deepEqual(await invalid(), []);
  assert.ok(await page.isHidden("#years-problem"));
  await context.close();
});

test("the keyboard is enough", async () => {
  const { context, page } = await form();
  await page.focus("#print");
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.name);
  assert.match(first, /^q-/);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await settled(page);
  assert.equal(await page.isChecked(`#${first}-0`), true);
  await page.focus("button[type=submit]");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "results-title");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.open), true);
  await context.close();
});

test("nothing that is typed leaves the page, also without a network", async () => {
  const planted = "Planted Example School 739104";
  const { context, page, noted } = await form();
  const loaded = noted.requests.length;
  const address = page.url();
  await context.setOffline(true);
  await page.fill("#name", planted);
  for (const [field, value] of [["n", "739104"], ["d", "739105"]]) await page.fill(`#q-guidance-by-16-${field}`, value);
  for (const radio of await page.$$("input[type=radio][value=no]")) await radio.check();
  await page.click("button[type=submit]");
  await page.selectOption("#setting", "college");
  await settled(page);
  await page.selectOption("#setting", "school");
  await settled(page);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(noted.requests.slice(loaded), []);
  assert.equal(page.url(), address);
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie, local: { ...localStorage }, session: { ...sessionStorage }, history: history.length, state: history.state,
    databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length, name: window.name,
  }));
  assert.deepEqual(kept, { cookie: "", local: {}, session: {}, history: kept.history, state: null, databases: 0, caches: 0, workers: 0, name: "" });
  assert.ok(!JSON.stringify([page.url(), noted.requests, kept]).includes("739104"));
  assert.deepEqual(noted.complaints, []);
  await context.close();
});

test("what is saved is a fact sheet that the command reads and the page opens", async () => {
  const { context, page } = await form();
  await page.fill("#name", "Northgate Example School");
  await page.check("#q-programme-structured-0");
  await page.fill("#q-guidance-by-16-n", "148");
  await page.fill("#q-guidance-by-16-d", "151");
  await page.fill("#q-employer-encounter-2025-y9-n", "75%");
  await settled(page);
  const saving = page.waitForEvent("download");
  await page.click("#save");
  const saved = await saving;
  const path = join(folder, "saved.json");
  await saved.saveAs(path);
  const sheet = JSON.parse(readFileSync(path, "utf8"));
  assert.deepEqual(sheet.facts, { "employer-encounter-2025.y9": "75%", "guidance-by-16": { n: 148, d: 151 }, "programme-structured": true });
  const answer = JSON.parse(execFileSync(command, ["evaluate", path, "--format", "json"], { encoding: "utf8" }));
  const texts = answer.results.map((result) => result.reading.text).filter(Boolean);
  assert.ok(texts.length > 0);
  assert.deepEqual(await page.locator("#results .headline").allTextContents(), texts);
  await context.close();

  const again = await form();
  await again.page.setInputFiles("#open", path);
  await settled(again.page);
  assert.equal(await again.page.inputValue("#name"), "Northgate Example School");
  assert.equal(await again.page.inputValue("#q-guidance-by-16-n"), "148");
  assert.equal(await again.page.inputValue("#q-employer-encounter-2025-y9-n"), "75%");
  assert.equal(await again.page.isChecked("#q-programme-structured-0"), true);
  assert.deepEqual(await again.page.locator("#results .headline").allTextContents(), texts);
  await again.page.emulateMedia({ media: "print" });
  await again.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await again.page.screenshot({ path: join(screens, "print.png"), fullPage: true });
  assert.ok(await again.page.isHidden("#save"));
  assert.ok(await again.page.isVisible("#results .findings >> nth=0"));
  // A file that is none is told, and leaves the answers as they are.
  await again.page.emulateMedia({ media: "screen" });
  await again.page.setInputFiles("#open", { name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
  assert.match(await again.page.textContent("#error-list"), /x\.json/);
  assert.equal(await again.page.inputValue("#q-guidance-by-16-n"), "148");
  await again.context.close();
});
