import { describePostgres, freshPostgres } from "./fresh-postgres.ts";
import { open } from "./open.ts";
import { joinedByObject } from "./sample.ts";
import { storeContract } from "./store-contract.ts";

describePostgres("on a server", () => {
  storeContract("PostgreSQL", async () => open(await freshPostgres(), { create: true, identity: joinedByObject }));
});
