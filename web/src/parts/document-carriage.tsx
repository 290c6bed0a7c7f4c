import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DocumentAnswer, DocumentLine } from "../../../src/views/answers.ts";
import { post } from "../asking/ask.ts";
import { ColumnsForm } from "./columns-form.tsx";
import { KeptWith } from "./kept-with.tsx";

const Links = ({ of }: { of: DocumentLine[] }) =>
  of.map((d) => (
    <Link key={d.id} to="/documents/$id" params={{ id: d.id }}>
      <bdi>{d.title ?? (d.file || "erased")}</bdi>
    </Link>
  ));

/** Where a document came from and what it carries; what a person can do where it is not read. */
export function DocumentCarriage({ document: d }: { document: DocumentAnswer }) {
  const client = useQueryClient();
  const [naming, isNaming] = useState(false);
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "desk" });
  const again = useMutation({ mutationFn: () => post(`documents/${d.id}/again`, {}), onSettled: refresh });
  return (
    <>
      {d.carriers.length > 0 && (
        <p className="carriage">
          Came in <Links of={d.carriers} />
        </p>
      )}
      {d.parts.length > 0 && (
        <p className="carriage">
          Carries <Links of={d.parts} />
        </p>
      )}
      <KeptWith attached={d.attached} />
      {d.state === "refused" && (
        <p className="buttons no-print">
          <button type="button" disabled={again.isPending} onClick={() => again.mutate()}>
            Try again
          </button>
        </p>
      )}
      {d.isTable && d.text !== "" && !naming && (
        <p className="buttons no-print">
          <button type="button" onClick={() => isNaming(true)}>
            {d.state === "read" ? "Name its columns anew" : "Name its columns"}
          </button>
        </p>
      )}
      {naming && (
        <ColumnsForm
          id={d.id}
          done={() => {
            isNaming(false);
            void refresh();
          }}
        />
      )}
    </>
  );
}
