import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { Note } from "../../../src/outputs/paper.ts";
import { askBrief, briefPath } from "../asking/questions.ts";
import { Answered } from "../parts/answered.tsx";
import { Page } from "../parts/page.tsx";
import { Paper } from "../parts/paper.tsx";
import { today } from "../words/day.ts";
import type { Evidence } from "../words/evidence.ts";

const ofNote = (note: Note): Evidence => ({
  ...{ key: note.key, document: note.document, file: note.file, spans: note.spans },
  ...{ heading: note.title ?? note.file, speaker: note.speaker, on: note.on, line: null },
});

/** The paper one takes into the next meeting, as of a day. */
export function Brief() {
  const { id } = useParams({ from: "/partners/$id/brief" });
  const { on, unreviewed } = useSearch({ from: "/partners/$id/brief" });
  const of = { id, on, unreviewed: unreviewed === "true" };
  const asked = useQuery(askBrief(of));
  return (
    <Answered asked={asked} title="Brief">
      {({ name, counts, paper }) => (
        <Page
          title={`Brief: ${name}`}
          heading={
            <Link to="/partners/$id" params={{ id }}>
              {name}
            </Link>
          }
          className="of-paper"
          evidence={paper.notes.map(ofNote)}
        >
          {(selected) => (
            <>
              <Choices of={of} waiting={counts.unreviewed} />
              <Paper paper={paper} selected={selected} />
            </>
          )}
        </Page>
      )}
    </Answered>
  );
}

type Of = { id: string; on: string | undefined; unreviewed: boolean };

function Choices({ of, waiting }: { of: Of; waiting: number }) {
  const navigate = useNavigate({ from: "/partners/$id/brief" });
  const choose = (next: { on?: string | undefined; unreviewed?: string | undefined }): void =>
    void navigate({
      search: (before: object) => ({ ...before, ...next, record: undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <form
      className="filters brief-choices no-print"
      aria-label="What stands in the brief"
      onSubmit={(e) => e.preventDefault()}
    >
      <label>
        As of
        <input
          type="date"
          value={of.on ?? today()}
          max={today()}
          onChange={({ target: { value } }) => choose({ on: value && value !== today() ? value : undefined })}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={of.unreviewed}
          onChange={({ target }) => choose({ unreviewed: target.checked ? "true" : undefined })}
        />
        Let in lines nobody has reviewed ({waiting})
      </label>
      <span className="brief-acts">
        <button type="button" className="main" onClick={() => print()}>
          Print
        </button>
        <a className="save" href={`/api/${briefPath(of, "brief.html")}`} download>
          Save
        </a>
      </span>
    </form>
  );
}
