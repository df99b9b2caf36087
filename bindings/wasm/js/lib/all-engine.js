// Written by `cargo xtask codegen`.
import * as glue from "./all.js";
import { engine } from "./engine.js";

export const all = /* @__PURE__ */ engine(glue);
