import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { SamenessSent } from "../../../src/views/answers.ts";
import { useReviewing } from "./reviewing.tsx";

type Asked = { id: string; name: string; because: string[] };
type Props = { of: SamenessSent["of"]; own: string; noun: string; asked: Asked[] };

const TO = { meeting: "/meetings/$id", person: "/people/$id" } as const;

/** What may be the same, and why: a person says; what they say holds, and can be taken back. */
export function Perhaps({ of, own, noun, asked }: Props) {
  const { sameness } = useReviewing();
  const [sending, setSending] = useState(false);
  if (asked.length === 0) return null;
  const say = async (other: Asked, verdict: SamenessSent["verdict"]): Promise<void> => {
    setSending(true);
    await sameness({ of, one: own, other: other.id, verdict, because: other.because.join("; ") });
    setSending(false);
  };
  return (
    <section aria-label={`Perhaps the same ${noun}`} className="perhaps no-print">
      <h2>Perhaps the same {noun}</h2>
      <ul className="lines">
        {asked.map((other) => (
          <li key={other.id} className="line problem">
            <Link className="name" to={TO[of]} params={{ id: other.id }}>
              <bdi>{other.name}</bdi>
            </Link>
            <p className="reason">because {other.because.join("; ")}</p>
            <p className="buttons">
              <button type="button" disabled={sending} onClick={() => void say(other, "same")}>
                Same
              </button>
              <button type="button" disabled={sending} onClick={() => void say(other, "different")}>
                Different
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
