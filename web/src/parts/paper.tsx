import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { shown } from "../../../src/outputs/escape.ts";
import { carrierOf, sourceOf } from "../../../src/outputs/html.ts";
import type { Block, Inline, Line, Note, Paper as PaperOf } from "../../../src/outputs/paper.ts";
import { pageOf, STYLE } from "../../../src/outputs/style.ts";
import { RecordLink } from "./record-link.tsx";
import { useNarrow } from "./selected.ts";

type Cited = { notes: ReadonlyMap<number, Note>; selected: string | undefined };

/** A paper as the desk shows and prints it: the same tree as the file, and each footnote opens the words it stands on. */
export function Paper({ paper, selected }: { paper: PaperOf; selected: string | undefined }) {
  useSheet(STYLE);
  useSheet(pageOf(paper));
  const cited = { notes: new Map(paper.notes.map((note) => [note.number, note])), selected };
  return (
    <article className="paper" aria-label={paper.title}>
      <Blocks blocks={paper.body} cited={cited} />
      {paper.annexes.map((blocks) => (
        <section key={JSON.stringify(blocks[0])} className="annex">
          <Blocks blocks={blocks} cited={cited} />
        </section>
      ))}
      {paper.notes.length > 0 && <Quotations notes={paper.notes} selected={selected} />}
      <p className="paper-foot">{paper.foot}</p>
    </article>
  );
}

/** The paper's own sheet, while it is shown: it is the file's too, so that both look alike. */
function useSheet(css: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [css]);
}

/** Parts of a paper that never change place: they are named by it. */
const inOrder = <T,>(all: readonly T[], render: (one: T, key: string) => ReactNode): ReactNode[] =>
  all.map((one, at) => render(one, String(at)));

function Blocks({ blocks, cited }: { blocks: readonly Block[]; cited: Cited }) {
  return (
    <>
      {inOrder(blocks, (block, key) => (
        <OneBlock key={key} block={block} cited={cited} />
      ))}
    </>
  );
}

function OneBlock({ block, cited }: { block: Block; cited: Cited }) {
  switch (block.is) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      return <Heading dir="auto">{shown(block.text)}</Heading>;
    }
    case "paragraph":
      return (
        <p className={block.tone}>
          <Words line={block.line} cited={cited} />
        </p>
      );
    case "list":
      return (
        <ul>
          {inOrder(block.items, ({ number, line, detail }, key) => (
            <li key={key} className={number === null ? undefined : "numbered"}>
              {number !== null && <span className="number">{number}.</span>} <Words line={line} cited={cited} />
              {detail && (
                <span className="detail">
                  <Words line={detail} cited={cited} />
                </span>
              )}
            </li>
          ))}
        </ul>
      );
    case "table":
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {shown(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(block.rows, (row, at) => (
              <tr key={at}>
                {inOrder(row, (cell, key) => (
                  <td key={key}>
                    <Words line={cell} cited={cited} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "quotation":
      return (
        <figure>
          <blockquote dir="auto">{shown(block.words)}</blockquote>
          <figcaption>
            <Words line={block.by} cited={cited} />
          </figcaption>
        </figure>
      );
  }
}

const Words = ({ line, cited }: { line: Line; cited: Cited }) => (
  <>
    {inOrder(line, (inline, key) => (
      <OneInline key={key} inline={inline} cited={cited} />
    ))}
  </>
);

const Unreviewed = () => (
  <>
    {"\u00a0"}
    <span className="unreviewed" role="img" aria-label="not reviewed" title="not reviewed">
      ○
    </span>
  </>
);

function OneInline({ inline, cited }: { inline: Inline; cited: Cited }) {
  switch (inline.is) {
    case "text":
      return shown(inline.text);
    case "strong":
      return <strong>{shown(inline.text)}</strong>;
    case "quiet":
      return <span className="quiet">{shown(inline.text)}</span>;
    case "name":
      return <bdi dir="auto">{shown(inline.text)}</bdi>;
    case "words":
      return <q dir="auto">{shown(inline.text)}</q>;
    case "unreviewed":
      return <Unreviewed />;
    case "note":
      return <NoteLink number={inline.number} cited={cited} />;
  }
}

/** The number of a footnote; the line of its quotation is where keys lead, so this has no address of its own. */
function NoteLink({ number, cited: { notes, selected } }: { number: number; cited: Cited }) {
  const narrow = useNarrow();
  const note = notes.get(number);
  if (!note) return null;
  return (
    <sup>
      <Link
        to="."
        search={(before: object) => ({ ...before, record: note.key })}
        replace={!narrow}
        resetScroll={false}
        aria-label={`Words ${number}`}
        aria-current={note.key === selected ? "true" : undefined}
        activeProps={{}}
      >
        {number}
      </Link>
    </sup>
  );
}

/** A source in its parts, each in its own direction. */
const Parts = ({ all }: { all: readonly string[] }) => (
  <>
    {inOrder(all, (part, at) => (
      <span key={at}>
        {at === "0" ? "" : ", "}
        <bdi dir="auto">{shown(part)}</bdi>
      </span>
    ))}
  </>
);

function Quotations({ notes, selected }: { notes: readonly Note[]; selected: string | undefined }) {
  return (
    <section className="annex" aria-label="Quotations">
      <h2>Quotations</h2>
      <ol className="notes">
        {notes.map((note) => (
          <li key={note.key} data-selected={note.key === selected || undefined}>
            <span className="number">
              <RecordLink record={note.key} selected={note.key === selected}>
                {note.number}.
              </RecordLink>
            </span>{" "}
            {inOrder(note.spans, ({ quote }, key) => (
              <q key={key} dir="auto" lang={note.language === "und" ? undefined : note.language}>
                {shown(quote)}
              </q>
            ))}
            {note.unreviewed && <Unreviewed />}{" "}
            <span className="source">
              <Parts all={sourceOf(note)} />
              {inOrder(note.alsoIn, (carrier, at) => (
                <span key={at}>
                  {at === "0" ? "; also in " : "; "}
                  <Parts all={carrierOf(carrier)} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
