import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

// 32 MB and three passes (OWASP, password storage): a few tenths of a second for us, and as much for whoever guesses.
const COST = { N: 2 ** 15, r: 8, p: 3 };
const MEMORY = 256 * 1024 * 1024; // what a line of the file may ask for at most

/** A password as it stands in the file: `scrypt$N$r$p$SALT$HASH`; what it was made with is in it, so it may be raised later. */
export async function sealed(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = COST;
  return [
    "scrypt",
    N,
    r,
    p,
    salt.toString("base64url"),
    (await derived(password, salt, COST)).toString("base64url"),
  ].join("$");
}

/** Whether this is the password of that line. Someone who is not in the file (null) takes as long, and never matches. */
export async function matches(password: string, line: string | null): Promise<boolean> {
  const { salt, hash, ...cost } = partsOf(line ?? NOBODY) ?? (partsOf(NOBODY) as Parts);
  const given = await derived(password, salt, cost);
  return timingSafeEqual(given, hash) && line !== null;
}

type Parts = { N: number; r: number; p: number; salt: Buffer; hash: Buffer };

/** Undefined where the line is no sound one. */
export function partsOf(line: string): Parts | undefined {
  const found = /^scrypt\$(\d{1,8})\$(\d{1,3})\$(\d{1,3})\$([\w-]{16,})\$([\w-]{43})$/.exec(line);
  if (!found) return undefined;
  const [N = 0, r = 0, p = 0] = found.slice(1, 4).map(Number);
  const sound = N >= 2 ** 14 && (N & (N - 1)) === 0 && r > 0 && p > 0 && 128 * N * r * 2 <= MEMORY;
  if (!sound) return undefined;
  return { N, r, p, salt: Buffer.from(found[4] ?? "", "base64url"), hash: Buffer.from(found[5] ?? "", "base64url") };
}

const derived = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { N, r, p } = cost;
    // The same letters typed on another keyboard may be composed differently.
    scrypt(password.normalize("NFC"), salt, 32, { N, r, p, maxmem: MEMORY } as ScryptOptions, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${"A".repeat(22)}$${"A".repeat(43)}`;
