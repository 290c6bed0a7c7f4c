import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { find } from "./folder.ts";

test("a folder is walked in order; what is beside the reports is named, not faulted", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "inner"));
  for (const name of ["b.txt", "a.HTML", "README.md", ".hidden.txt", "inner/c.xhtml", "inner/d.pdf", "old.xlsx"])
    writeFileSync(join(folder, name), "x");
  symlinkSync(folder, join(folder, "inner", "ring"));
  const at = (name: string) => join(folder, name);
  expect(find([folder, at("b.txt"), at("README.md"), at("none.txt")])).toEqual({
    files: [at("a.HTML"), at("b.txt"), at("inner/c.xhtml"), at("inner/d.pdf")],
    besides: [at("README.md"), at("inner/ring"), at("old.xlsx")],
    refused: [
      expect.objectContaining({ path: at("README.md"), reason: expect.stringMatching(/^only \.txt .* are taken/) }),
      expect.objectContaining({ path: at("none.txt"), reason: "there is no such file or folder" }),
    ],
  });
});
