import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { About } from "../../../src/register/entry.ts";
import { askNotes } from "../asking/questions.ts";
import { day } from "../words/day.ts";
import { localDay } from "../words/local-day.ts";
import { useReviewing } from "./reviewing.tsx";
import { Trouble } from "./trouble.tsx";

/** The house's own notes about a thing, and a place to write one. */
export function Notes({ noun, id }: About) {
  const { data, error, refetch } = useQuery(askNotes(noun, id));
  const { enter, takeBack } = useReviewing();
  const [text, write] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!text.trim()) return;
    void enter({ what: "note", about: { noun, id }, text: text.trim() }).then(
      () => write(""),
      (refused: unknown) => setRefusal(refused instanceof Error ? refused.message : String(refused)),
    );
  };
  return (
    <section className="notes" aria-label="Notes">
      <h2>Notes</h2>
      {error && <Trouble error={error} again={refetch} />}
      {data && data.notes.length > 0 && (
        <ul>
          {data.notes.map((note) => (
            <li key={note.entry}>
              <p dir="auto">{note.text}</p>
              <p className="said">
                <span className="who">{note.by}</span>
                <span>{day(localDay(note.at))}</span>
                <button type="button" className="no-print" onClick={() => takeBack(note.entry)}>
                  Undo
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <form className="no-print" onSubmit={save}>
        <label>
          A note for this house; it is not shared
          <textarea rows={2} dir="auto" value={text} onChange={(e) => write(e.target.value)} />
        </label>
        {refusal && <p className="wrong">{refusal} What you typed is kept.</p>}
        <div className="buttons">
          <button type="submit" disabled={!text.trim()}>
            Note it
          </button>
        </div>
      </form>
    </section>
  );
}
