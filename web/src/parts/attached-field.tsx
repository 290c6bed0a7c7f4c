import { useId, useState } from "react";
import type { ArrivalsAnswer } from "../../../src/views/answers.ts";
import { postForm } from "../asking/ask.ts";
import type { Draft } from "../words/by-hand.ts";

type Props = { attached: Draft["attached"]; change: (attached: Draft["attached"]) => void };

/** A file kept with what is entered: it is stored as soon as it is chosen, as a document like any other. */
export function AttachedField({ attached, change }: Props) {
  const id = useId();
  const [says, say] = useState<string | null>(null);
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    say(`Storing ${file.name} …`);
    const form = new FormData();
    form.append("file", file);
    try {
      const { items, refused } = await postForm<ArrivalsAnswer>("documents", form);
      const kept = items[0]?.document;
      if (kept) change({ id: kept.id, file: kept.file });
      const [no] = refused;
      say(no ? `${no.reason}; ${no.next}.` : null);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>A file kept with it</label>
      {attached ? (
        <p className="kept">
          <bdi>{attached.file}</bdi>
          <button type="button" onClick={() => change(null)}>
            Leave it out
          </button>
        </p>
      ) : (
        <input id={id} name="file" type="file" onChange={(e) => void send(e.target.files?.[0])} />
      )}
      {says && (
        <p className="hint" role="status">
          {says}
        </p>
      )}
    </div>
  );
}
