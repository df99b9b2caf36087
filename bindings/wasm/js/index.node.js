// Written by `cargo xtask codegen`.
// For Node: everything is there once it is imported. `init` is here so that the same code runs in a page.
import { readFileSync } from "node:fs";
import { page } from "./lib/page-engine.js";

page.start(readFileSync(new URL("./lib/page.wasm", import.meta.url)));
page.addWording(readFileSync(new URL("./lib/page-wording.bin", import.meta.url)));

export * from "./lib/page-operations.js";
export async function init() {}
export async function addWording() {}
