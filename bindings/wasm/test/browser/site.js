// A static site of the installed package, and a browser to look at it.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".json": "application/json",
  ".jsonl": "text/plain; charset=utf-8", ".wasm": "application/wasm", ".svg": "image/svg+xml",
};
/** No origin but its own, no inline code, no `eval`; only WebAssembly may be compiled. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Which folder answers which address. */
export function site(folder) {
  const here = (path) => fileURLToPath(new URL(path, import.meta.url));
  return [
    ["/form/ceiag/", join(folder, "project/node_modules/ceiag/")],
    ["/form/", here("../../../../docs/examples/form/")],
    ["/answers.jsonl", join(folder, "answers.jsonl")],
    ["/", here("../site/")],
  ];
}

export function serve(folders) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const [prefix, folder] = folders.find(([prefix]) => path.startsWith(prefix));
    const rest = path.slice(prefix.length);
    const file = rest === "" && folder.endsWith("/") ? join(folder, "index.html") : rest === "" ? folder : join(folder, rest);
    if (rest.includes("..") || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-security-policy": POLICY, "cache-control": "no-store" });
    createReadStream(file).pipe(response);
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done({ address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }));
  });
}

/** Chromium, or nothing where there is none. */
export async function browser(folder) {
  const executablePath = [process.env.CHROMIUM, ...CHROMIUM].find((path) => path && existsSync(path));
  if (!executablePath) return undefined;
  const { chromium } = createRequire(join(folder, "tools/"))("playwright-core");
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
