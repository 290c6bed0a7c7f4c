import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { asAdmin, describePostgres, freshPostgres } from "./fresh-postgres.ts";
import { open } from "./open.ts";
import { LISTS } from "./plans-asked.ts";
import {
  asFile,
  instrumentAt,
  JOINED_BY_NAME,
  joinedByObject,
  meetingAt,
  observedAt,
  personAt,
  quoted,
  readAs,
} from "./sample.ts";

// The same as plans.test.ts, on a server: without going through tables, wherever an index will do.

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Filter?: string;
  Plans?: Node[];
};
type Explained = { sql: string; plan: Node };

const OWN = /^select count\(|pg_|"registers"|from heads|"heads"|clock_timestamp/;

/** The plans of what is asked from now on, as `beside` has them with its settings; `asked` waits for all so far. */
async function plansOf(
  address: string,
  settings: readonly string[],
): Promise<{ plans: Explained[]; asked: () => Promise<void> }> {
  const beside = new pg.Client({ connectionString: address });
  await beside.connect();
  for (const setting of settings) await beside.query(setting);
  const { query } = pg.Client.prototype;
  const ask = query as unknown as (this: pg.Client, ...given: unknown[]) => Promise<pg.QueryResult>;
  const plans: Explained[] = [];
  const explain = async (sql: unknown, values: unknown): Promise<void> => {
    if (typeof sql !== "string" || !/^(select|update|delete)/i.test(sql) || OWN.test(sql)) return;
    const { rows } = await ask.call(beside, `explain (format json) ${sql}`, values);
    for (const { Plan } of rows[0]["QUERY PLAN"] as { Plan: Node }[]) plans.push({ sql, plan: Plan });
  };
  let all = Promise.resolve();
  const watched = function (this: pg.Client, ...given: unknown[]) {
    if (this !== beside) all = all.then(() => explain(given[0], given[1]));
    return ask.apply(this, given);
  };
  pg.Client.prototype.query = watched as typeof query;
  onTestFinished(async () => {
    pg.Client.prototype.query = query;
    await beside.end();
  });
  return { plans, asked: () => all };
}

const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

/** What goes through all there is: a table, or an index by the register alone while something is looked for. */
const throughAll = ({ sql, plan }: Explained): string[] =>
  nodes(plan).flatMap(({ "Node Type": type, "Index Cond": by = "", Filter: filter = "", ...node }) => {
    const alone = /^\([a-z0-9_.]*register = '[^']*'::text\)$/.test(by);
    const isAll = type === "Seq Scan" || (/Index/.test(type) && (by === "" || alone) && filter !== "");
    return isAll ? [`${type} ${node["Index Name"] ?? node["Relation Name"]} ${by} looking for ${filter}: ${sql}`] : [];
  });

// As if each table held a million rows: the server reckons by rows a page, so every table is given a page.
const MILLIONS = `
  do $$ declare it record; begin
    for it in select c.oid::regclass as name, string_agg(case a.atttypid when 'text'::regtype then '''x''' else '0' end, ',' order by a.attnum) as row
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_relation_size(c.oid) = 0 group by c.oid
    loop
      execute format('insert into %s values (%s)', it.name, it.row);
      execute format('delete from %s', it.name);
    end loop;
  end $$;
  update pg_class set reltuples = 1000000, relpages = 1 where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')`;
// Of how many rows a join is the server knows nothing here; by index it must be able to do it.
const ROW_BY_ROW = "set enable_bitmapscan = off; set enable_hashjoin = off; set enable_mergejoin = off";

// Of these the server must know how they are spread: most are open, and few have no day.
const UNDERTAKINGS = `
  insert into undertakings select (jsonb_populate_record(u, jsonb_build_object('id', 'u' || n, 'due', day, 'lastOn', day))).*
    from undertakings u, (select n, (date '2015-01-01' + n)::text as day from generate_series(1, 3000) n) as days;
  analyze undertakings`;

describePostgres("plans", () => {
  test("whatever is asked or entered goes by an index", async () => {
    const address = await freshPostgres();
    const store = await open(address, { create: true, identity: joinedByObject, joining: JOINED_BY_NAME });
    onTestFinished(() => store.close());
    const text = "Karimov agreed on a film week in Shusha.";
    const { document } = await store.addDocument(...asFile(text), "t");
    const read = readAs({
      people: [personAt(quoted(text, "Karimov"))],
      undertakings: [observedAt(quoted(text, "a film week"))],
      meetings: [meetingAt(quoted(text, "agreed"))],
      instruments: [instrumentAt(quoted(text, "film"))],
    });
    const { keys } = await store.enterReading(document, "r@1", read);
    const { entry } = await store.judge(keys[2] ?? "", { verdict: "correct", changes: { stage: "raised" } }, "me");
    await store.undo(entry, "me");
    await asAdmin(`${MILLIONS};${UNDERTAKINGS}`, new URL(address.replace("@/", "@x/")).pathname.slice(1));
    const { plans, asked } = await plansOf(address, [ROW_BY_ROW]);
    for (const ask of Object.values(LISTS)) {
      await ask(store);
      await ask(store, { limit: 50 });
    }
    await store.enterReading(document, "r@2", readAs());
    await store.enterReading(document, "r@3", read);
    await store.judge(keys[2] ?? "", { verdict: "confirm" }, "me");
    await asked();
    expect(plans.length).toBeGreaterThan(2 * Object.keys(LISTS).length);
    expect(plans.flatMap(throughAll)).toEqual([]);
  });

  test("of very many, what is rare is searched by its trigrams", async () => {
    const address = await freshPostgres();
    const store = await open(address, { create: true, identity: joinedByObject });
    onTestFinished(() => store.close());
    const { register } = await store.info();
    const { plans, asked } = await plansOf(address, [
      `insert into found select '${register}', 'person', 'd' || n, 'p' || n, 'p' || n, '2020-01-01', '', '', '', ' =person ' || md5(n::text)
         from generate_series(1, 30000) n`,
      "vacuum analyze found",
    ]);
    const seeking = { written: [["mokhtarpour"]], heard: [[["mukhtarpur"]]], isSimilar: () => false };
    await store.search(seeking, "person", { limit: 50 });
    await asked();
    const indexes = plans.map(({ plan }) => nodes(plan).flatMap(({ "Index Name": name }) => name ?? []));
    expect(indexes.length).toBeGreaterThan(1);
    for (const used of indexes) expect(used).toContain("found_trigrams_of_names");
  });
});
