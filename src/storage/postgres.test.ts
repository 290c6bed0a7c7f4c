import { againContract } from "./again-contract.ts";
import { byHandContract } from "./by-hand-contract.ts";
import { familiesContract } from "./families-contract.ts";
import { describePostgres, freshPostgres } from "./fresh-postgres.ts";
import { open } from "./open.ts";
import { JOINED_BY_NAME, joinedByObject } from "./sample.ts";
import { searchContract } from "./search-contract.ts";
import { storeContract } from "./store-contract.ts";
import { takingContract } from "./taking-contract.ts";
import { thingsContract } from "./things-contract.ts";

const empty = async () => open(await freshPostgres(), { create: true, identity: joinedByObject });
const joined = async () =>
  open(await freshPostgres(), { create: true, identity: joinedByObject, joining: JOINED_BY_NAME });

describePostgres("on a server", () => {
  storeContract("PostgreSQL", empty);
  takingContract("PostgreSQL", joined);
  againContract("PostgreSQL", empty);
  byHandContract("PostgreSQL", empty);
  thingsContract("PostgreSQL", joined);
  familiesContract(
    "PostgreSQL",
    async (leading) =>
      open(await freshPostgres(), { create: true, identity: joinedByObject, ...(leading && { leading }) }),
    8,
  );
  searchContract("PostgreSQL", async (found) =>
    open(await freshPostgres(), { create: true, identity: joinedByObject, found }),
  );
});
