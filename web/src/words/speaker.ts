import type { Speaker } from "../../../src/register/records.ts";

export const VOICE_WORDS: Record<Speaker["voice"], string> = {
  named: "A named speaker",
  both: "Both sides",
  agentless: "Nobody is named",
  outlet: "The report itself",
};

export const speakerWords = ({ voice, name }: Speaker): string =>
  voice === "named" && name ? name : VOICE_WORDS[voice];
