import { parentPort } from "node:worker_threads";
import { questions } from "ceiag";

const asked = questions({ sheet: { as_of: "2026-09-30", institution: { setting: "college" } } });
parentPort.postMessage(asked.questions[0].question);
