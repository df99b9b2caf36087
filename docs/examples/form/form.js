// The self-evaluation page. Every question, option and sentence about an answer comes from the engine; this file only puts them
// on the page and the typed values into a fact sheet.
import { CeiagError, evaluate, init, next, questions } from "./ceiag/index.js";

const PAUSE = 250; // milliseconds after the last key before the answers are judged

const byId = (id) => document.getElementById(id);

/** An element with attributes and children; texts become text, never markup. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

/** The fact sheet behind the form. Facts are kept by address, also those that are not asked at the moment. */
let facts = {};
/** What an opened file says besides, kept when it is saved again. */
let beside = {};
/** The questions on the page, by address. */
let asked = new Map();
/** The questions as they were last put on the page. */
let shown = "";

// ---- the institution ----------------------------------------------------------------------------------------------------

const WITHOUT_YEARS = ["college", "training-provider", "sixth-form-college"];

const typedNumber = (text) => (/^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : text.trim());

function institution() {
  const setting = byId("setting").value;
  const found = { ...beside.institution, setting };
  delete found.years;
  delete found.name;
  if (byId("name").value.trim() !== "") found.name = byId("name").value.trim();
  if (!WITHOUT_YEARS.includes(setting)) {
    found.years = [typedNumber(byId("first-year").value), typedNumber(byId("last-year").value)];
  }
  return found;
}

/** The sheet as it is saved: only what belongs to a question on the page, so that a change of year groups leaves no orphan. */
function sheet() {
  const own = Object.entries(facts).filter(([address]) => asked.size === 0 || asked.has(address));
  return { ...beside, format: "ceiag-facts/1", as_of: byId("as-of").value, institution: institution(), facts: Object.fromEntries(own) };
}

// ---- the questions ------------------------------------------------------------------------------------------------------

const idOf = (address) => `q-${address.replace(/[^a-z0-9-]/gi, "-")}`;

/** Where the criteria of a question stand: the headings of the page. */
function headings(answer) {
  const places = new Map();
  for (const { framework, findings, reading } of answer.results) {
    const benchmarks = new Map((reading.benchmarks ?? []).map((b) => [b.benchmark, `${b.number}. ${b.label}`]));
    for (const finding of findings) {
      places.set(finding.criterion, { edition: framework.label, title: benchmarks.get(finding.benchmark) ?? finding.label });
    }
  }
  return places;
}

function render(list, answer) {
  const places = headings(answer);
  const editions = new Map();
  for (const question of list) {
    const place = places.get(question.criteria[0]) ?? { edition: "", title: "" };
    if (!editions.has(place.edition)) editions.set(place.edition, new Map());
    const groups = editions.get(place.edition);
    if (!groups.has(place.title)) groups.set(place.title, []);
    groups.get(place.title).push(question);
  }
  const focused = document.activeElement?.id;
  byId("questions").replaceChildren(
    ...[...editions].map(([edition, groups]) =>
      el("section", { class: "edition" }, el("h2", {}, edition), ...[...groups].map(([title, list]) =>
        el("section", { class: "card" }, el("h3", {}, title), ...list.map(field)))),
    ),
  );
  if (focused) byId(focused)?.focus();
}

/** One question as a group of its own. */
function field(question) {
  const id = idOf(question.address);
  const value = facts[question.address];
  const help = el("p", { class: "help", id: `${id}-help` }, question.help);
  const problem = el("p", { class: "problem", id: `${id}-problem`, hidden: true });
  const about = [question.year && `Year ${question.year}`, question.key_stage && `Key Stage ${question.key_stage}`, question.academic_year];
  const eyebrow = about.filter(Boolean).join(", ");
  const legend = el("legend", {}, ...(eyebrow ? [el("span", { class: "eyebrow" }, eyebrow)] : []), question.question);
  const settled = el("p", { class: "settled quiet", id: `${id}-settled`, hidden: true }, "No answer here changes a result any more.");
  const group = el("fieldset", { class: "field question", id, "aria-describedby": `${id}-help ${id}-problem`, "data-address": question.address },
    legend, help, problem, INPUTS[question.kind](question, id, value));
  if (question.may_be_not_applicable) group.append(notApplicable(question, id, value));
  group.append(settled);
  return group;
}

const isNotApplicable = (value) => typeof value === "object" && value !== null && ("not-applicable" in value || "not_applicable" in value);
/** A value with what is said about it: the bare value, and the rest, which is kept. */
const bare = (value) => (typeof value === "object" && value !== null && "value" in value ? value.value : value);

function choose(name, options, current) {
  return el("div", { class: "options" }, ...options.map(([value, label], index) => {
    const id = `${name}-${index}`;
    return el("div", { class: "option" }, el("input", { type: "radio", name, id, value, checked: value === current }), el("label", { for: id }, label));
  }));
}

const yes = (value) => (value === true || value === "yes" ? "yes" : value === false || value === "no" ? "no" : "");

const INPUTS = {
  "yes-no": (_question, id, value) => choose(id, [["yes", "Yes"], ["no", "No"], ["", "Not known"]], yes(bare(value))),
  choice: (question, id, value) =>
    choose(id, [...question.options.map((option) => [option.id, option.label]), ["", "Not known"]],
      question.options.some((option) => option.id === bare(value)) ? bare(value) : ""),
  share: (question, id, value) => {
    const { n, d } = parts(bare(value));
    const band = n === undefined && bare(value) !== undefined && typeof bare(value) !== "object" ? bare(value) : "";
    return el("div", { class: "share" },
      number(`${id}-n`, `How many ${question.unit}`, n ?? band),
      number(`${id}-d`, `out of all ${question.population}`, d));
  },
  count: (question, id, value) => number(`${id}-n`, question.unit, typeof bare(value) === "number" ? bare(value) : ""),
  date: (question, id, value) =>
    el("div", { class: "number" }, el("label", { for: `${id}-n` }, question.label), el("input", { type: "date", id: `${id}-n`, value: typeof bare(value) === "string" ? bare(value) : "" })),
};

function number(id, label, value) {
  return el("div", { class: "number" }, el("label", { for: id }, label), el("input", { type: "text", inputmode: "numeric", id, value: value ?? "" }));
}

/** n and d of a share that is written as two whole numbers. */
function parts(value) {
  if (typeof value === "object" && value !== null) return { n: Array.isArray(value.n) ? undefined : value.n, d: value.d };
  const written = /^\s*(\d+)\s*(?:\/|of)\s*(\d+)\s*$/.exec(value ?? "");
  return written ? { n: written[1], d: written[2] } : {};
}

function notApplicable(_question, id, value) {
  const reason = isNotApplicable(value) ? value["not-applicable"] ?? value.not_applicable : "";
  return el("div", { class: "number" },
    el("label", { for: `${id}-na` }, "If this does not apply to you, why?"),
    el("input", { type: "text", id: `${id}-na`, value: reason }));
}

/** What was typed into a question; `undefined` is not known. */
function typed(question) {
  const id = idOf(question.address);
  const text = (part) => byId(`${id}-${part}`)?.value.trim() ?? "";
  if (text("na") !== "") return { "not-applicable": text("na") };
  const marked = () => document.querySelector(`input[name="${CSS.escape(id)}"]:checked`)?.value ?? "";
  switch (question.kind) {
    case "yes-no":
      return { yes: true, no: false }[marked()];
    case "choice":
      return marked() || undefined;
    case "share": {
      const [n, d] = [text("n"), text("d")];
      if (n === "" && d === "") return undefined;
      if (d === "" && !/^\d+$/.test(n)) return n; // such as 75%
      return { ...(n === "" ? {} : { n: typedNumber(n) }), ...(d === "" ? {} : { d: typedNumber(d) }) };
    }
    default:
      return text("n") === "" ? undefined : question.kind === "count" ? typedNumber(text("n")) : text("n");
  }
}

/** Takes up one question's value; how it is known, where a file says so, stays as long as the value does. */
function take(address) {
  const question = asked.get(address);
  if (!question) return;
  const value = typed(question);
  const before = facts[address];
  if (JSON.stringify(value) === JSON.stringify(bare(before))) return;
  if (value === undefined) delete facts[address];
  else facts[address] = value;
}

// ---- judging ------------------------------------------------------------------------------------------------------------

function judge() {
  delete document.documentElement.dataset.waiting;
  const request = { sheet: sheet(), tolerant: true };
  let answer;
  let list;
  try {
    answer = evaluate(request);
    list = questions({ ...request, all: true }).questions;
  } catch (error) {
    if (!(error instanceof CeiagError)) throw error;
    // Nothing can be judged: the institution, the day, or an opened file.
    problems(error.problems);
    byId("results").replaceChildren(el("p", { class: "quiet" }, "There is nothing to show until this is mended."));
    return;
  }
  const form = JSON.stringify(list.map(({ address, question, criteria }) => [address, question, criteria[0]]));
  asked = new Map(list.map((question) => [question.address, question]));
  if (form !== shown) {
    shown = form;
    render(list, answer);
  }
  for (const { address, matters, answered } of list) {
    byId(`${idOf(address)}-settled`).hidden = matters || answered;
  }
  problems(answer.problems);
  results(answer, next(request));
}

/** What a problem of the institution is about, by the start of its path in the sheet: the paragraph that tells it, and the inputs. */
const ABOUT = [
  ["institution.years[0]", "years", ["first-year"]],
  ["institution.years[1]", "years", ["last-year"]],
  ["institution.years", "years", ["first-year", "last-year"]],
  ["institution.setting", "setting", ["setting"]],
  ["institution.name", "name", ["name"]],
  ["as-of", "as-of", ["as-of"]],
];

/** Where a problem is told, and the inputs that are wrong. What belongs to no input came with a file. */
function placeOf({ fact, part, path = "" }) {
  const group = fact && byId(idOf(fact));
  if (group) {
    const inputs = [...group.querySelectorAll("input")];
    const wrong = inputs.filter((input) => part && input.id.endsWith(`-${part}`));
    return { place: byId(`${group.id}-problem`), inputs: wrong.length > 0 ? wrong : inputs, label: asked.get(fact)?.label };
  }
  // Some of it may stand in the sheet or beside it.
  const plain = path.replaceAll("_", "-").replace(/^sheet\./, "");
  const [, name, ids] = ABOUT.find(([start]) => plain.startsWith(start)) ?? ["", "about", ["open-button"]];
  const inputs = ids.map(byId);
  return { place: byId(`${name}-problem`), inputs, label: ids.length === 1 ? inputs[0].labels[0]?.textContent : undefined };
}

/** Puts each problem beside what it is about, and into the summary. */
function problems(list) {
  for (const message of document.querySelectorAll(".problem")) {
    // Its text goes too: a description is read out even where it is hidden.
    message.replaceChildren();
    message.hidden = true;
  }
  for (const input of document.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  const lines = [];
  for (const problem of list) {
    const { place, inputs, label } = placeOf(problem);
    const sentence = [problem.message, problem.help].filter(Boolean).join("; ");
    const named = label ? `${label}: ${sentence}` : sentence;
    // A paragraph of one question or input needs no name; that of two year groups does.
    const shown = place.id === "years-problem" ? named : sentence;
    place.append(el("span", { class: "block" }, el("span", { class: "visually-hidden" }, "Problem: "), shown));
    place.hidden = false;
    for (const input of inputs) if (input.matches("input:not([type=radio]), select")) input.setAttribute("aria-invalid", "true");
    lines.push(el("li", {}, el("a", { href: `#${inputs[0].id}` }, named)));
  }
  byId("error-list").replaceChildren(...lines);
  byId("errors").hidden = lines.length === 0;
}

const MARKS = { met: "✓", "not-met": "✗", unknown: "?", "not-applicable": "–" };
const STATES = { achieved: "✓", "not-achieved": "✗", "partly-achieved": "◐", unknown: "?", "not-sourced": "?", "not-applicable": "–" };
/** Which lists of criteria are unfolded; the results are drawn afresh at every key. */
const unfolded = new Set();

function results(answer, ways) {
  const parts = [];
  for (const result of answer.results) {
    const { framework, findings, reading } = result;
    const way = ways.results.find((found) => found.framework.id === framework.id);
    const section = el("section", { class: "card result" }, el("h3", {}, framework.label));
    if (reading.text) section.append(el("p", { class: "headline" }, reading.text));
    section.append(el("p", { class: "quiet" }, ...result.basis.flatMap((line) => [line, el("br")])));
    for (const notice of [...answer.notices, ...result.notices]) section.append(el("p", { class: "quiet" }, notice.text));
    const groups = (reading.benchmarks ?? [{ label: framework.label }]).map((benchmark) => {
      const own = findings.filter((finding) => finding.benchmark === benchmark.benchmark || !reading.benchmarks);
      return benchmarkResult(framework.id, benchmark, own);
    });
    section.append(el("ul", { class: "benchmarks" }, ...groups));
    if (way) section.append(...steps("Find out", "Facts that you may already have", way.find_out), ...steps("Do", "Changes in provision", way.do));
    parts.push(section);
  }
  byId("results").replaceChildren(...parts);
  byId("engine").textContent = `ceiag ${answer.engine}; ${answer.results.map(({ framework }) => `${framework.id} (${framework.digest.slice(0, 12)})`).join(", ")}`;
  const said = answer.results.map(({ reading }) => reading.text).filter(Boolean);
  if (answer.problems.length > 0) said.push(`${answer.problems.length} to look at`);
  // Said only when it is news, so that typing is not talked over.
  if (byId("live").textContent !== said.join("; ")) byId("live").textContent = said.join("; ");
}

function benchmarkResult(edition, benchmark, findings) {
  const key = `${edition}/${benchmark.benchmark ?? ""}`;
  const list = el("ul", { class: "findings" }, ...findings.map((finding) =>
    el("li", {}, el("span", { class: `mark ${finding.outcome}`, "aria-hidden": "true" }, MARKS[finding.outcome]),
      el("span", {}, el("strong", {}, [finding.label, finding.mark].filter(Boolean).join(" ")), " — ", finding.text))));
  const details = el("details", { open: unfolded.has(key) },
    el("summary", {},
      el("span", { class: `mark ${benchmark.state ?? "plain"}`, "aria-hidden": "true" }, STATES[benchmark.state] ?? "•"),
      el("span", {}, benchmark.number ? `${benchmark.number}. ${benchmark.label}` : benchmark.label,
        ...(benchmark.text ? [el("span", { class: "quiet block" }, benchmark.text)] : []))),
    list);
  details.addEventListener("toggle", () => (details.open ? unfolded.add(key) : unfolded.delete(key)));
  return el("li", {}, details);
}

function steps(title, about, changes) {
  if (changes.length === 0) return [];
  const lines = changes.map((change) => el("li", {}, asked.has(change.fact) ? el("a", { href: `#${idOf(change.fact)}` }, change.text) : change.text));
  return [el("h4", {}, title), el("p", { class: "quiet" }, about), el("ul", { class: "steps" }, ...lines)];
}

// ---- files --------------------------------------------------------------------------------------------------------------

function save() {
  const text = `${JSON.stringify(sheet(), null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = el("a", { href: address, download: "careers-facts.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

async function open(file) {
  let opened;
  try {
    opened = JSON.parse(await file.text());
    if (typeof opened?.institution?.setting !== "string") throw new SyntaxError("no institution");
  } catch {
    problems([{ message: `\`${file.name}\` is not a fact sheet as JSON` }]);
    byId("errors").focus();
    return;
  }
  const { facts: given, as_of: asOf, "as-of": asOfToo, format: _format, ...rest } = opened;
  facts = given ?? {};
  beside = rest;
  byId("as-of").value = asOf ?? asOfToo ?? byId("as-of").value;
  byId("setting").value = opened.institution.setting;
  byId("name").value = opened.institution.name ?? "";
  [byId("first-year").value, byId("last-year").value] = opened.institution.years ?? ["7", "11"];
  settingChanged();
  shown = "";
  asked = new Map();
  judge();
}

// ---- the page -----------------------------------------------------------------------------------------------------------

function settingChanged() {
  byId("years").hidden = WITHOUT_YEARS.includes(byId("setting").value);
}

let waiting;
function soon() {
  clearTimeout(waiting);
  document.documentElement.dataset.waiting = "";
  waiting = setTimeout(judge, PAUSE);
}

byId("form").addEventListener("input", ({ target }) => {
  if (target === byId("open")) return;
  const address = target.closest("[data-address]")?.dataset.address;
  if (address) take(address);
  if (target === byId("setting")) settingChanged();
  soon();
});
byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  judge();
  if (byId("errors").hidden) {
    byId("results-title").tabIndex = -1;
    byId("results-title").focus();
  } else byId("errors").focus();
});
/** A link to a field moves the keyboard there, and leaves nothing in the address. */
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = byId(link.getAttribute("href").slice(1));
  const input = target?.matches("fieldset") ? target.querySelector("input:checked, input") : target;
  input?.focus();
  target?.scrollIntoView({ block: "center" });
});
byId("save").addEventListener("click", save);
byId("print").addEventListener("click", () => window.print());
byId("open-button").addEventListener("click", () => byId("open").click());
byId("open").addEventListener("change", ({ target }) => {
  if (target.files[0]) open(target.files[0]);
  target.value = "";
});
// On paper every list of criteria is unfolded, and folded again afterwards.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("#results details:not([open])")) {
    details.dataset.folded = "";
    details.open = true;
  }
});
window.addEventListener("afterprint", () => {
  for (const details of document.querySelectorAll("#results details[data-folded]")) details.open = false;
});

const today = new Date();
const two = (value) => String(value).padStart(2, "0");
byId("as-of").value = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
settingChanged();
await init();
judge();
document.documentElement.dataset.ready = "";
