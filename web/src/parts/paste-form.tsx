import { type FormEvent, useState } from "react";
import type { PastedSent } from "../../../src/views/answers.ts";

const EMPTY = { title: "", source: "", publishedOn: "", text: "" };

/** A text pasted in, with what one knows of it. */
export function PasteForm({ send }: { send: (pasted: PastedSent) => void }) {
  const [said, say] = useState(EMPTY);
  const set = (what: keyof typeof EMPTY) => (event: { target: { value: string } }) =>
    say({ ...said, [what]: event.target.value });
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const { text, ...rest } = said;
    if (!text.trim()) return;
    send({ text, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim())) });
    say(EMPTY);
  };
  return (
    <form className="said-form no-print" aria-label="Paste a text" onSubmit={add}>
      <h2>Paste a text</h2>
      <label>
        Text
        <textarea rows={7} required value={said.text} onChange={set("text")} />
      </label>
      <label>
        Headline
        <input type="text" value={said.title} maxLength={500} onChange={set("title")} />
      </label>
      <label>
        Where it stood
        <input type="text" value={said.source} maxLength={500} onChange={set("source")} />
      </label>
      <label>
        Day it was published
        <input type="date" value={said.publishedOn} onChange={set("publishedOn")} />
      </label>
      <div className="buttons">
        <button type="submit" disabled={!said.text.trim()}>
          Add the text
        </button>
      </div>
    </form>
  );
}
