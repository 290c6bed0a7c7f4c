import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { note } from "./streams.ts";
import { ROOT } from "./version.ts";

export const WEB = join(ROOT, "web", "dist");

/** What the pages are made of; when any of it is newer than the pages, they are made again. */
const SOURCES = [
  "web/src",
  "web/public",
  "web/index.html",
  "web/sign-in.html",
  "web/vite.config.ts",
  "src/documents",
  "src/views",
  "src/outputs",
  "src/register",
  "package-lock.json",
];

/** Builds the desk's pages where they are missing or older than their sources. Takes a second or two, once. */
export async function buildPages(): Promise<void> {
  const built = newest(join(WEB, "index.html"));
  if (built > 0 && SOURCES.every((source) => newest(join(ROOT, source)) <= built)) return;
  note("building the desk's pages …");
  const { build } = await import("vite");
  // Whoever starts the desk from a test or a development shell gets the same pages as everybody.
  Object.assign(process.env, { NODE_ENV: "production" });
  await build({ root: join(ROOT, "web"), logLevel: "error" });
}

/** The latest change of a file, or of any file in a folder; 0 where there is none. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
