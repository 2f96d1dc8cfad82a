/** Serves the stand-in over HTTP on the loopback interface. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Checks, createChecks } from "./checks.ts";
import { isLost, type Lost, type Reply, type Request, toRequest } from "./exchange.ts";
import type { Fault } from "./faults.ts";
import { notFound } from "./refusals.ts";
import type { Settings } from "./settings.ts";

export interface ServerOptions extends Partial<Settings> {
  readonly faults?: readonly Fault[];
  /** The prefix of every path: `/api/v3` on GitHub Enterprise Server, empty on github.com. */
  readonly basePath?: string;
  /** Called before each request is handled. `nth` counts from 1. */
  readonly onRequest?: (request: Request, nth: number) => void;
}

export interface Server {
  /** The value of GITHUB_API_URL. */
  readonly apiUrl: string;
  readonly checks: Checks;
  readonly close: () => Promise<void>;
}

/** Listens on a free port. In responses, links to the API lead to this server, and links to pages to `serverUrl`. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { basePath = "", onRequest, ...rest } = options;
  const http = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const apiUrl = `http://127.0.0.1:${port}${basePath}`;
  const checks = createChecks({ ...rest, apiUrl });
  let requests = 0;

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(incoming);
    const url = incoming.url ?? "/";
    if (!url.startsWith(`${basePath}/`)) return send(response, notFound());
    const headers = Object.entries(incoming.headers).map(([k, v]) => [k, String(v)]);
    const request = toRequest(
      incoming.method ?? "GET",
      url.slice(basePath.length),
      Object.fromEntries(headers),
      body,
    );
    onRequest?.(request, ++requests);
    const outcome = checks.handle(request);
    if (outcome.delay === undefined) return send(response, outcome);
    // Don't wait for a response that the client no longer expects.
    const timer = setTimeout(() => send(response, outcome), outcome.delay);
    response.once("close", () => clearTimeout(timer));
  }

  return {
    apiUrl,
    checks,
    close() {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, outcome: Reply | Lost): void {
  if (isLost(outcome)) {
    response.destroy();
    return;
  }
  const { status, headers, body } = outcome;
  const isText = typeof body === "string";
  response.writeHead(status, {
    "content-type": isText ? "text/plain" : "application/json; charset=utf-8",
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}
