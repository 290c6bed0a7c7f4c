const SHAPES = {
  machine: "M2 4h8v6H2zM6 4V1.5M4.5 7h.01M7.5 7h.01",
  person: "M6 6a2.2 2.2 0 1 0 0-4.4A2.2 2.2 0 0 0 6 6zm-4 5c0-2.4 1.6-3.6 4-3.6s4 1.2 4 3.6",
  other: "M1.5 4.5h8L7 2m3.5 5.5h-8L5 10",
};
const WORDS = {
  machine: "read by the machine",
  person: "judged by a person",
  other: "not known to be the side's own telling",
};

/** Whose word a line is: the machine's, a person's, or the other side's. */
export function Mark({ of }: { of: keyof typeof SHAPES }) {
  return (
    <svg className="whose" width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={WORDS[of]}>
      <title>{WORDS[of]}</title>
      <path d={SHAPES[of]} />
    </svg>
  );
}
