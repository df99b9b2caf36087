// Written by `cargo xtask codegen`.
// For Node: everything is there once it is imported. `init` is here so that the same code runs in a page.
import { readFileSync } from "node:fs";
import { all } from "../lib/all-engine.js";

all.start(readFileSync(new URL("../lib/all.wasm", import.meta.url)));
all.addWording(readFileSync(new URL("../lib/all-wording.bin", import.meta.url)));

export * from "../lib/all-operations.js";
export async function init() {}
export async function addWording() {}
