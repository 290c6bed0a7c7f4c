/** A file's text, frozen with the version of what extracted it: a newer extractor makes a new text, never changes this one. */
export type Taken = { text: string; extractor: "txt@1" | "html@1"; mediaType: "text/plain" | "text/html" };

/** Why a file gives no text, and what its owner can do about it: two halves of one line. */
export type Refused = { reason: string; next: string };

export const isRefused = (result: Taken | Refused): result is Refused => "reason" in result;

/** The largest file taken in, in bytes. */
export const LIMIT = 50 * 1024 * 1024;

export const tooLarge = (bytes: number): Refused | undefined =>
  bytes > LIMIT
    ? {
        reason: `${(bytes / 1024 / 1024).toFixed(1)} MB is more than the limit of ${LIMIT / 1024 / 1024} MB`,
        next: "split it into its reports",
      }
    : undefined;
