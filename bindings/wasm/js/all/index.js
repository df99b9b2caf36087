// Written by `cargo xtask codegen`.
// For pages, workers and bundlers: `await init()` fetches the module and its wording.
import { loader } from "../lib/engine.js";
import { all } from "../lib/all-engine.js";

export * from "../lib/all-operations.js";
export const { init, addWording } = /* @__PURE__ */ loader(all, {
  module: new URL("../lib/all.wasm", import.meta.url),
  wording: new URL("../lib/all-wording.bin", import.meta.url),
});
