import { EMPTY, type Head } from "../register/chain.ts";
import type { Ground } from "./ground.ts";

export async function headOf({ db, register }: Ground): Promise<Head> {
  const heads = db.selectFrom("heads").select(["seq", "hash"]).where("register", "=", register);
  return (await heads.executeTakeFirst()) ?? EMPTY;
}
