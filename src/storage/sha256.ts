import { createHash } from "node:crypto";

/** Of bytes, or of a text in UTF-8; in hex. */
export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
