// Written by `cargo xtask codegen`.
// For pages, workers and bundlers: `await init()` fetches the module and its wording.
import { loader } from "./lib/engine.js";
import { page } from "./lib/page-engine.js";

export * from "./lib/page-operations.js";
export const { init, addWording } = /* @__PURE__ */ loader(page, {
  module: new URL("./lib/page.wasm", import.meta.url),
  wording: new URL("./lib/page-wording.bin", import.meta.url),
});
