// What a person chooses among. They stand apart from the schemas, so that a page can show them without carrying those.

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
