import type { Kysely } from "kysely";
import { type Ground, written } from "./ground.ts";
import { MIGRATIONS } from "./migrations.ts";
import type { Opened } from "./opened.ts";
import { storable } from "./storable.ts";
import type { RegisterInfo } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** The one register of this database, undefined where it has none yet. */
export async function registerOf(db: Kysely<Tables>): Promise<string | undefined> {
  return (await db.selectFrom("registers").select("register").executeTakeFirst())?.register;
}

/** The register of this database; a new one under `id` where there is none yet. */
export async function registerIn({ db, engine }: Opened, id: string): Promise<string> {
  const found = await registerOf(db);
  if (found !== undefined) return found;
  return db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    const meanwhile = await registerOf(tx);
    if (meanwhile !== undefined) return meanwhile;
    await tx.insertInto("registers").values({ register: id, home: null, recorder: null, samples: 0 }).execute();
    await tx.insertInto("heads").values({ register: id, seq: 0, hash: "", recordedAt: "" }).execute();
    return id;
  });
}

export async function infoOf({ db, register }: Ground): Promise<RegisterInfo> {
  const whose = await db.selectFrom("registers").selectAll().where("register", "=", register).executeTakeFirstOrThrow();
  return { ...whose, samples: whose.samples === 1, schema: MIGRATIONS.length };
}

type Whose = { home?: string | null; recorder?: string | null; samples?: boolean };

export async function initRegister(ground: Ground, { home, recorder, samples }: Whose): Promise<RegisterInfo> {
  return written(ground, async (within) => {
    const before = await infoOf(within);
    if (before.home !== null && home !== undefined && home !== before.home) {
      throw new StoreError(
        "has-home",
        `this register is ${before.home}'s already. Begin another in a folder of its own.`,
      );
    }
    const { db, register } = within;
    const now = {
      home: storable(home) ?? before.home,
      recorder: storable(recorder) ?? before.recorder,
      samples: (samples ?? before.samples) ? 1 : 0,
    };
    await db.updateTable("registers").set(now).where("register", "=", register).execute();
    return infoOf(within);
  });
}
