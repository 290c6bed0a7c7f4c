import { mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { describePostgres } from "./fresh-postgres.ts";
import { open } from "./open.ts";
import { ownServer } from "./own-server.ts";
import { asFile, joinedByObject } from "./sample.ts";
import { describeSmallDisk, smallDisk } from "./small-disk.ts";
import type { Store } from "./store.ts";
import { StoreError } from "./store-error.ts";

// What a server's database does to those who use it: one clear line each, nothing acknowledged lost, and on it goes.

const opening = { create: true, identity: joinedByObject };

/** Random letters, as words are packed by the server. */
const long = (n: number): string =>
  Array.from({ length: 1500 }, (_, at) => ((at * 7919 + n * 104_729) ** 2 % 4_294_967_291).toString(36)).join(" ");
const addOne = (store: Store, n: number) => store.addDocument(...asFile(long(n), `${n}.txt`), "t");

/** Adds until it cannot; gives how many went in, and what was said then. */
async function fill(store: Store): Promise<{ added: number; said: StoreError }> {
  for (let added = 0; added < 1000; added++) {
    const error = await addOne(store, added).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!error) continue;
    if (!(error instanceof StoreError)) throw error;
    return { added, said: error };
  }
  throw new Error("the disk was never full");
}

async function holds(store: Store, documents: number): Promise<void> {
  expect(await store.verify()).toMatchObject({ ok: true, documents });
  expect((await store.rebuild()).differences).toEqual([]);
}

describePostgres("a server in trouble", () => {
  describeSmallDisk("on small disks", () => {
    test("without room for tables or for its log it says so, keeps what it acknowledged, and goes on when there is room", async () => {
      const folder = mkdtempSync(join(tmpdir(), "entente-own-pg-"));
      const data = smallDisk(90);
      symlinkSync(data.path, join(folder, "data"));
      const server = await ownServer(
        { initdb: ["--wal-segsize=1"], settings: ["min_wal_size=2MB", "max_wal_size=8MB"] },
        folder,
      );
      onTestFinished(server.end);
      // A disk for one database's tables alone: there statements fail, and the server lives.
      const tables = smallDisk(24);
      mkdirSync(join(tables.path, "space"));
      server.owns(join(tables.path, "space"));
      await server.admin(`create tablespace small location '${join(tables.path, "space")}'`);
      const one = await open(await server.database("tablespace small"), opening);
      tables.fill(6 * 1024 * 1024);
      const { added, said } = await fill(one);
      expect(added).toBeGreaterThan(3);
      expect(said.kind).toBe("disk-full");
      expect(said.message).toMatch(/^postgres:\/\/entente@\S+own1: the server's disk is full\. .*make room/);
      expect(await one.verify()).toMatchObject({ ok: true, documents: added });
      await expect(addOne(one, 5000)).rejects.toMatchObject({ kind: "disk-full" });
      tables.free();
      await addOne(one, added);
      expect(await one.verify()).toMatchObject({ ok: true, documents: added + 1 });

      // Where its log has no room the server stops itself, and comes back once there is some.
      data.fill(3 * 1024 * 1024);
      const ended = await fill(one);
      expect(ended.said.message).toMatch(/lost\. Look whether the last entry stands|stopping or starting\. Try again/);
      data.free();
      await vi.waitFor(() => one.counts(), { timeout: 60_000, interval: 100 });
      const before = (await one.counts()).documents;
      expect(before).toBeGreaterThanOrEqual(Math.max(added + 1, ended.added));
      await addOne(one, 7000);
      await holds(one, before + 1);
      await one.close();
    });
  });

  test("whoever cannot be let in is told why, where and what to do; with room for them again it goes on", async () => {
    const server = await ownServer();
    onTestFinished(server.end);
    const address = await server.database();
    const store = await open(address, opening);
    await addOne(store, 1);
    const refused = async (given: string, kind: string, says: RegExp) =>
      expect(open(given, opening)).rejects.toMatchObject({ kind, message: expect.stringMatching(says) });
    const at = /^postgres:\/\/entente@\S+: /.source;
    await refused(address.replace("a%20password", "another"), "no-access", new RegExp(`${at}.*this password.*Check`));
    await refused(address.replace("own1", "own7"), "missing", new RegExp(`${at}.*no such database.*createdb`));
    await refused(address.replaceAll("own-pg", "no-pg"), "unreachable", new RegExp(`${at}no database server.*Check`));

    await server.admin("alter role entente connection limit 1");
    const many = new RegExp(`${at}.*as many connections as it allows.*try again`);
    await refused(address, "locked", many);
    await expect(Promise.all([store.verify(), addOne(store, 2)])).rejects.toMatchObject({ kind: "locked" });
    await server.admin("alter role entente connection limit -1");
    await addOne(store, 2);

    server.stop();
    await expect(addOne(store, 3)).rejects.toMatchObject({ kind: "unreachable" });
    await refused(address, "unreachable", new RegExp(`${at}no database server.*Check that it runs`));
    server.start();
    await addOne(store, 3);
    await holds(store, 3);
    await store.close();
  });
});
