import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, onTestFinished } from "vitest";

/** A group of tests on disks that are soon full; skipped, and loudly, where this user may not mount a tmpfs. */
export function describeSmallDisk(name: string, tests: () => void): void {
  const tried = mkdtempSync(join(tmpdir(), "entente-disk-"));
  const mayMount = mount(tried, 1);
  if (mayMount) spawnSync("umount", [tried]);
  else process.stderr.write(`SKIPPED: ${name}, as this user may not mount a tmpfs\n`);
  rmSync(tried, { recursive: true });
  describe.skipIf(!mayMount)(mayMount ? name : `${name} (SKIPPED: this user may not mount a tmpfs)`, tests);
}

export type SmallDisk = { path: string; fill: (leave?: number) => void; free: () => void };

/** A disk of so many MB, gone after the test. `fill` leaves so many bytes of room on it, `free` gives the room back. */
export function smallDisk(mb: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), "entente-disk-"));
  if (!mount(path, mb)) throw new Error(`no disk could be mounted at ${path}`);
  onTestFinished(() => {
    spawnSync("umount", ["-l", path]);
    rmSync(path, { recursive: true, force: true });
  });
  const filler = join(path, "filler");
  return {
    path,
    fill(leave = 0) {
      writeFileSync(filler, "");
      const { bfree, bsize } = statfsSync(path);
      for (let room = bfree - Math.ceil(leave / bsize); room > 0; room -= 256)
        appendFileSync(filler, new Uint8Array(Math.min(room, 256) * bsize));
    },
    free: () => rmSync(filler),
  };
}

const mount = (path: string, mb: number): boolean =>
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=${mb}m`, "tmpfs", path]).status === 0;
