import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DocumentAnswer } from "../../../src/views/answers.ts";
import { post } from "../asking/ask.ts";

const LOOK = 1500; // ms until the new text may be there

/** By what the text was taken out, where a newer version may do better; and what stands on an earlier text alone. */
export function TakenOut({ document: { id, taken, elsewhere, observations } }: { document: DocumentAnswer }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "desk" });
  const again = useMutation({
    mutationFn: () => post(`documents/${id}/again`, {}),
    onSettled: async () => {
      await refresh();
      setTimeout(() => void refresh(), LOOK);
    },
  });
  const quotes = observations
    .filter(({ key }) => elsewhere.includes(key))
    .map(({ record }) => `“${record.span.quote}”`);
  return (
    <>
      {taken.newer && (
        <p className="carriage">
          {taken.again
            ? `Its text is taken out again by ${taken.newer}; open the page again in a moment.`
            : `Its text was taken out by ${taken.by}; ${taken.newer} is newer, and may find more or less of it.`}
        </p>
      )}
      {taken.newer && !taken.again && (
        <p className="buttons no-print">
          <button type="button" disabled={again.isPending} onClick={() => again.mutate()}>
            Take its text out again
          </button>
        </p>
      )}
      {again.error && <p className="reason look">{again.error.message}</p>}
      {elsewhere.length > 0 && (
        <p className="reason look">
          {elsewhere.length === 1 ? "One record stands" : `${elsewhere.length} records stand`} on an earlier text of
          this document, which is kept; this one has other words there. Confirm or add them on this text, or reject them
          {quotes.length > 0 ? `: ${quotes.slice(0, 5).join(", ")}` : ""}.
        </p>
      )}
    </>
  );
}
