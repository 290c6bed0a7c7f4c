import { Link } from "@tanstack/react-router";
import type { Speaker } from "../../../src/register/records.ts";
import { speakerWords } from "../words/speaker.ts";

/** Who said it; a named person leads to their page. */
export function SpeakerName({ speaker }: { speaker: Speaker }) {
  const words = speakerWords(speaker);
  if (speaker.voice !== "named" || speaker.person === null) return <span className="who">{words}</span>;
  return (
    <Link className="who to-person" to="/people/$id" params={{ id: speaker.person }}>
      <bdi>{words}</bdi>
    </Link>
  );
}
