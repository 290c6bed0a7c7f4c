import { open } from "./open.ts";
import { asFile, joinedByObject, observedAt, quoted, readAs } from "./sample.ts";

const [file = "", round = ""] = process.argv.slice(2);
const store = await open(file, { create: true, identity: joinedByObject });

// Each step is told to the parent only once the store has said that it is done.
for (let n = 1; ; n++) {
  const text = `Both sides agreed on film week ${n} of round ${round} in Shusha.`;
  const { document } = await store.addDocument(...asFile(text, `${round}-${n}.txt`), "t");
  process.send?.({ added: document });
  const spans = ["film week", "Shusha", "Both sides", `round ${round}`].map((words) => quoted(text, words));
  const { keys } = await store.enterReading(
    document,
    "r@1",
    readAs({ undertakings: spans.map((span) => observedAt(span)) }),
  );
  process.send?.({ read: document });
  const { entry } = await store.judge(keys[0] ?? "", { verdict: "confirm" }, "me");
  process.send?.({ judged: entry });
}
