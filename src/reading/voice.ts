import type { Speaker, Stage } from "../register/records.ts";
import type { Cue } from "./cues.ts";
import { datesIn } from "./dates.ts";
import { type CueRow, is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import type { Found } from "./pattern.ts";
import type { Sentence } from "./scene.ts";
import type { Subject } from "./subjects.ts";
import { accordingTo, type Verb } from "./verbs.ts";

/** Who spoke last in the report, for sentences that go on in the same voice; and the cue that a list of points hangs on. */
export type Floor = {
  speaker: Subject | null;
  list: (Voiced & { row: CueRow; cue: Found; stage: Stage; goesOn: boolean }) | null;
  year: number | null;
  accepted: boolean;
  last: (Voiced & { stage: Stage }) | null; // how the last thing told of was told
  text: boolean; // whether what was last told of is a text that was signed
};

export type Voiced = { voice: Speaker["voice"]; subject: Subject | null };

const BULLET = /^(?:[-•–—*·▪●]|\d{1,2})$/u;

export function voiceOf(cue: Cue, sentence: Sentence, spoken: readonly Verb[], floor: Floor, lexicon: Lexicon): Voiced {
  const { line, from, to, subjects } = sentence;
  const { quoted } = line;
  if (quoted[cue.from]) {
    const teller =
      spoken.find((v) => !quoted[v.at] && v.subject && isOne(v.subject))?.subject ??
      tellerOfLine(sentence, lexicon) ??
      floor.speaker;
    if (teller) return voicedBy(teller);
    // "Both sides agreed to …", said a press statement: then the words tell themselves who agreed.
    const within = spoken.find((v) => v.at >= cue.from && v.at < cue.to)?.subject;
    return within?.who === "both" ? { voice: "both", subject: within } : { voice: "outlet", subject: null };
  }
  if (cue.row.voice) return { voice: cue.row.voice, subject: null };
  const told = accordingTo(line, from, to, subjects);
  if (told) return voicedBy(told);
  const signs =
    cue.row.stage === "delivered" &&
    line.tokens.slice(cue.from, cue.to).some((t) => t.forms.includes("sign") || t.lower === "sealed");
  const own = spoken.find((v) => v.at >= cue.from && v.at < cue.to);
  const governor = spoken.filter((v) => v.at < cue.from && v !== own).at(-1);
  const behind = spoken.filter((v) => v.at > cue.to && !quoted[v.at]).at(-1);
  const next = spoken.find((v) => v.at > cue.to && !quoted[v.at]);
  const chain = spoken.filter((v) => v.at < cue.from && v !== own);
  const personSaid = chain.findLast((v) => v.subject && isOne(v.subject) && !v.passive);

  if (bulletOf(line) && floor.list && cue.row.weak) return { voice: floor.list.voice, subject: floor.list.subject };
  // "They signed" is both when it is the news, the outlet's when it is background.
  if (signs && !personSaid)
    return {
      voice: pastYear(line, from, Math.min(to, cue.to + NEAR), floor.year, lexicon) ? "outlet" : "both",
      subject: null,
    };
  // "discussed with the ambassador", "met the ambassador and discussed": what two discuss is said by both.
  const talks = own && is(lexicon, line.tokens[own.at], "talk-act") && line.tokens[own.at]?.forms.includes("discuss");
  const across = (s: Subject) =>
    s.who === "person" && own?.subject?.who === "person" && s.member.side !== own.subject.member.side;
  const withWhom =
    talks && (line.tokens[cue.to]?.lower === "with" || sentence.named.some((s) => s.to <= cue.from && across(s)));
  if (withWhom && !personSaid) return { voice: "both", subject: null };
  if (own) {
    if (own.subject && cue.row.stage === "delivered" && cue.row.verb && !personSaid)
      return { voice: "outlet", subject: own.subject };
    if (own.subject && isOne(own.subject)) return voicedBy(own.subject);
    if (personSaid) return voicedBy(personSaid.subject as Subject);
    if (own.passive) return { voice: cue.row.passive, subject: null };
    // The thing itself is the subject ("… were among the subjects discussed"): nobody is named who speaks.
    if (cue.row.content === "before") return { voice: cue.row.passive, subject: null };
    if (own.subject) return spokenBy(own.subject, cue);
    return { voice: "outlet", subject: null };
  }
  // "…, while the importance of X was also noted": a clause of its own, which nobody named says.
  if (next?.passive && !next.own && cue.row.content === "after" && opensClause(line, cue.from, lexicon))
    return { voice: passiveVoice(line, next, lexicon), subject: null };
  if (personSaid && !(governor?.passive && governor.own)) return voicedBy(personSaid.subject as Subject);
  if (governor?.passive) return { voice: passiveVoice(line, governor, lexicon), subject: null };
  if (governor?.subject && governor.subject.who !== "state") return spokenBy(governor.subject, cue);
  // "The importance of … was noted": the verb that comes after is the one that says it.
  const said = spoken.find((v) => v.at > cue.to && !quoted[v.at] && !v.participle);
  if (said?.passive && cue.row.content === "after" && !said.own)
    return { voice: passiveVoice(line, said, lexicon), subject: null };
  if (
    behind?.own &&
    behind.subject &&
    (isOne(behind.subject) || behind.subject.who === "both" || behind.subject.who === "body") &&
    setApart(line, Math.min(behind.at, behind.subject.from), lexicon)
  )
    return spokenBy(behind.subject, cue);
  // "Cooperation will be intensified, it has been agreed": the verb set apart behind tells who says so.
  if (
    behind?.passive &&
    line.tokens
      .slice(behind.at - 3, behind.at)
      .some((t, i, all) => t.lower === "it" && (all[i - 1]?.text ?? line.tokens[behind.at - 4]?.text) === ",")
  )
    return { voice: passiveVoice(line, behind, lexicon), subject: null };
  const subject = subjects.filter((s) => s.to <= cue.from && s.from >= from).at(-1);
  if (
    cue.row.content === "after" &&
    subject &&
    line.tokens
      .slice(subject.to, cue.from)
      .every((t) => is(lexicon, t, "auxiliary") || /(?:ly|ed)$/u.test(t.lower) || is(lexicon, t, "kinds-of"))
  )
    return spokenBy(subject, cue);
  if (subjects.some((s) => s.who === "we") && floor.speaker) return voicedBy(floor.speaker);
  if (is(lexicon, line.tokens[from], "tie") && floor.speaker && !spoken.some((v) => v.passive))
    return voicedBy(floor.speaker);
  if (cue.row.weak && line.tokens[from]?.lower === "under") return { voice: "both", subject: null };
  if (cue.row.passive === "both" && cue.row.stage === "agreed") return { voice: "both", subject: null };
  return { voice: "outlet", subject: null };
}

const NEAR = 10; // words after "signed" in which a year tells when

const opensClause = ({ tokens }: Line, at: number, lexicon: Lexicon): boolean => {
  let t = at - 1;
  while (t > 0 && is(lexicon, tokens[t], "determiner")) t--;
  return (
    ["while", "whereas", ";"].includes(tokens[t]?.lower ?? "") ||
    (tokens[t]?.lower === "and" && tokens[t - 1]?.text === ",")
  );
};

/** Whether a sentence names a year before the report's own (any bare year where the report has none). */
export const pastYear = (line: Line, from: number, to: number, year: number | null, lexicon: Lexicon): boolean =>
  datesIn(line.tokens.slice(from, to), lexicon).some(
    (d) =>
      line.tokens[from + d.from - 1]?.lower !== "of" &&
      (year === null ? d.value.length === 4 : Number(d.value.slice(0, 4)) < year),
  );

export const bulletOf = (line: Line): boolean => BULLET.test(line.tokens[0]?.text ?? "");

const passiveVoice = (line: Line, verb: Verb, lexicon: Lexicon): Speaker["voice"] =>
  is(lexicon, line.tokens[verb.at], "two-sided-act") ? "both" : "agentless";

/** "…, the minister announced": what comes before the words is a comma or a closing quotation mark. */
const setApart = ({ tokens }: Line, at: number, lexicon: Lexicon): boolean => {
  let t = at - 1;
  while (t > 0 && is(lexicon, tokens[t], "determiner")) t--;
  return [",", '"', "”", "»"].includes(tokens[t]?.text ?? "");
};

const isOne = (s: Subject): boolean => s.who === "person" || s.who === "named";

const voicedBy = (subject: Subject): Voiced => ({ voice: "named", subject });

function spokenBy(subject: Subject, cue: Cue): Voiced {
  if (isOne(subject) || subject.who === "body") return voicedBy(subject);
  if (subject.who === "both") return { voice: "both", subject };
  if (subject.who === "it") return { voice: cue.row.passive, subject: null };
  return { voice: "outlet", subject };
}

/** Direct speech that runs over sentences: who is named beside the quotation in its paragraph. */
function tellerOfLine({ line, named, tellers }: Sentence, lexicon: Lexicon): Subject | null {
  const outside = (s: Subject) => isOne(s) && !line.quoted[s.from];
  const here = named.filter(outside).at(-1);
  if (here) return here;
  const speaks = (s: Subject) =>
    [line.tokens[s.to], line.tokens[s.from - 1]].some((token) => is(lexicon, token, "say"));
  return tellers.find((s) => outside(s) && speaks(s)) ?? null;
}
