/** A request to the API and its response, independent of HTTP. */

export interface Request {
  readonly method: string;
  /** Starts with `/repos/`, without host, base path and query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As sent; empty if there is none. */
  readonly body: string;
}

/** A response of the API. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON, or verbatim if it is a string (the HTML of a proxy). Absent if there is none. */
  readonly body?: unknown;
  /** Milliseconds until the response arrives. The request is handled at once. */
  readonly delay?: number;
}

/** The connection was lost before or after the request was handled; the client doesn't know which. */
export interface Lost {
  readonly lost: "before" | "after";
  /** Milliseconds until the client notices. */
  readonly delay?: number;
}

export interface Exchange {
  readonly request: Request;
  readonly outcome: Reply | Lost;
  /** The response comes from a fault, not from the API. */
  readonly injected?: true;
}

/** Makes a request; `url` is a path with an optional query, without host and base path. */
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
