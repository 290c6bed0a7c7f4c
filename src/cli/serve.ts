import { read } from "./adding.ts";
import { command } from "./command.ts";
import { PORT, placeOf, serveDesk } from "./desk-server.ts";
import { openPacks } from "./packs.ts";
import { buildPages } from "./pages.ts";
import { DATA, withRegister } from "./register.ts";

export const named = command({
  usage: "serve [--data DIR] [--port N] [--host HOST]",
  about: "Opens the desk on a register, on this computer alone. The address is printed on standard output.",
  options: { data: { type: "string" }, port: { type: "string" }, host: { type: "string" } },
  says: {
    data: `the register's folder (${DATA})`,
    port: `the port to listen at (${PORT}); 0 takes a free one`,
    host: "127.0.0.1, localhost or ::1",
  },
  examples: ["serve", "serve --data data-2026 --port 0"],
  places: [0, 0],
  async run({ values: { data = DATA, ...where } }) {
    const place = placeOf("serve", where);
    return withRegister(data, {}, async (store) => {
      const reader = openPacks();
      await buildPages();
      await read(store, reader); // what an addition that was cut off left unread
      await serveDesk(store, reader, place);
      return 0;
    });
  },
});
