import type { Refused } from "./taken.ts";

/** What a file system's refusal means to a person, and what to do about it. */
export function whyNot(error: unknown): Refused {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? { reason: `it cannot be read (${code || String(error)})`, next: "try to open it elsewhere" };
}

const REASONS: Record<string, Refused> = {
  ENOENT: { reason: "there is no such file or folder", next: "check the path" },
  EACCES: { reason: "this account may not read it", next: "change its permissions, or copy it" },
  EPERM: { reason: "this account may not read it", next: "change its permissions, or copy it" },
  ELOOP: { reason: "its links lead round in a ring", next: "name the file itself" },
  ENAMETOOLONG: { reason: "the name is too long for this system", next: "check the path" },
  ENOTDIR: { reason: "part of this path is a file, not a folder", next: "check the path" },
};
