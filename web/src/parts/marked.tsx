import { Fragment } from "react";

type Place = { start: number; end: number };

/** Words with those that were sought marked. Places are in order and do not overlap. */
export function Marked({ text, marks }: { text: string; marks: readonly Place[] }) {
  return (
    <bdi>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark className="hit">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </bdi>
  );
}
