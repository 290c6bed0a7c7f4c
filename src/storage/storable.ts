/**
 * A text as every database can keep it, of the same length, so that spans stay where they are: PostgreSQL takes no U+0000,
 * and half a surrogate pair has no form in UTF-8. Each becomes U+FFFD, the sign for what could not be told.
 */
export const storableText = (text: string): string => text.toWellFormed().replaceAll("\0", "\ufffd");

/** The same for every text in a value. */
export function storable<T>(value: T): T {
  if (typeof value === "string") return storableText(value) as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [storableText(name), storable(member)])) as T;
}
