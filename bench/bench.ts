import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { benchReading } from "./bench-reading.ts";
import { benchStart } from "./bench-start.ts";
import { RUNS } from "./median.ts";
import { out } from "./out.ts";
import { benchEmbedded, benchPostgres } from "./register/bench-register.ts";

// How fast reports are read and the desk answers, each figure beside something to compare it with. Nothing is judged here.
const PARTS = ["reading", "start", "embedded", "postgres"] as const;
const HELP = `npm run bench -- [--only PART]… [--documents N] [--on-postgres N]

  --only PART       one of ${PARTS.join(", ")}; may be given several times (default: all)
  --documents N     how many are in the register in a file (default 10000)
  --on-postgres N   how many are in the register on PostgreSQL (default 10000)

By default it takes about ten minutes on two cores. The full size on PostgreSQL takes longer, mostly to enter the documents;
Ctrl-C ends that, and what is there by then is measured:
  npm run bench -- --only postgres --on-postgres 100000`;
const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true }, // some of PARTS
    documents: { type: "string", default: "10000" }, // in the embedded database
    "on-postgres": { type: "string", default: "10000" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  out(HELP);
  process.exit();
}
const isAsked = (part: (typeof PARTS)[number]): boolean => values.only?.includes(part) ?? true;
const unknown = values.only?.find((part) => !PARTS.some((known) => known === part));
if (unknown) throw new Error(`there is no part "${unknown}"; the parts are ${PARTS.join(", ")}`);

const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(" ");
const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
out(`${cpus()[0]?.model ?? "unknown processor"} × ${cpus().length}, ${memory}, Node ${process.version}`);
out(`load ${load()} (figures from a busy machine are worth little); medians of ${RUNS} unless said otherwise`);

if (isAsked("reading")) benchReading();
if (isAsked("start")) await benchStart();
const count = (given: string): number => Number(given.replaceAll(/[_,]/g, ""));
const sized = (n: number) => `${n.toLocaleString("en")} documents, 60 partners, three in ten reprints`;
if (isAsked("embedded")) {
  const documents = count(values.documents);
  out(`\nA register of ${sized(documents)}, in a file (SQLite); load ${load()}; milliseconds, aim 100`);
  await benchEmbedded(documents, out);
  out(`  load ${load()} at the end`);
}
if (isAsked("postgres")) {
  const documents = count(values["on-postgres"]);
  out(`\nA register of ${sized(documents)}, on PostgreSQL; load ${load()}; milliseconds, aim 250`);
  await benchPostgres(documents, out);
  out(`  load ${load()} at the end`);
}
