import { HOME, LONG_STORY } from "./reports.ts";

/** A question as a screen asks it, and the same asked in plain SQL: the rows from which it is answered, and no more. */
export type Question = { called: string; path: string; sql: string; values: readonly string[] };

// "$1" in both databases; named as they are in each.
const RECORDS = `select r.*, d.file, d."issuedBy" from records r join documents d on d.register = r.register and d.id = r.document`;
const STANDING = `r."wentOut" is null and r.register = (select register from registers)`;
const among = (
  type: string,
) => `${RECORDS} join sided s on s.register = r.register and s.type = r.type and s.day = r.day
  and s.document = r.document and s.key = r.key where ${STANDING} and s.sides = $1 and r.type = '${type}'`;

export const QUESTIONS: readonly Question[] = [
  {
    ...{ called: "partner page, the one most is written of", path: "/api/partners/IR" },
    ...{ sql: `${among("observation")} union all ${among("meeting-told")}`, values: ["AZ-IR"] },
  },
  {
    ...{ called: "partner page, one of the least", path: "/api/partners/MY" },
    ...{ sql: `${among("observation")} union all ${among("meeting-told")}`, values: ["AZ-MY"] },
  },
  {
    ...{ called: "undertaking, told in 500 documents", path: `/api/undertakings/${LONG_STORY}` },
    ...{ sql: `${RECORDS} where ${STANDING} and r.undertaking = $1 order by r.day`, values: [LONG_STORY] },
  },
  {
    ...{ called: "undertaking, told in a few", path: `/api/undertakings/exhibition.site-7.${HOME}-IR` },
    ...{
      sql: `${RECORDS} where ${STANDING} and r.undertaking = $1 order by r.day`,
      values: [`exhibition.site-7.${HOME}-IR`],
    },
  },
  {
    ...{ called: "today, with what has gone silent", path: "/api/today" },
    sql: `select u.* from undertakings u where u.ended is null and u.evidence not in ('delivered', 'declined', 'lapsed')
      and u."lastOn" > '' and u."lastOn" < $1 order by u."lastOn" desc limit 50`,
    values: ["2025-10-01"],
  },
  {
    ...{ called: "undertakings, first page", path: "/api/undertakings" },
    ...{
      sql: `select u.* from undertakings u where u.id > $1 order by u."lastOn" desc, u.id desc limit 50`,
      values: [""],
    },
  },
  {
    ...{ called: "search, three words", path: "/api/search?q=carpets%20shown%20Tabriz" },
    sql: `select t.document from texts t where t.text like '%' || $1 || '%' limit 50`,
    values: ["carpets"],
  },
];
