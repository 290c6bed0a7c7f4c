import { type RefObject, useEffect, useState } from "react";

const RESTS = 500;

export type Chosen = { start: number; end: number };

/** Offset in the document's text of a place in the page: each run of words carries where it starts. */
function offset(node: Node, at: number): number | null {
  const run = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!run) return null;
  const within = run.hasAttribute("data-sign") ? Math.min(at, 1) : at; // a sign shown as a mark is one letter
  return Number(run.getAttribute("data-start")) + (node.nodeType === Node.TEXT_NODE ? within : 0);
}

/** Without the blanks at its ends, which nobody means to quote. */
function trimmed(text: string, from: number, to: number): Chosen | null {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return end > start ? { start, end } : null;
}

function chosenIn(box: HTMLElement, text: string): Chosen | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const from = offset(range.startContainer, range.startOffset);
  const to = offset(range.endContainer, range.endOffset);
  return from === null || to === null ? null : trimmed(text, from, to);
}

/** The words one selects in `box`, with the mouse, by touch or with the keyboard's caret. */
export function useChosenWords(
  box: RefObject<HTMLElement | null>,
  text: string,
): [Chosen | null, (chosen: Chosen | null) => void] {
  const [chosen, choose] = useState<Chosen | null>(null);
  useEffect(() => {
    const look = (): void => {
      const now = box.current && chosenIn(box.current, text);
      if (now) choose(now);
    };
    // A finger drags the ends of a selection without a pointer event: wait until they rest.
    let resting: ReturnType<typeof setTimeout>;
    const rest = (): void => {
      clearTimeout(resting);
      if (matchMedia("(pointer: coarse)").matches) resting = setTimeout(look, RESTS);
    };
    document.addEventListener("pointerup", look);
    document.addEventListener("keyup", look);
    document.addEventListener("selectionchange", rest);
    return () => {
      clearTimeout(resting);
      document.removeEventListener("pointerup", look);
      document.removeEventListener("keyup", look);
      document.removeEventListener("selectionchange", rest);
    };
  }, [box, text]);
  return [chosen, choose];
}
