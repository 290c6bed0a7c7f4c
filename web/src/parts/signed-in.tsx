import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { askDesk } from "../asking/questions.ts";

/** Who is signed in, where people sign in, and the way out. */
export function SignedIn() {
  const { data } = useQuery(askDesk);
  const [trouble, troubled] = useState("");
  const person = data?.signedIn;
  useEffect(() => {
    if (!person) return;
    // "Back" after signing out must not bring the page as it was.
    const shown = ({ persisted }: PageTransitionEvent): void => void (persisted && location.reload());
    addEventListener("pageshow", shown);
    return () => removeEventListener("pageshow", shown);
  }, [person]);
  if (!person) return null;
  const signOut = async (): Promise<void> => {
    const sent = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
    const answer = await fetch("/api/sign-out", sent).catch(() => null);
    // A session that had ended already is as good.
    if (answer?.ok || answer?.status === 401) location.assign("/sign-in");
    else troubled("The desk does not answer: you are still signed in.");
  };
  return (
    <p className="signed-in">
      <bdi className="quiet">{person}</bdi>
      <button type="button" className="tool" onClick={() => void signOut()}>
        Sign out
      </button>
      {trouble && (
        <span className="look" role="alert">
          {trouble}
        </span>
      )}
    </p>
  );
}
