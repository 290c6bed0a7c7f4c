import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import type {
  Entered,
  JudgementSent,
  ObservationLine,
  ObservationSent,
  SamenessSent,
} from "../../../src/views/answers.ts";
import type { ByHandSent } from "../../../src/views/by-hand.ts";
import { sendByHand, sendCharge, sendJudgement, sendObservation, sendSameness, sendUndo } from "../asking/judge.ts";
import { Toast, type ToastOf } from "./toast.tsx";

export type Changes = NonNullable<JudgementSent["changes"]>;

export type Reviewing = {
  correcting: string | null; // key of the record whose form is open
  correctingIs: (key: string | null) => void;
  confirm: (line: Pick<ObservationLine, "key">) => void;
  reject: (line: Pick<ObservationLine, "key">) => void;
  correct: (line: ObservationLine, changes: Changes) => void;
  add: (sent: ObservationSent) => Promise<string | null>;
  sameness: (sent: SamenessSent) => Promise<void>;
  enter: (sent: ByHandSent) => Promise<Entered>; // a refusal is the form's to tell
  giveTo: (undertaking: string, owner: string, due: string) => Promise<boolean>;
  takeBack: (entry?: string) => void; // without an entry: what was done last
};

const Context = createContext<Reviewing | null>(null);

export function ReviewingDesk({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [correcting, correctingIs] = useState<string | null>(null);
  const [toast, setToast] = useState<ToastOf | null>(null);
  const done = useRef<Promise<Entered | null>[]>([]);
  const reviewing = useMemo((): Reviewing => {
    const failed = (what: string, error: unknown): null => {
      const why = error instanceof Error ? error.message : String(error);
      setToast({ says: `${what}. ${why} What was there before stands again; try once more.`, trouble: true });
      return null;
    };
    const sent = (says: string, what: string, entered: Promise<Entered>): void => {
      const kept = entered.catch((error: unknown) => {
        done.current = done.current.filter((one) => one !== kept);
        return failed(what, error);
      });
      done.current.push(kept);
      setToast({ says, undo: () => takeBack() });
    };
    const judge = (
      line: Pick<ObservationLine, "key">,
      judgement: Omit<JudgementSent, "key">,
      says: string,
      what: string,
    ): void => {
      correctingIs(null);
      sent(says, what, sendJudgement(client, { key: line.key, ...judgement }));
    };
    const takeBack = (entry?: string): void => {
      const last = entry ? Promise.resolve({ entries: [entry], key: null }) : done.current.pop();
      if (!last) {
        setToast({ says: "Nothing has been done since this page was opened. A line judged before has its own Undo." });
        return;
      }
      setToast({ says: "Taken back." });
      void last
        .then(async (entered) => {
          for (const one of (entered?.entries ?? []).toReversed()) await sendUndo(client, one);
        })
        .catch((error: unknown) => failed("It was not taken back", error));
    };
    return {
      correcting,
      correctingIs,
      confirm: (line) => judge(line, { verdict: "confirm" }, "Confirmed.", "It was not confirmed"),
      reject: (line) => judge(line, { verdict: "reject" }, "Rejected.", "It was not rejected"),
      correct: (line, changes) => judge(line, { verdict: "correct", changes }, "Corrected.", "It was not corrected"),
      add: async (observation) => {
        const entered = sendObservation(client, observation);
        sent("Added.", "It was not added", entered);
        return await entered.then(
          ({ key }) => key,
          () => null,
        );
      },
      sameness: async (said) => {
        const entered = sendSameness(client, said);
        sent(said.verdict === "same" ? "Said to be one." : "Said to be two.", "It was not entered", entered);
        await entered.catch(() => {});
      },
      enter: async (byHand) => {
        const entered = await sendByHand(client, byHand);
        sent("Entered.", "It was not entered", Promise.resolve(entered));
        return entered;
      },
      giveTo: async (undertaking, owner, due) => {
        const entered = sendCharge(client, undertaking, owner, due);
        sent("Entered.", "It was not entered", entered);
        return await entered.then(
          () => true,
          () => false,
        );
      },
      takeBack,
    };
  }, [client, correcting]);
  return (
    <Context value={reviewing}>
      {children}
      <Toast toast={toast} close={() => setToast(null)} />
    </Context>
  );
}

export function useReviewing(): Reviewing {
  const reviewing = useContext(Context);
  if (!reviewing) throw new Error("outside ReviewingDesk");
  return reviewing;
}
