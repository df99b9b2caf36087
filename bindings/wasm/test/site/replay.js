// Every answer of the file, through the module with every operation; how many are the same, and the first that is not.
import { callJson, init } from "./form/ceiag/all/index.js";

export async function replay(most = Infinity) {
  await init();
  const text = await (await fetch(new URL("./answers.jsonl", import.meta.url))).text();
  let same = 0;
  for (const line of text.trimEnd().split("\n").slice(0, most)) {
    const { name, operation, request, answer } = JSON.parse(line);
    const said = callJson(operation, request);
    if (said !== answer) return { same, name, said };
    same += 1;
  }
  return { same };
}
