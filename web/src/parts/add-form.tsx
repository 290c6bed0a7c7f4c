import { type FormEvent, useEffect, useRef, useState } from "react";
import type { DocumentAnswer } from "../../../src/views/answers.ts";
import type { Chosen } from "./chosen-words.ts";
import { ObservationFields, type Said } from "./observation-fields.tsx";
import { useReviewing } from "./reviewing.tsx";

type Props = {
  document: DocumentAnswer;
  chosen: Chosen | null;
  choose: (chosen: Chosen) => void;
  done: (key: string | null) => void;
};

const start = (d: DocumentAnswer): Said => ({
  kind: "",
  stage: "raised",
  speaker: { voice: "outlet", name: null, person: null },
  sides: [...new Set(d.observations.flatMap((o) => o.record.sides).concat(d.meetings.flatMap((m) => m.record.sides)))],
});

/** Enters what chosen words say. Who does not select with a pointer writes or pastes the words. */
export function AddForm({ document: d, chosen, choose, done }: Props) {
  const { add } = useReviewing();
  const [said, change] = useState(() => start(d));
  const [words, write] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector("textarea")?.focus();
  }, []);
  const quote = chosen ? d.text.slice(chosen.start, chosen.end) : words;
  const find = (): void => {
    const at = d.text.indexOf(words);
    if (words && at >= 0) choose({ start: at, end: at + words.length });
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen) void add({ document: d.id, ...chosen, ...said }).then(done);
  };
  return (
    <form
      ref={form}
      className="said-form add-form no-print"
      aria-label="Add what these words say"
      onSubmit={save}
      onKeyDown={(event) => event.key === "Escape" && done(null)}
    >
      <h2>Add what these words say</h2>
      {chosen ? (
        <p className="quotation">
          <q dir="auto">{quote}</q>
        </p>
      ) : (
        <label>
          The exact words
          <textarea rows={3} required value={words} onChange={(e) => write(e.target.value)} onBlur={find} />
          {words && !d.text.includes(words) && <span className="look">These words do not stand in this document.</span>}
        </label>
      )}
      <ObservationFields said={said} change={change} people={d.people.map((p) => p.record)} />
      <div className="buttons">
        <button type="submit" className="main" disabled={!chosen || said.sides.length === 0}>
          Add
        </button>
        <button type="button" onClick={() => done(null)}>
          Cancel
        </button>
      </div>
    </form>
  );
}
