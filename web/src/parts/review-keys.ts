import { useNavigate } from "@tanstack/react-router";
import { isWhole, type Shown } from "../words/evidence.ts";
import { type KeyOf, useKeys } from "./keys.tsx";
import { lineId } from "./record-link.tsx";
import { useReviewing } from "./reviewing.tsx";

type Lines = {
  evidence: Shown[];
  current: Shown | undefined;
  show: (key: string) => void;
  enterConfirms: boolean;
};

const onControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("a:not(.record-link), button, summary, label") !== null;

/** Working down a page's lines by keyboard. Enter is left alone on links and buttons, and opens a line before it confirms it. */
export function useReviewKeys({ evidence, current, show, enterConfirms }: Lines): void {
  const { confirm, reject, correctingIs, takeBack } = useReviewing();
  const navigate = useNavigate();
  const line = current && !isWhole(current) ? current.line : null;
  const go = (to: Shown | undefined): undefined => {
    if (!to) return;
    show(to.key);
    const row = document.getElementById(lineId(to.key));
    row?.focus({ preventScroll: true });
    (row?.closest(".line, li") ?? row)?.scrollIntoView({ block: "nearest" });
  };
  const step = (by: 1 | -1): undefined => {
    const at = evidence.findIndex((e) => e.key === current?.key);
    go(evidence[at < 0 ? 0 : at + by]);
  };
  const open = (): undefined => {
    if (!current) return;
    if (isWhole(current)) void navigate({ to: `/${current.whole}/$id`, params: { id: current.id } });
    else void navigate({ to: "/documents/$id", params: { id: current.document }, search: { record: current.key } });
  };
  const sure = (): undefined => {
    if (line?.review === "unreviewed") confirm(line);
  };
  const arrow = (event: KeyboardEvent, by: 1 | -1): boolean | undefined =>
    event.target instanceof Element && event.target.matches(".record-link") ? step(by) : false;
  const keys: KeyOf[] = [
    { key: "j", does: "next line", run: () => step(1) },
    { key: "k", does: "line before", run: () => step(-1) },
    { key: "ArrowDown", does: "next line, from a line", run: (event) => arrow(event, 1) },
    { key: "ArrowUp", does: "line before, from a line", run: (event) => arrow(event, -1) },
    {
      key: "Enter",
      does: enterConfirms ? "confirm the line" : "open the document",
      run: (event) => {
        if (onControl(event.target)) return false;
        const link = event.target instanceof Element ? event.target.closest(".record-link") : null;
        if (link && link.id !== lineId(current?.key ?? "")) return false;
        return enterConfirms ? sure() : open();
      },
    },
    { key: "c", does: "confirm", run: sure },
    { key: "e", does: "correct", run: () => (line && line.review !== "rejected" ? correctingIs(line.key) : undefined) },
    { key: "x", does: "reject", run: () => (line && line.review !== "rejected" ? reject(line) : undefined) },
    { key: "z", does: "undo what was done last", run: () => takeBack() },
    { key: "o", does: "open the document", run: open },
  ];
  useKeys(evidence.length > 0 ? keys : []);
}
