import { createHash, randomBytes } from "node:crypto";
import type { Passwords } from "./password-file.ts";

const IDLE = 12 * 60 * 60 * 1000;
const MOST = 10_000;

/** Who is signed in, kept in memory: stopping the desk signs everybody out, and a copy of the disk holds no way in. */
export type Sessions = {
  begin(name: string, seal: string): string;
  /** The person of a token, while their line in the file is the one they signed in with. */
  person(token: string | undefined): string | undefined;
  end(token: string | undefined): void;
};

type Session = { name: string; seal: string; seenAt: number };

export function sessionsOf(passwords: Passwords, now: () => number): Sessions {
  const kept = new Map<string, Session>(); // the longest unseen first
  return {
    begin(name, seal) {
      const token = randomBytes(32).toString("base64url");
      for (const [key, { seenAt }] of kept) {
        if (kept.size < MOST && now() - seenAt <= IDLE) break;
        kept.delete(key);
      }
      kept.set(keyOf(token), { name, seal, seenAt: now() });
      return token;
    },
    person(token) {
      if (!token) return undefined;
      const key = keyOf(token);
      const session = kept.get(key);
      if (!session) return undefined;
      kept.delete(key);
      if (now() - session.seenAt > IDLE || passwords.of(session.name) !== session.seal) return undefined;
      kept.set(key, { ...session, seenAt: now() });
      return session.name;
    },
    end(token) {
      if (token) kept.delete(keyOf(token));
    },
  };
}

/** Looked up by its hash, so that how long a look-up takes tells nothing of the tokens there are. */
const keyOf = (token: string): string => createHash("sha256").update(token).digest("base64");
