import { type FormEvent, useState } from "react";
import type { UndertakingLine } from "../../../src/views/answers.ts";
import { day, today } from "../words/day.ts";
import { useReviewing } from "./reviewing.tsx";

/** Who looks after an undertaking here, and by when. */
export function Charge({ of }: { of: UndertakingLine }) {
  const { charge, standing } = of;
  const { giveTo, takeBack } = useReviewing();
  const [open, setOpen] = useState(false);
  const isLate = charge?.due && charge.due < today() && standing.evidence !== "delivered" && !standing.ended;
  if (open) return <Form of={of} save={(owner, due) => giveTo(of.id, owner, due)} close={() => setOpen(false)} />;
  return (
    <p className="charge">
      {charge ? (
        <>
          {charge.owner ? (
            <span>Looked after by {charge.owner}</span>
          ) : (
            <span>Nobody is said to look after this here.</span>
          )}
          {charge.due && (
            <span className={isLate ? "look" : undefined}>{`${isLate ? "was due" : "due"} ${day(charge.due)}`}</span>
          )}
        </>
      ) : (
        <span className="quiet">Nobody is said to look after this here.</span>
      )}
      <button type="button" className="no-print" onClick={() => setOpen(true)}>
        {charge ? "Change" : "Say who, and by when"}
      </button>
      {charge && (
        <button type="button" className="no-print" onClick={() => takeBack(charge.entry)}>
          Undo
        </button>
      )}
    </p>
  );
}

type FormOf = { of: UndertakingLine; save: (owner: string, due: string) => Promise<boolean>; close: () => void };

function Form({ of, save, close }: FormOf) {
  const [owner, setOwner] = useState(of.charge?.owner ?? "");
  const [due, setDue] = useState(of.charge?.due ?? "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(owner.trim(), due).then((done) => done && close());
  };
  return (
    <form
      className="said-form charge-form no-print"
      aria-label="Who looks after it"
      onSubmit={submit}
      onKeyDown={(e) => e.key === "Escape" && close()}
    >
      <label>
        Who looks after it here
        {/* biome-ignore lint/a11y/noAutofocus: one has just asked for this form */}
        <input value={owner} autoFocus autoComplete="off" onChange={(e) => setOwner(e.target.value)} />
      </label>
      <label>
        By when
        <input type="date" value={due} onChange={(e) => setDue(e.target.value)} />
      </label>
      <div className="buttons">
        <button type="submit" className="main" disabled={!owner.trim() && !due}>
          Save
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
