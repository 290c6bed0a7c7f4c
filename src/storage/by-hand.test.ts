import { byHandContract } from "./by-hand-contract.ts";
import { open } from "./open.ts";
import { joinedByObject } from "./sample.ts";

byHandContract("SQLite", () => open(":memory:", { create: true, identity: joinedByObject }));
