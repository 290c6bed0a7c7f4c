import { all } from "../server/gather.ts";
import type { Store, StoredDocument } from "../storage/store.ts";
import { Complaint } from "./complaint.ts";

/** The one document of this file name, or whose SHA-256 begins so. */
export async function documentCalled(store: Store, command: string, asked: string): Promise<StoredDocument> {
  const documents = await all((page) => store.documents({}, page));
  const found = documents.filter(
    ({ id, file }) => file === asked || (/^[0-9a-f]{6,}$/.test(asked) && id.startsWith(asked)),
  );
  const [only, ...more] = found;
  if (!only)
    throw new Complaint(
      `${command}: there is no document "${asked}" in this register`,
      "give its file's name or its SHA-256",
    );
  if (more.length > 0)
    throw new Complaint(
      `${command}: ${found.length} documents are called "${asked}"`,
      `give one's SHA-256: ${found.map(({ id }) => id.slice(0, 12)).join(", ")}`,
    );
  return only;
}
