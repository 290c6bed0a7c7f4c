import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ObservationLine } from "../../../src/views/answers.ts";
import { askDocument } from "../asking/questions.ts";
import { ObservationFields, type Said } from "./observation-fields.tsx";
import { lineId } from "./record-link.tsx";
import { type Changes, useReviewing } from "./reviewing.tsx";

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changesOf(before: Said, after: Said): Changes {
  const changes: Changes = {};
  if (!same(before.kind, after.kind)) changes.kind = after.kind;
  if (!same(before.stage, after.stage)) changes.stage = after.stage;
  if (!same(before.speaker, after.speaker)) changes.speaker = after.speaker;
  if (!same(before.sides, after.sides)) changes.sides = after.sides;
  return changes;
}

export function CorrectForm({ line }: { line: ObservationLine }) {
  const { correct, confirm, correctingIs } = useReviewing();
  const { kind, stage, speaker, sides } = line.record;
  const before: Said = { kind, stage, speaker, sides };
  const [said, change] = useState(before);
  const { data } = useQuery(askDocument(line.document));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const back = (): void => {
    correctingIs(null);
    document.getElementById(lineId(line.key))?.focus();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const changes = changesOf(before, said);
    if (Object.keys(changes).length === 0) confirm(line);
    else correct(line, changes);
    back();
  };
  return (
    <form
      ref={form}
      className="said-form no-print"
      aria-label="Correct this record"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          back();
        }
      }}
    >
      <ObservationFields said={said} change={change} people={(data?.people ?? []).map((p) => p.record)} />
      <div className="buttons">
        <button type="submit" className="main" disabled={said.sides.length === 0}>
          Save
        </button>
        <button type="button" onClick={back}>
          Cancel
        </button>
      </div>
    </form>
  );
}
