import { times } from "./times.js";

globalThis.done = times(() => import("./form/ceiag/index.js"));
