const month = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** "22 June 2022" from an ISO 8601 day; a partial one stays partial ("June 2022"), and what is none stays as it is. */
export function day(iso: string | null): string {
  if (iso === null) return "undated";
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?(T|$)/.test(iso)) return iso;
  const [year, m, d] = iso.slice(0, 10).split("-");
  const name = m ? month.format(new Date(`${year}-${m}-01T00:00:00Z`)) : "";
  return [d ? Number(d) : "", name, year].filter(Boolean).join(" ");
}

export const today = (): string => new Date().toISOString().slice(0, 10);
