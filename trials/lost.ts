import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileLanguage, gazetteer } from "../src/packs/compile.ts";
import { packaged } from "../src/packs/load.ts";
import { actsOf } from "../src/reading/acts.ts";
import { cuesIn } from "../src/reading/cues.ts";
import { read } from "../src/reading/read.ts";
import { sceneOf } from "../src/reading/scene.ts";
import { named } from "../src/reading/things.ts";
import type { Floor } from "../src/reading/voice.ts";

/** Why a record a person read was not found: no name of its kind, no cue in its sentence, or neither: `node trials/lost.ts FOLDER…`. */
const { lexicon } = compileLanguage(packaged, "en", gazetteer(packaged, "en"));
const counts = new Map<string, number>();
for (const folder of process.argv.slice(2)) {
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"));
  for (const told of gold.documents) {
    const text = readFileSync(join(folder, told.file), "utf8");
    const scene = sceneOf(text, lexicon);
    const reading = read({ id: told.file, file: told.file, language: "en", text }, lexicon);
    const floor: Floor = { speaker: null, list: null, year: null, accepted: false, text: false, last: null };
    const acts = scene.sentences.flatMap((sentence) => actsOf(sentence, floor, lexicon));
    for (const u of told.undertakings) {
      if (u.optional) continue;
      const start = text.indexOf(u.quote, u.start ?? 0);
      const end = start + u.quote.length;
      const kinds = [u.kind, ...(u.alsoKinds ?? [])];
      const over = reading.undertakings.filter(
        (r) => Math.min(r.span.end, end) - Math.max(r.span.start, start) >= (end - start) / 2,
      );
      if (over.some((r) => kinds.includes(r.kind))) continue;
      const sentence = scene.sentences.find(
        (s) => (s.line.tokens[s.from]?.start ?? 0) <= start + 2 && (s.line.tokens[s.to - 1]?.end ?? 0) > start + 2,
      );
      if (!sentence) {
        process.stdout.write(`${told.file} UNREAD ${u.kind} ${u.stage} ${u.by}: ${u.quote}\n`);
        continue;
      }
      const { cues } = cuesIn(sentence, lexicon);
      const there = named(sentence.line, sentence.from, sentence.to, lexicon).filter(
        (k) => (sentence.line.tokens[k.to - 1]?.end ?? 0) > start && (sentence.line.tokens[k.from]?.start ?? 0) < end,
      );
      const said = acts.filter(({ sentence: at, thing }) => {
        const [a, b] = [at.line.tokens[thing.spanFrom]?.start ?? 0, at.line.tokens[thing.spanTo - 1]?.end ?? 0];
        return Math.min(b, end) - Math.max(a, start) > 3;
      });
      const right = there.some((k) => kinds.includes(k.row.kind));
      const why = `${right ? "kind" : there.length > 0 ? `other kind ${there.map((k) => k.row.kind)}` : "no kind"}, ${cues.length > 0 ? "cue" : "no cue"}`;
      const group = `${right ? "kind" : there.length > 0 ? "other" : "none"} ${cues.length > 0 ? "cue" : "nocue"}`;
      counts.set(group, (counts.get(group) ?? 0) + 1);
      const words = text
        .slice(sentence.line.tokens[sentence.from]?.start, sentence.line.tokens[sentence.to - 1]?.end)
        .replaceAll("\n", " ");
      process.stdout.write(
        `${told.file} [${why}] ${u.kind}|${u.stage}|${u.by} «${u.quote.replaceAll("\n", " ")}» cues ${cues.map((c) => c.row.cue).join(",")} (over ${over.map((r) => r.kind)}; acts ${said.map((a) => `${a.thing.kind}/${a.stage}`)})\n      ${words}\n`,
      );
    }
  }
}
process.stdout.write(`${JSON.stringify([...counts])}\n`);
