// The loader of a page, with files that are missing the first time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loader } from "../node_modules/ceiag/lib/engine.js";

const MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]); // the smallest there is
const WORDING = new Uint8Array([1, 2, 3]);
const missing = () => new Response("", { status: 404, statusText: "Not Found" });

/** A loader with an engine that notes what it is given, and with addresses from which nothing comes. */
function loading() {
  const given = { modules: 0, words: [] };
  const engine = {
    isReady: () => given.modules > 0,
    start: () => (given.modules += 1),
    addWording: (bytes) => given.words.push([...bytes]),
  };
  return { given, ...loader(engine, { module: "data:,missing", wording: WORDING }) };
}

test("a module that fails can be tried again, at once and with the default wording", async () => {
  const { init, given } = loading();
  const first = [];
  await init({ module: missing() }).catch((error) => {
    first.push(error.message);
    return init({ module: MODULE });
  });
  assert.match(first[0], /404 Not Found/);
  assert.deepEqual(given, { modules: 1, words: [[1, 2, 3]] });
});

test("wording that fails can be tried again, and the module is started once", async () => {
  const { init, addWording, given } = loading();
  await assert.rejects(init({ module: MODULE, wording: missing() }), /404 Not Found/);
  await addWording(WORDING.buffer);
  await init();
  assert.deepEqual(given, { modules: 1, words: [[1, 2, 3]] });
});

test("however often it is asked, everything is loaded once", async () => {
  const { init, addWording, given } = loading();
  await Promise.all([init({ module: MODULE, wording: false }), addWording(), init(), addWording()]);
  assert.deepEqual(given, { modules: 1, words: [[1, 2, 3]] });
});

test("a slow wording of the first call does not disturb the second", async () => {
  const { init, given } = loading();
  let arrived;
  const slow = new Response(new ReadableStream({ start: (stream) => (arrived = () => (stream.enqueue(WORDING), stream.close())) }));
  await assert.rejects(init({ module: missing(), wording: slow }), /404 Not Found/);
  const again = init({ module: MODULE });
  arrived();
  await again;
  assert.deepEqual(given, { modules: 1, words: [[1, 2, 3]] });
});

test("a page that is served in place of the module is told by its address", async () => {
  const { init, given } = loading();
  const page = new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
  await assert.rejects(init({ module: page }), /is no WebAssembly module: .*`init\(\{ module, wording \}\)`/);
  await init({ module: MODULE });
  assert.equal(given.modules, 1);
});
