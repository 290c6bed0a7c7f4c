import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { compileLanguage, gazetteer } from "../src/packs/compile.ts";
import { packaged } from "../src/packs/load.ts";
import { cuesIn } from "../src/reading/cues.ts";
import { read } from "../src/reading/read.ts";
import { sceneOf } from "../src/reading/scene.ts";
import { named } from "../src/reading/things.ts";

/** Prints what each stage found in a report, sentence by sentence: `node trials/explain.ts FILE`. */
const { lexicon } = compileLanguage(packaged, "en", gazetteer(packaged, "en"));
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const scene = sceneOf(text, lexicon);
  const reading = read({ id: file, file: basename(file), language: "en", text }, lexicon);
  const out = (s: string) => process.stdout.write(`${s}\n`);
  out(
    `cast: ${scene.cast.members.map((m) => `${m.name} [${m.office}] ${m.side}`).join(" · ")} home ${scene.cast.home}`,
  );
  out(`meetings: ${reading.meetings.map((m) => m.participants.map((p) => p.name).join(" + ")).join(" · ")}`);
  for (const sentence of scene.sentences) {
    const { line, from, to, part, subjects } = sentence;
    const words = (a: number, b: number) => text.slice(line.tokens[a]?.start, line.tokens[b - 1]?.end);
    out(`\n[${part.role}] ${words(from, to).replaceAll("\n", " ")}`);
    const { cues, spoken } = cuesIn(sentence, lexicon);
    out(
      `  subjects ${subjects.map((s) => `${words(s.from, s.to)}=${s.who === "person" ? s.member.name : s.who}`).join(" | ")}`,
    );
    out(
      `  verbs ${spoken
        .map(
          (v) =>
            `${line.tokens[v.at]?.text}${v.passive ? "(passive)" : ""}<-${v.subject ? words(v.subject.from, v.subject.to) : "-"}`,
        )
        .join(" | ")}`,
    );
    out(`  cues ${cues.map((c) => `${c.row.cue}:"${words(c.from, c.to)}"`).join(" | ")}`);
    out(
      `  kinds ${named(line, from, to, lexicon)
        .map((k) => `${k.row.kind}:"${words(k.from, k.to)}"`)
        .join(" | ")}`,
    );
    const [a, b] = [line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0];
    for (const u of reading.undertakings)
      if (u.span.start >= a && u.span.end <= b)
        out(`  => ${u.kind} ${u.stage} ${u.speaker.voice}:${u.speaker.name} ${u.sides} [${u.rule}] "${u.span.quote}"`);
  }
}
