import { type Hostile, hostile } from "./hostile-file.ts";
import { below, randomBytes, seeded } from "./seeded.ts";
import { WELL_FORMED } from "./well-formed.ts";

const ENDINGS = Object.keys(WELL_FORMED);

/** Cut off, damaged, misnamed, empty: what happens to files without anybody's ill will. */
export function broken(seed: number): Hostile[] {
  const random = seeded(seed);
  const files: Hostile[] = [];
  for (const [ending, sound] of Object.entries(WELL_FORMED)) {
    for (let n = 0; n < 12; n++) {
      const length = 1 + below(random, sound.length - 1);
      files.push(hostile(`cut-at-${length}.${ending}`, () => sound.subarray(0, length)));
    }
    for (let n = 0; n < 10; n++) {
      const flips = Array.from(
        { length: 1 + below(random, 20) },
        () => [below(random, sound.length), 1 << below(random, 8)] as const,
      );
      files.push(hostile(`flipped-${n}.${ending}`, () => flipped(sound, flips)));
    }
    for (let n = 0; n < 3; n++) {
      const rest = randomBytes(random, 200 + below(random, 20_000));
      files.push(hostile(`random-${n}.${ending}`, () => Buffer.concat([sound.subarray(0, 40), rest])));
    }
    const inserted = randomBytes(random, 2000);
    const [from, to] = [below(random, sound.length / 2), below(random, sound.length)];
    files.push(
      hostile(`random-inside.${ending}`, () => Buffer.concat([sound.subarray(0, to), inserted, sound.subarray(to)])),
      hostile(`middle-missing.${ending}`, () =>
        Buffer.concat([sound.subarray(0, from), sound.subarray(Math.max(from, to))]),
      ),
      hostile(`twice.${ending}`, () => Buffer.concat([sound, sound])),
      hostile(`all-random.${ending}`, () => rest(seed, ending), { says: /./ }),
      hostile(`empty.${ending}`, () => "", { says: /empty/ }),
      hostile(`one-byte.${ending}`, () => "x"),
      hostile(`blank.${ending}`, () => " \r\n\t ", { says: /empty/ }),
      hostile(`zeros.${ending}`, () => Buffer.alloc(5000), { says: /./ }),
    );
    for (const other of ENDINGS)
      if (other !== ending) files.push(hostile(`really-${other}.${ending}`, () => WELL_FORMED[other] ?? Buffer.of()));
  }
  return files;
}

const rest = (seed: number, ending: string): Buffer => randomBytes(seeded(seed + ending.length), 30_000);

function flipped(sound: Buffer, flips: readonly (readonly [at: number, bit: number])[]): Buffer {
  const bytes = Buffer.from(sound);
  for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ bit;
  return bytes;
}
