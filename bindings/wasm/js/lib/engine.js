// Values in and out of a module that takes and gives JSON text. It decides nothing: answers, refusals and their words are the
// engine's.
import { CeiagError } from "./error.js";
import { written } from "./written.js";

/** The name that the engine gives to the text of a request. A caller who gave values never saw that text. */
const REQUEST = "request";

/** How many problems a message tells; a file of records may have thousands, and `problems` has them all. */
const TOLD = 20;

/** How a module begins. */
const MAGIC = [0, 0x61, 0x73, 0x6d];
const MISLAID = "the files of `ceiag` have to lie beside its script, or `init({ module, wording })` says where they are";

/** The module reads what it is given as text; anything else would make it read past the end of its memory. */
function text(value, otherwise) {
  if (typeof value !== "string") throw new TypeError(otherwise);
  return value;
}

const name = (operation) => text(operation, 'the name of an operation is a text, such as "evaluate"');

function withoutPlaces(answer) {
  for (const problem of answer.problems ?? []) {
    if (problem.file === REQUEST) {
      delete problem.file;
      delete problem.line;
      delete problem.column;
    }
  }
  return answer;
}

/** The functions of a module, given the code around it. */
export function engine(glue) {
  let ready = false;
  let worded;

  function refuse(answer) {
    const { problems } = answer;
    const texts = glue.problemTexts(JSON.stringify({ ...answer, problems: problems.slice(0, TOLD) }));
    const more = problems.length - TOLD;
    return new CeiagError(more > 0 ? `${texts}\n… and ${more} more` : texts, problems);
  }

  function read(text) {
    const answer = withoutPlaces(JSON.parse(text));
    if (answer.format === "ceiag-problems/1") throw refuse(answer);
    return answer;
  }

  function there() {
    if (!ready) throw new Error("ceiag is not loaded yet: `await init()` comes first");
  }

  /** Starts the module from its bytes, at once. */
  function start(bytes) {
    glue.initSync({ module: bytes });
    ready = true;
  }

  function addWording(bytes) {
    if (worded) return;
    there();
    const refused = glue.addWording(bytes);
    if (refused !== undefined) throw refuse(JSON.parse(refused));
    worded = true;
  }

  function callJson(operation, request) {
    there();
    return glue.call(name(operation), text(request, "callJson takes JSON text; use call for objects"));
  }

  function call(operation, request) {
    there();
    return read(glue.call(name(operation), written(request ?? {})));
  }

  function operations() {
    there();
    return glue.names().split(" ");
  }

  /** An edition compiled once. The collector frees what it holds; `free` and `using` do so at once. */
  class Plan {
    #plan;

    constructor(request) {
      there();
      try {
        this.#plan = new glue.Plan(written(request ?? {}));
      } catch (refused) {
        if (typeof refused !== "string") throw refused;
        throw refuse(withoutPlaces(JSON.parse(refused)));
      }
    }

    #held() {
      if (this.#plan === undefined) throw new Error("this plan has been freed");
      return this.#plan;
    }

    get framework() {
      return this.#held().framework;
    }

    get profile() {
      return this.#held().profile ?? null;
    }

    get digest() {
      return this.#held().digest;
    }

    evaluate(request) {
      return read(this.#held().evaluate(written(request ?? {})));
    }

    evaluateJson(request) {
      return this.#held().evaluate(text(request, "evaluateJson takes JSON text; use evaluate for objects"));
    }

    free() {
      this.#plan?.free();
      this.#plan = undefined;
    }
  }
  if (Symbol.dispose) Plan.prototype[Symbol.dispose] = Plan.prototype.free;

  const of = (operation) => (request) => call(operation, request);
  return { start, addWording, isReady: () => ready, isWorded: () => Boolean(worded), call, callJson, operations, Plan, of };
}

/** The loader of a page: fetches the module and its wording once, however often it is asked. */
export function loader(engine, addresses) {
  let loading;
  let wording;

  const fetched = async (source) => {
    const found = source instanceof Response ? source : await fetch(source);
    if (!found.ok) throw new Error(`${found.url}: ${found.status} ${found.statusText}: ${MISLAID}`);
    return found;
  };

  const isBytes = (source) => source instanceof ArrayBuffer || ArrayBuffer.isView(source);

  async function module(source) {
    if (source instanceof WebAssembly.Module) return source;
    if (isBytes(source)) return WebAssembly.compile(source);
    const found = await fetched(await source);
    // A server that does not know the type of the file still serves its bytes.
    const typed = found.headers.get("content-type")?.startsWith("application/wasm");
    if (typed) return WebAssembly.compileStreaming(found);
    const bytes = await found.arrayBuffer();
    // A server of pages may answer with one where there is no such file.
    if (!MAGIC.every((byte, at) => new Uint8Array(bytes)[at] === byte)) throw new Error(`${found.url} is no WebAssembly module: ${MISLAID}`);
    return WebAssembly.compile(bytes);
  }

  function start(source = addresses.module) {
    loading ??= module(source)
      .then((compiled) => {
        if (!engine.isReady()) engine.start(compiled);
      })
      .catch((error) => {
        // Before the caller hears of it, so that a retry starts afresh; wording that waits for this module fails with it.
        loading = undefined;
        wording = undefined;
        throw error;
      });
    return loading;
  }

  async function words(source, started) {
    const bytes = async () => (isBytes(source) ? source : (await fetched(source)).arrayBuffer());
    const [found] = await Promise.all([bytes(), started]);
    engine.addWording(ArrayBuffer.isView(found) ? new Uint8Array(found.buffer, found.byteOffset, found.byteLength) : new Uint8Array(found));
  }

  function addWording(source = addresses.wording) {
    if (wording !== undefined) return wording;
    const mine = words(source, start()).catch((error) => {
      // A retry may have begun another.
      if (wording === mine) wording = undefined;
      throw error;
    });
    wording = mine;
    return mine;
  }

  async function init(options = {}) {
    const started = start(options.module);
    const worded = options.wording === false ? undefined : addWording(options.wording === true ? undefined : options.wording);
    await Promise.all([started, worded]);
  }

  return { init, addWording };
}
