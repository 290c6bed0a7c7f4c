import { parsers } from "../intake/parsers.ts";
import { bring } from "./adding.ts";
import { command } from "./command.ts";
import { serveDesk } from "./desk-server.ts";
import { openPacks } from "./packs.ts";
import { buildPages } from "./pages.ts";
import { PLACE_OPTIONS, PLACE_SAYS, placeOf } from "./place.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { noteLack } from "./verified.ts";

export const named = command({
  usage: "serve [--data DIR] [--port N] [--host HOST --passwords FILE]",
  about:
    "Opens the desk on a register. The address is printed on standard output. It is served to this computer alone;\n" +
    "with --passwords, to others too, who sign in, and whose names stand at what they enter.",
  options: { data: { type: "string" }, ...PLACE_OPTIONS },
  says: {
    data: REGISTER,
    ...PLACE_SAYS,
  },
  examples: [
    "serve",
    "serve --data data-2026 --port 0",
    "serve --host 0.0.0.0 --passwords data/passwords",
    "serve --passwords data/passwords --name desk.example.org --behind-proxy",
  ],
  places: [0, 0],
  async run({ values: { data = DATA, ...where } }) {
    const place = placeOf("serve", where);
    return withRegister(data, {}, async (store) => {
      await noteLack(store);
      const reader = openPacks();
      await buildPages();
      const apart = parsers();
      await bring(store, reader, apart); // what an addition that was cut off left
      await serveDesk(store, reader, apart, place);
      return 0;
    });
  },
});
