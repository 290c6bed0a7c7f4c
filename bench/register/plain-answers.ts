import type { Plain, Row } from "./plain.ts";

// What screens ask, in plain SQL: the rows from which each is answered, no more and no fewer, as whoever knows the tables would
// ask for them. Columns are named as they are in both databases.

type Answered = { told: Record<string, unknown>; rows: number };

const REGISTER = "(select register from registers)";
const RECORDS = `select r.*, d.file, d."issuedBy", d.supposed, d.source, c.family from records r
  join documents d on d.register = r.register and d.id = r.document
  join wordings c on c.register = r.register and c.document = r.document`;
const STANDING = `r.register = ${REGISTER} and r."wentOut" is null`;
const PAGE = 100; // of a partner
const FIRST = 50;
const LAST_YEAR = "2025-11-24";

const placeholders = (values: readonly unknown[], from = 1): string =>
  values.map((_, at) => `$${from + at}`).join(", ");
const texts = (rows: readonly Row[], column: string): string[] => rows.map((row) => String(row[column]));
const count = (rows: readonly Row[]): number => Number(rows[0]?.n ?? 0);

/** All that is observed and acted of undertakings. */
async function toldOf({ rows }: Plain, undertakings: readonly string[]): Promise<{ records: Row[]; acts: Row[] }> {
  if (undertakings.length === 0) return { records: [], acts: [] };
  const ids = placeholders(undertakings);
  const records = await rows(`${RECORDS} where ${STANDING} and r.undertaking in (${ids})`, undertakings);
  const acts = await rows(
    `select e.* from subjects s join entries e on e.register = s.register and e.seq = s.seq
      where s.register = ${REGISTER} and s.subject in (${ids})`,
    undertakings,
  );
  return { records, acts };
}

export async function partnerRows(plain: Plain, pair: string): Promise<Answered> {
  const { rows } = plain;
  const sided = (type: string) => `from sided s where s.register = ${REGISTER} and s.sides = $1 and s.type = '${type}'`;
  const page = (type: string) => `(select s.key ${sided(type)}
    order by s.day desc, s.document desc, s.key desc limit ${PAGE})`;
  const [meetings, undertakings] = [
    await rows(`select count(*) as n, max(s.day) as last ${sided("meeting")}`, [pair]),
    await rows(`select count(*) as n, max(s.day) as last ${sided("undertaking")}`, [pair]),
  ];
  const tellings = await rows(
    `${RECORDS} join belongs b on b.register = r.register and b.document = r.document and b.key = r.key
      where ${STANDING} and b.noun = 'meeting' and b.thing in ${page("meeting")}`,
    [pair],
  );
  const timeline = await rows(
    `select m.* from meetings m where m.register = ${REGISTER} and m.id in ${page("meeting")}`,
    [pair],
  );
  const items = await rows(
    `select u.* from undertakings u where u.register = ${REGISTER} and u.id in ${page("undertaking")}`,
    [pair],
  );
  const agreements = await rows(
    `select a.* from agreements a where a.register = ${REGISTER} and a.id in ${page("agreement")}`,
    [pair],
  );
  const { records, acts } = await toldOf(plain, texts(items, "id"));
  const documents = [...new Set(texts([...tellings, ...records], "document"))].slice(0, 300);
  const people = await rows(
    `${RECORDS} where ${STANDING} and r.type = 'person-named' and r.document in (${placeholders(documents)})`,
    documents,
  );
  const told = {
    ...{ meetings: count(meetings), undertakings: count(undertakings) },
    ...{ timeline: timeline.length, items: texts(items, "id").sort() },
  };
  const all = [tellings, timeline, items, agreements, records, acts, people];
  return { told, rows: all.reduce((sum, each) => sum + each.length, 2) };
}

export async function storyRows(plain: Plain, id: string): Promise<Answered> {
  const itself = await plain.rows(`select u.* from undertakings u where u.register = ${REGISTER} and u.id = $1`, [id]);
  const { records, acts } = await toldOf(plain, [id]);
  return { told: { observations: records.length }, rows: itself.length + records.length + acts.length };
}

async function silent(plain: Plain): Promise<{ items: Row[]; rows: number }> {
  const items = await plain.rows(
    `select u.* from undertakings u where u.register = ${REGISTER} and u.ended is null
      and u.evidence not in ('delivered', 'declined', 'lapsed') and u."lastOn" > '' and u."lastOn" < $1
      and (u.until is null or u.until >= $1) order by u."lastOn" desc, u.id desc limit ${FIRST}`,
    [LAST_YEAR],
  );
  const { records, acts } = await toldOf(plain, texts(items, "id"));
  return { items, rows: items.length + records.length + acts.length };
}

export async function silentRows(plain: Plain): Promise<Answered> {
  const { items, rows } = await silent(plain);
  return { told: { silent: texts(items, "id") }, rows };
}

export async function todayRows(plain: Plain): Promise<Answered> {
  const ask = (sql: string, values: readonly string[] = []) => plain.rows(sql, values);
  const records = (type: string, more: string) => ask(`${RECORDS} where ${STANDING} and r.type = '${type}' ${more}`);
  const newest = `order by r.day desc, r.document desc, r.key desc limit ${FIRST}`;
  const toReview = await records("observation", `and r.review = 'unreviewed' ${newest}`);
  const [waiting] = await ask(
    `select count(*) as n from records r where ${STANDING} and r.type = 'observation' and r.review = 'unreviewed'`,
  );
  const problems = await records("problem", newest);
  const occasions = await records("occasion", "");
  const due = await ask(
    `select u.* from undertakings u where u.register = ${REGISTER} and u.ended is null
      and u.evidence not in ('delivered', 'declined', 'lapsed') and u.due <= $1 order by u.due, u.id limit ${FIRST}`,
    ["2026-12-24"],
  );
  const quiet = await silent(plain);
  const unread: Row[] = [];
  for (const state of ["refused", "failed", "unread"])
    unread.push(
      ...(await ask(
        `select d.* from documents d where d.register = ${REGISTER} and d.state = $1 order by d.day desc, d.id desc limit ${FIRST}`,
        [state],
      )),
    );
  const documents = await ask(`select state, count(*) as n from documents where register = ${REGISTER} group by state`);
  const reviewed = await ask(
    `select r.type, r.review, count(*) as n from records r where ${STANDING} and r.type in ('problem', 'observation')
      group by r.type, r.review`,
  );
  const stages = await ask(
    `select u.ended, u.evidence, count(*) as n from undertakings u where u.register = ${REGISTER} group by u.ended, u.evidence`,
  );
  const meetings = await ask(`select count(*) as n from meetings where register = ${REGISTER}`);
  const all = [toReview, problems, occasions, due, unread, documents, reviewed, stages, meetings];
  return {
    told: {
      ...{ toReviewCount: Number(waiting?.n), problems: problems.length, silent: quiet.items.length },
      ...{ documents: documents.reduce((sum, { n }) => sum + Number(n), 0), meetings: count(meetings) },
    },
    rows: all.reduce((sum, each) => sum + each.length, quiet.rows),
  };
}

export async function undertakingPageRows(plain: Plain): Promise<Answered> {
  const of = `from undertakings u where u.register = ${REGISTER}`;
  const items = await plain.rows(`select u.* ${of} order by u."lastOn" desc, u.id desc limit ${FIRST}`, []);
  const total = count(await plain.rows(`select count(*) as n ${of}`, []));
  const { records, acts } = await toldOf(plain, texts(items, "id"));
  return { told: { items: texts(items, "id"), total }, rows: items.length + records.length + acts.length };
}

const COUNTED = 1000; // as the desk counts
const SHOWN = 5; // of each noun

/** Everything in which all of these stand, case aside: without an index of letters, every text and name is gone through. */
export async function searchRows(plain: Plain, like: readonly string[]): Promise<Answered> {
  const { member } = plain;
  const all = (words: string) => like.map((_, at) => `lower(${words}) like $${at + 1}`).join(" and ");
  const record = (type: string, words: string) =>
    `select r.key as id, r.day, r.document from records r where ${STANDING} and r.type = '${type}' and ${all(words)}`;
  const name = member("r.record", "name");
  const undertaking = (more: string) =>
    `select u.id, u."lastOn" as day, '' as document from undertakings u where u.register = ${REGISTER} ${more}`;
  const nouns: readonly (readonly [string, string])[] = [
    [
      "document",
      `select d.id, d.day, d.id as document from documents d join texts t on t.register = d.register and t.document = d.id
        where d.register = ${REGISTER} and ${all("t.text")}`,
    ],
    ["undertaking", undertaking(`and ${all(`u.kind || ' ' || coalesce(u.object, '') || ' ' || u.sides`)}`)],
    ["person", record("person-named", name)],
    ["meeting", record("meeting-told", member("r.record", "participants"))],
    ["agreement", record("instrument", member("r.record", "title"))],
    ["body", record("body", name)],
    ["object", undertaking(`and u."objectId" is not null and ${all("coalesce(u.object, '')")}`)],
  ];
  const groups: unknown[] = [];
  let rows = 0;
  for (const [noun, sql] of nouns) {
    const found = await plain.rows(`${sql} order by day desc, document desc, id desc limit ${SHOWN}`, like);
    const total = count(
      await plain.rows(`select count(*) as n from (select 1 from (${sql}) as found limit ${COUNTED}) as counted`, like),
    );
    if (found.length > 0) groups.push([noun, texts(found, "id"), total]);
    rows += found.length;
  }
  return { told: { groups }, rows };
}
