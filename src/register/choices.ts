// What a person chooses among. They stand apart from the schemas, so that a page can show them without carrying those.

/** What a person says that what one enters stands on; a quotation of a stored report is press unless one says otherwise. */
export const EVIDENCE_STATED = ["own record", "press", "official document", "countersigned"] as const;
export type EvidenceStated = (typeof EVIDENCE_STATED)[number];

export const MEETING_MODES = ["visit", "meeting", "call", "ceremony", "conference"] as const;
export const AGREEMENT_TYPES = [
  "agreement",
  "memorandum",
  "protocol",
  "programme",
  "plan",
  "exchange of notes",
] as const;
export const AGREEMENT_STATES = [
  ...(["draft", "initialled", "signed", "ratified", "in force", "renewed", "denounced", "expired"] as const),
] as const;
