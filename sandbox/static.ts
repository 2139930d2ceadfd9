import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./page/", import.meta.url));
const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
};

/** Serves the page's own files; a path may only be made of plain names, so nothing outside the folder can be asked for. */
export async function servePage(response: ServerResponse, pathname: string): Promise<void> {
  const path = pathname === "/" ? "/index.html" : pathname;
  const type = types[path.slice(path.lastIndexOf(".") + 1)];
  const isPlain = /^(\/[\w-]+(\.[\w-]+)*)+$/u.test(path);
  const bytes = isPlain && type ? await readFile(folder + path.slice(1)).catch(() => undefined) : undefined;
  if (!bytes) {
    response.writeHead(404, { "content-type": "text/plain", "cache-control": "no-store" });
    response.end("Not found");
    return;
  }
  response.writeHead(200, {
    "content-type": type,
    "content-length": bytes.length,
    "cache-control": "no-store",
  });
  response.end(bytes);
}
