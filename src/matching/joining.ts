import type { Joining } from "../register/joining.ts";
import { agreementKey } from "./agreement-key.ts";
import { weekOf } from "./days-apart.ts";
import { meetingPair } from "./meeting-pair.ts";
import { toldOf } from "./meeting-told.ts";
import { personKey } from "./person-key.ts";
import { sameMeetings } from "./same-meetings.ts";

/** The rules by which records of several documents become one person, meeting or agreement. */
export const joining: Joining = {
  person: personKey,
  agreement: agreementKey,
  week: weekOf,
  told: toldOf,
  meeting: meetingPair,
  meetings: sameMeetings,
};
