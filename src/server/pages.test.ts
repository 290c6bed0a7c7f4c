import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { pages } from "./pages.ts";

test("built files are served by their address, the desk's own addresses by the one page, nothing from outside", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "secret.txt"), "secret");
  mkdirSync(join(folder, "dist", "assets"), { recursive: true });
  writeFileSync(join(folder, "dist", "index.html"), "<p>desk");
  writeFileSync(join(folder, "dist", "assets", "a.js"), "1");
  const app = new Hono().get("*", pages(join(folder, "dist")));
  const got = async (path: string) => {
    const answer = await app.request(path);
    return [answer.status, answer.headers.get("cache-control"), (await answer.text()).slice(0, 7)];
  };
  for (const path of ["/", "/objects", "/undertakings/film-week.a.AZ-IR", "/documents/0a1b?record=9"])
    expect(await got(path)).toEqual([200, "no-cache", "<p>desk"]);
  expect(await got("/assets/a.js")).toEqual([200, "public, max-age=31536000, immutable", "1"]);
  for (const path of ["/assets/b.js", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt", "/api/x"])
    expect((await got(path))[0]).toBe(404);
});
