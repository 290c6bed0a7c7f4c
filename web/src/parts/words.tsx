import type { ReactNode } from "react";
import { markOf, unseenIn } from "../../../src/documents/visible.ts";

/**
 * A run of a document's text from `start` on. A sign in it that is not seen is a mark of its own, which counts as one
 * letter (chosen-words.ts), so that what one selects behind it is still what stands there.
 */
export function Words({ words, start }: { words: string; start: number }): ReactNode {
  const unseen = unseenIn(words, "text");
  if (unseen.length === 0) return words;
  const from = [0, ...unseen.map((at) => at + ((words.codePointAt(at) ?? 0) > 0xffff ? 2 : 1))];
  return from.map((begin, n) => {
    const at = unseen[n];
    const rest = words.slice(begin, at);
    return (
      <span key={begin} data-start={start + begin}>
        {rest}
        {at !== undefined && (
          <span className="sign" data-start={start + at} data-sign>
            {markOf(words.slice(at))}
          </span>
        )}
      </span>
    );
  });
}
