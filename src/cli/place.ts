import { isIP } from "node:net";
import { ALONE, type Serving } from "../server/serving.ts";
import { passwordFile, UnfitFile } from "../server/sign-in/password-file.ts";
import { Complaint } from "./complaint.ts";
import { PROGRAM } from "./program.ts";
import { note } from "./streams.ts";

export const PORT = 4173;
const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

/** Where to listen, and to whom. */
export type Place = { host: string; port: number; serving: Serving };

export const PLACE_OPTIONS = {
  port: { type: "string" },
  host: { type: "string" },
  name: { type: "string", multiple: true },
  passwords: { type: "string" },
  "behind-proxy": { type: "boolean" },
} as const;

export const PLACE_SAYS = {
  port: `the port to listen at (${PORT}); 0 takes a free one`,
  host: "the address to listen at (127.0.0.1: this computer alone); any other needs --passwords",
  name: "a name that browsers call this desk by, as in --name desk.example.org; may be given again",
  passwords: "the file of who may sign in (ENTENTE_PASSWORDS); entente password NAME makes it",
  "behind-proxy": "a proxy with https stands before it: its X-Forwarded-For and X-Forwarded-Proto are believed",
};

type Given = {
  host?: string | undefined;
  port?: string | undefined;
  name?: string[] | undefined;
  passwords?: string | undefined;
  "behind-proxy"?: boolean | undefined;
};

/** Where to listen, from what was given. Nothing is opened to others without passwords. */
export function placeOf(command: string, given: Given): Place {
  const { host = "127.0.0.1", port = String(PORT), name: names = [], "behind-proxy": behindProxy = false } = given;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new Complaint(`${command}: --port ${port} is no port`, "give a number up to 65535; 0 takes a free one", 2);
  const called = names.map((name) => hostname(command, name));
  const { ENTENTE_PASSWORDS } = process.env;
  const file = given.passwords ?? (ENTENTE_PASSWORDS || undefined);
  const toOthers = !LOOPBACK.includes(host) ? `--host ${host}` : behindProxy ? "--behind-proxy" : names[0] && "--name";
  if (toOthers && file === undefined)
    throw new Complaint(
      `${command}: ${toOthers} opens the desk to others, which needs passwords`,
      `make some with ${PROGRAM} password NAME --file FILE, and give --passwords FILE`,
    );
  if (file === undefined) return { host, port: Number(port), serving: ALONE };
  if (toOthers && !behindProxy && !LOOPBACK.includes(host))
    note(
      "what is sent here, passwords too, is not encrypted; put a proxy with https before it, and give --behind-proxy",
    );
  const known = [...called, ...(isIP(host) ? [] : [host])];
  return {
    ...{ host, port: Number(port) },
    serving: { ...ALONE, passwords: soundFile(command, file), names: known, anyAddress: isIP(host) > 0, behindProxy },
  };
}

/** A name as a browser sends it: small letters, and other scripts in the letters of names of computers. */
function hostname(command: string, name: string): string {
  const sound = /^[^\s/:@?#\\]+$/.test(name) && URL.canParse(`http://${name}`);
  if (sound) return new URL(`http://${name}`).hostname;
  throw new Complaint(`${command}: --name ${name} is no name of a computer`, "give it as in desk.example.org", 2);
}

/** A file that is not there, or not fit, is better said now than to the first who signs in. */
function soundFile(command: string, path: string) {
  const passwords = passwordFile(path);
  try {
    passwords.of("");
    return passwords;
  } catch (error) {
    if (error instanceof UnfitFile) throw new Complaint(`${command}: ${error.message}`, error.next);
    throw new Complaint(`${command}: ${path} cannot be read`, "give this user the right to read it");
  }
}
