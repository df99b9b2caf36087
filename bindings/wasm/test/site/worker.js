import { replay } from "./replay.js";

postMessage(await replay(500));
