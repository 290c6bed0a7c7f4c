import { Link } from "@tanstack/react-router";
import type { DocumentAnswer, DocumentLine } from "../../../src/views/answers.ts";

/** Files kept with what a person entered on these words: each opened as a document of the desk, or saved as it came. */
export function KeptWith({ attached }: Pick<DocumentAnswer, "attached">) {
  const files = [...new Map(attached.map(({ document }) => [document.id, document])).values()];
  if (files.length === 0) return null;
  return (
    <p className="carriage">
      Kept with it{" "}
      {files.map((file) => (
        <Kept key={file.id} file={file} />
      ))}
    </p>
  );
}

const Kept = ({ file: { id, file } }: { file: DocumentLine }) => (
  <span>
    <Link to="/documents/$id" params={{ id }}>
      <bdi>{file}</bdi>
    </Link>{" "}
    <a className="no-print" href={`/api/documents/${encodeURIComponent(id)}/original`} download>
      Save the file
    </a>
  </span>
);
