import { open } from "./open.ts";
import { joinedByObject } from "./sample.ts";
import { storeContract } from "./store-contract.ts";

storeContract("SQLite", () => open(":memory:", { create: true, identity: joinedByObject }));
