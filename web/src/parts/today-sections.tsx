import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { OccasionLine, ProblemLine, TodayAnswer } from "../../../src/views/answers.ts";
import { day } from "../words/day.ts";
import { ordinal } from "../words/evidence.ts";
import { Charge } from "./charge.tsx";
import { DocumentRow } from "./document-row.tsx";
import { RecordLink } from "./record-link.tsx";
import { UndertakingRow } from "./undertaking-row.tsx";

type Shown = { selected: string | undefined };

export function Problems({ problems, selected }: Shown & { problems: ProblemLine[] }) {
  if (problems.length === 0) return null;
  return (
    <section id="problems" aria-label="Problems">
      <h2>
        Problems <span className="quiet">{problems.length}</span>
      </h2>
      <ul className="lines">
        {problems.map(({ key, record, document, file, publishedOn }) => (
          <li key={key} className="line problem" data-selected={key === selected || undefined}>
            <RecordLink record={key} selected={key === selected} className="about">
              {record.says}
            </RecordLink>
            {record.spans.map((s) => (
              <p key={s.start} className="quotation">
                <q dir="auto">{s.quote}</q>
              </p>
            ))}
            <p className="said">
              <span>{day(publishedOn)}</span>
              <Link className="file" to="/documents/$id" params={{ id: document }} search={{ record: key }}>
                {file}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Occasions({ occasions, selected }: Shown & { occasions: z.infer<typeof OccasionLine>[] }) {
  if (occasions.length === 0) return null;
  return (
    <section id="occasions" aria-label="Occasions ahead">
      <h2>Occasions ahead</h2>
      <ul className="lines">
        {occasions.map(({ key, record, next }) => (
          <li key={key} className="line row" data-selected={key === selected || undefined}>
            <RecordLink record={key} selected={key === selected} className="about">
              {ordinal(next !== null && record.base !== null ? next - record.base : record.ordinal)} anniversary of{" "}
              {record.of}
            </RecordLink>
            <p className="state">
              <span className="when">{next ?? record.year ?? "no year"}</span>
              {record.base !== null && <span>counted from {record.base}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What somebody here is to do, or see done, by a day: what is past it first. */
export function Due({ today: { day: now, due, dueCount }, selected }: Shown & { today: TodayAnswer }) {
  if (due.length === 0) return null;
  const isLate = ({ charge }: TodayAnswer["due"][number]): boolean => (charge?.due ?? now) < now;
  const lists = [
    { name: "Overdue", of: due.filter(isLate) },
    { name: "Due within a month", of: due.filter((u) => !isLate(u)) },
  ].filter(({ of }) => of.length > 0);
  return (
    <section id="due" aria-label="Due here">
      <h2>
        Due here <span className="quiet">{dueCount}</span>
      </h2>
      {lists.map(({ name, of }) => (
        <section key={name} aria-label={name} className="by-stage">
          <h3>
            {name} <span className="quiet">{of.length}</span>
          </h3>
          <ul className="lines">
            {of.map((u) => (
              <UndertakingRow key={u.id} undertaking={u} selected={selected}>
                <Charge of={u} />
              </UndertakingRow>
            ))}
          </ul>
        </section>
      ))}
      {due.length < dueCount && (
        <p className="quiet">
          The first {due.length} of {dueCount}.
        </p>
      )}
    </section>
  );
}

export function Silent({ silent, selected }: Shown & { silent: TodayAnswer["silent"] }) {
  if (silent.length === 0) return null;
  return (
    <section id="silent" aria-label="Gone silent">
      <h2>
        Gone silent <span className="quiet">{silent.length}</span>
      </h2>
      <p className="quiet">Open, and without new evidence for a year. Silence proves nothing.</p>
      <ul className="lines">
        {silent.map((u) => (
          <UndertakingRow key={u.id} undertaking={u} selected={selected} />
        ))}
      </ul>
    </section>
  );
}

export function Unread({ unread, selected }: Shown & { unread: TodayAnswer["unread"] }) {
  if (unread.length === 0) return null;
  return (
    <section id="unread" aria-label="Not read">
      <h2>
        Not read <span className="quiet">{unread.length}</span>
      </h2>
      <ul className="lines">
        {unread.map((d) => (
          <DocumentRow key={d.id} document={d} selected={selected} />
        ))}
      </ul>
    </section>
  );
}
