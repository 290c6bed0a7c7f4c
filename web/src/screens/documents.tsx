import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { askDocuments } from "../asking/questions.ts";
import { DocumentRow } from "../parts/document-row.tsx";
import { Empty } from "../parts/empty.tsx";
import { EnterLink } from "../parts/enter-link.tsx";
import { itemsOf, Listed } from "../parts/listed.tsx";
import { Page } from "../parts/page.tsx";
import { wholes } from "../words/evidence.ts";

const nothing = (
  <Empty act={<Link to="/add">Add the first ones</Link>}>
    Reports and minutes will stand here, as they were published, each with what is read in it.
  </Empty>
);

export function Documents() {
  const asked = useInfiniteQuery(askDocuments());
  return (
    <Page title="Documents" lede={<EnterLink />} evidence={wholes("documents", itemsOf(asked))}>
      {(selected) => (
        <Listed asked={asked} empty={nothing}>
          {(items) => (
            <ul className="lines">
              {items.map((document) => (
                <DocumentRow key={document.id} document={document} selected={selected} />
              ))}
            </ul>
          )}
        </Listed>
      )}
    </Page>
  );
}
