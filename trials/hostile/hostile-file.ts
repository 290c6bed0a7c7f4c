/** A file made to break what takes it in. `says` is what the answer must be, where it can be one only. */
export type Hostile = { file: string; bytes: () => Uint8Array; says?: RegExp; slow?: boolean };

export const hostile = (
  file: string,
  bytes: () => string | Uint8Array,
  more: Omit<Hostile, "file" | "bytes"> = {},
): Hostile => ({
  file,
  bytes: () => {
    const made = bytes();
    return typeof made === "string" ? Buffer.from(made) : made;
  },
  ...more,
});

/** Of those that may take their whole ten seconds, on a slow machine instead of what they say: left to `npm run hostile`. */
export const slow = (file: string, bytes: () => string | Uint8Array, says?: RegExp): Hostile =>
  hostile(file, bytes, { says: says ? new RegExp(`${says.source}|needs more than`) : /./, slow: true });
