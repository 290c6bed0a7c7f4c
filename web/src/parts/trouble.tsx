import { Refused } from "../asking/ask.ts";

const SAFE: Record<number, string> = {
  0: "Everything entered is kept on the machine that runs Entente. Start it again with npm start if it was stopped.",
  404: "Nothing is lost: the address may be old, or what stood here was joined with something else or erased.",
};

/** What happened, what is safe, what to do. */
export function Trouble({ error, again }: { error: unknown; again: () => unknown }) {
  const status = error instanceof Refused ? error.status : 500;
  return (
    <div className="trouble-box" role="alert">
      <p className="strong">{error instanceof Error ? error.message : String(error)}</p>
      <p>{SAFE[status] ?? "What was entered before is safe. If it happens again, the desk's log says more."}</p>
      <button type="button" onClick={() => void again()}>
        Try again
      </button>
    </div>
  );
}
