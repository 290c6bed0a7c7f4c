import { type RefObject, useEffect } from "react";
import type { Chosen } from "./chosen-words.ts";

const NAME = "chosen-words";

/** The place in the page of an offset in the document's text. */
function place(box: HTMLElement, offset: number): [Text, number] | null {
  const runs = [...box.querySelectorAll<HTMLElement>("[data-start]")];
  const run = runs.findLast((one) => Number(one.getAttribute("data-start")) <= offset);
  const text = run?.firstChild;
  if (!(text instanceof Text)) return null;
  return [text, Math.min(offset - Number(run?.getAttribute("data-start")), text.length)];
}

/** Draws chosen words over the text as it stands: the page's own selection, which may be meant for copying, is left alone. */
export function useDrawnWords(box: RefObject<HTMLElement | null>, chosen: Chosen | null): void {
  useEffect(() => {
    if (!chosen || !box.current || !("highlights" in CSS)) return;
    const from = place(box.current, chosen.start);
    const to = place(box.current, chosen.end);
    if (!from || !to) return;
    const range = new StaticRange({
      ...{ startContainer: from[0], startOffset: from[1] },
      ...{ endContainer: to[0], endOffset: to[1] },
    });
    CSS.highlights.set(NAME, new Highlight(range));
    return () => void CSS.highlights.delete(NAME);
  });
}
