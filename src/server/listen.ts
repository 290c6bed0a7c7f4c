import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { App } from "./routes.ts";

export type Listening = { url: string; close(): Promise<void> };

export class PortTaken extends Error {}

/** Listens on a loopback address; port 0 takes a free one. Throws PortTaken where another program has the port. */
export function listen(app: App, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address: AddressInfo) => {
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ url: `http://${name}:${address.port}`, close: closed });
    });
    server.on("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new PortTaken(`port ${port} is taken by another program`) : error);
    });
    const closed = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
  });
}
