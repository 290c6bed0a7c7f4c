import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { askDocument, askDocuments } from "../asking/questions.ts";
import { AttachedField } from "./attached-field.tsx";
import type { FieldsOf } from "./by-hand-fields.tsx";
import { Field } from "./field.tsx";
import { itemsOf } from "./listed.tsx";

/** What it stands on: one's own words, which become a document, or the words of one that is stored. */
export function ByHandWords({ draft, change, wrong }: FieldsOf) {
  const listed = itemsOf(useInfiniteQuery(askDocuments()));
  const { data: chosen } = useQuery({ ...askDocument(draft.document), enabled: draft.document !== "" });
  if (draft.what === "note")
    return (
      <Field
        name="words"
        label="Note"
        rows={4}
        value={draft.words}
        change={(words) => change({ words })}
        wrong={wrong.words}
      />
    );
  const documents = listed
    .filter(({ id }) => id !== draft.document)
    .map(({ id, title, file }) => [id, title ?? file] as const);
  const own = draft.document ? [[draft.document, chosen?.title ?? chosen?.file ?? "This document"] as const] : [];
  return (
    <>
      <Field
        name="document"
        label="It stands on"
        value={draft.document}
        change={(document) => change({ document })}
        options={[["", "My own words, kept as a document"], ...own, ...documents]}
      />
      <Field
        name="words"
        label={draft.document ? "The exact words of that document" : "What happened, in your own words"}
        rows={4}
        value={draft.words}
        change={(words) => change({ words })}
        wrong={wrong.words}
        {...(draft.document ? {} : { hint: "May stay empty: then what is filled in above is kept as its words." })}
      />
      <AttachedField attached={draft.attached} change={(attached) => change({ attached })} />
    </>
  );
}
