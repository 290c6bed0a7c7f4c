import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "../storage/store.ts";
import { deskApp } from "./app.ts";
import { openApiOf } from "./openapi.ts";

const file = join(import.meta.dirname, "../../openapi.json");

/** openapi.json as it should be. No route is called, so there is no register behind it. */
export function openApiText(): string {
  const desk = {
    store: {} as Store,
    reader: { kinds: new Map(), language: () => "und" },
    names: { side: (id: string) => id, kind: (id: string) => id, object: () => undefined },
    atHead: <T>(_: string, compute: () => Promise<T>) => compute(),
    version: "",
    today: () => "",
  };
  return `${JSON.stringify(openApiOf(deskApp(desk, "")), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  if (!process.argv.includes("--check")) writeFileSync(file, openApiText());
  else if (readFileSync(file, "utf8") !== openApiText()) {
    process.stderr.write("openapi.json is not what the routes say; run: node src/server/write-openapi.ts\n");
    process.exitCode = 1;
  }
}
