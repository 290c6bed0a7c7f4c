import { expect, test } from "vitest";
import { EXTRACTORS } from "../intake/formats.ts";
import { call, folder } from "./calling.child.ts";
import { openRegister } from "./register.ts";

const MET = "Azerbaijani Culture Minister Anar Karimov met the Iranian ambassador. He suggested holding a film week.";

test("again takes out what an earlier version took out, by name or all, and reads the new texts", async () => {
  const data = folder();
  const store = await openRegister(data, { create: true });
  const add = (name: string, text: string, extractor: string) => {
    const bytes = Buffer.from(`<article><h1>${name}</h1><p>${MET}</p></article>`);
    return store.addDocument(
      { bytes, file: `${name}.html`, mediaType: "text/html" },
      { text, extractor, language: "en" },
      "t",
    );
  };
  const { document } = await add("one", `Menu\n\none\n\n${MET}\n`, "html@1");
  await add("same", `same\n\n${MET}\n`, "html@1");
  await add("newest", `newest\n\n${MET}\n`, EXTRACTORS.html);
  await store.init({ home: "AZ", recorder: "Leyla" });
  await store.close();
  expect(await call("again", "--data", data, "newest.html")).toMatchObject({
    ...{ code: 0, out: "Nothing to take out again: all texts are by this version.\n" },
    notes: expect.stringContaining("newest.html: its text is by this version already"),
  });
  const all = await call("again", "--data", data);
  expect([all.code, all.out]).toEqual([0, "2 documents taken out again: 1 new text; 3 read, 0 refused.\n"]);
  const after = await openRegister(data);
  expect(await after.document(document)).toMatchObject({ text: `one\n\n${MET}\n`, takenBy: EXTRACTORS.html });
  expect(await after.verify()).toMatchObject({ ok: true });
  await after.close();
});
