import { replay } from "./replay.js";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
const worked = new Promise((done, failed) => {
  worker.onmessage = ({ data }) => done(data);
  worker.onerror = (event) => failed(new Error(event.message));
});
globalThis.done = Promise.all([replay(), worked]).then(
  ([page, worker]) => ({ page, worker }),
  (error) => ({ error: String(error) }),
);
