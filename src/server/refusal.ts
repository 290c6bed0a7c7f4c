import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Why a request is not answered: what was wrong and what to do, for the person who sent it. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  constructor(status: ContentfulStatusCode, detail: string) {
    super(detail);
    this.status = status;
  }
}
