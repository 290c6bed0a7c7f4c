import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Handler } from "hono";
import { problem } from "./problems.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/** The desk's built pages. Only files that were there at the start are served, by their exact address, so none leads outside. */
export function pages(root: string): Handler {
  const files = new Map(filesIn(root).map((path) => [`/${relative(root, path).split(sep).join("/")}`, path]));
  return (c) => {
    const { path } = c.req;
    if (path.startsWith("/api/") || path === "/api") return problem(c, 404, `There is nothing at ${path}.`);
    // The desk's own addresses are made in the browser and all begin from the one page; an id in them may hold full stops.
    const isFile = path.startsWith("/assets/") || extname(path) in TYPES;
    const file = files.get(path) ?? (isFile ? undefined : files.get("/index.html"));
    if (!file && !isFile) return problem(c, 503, "The desk's pages are not built; run: npm run build");
    if (!file) return problem(c, 404, `There is nothing at ${path}.`);
    const forEver = path.startsWith("/assets/");
    return c.body(new Uint8Array(readFileSync(file)), 200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": forEver ? "public, max-age=31536000, immutable" : "no-cache",
    });
  };
}

function filesIn(root: string): string[] {
  try {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return []; // nothing is built yet, and a page says so
  }
}
