// Written by `cargo xtask codegen`.
import * as glue from "./page.js";
import { engine } from "./engine.js";

export const page = /* @__PURE__ */ engine(glue);
