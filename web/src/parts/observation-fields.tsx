import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { Speaker, Stage } from "../../../src/register/records.ts";
import { askDesk } from "../asking/questions.ts";
import { VOICE_WORDS } from "../words/speaker.ts";
import { SidesField } from "./sides-field.tsx";

export type Said = { kind: string; stage: Stage; speaker: Speaker; sides: string[] };
/** People of the document a speaker can be: their names are offered, and their ids kept. */
export type Known = { id: string; name: string }[];

type Props = { said: Said; change: (next: Said) => void; people: Known };

export function ObservationFields({ said, change, people }: Props) {
  const { data: desk } = useQuery(askDesk);
  const list = useId();
  const { kind, stage, speaker, sides } = said;
  const kinds = Object.entries(desk?.kinds ?? {}).sort((a, b) => a[1].localeCompare(b[1]));
  const voice = (next: Speaker["voice"]): void =>
    change({ ...said, speaker: { voice: next, name: next === "named" ? speaker.name : null, person: null } });
  const name = (next: string): void =>
    change({
      ...said,
      speaker: { voice: "named", name: next, person: people.find((p) => p.name === next)?.id ?? null },
    });
  return (
    <>
      <label>
        Kind
        <select name="kind" required value={kind} onChange={(e) => change({ ...said, kind: e.target.value })}>
          {!(kind in (desk?.kinds ?? {})) && <option value={kind}>{kind || "Choose"}</option>}
          {kinds.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Stage
        <select name="stage" value={stage} onChange={(e) => change({ ...said, stage: e.target.value as Stage })}>
          {(desk?.stages ?? []).map((s) => (
            <option key={s}>{s}</option>
          ))}
        </select>
      </label>
      <label>
        Who says it
        <select name="voice" value={speaker.voice} onChange={(e) => voice(e.target.value as Speaker["voice"])}>
          {Object.entries(VOICE_WORDS).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {speaker.voice === "named" && (
        <label>
          Name
          <input name="name" required list={list} value={speaker.name ?? ""} onChange={(e) => name(e.target.value)} />
          <datalist id={list}>
            {people.map((p) => (
              <option key={p.id} value={p.name} />
            ))}
          </datalist>
        </label>
      )}
      <SidesField sides={sides} change={(next) => change({ ...said, sides: next })} names={desk?.names ?? {}} />
    </>
  );
}
