import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { DeskAnswer, Entered } from "../../../src/views/answers.ts";
import { askDesk, askDocument } from "../asking/questions.ts";
import { Answered } from "../parts/answered.tsx";
import { ByHandFields } from "../parts/by-hand-fields.tsx";
import { ByHandWords } from "../parts/by-hand-words.tsx";
import { useKeptDraft } from "../parts/kept-draft.ts";
import { Page } from "../parts/page.tsx";
import { useReviewing } from "../parts/reviewing.tsx";
import { type Draft, sentOf, WHATS, wrongIn } from "../words/by-hand.ts";
import { today } from "../words/day.ts";
import { begunWith, type EnterSearch } from "../words/enter-search.ts";

/** One form for whatever a person enters by hand. Nothing typed is lost: it is kept until the desk has entered it. */
function Form({ desk }: { desk: DeskAnswer }) {
  const search: EnterSearch = useSearch({ from: "/enter" });
  const { draft, isKept, change, forget } = useKeptDraft(begunWith(search, desk.home, today()), desk.signedIn);
  const [asked, setAsked] = useState(false); // then what is wrong is told, and not while one still types the first time
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const { enter } = useReviewing();
  const arrive = useArrival(desk);
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { data: quoted } = useQuery({ ...askDocument(draft.document), enabled: draft.document !== "" });
  const wrong = wrongIn(draft, quoted?.text);
  useEffect(() => form.current?.querySelector<HTMLElement>("[name=what]:checked")?.focus({ preventScroll: true }), []);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (sending) return; // the button is not disabled meanwhile: focus would be lost from it
    setAsked(true);
    if (Object.keys(wrong).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid], .wrong")?.focus());
      return;
    }
    setSending(true);
    setRefusal(null);
    try {
      const entered = await enter(sentOf(draft, quoted?.text));
      forget();
      await arrive(draft, entered);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
      setSending(false);
    }
  };
  const leave = (): void => router.history.back();
  return (
    <form ref={form} className="by-hand" aria-label="Enter by hand" noValidate onSubmit={(e) => void save(e)}>
      {isKept && (
        <p className="kept" role="status">
          What you had begun is here.{" "}
          <button type="button" onClick={forget}>
            Begin anew
          </button>
        </p>
      )}
      <fieldset className="whats">
        <legend>What</legend>
        {WHATS.map((what) => (
          <label key={what} className="check">
            <input type="radio" name="what" checked={draft.what === what} onChange={() => change({ what })} />
            {what.charAt(0).toUpperCase() + what.slice(1)}
          </label>
        ))}
      </fieldset>
      <ByHandFields draft={draft} change={change} wrong={asked ? wrong : {}} />
      <ByHandWords draft={draft} change={change} wrong={asked ? wrong : {}} />
      {refusal && (
        <p className="trouble-box" role="alert">
          {refusal} What you typed is kept.
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="main" aria-disabled={sending}>
          Enter
        </button>
        <button type="button" onClick={leave}>
          Leave, and keep it for later
        </button>
      </div>
    </form>
  );
}

/** To the page where what was entered now stands. */
function useArrival({ home }: DeskAnswer) {
  const navigate = useNavigate();
  return async (draft: Draft, { key, document }: Entered): Promise<void> => {
    const others = draft.sides.filter((side) => side !== home);
    const record = key ?? undefined;
    if (draft.what === "undertaking" && key)
      return navigate({ to: "/undertakings/$id", params: { id: draft.undertaking || key }, search: { record } });
    if (draft.what === "meeting" && others.length === (home ? 1 : 2)) {
      const id = home ? (others[0] ?? "") : others.toSorted().join("-");
      return navigate({ to: "/partners/$id", params: { id }, search: { record } });
    }
    const [noun, id = ""] = draft.about.split(":");
    if (draft.what === "note" && noun === "partner") return navigate({ to: "/partners/$id", params: { id } });
    if (draft.what === "note" && noun === "undertaking") return navigate({ to: "/undertakings/$id", params: { id } });
    if (draft.what === "note" && noun === "document") return navigate({ to: "/documents/$id", params: { id } });
    if (document) return navigate({ to: "/documents/$id", params: { id: document }, search: { record } });
    return navigate({ to: "/log" });
  };
}

export function Enter() {
  const asked = useQuery(askDesk);
  return (
    <Answered asked={asked} title="Enter by hand">
      {(desk) => (
        <Page title="Enter by hand" alone>
          {() => <Form desk={desk} />}
        </Page>
      )}
    </Answered>
  );
}
