import { parentPort } from "node:worker_threads";
import { takeHtml } from "../intake/html.ts";

// Pages are parsed here, apart from the program: one made to take for ever, or all memory, ends this thread alone.
parentPort?.on("message", (bytes: Uint8Array) => parentPort?.postMessage(takeHtml(bytes)));
