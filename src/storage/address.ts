import { StoreError } from "./store-error.ts";

/** Whether a place is a server's database, and no file. */
export const isAddress = (place: string): boolean => /^postgres(ql)?:/.test(place);

/** A place as it may be shown. */
export const shown = (place: string): string => (isAddress(place) ? placeOf(place) : place);

/** The address as it may be shown: without its password. */
export function placeOf(address: string): string {
  let url: URL;
  try {
    url = new URL(address.replace("@/", "@localhost/"));
  } catch {
    throw new StoreError("missing", `DATABASE_URL is not an address of a database. Give it as ${EXAMPLE}.`);
  }
  const host = url.searchParams.get("host") ?? url.host;
  const user = url.searchParams.get("user") ?? decodeURIComponent(url.username);
  return `${url.protocol}//${user ? `${user}@` : ""}${host}${url.pathname}`;
}

const EXAMPLE = "postgres://user:password@host:5432/database";
