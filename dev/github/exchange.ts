/** One call of the API and its answer, without the HTTP around it. */

export interface Request {
  readonly method: string;
  /** From `/repos/` on: without host, base path and query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent. Empty if there is none. */
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON, or verbatim if it is a string (the HTML of a proxy). Absent if there is none. */
  readonly body?: unknown;
  /** Milliseconds until the answer arrives. What was asked for is done at once. */
  readonly delay?: number;
}

/** The connection broke before or after the work was done, and the client can't know which. */
export interface Lost {
  readonly lost: "before" | "after";
  /** Milliseconds until the client notices. */
  readonly delay?: number;
}

export interface Exchange {
  readonly request: Request;
  readonly outcome: Reply | Lost;
  /** The answer is a fault's, not one of the API. */
  readonly injected?: true;
}

/** `url` is a path with an optional query, without host and base path. */
export function toRequest(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>> = {},
  body: unknown = "",
): Request {
  const { pathname, searchParams } = new URL(url, "http://stand-in.invalid");
  return {
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v])),
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}

export function isLost(outcome: Reply | Lost): outcome is Lost {
  return "lost" in outcome;
}
