// A project without the libraries of a page and of Node: what is declared needs neither.
import { addWording, evaluate, init } from "ceiag";
import { frameworks } from "ceiag/all";

await init({ module: new Uint8Array(8), wording: false });
await addWording(new ArrayBuffer(8));
const outcome: string | undefined = evaluate({ sheet: { as_of: "2026-09-30", institution: { setting: "college" } } }).results[0]?.findings[0]?.outcome;
export const shown = [outcome, frameworks({}).format];
