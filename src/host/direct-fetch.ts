import * as http from "node:http";
import { once } from "../once.ts";

/** The options that Octokit passes to `fetch`. */
interface Init {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** The parts of a response that Octokit reads. `text` rejects if the body was incomplete. */
type FetchedResponse = ReturnType<typeof toFetched>;

/** Errors that occurred before there was a connection, TLS included, so that nothing was sent. */
export const unsent = new WeakSet<Error>();
const connectMs = 10_000;
/** https://fetch.spec.whatwg.org/#http-redirect-fetch */
const maxRedirects = 20;

// Idle connections are closed early, because a server may close one at the moment a request is sent on it.
const options = { keepAlive: true, timeout: 4000 };

/** TLS is loaded only if it is used. Node then parses all root certificates in a thread of its own. */
const clients = {
  http: once(async () => ({ request: http.request, agent: new http.Agent(options) })),
  https: once(async () => {
    const { request, Agent } = await import("node:https");
    return { request, agent: new Agent(options) };
  }),
};

/**
 * `fetch` as far as Octokit uses it, on Node's HTTP client and without a proxy. Node's global `fetch` takes 140 ms more
 * CPU time and 26 MB more memory for three requests: docs/decisions/start-up.md.
 */
export async function fetchDirectly(address: string, init: Init): Promise<FetchedResponse> {
  let url = new URL(address);
  let next = init;
  for (let redirects = 0; ; redirects++) {
    const answer = await send(url, next);
    const location = isRedirect(answer.status) ? answer.headers.get("location") : undefined;
    if (location === undefined || redirects === maxRedirects) return answer;
    const target = new URL(location, url);
    next = follow(next, answer.status, target.origin === url.origin);
    url = target;
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * Returns the request for a redirect. The token isn't sent to another origin. Unlike in browsers, a POST stays a POST
 * with 301 and 302 too if the origin is the same: as a GET it would read something else. Another origin doesn't get its
 * body.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function follow({ method, headers, body, signal }: Init, status: number, isSameOrigin: boolean) {
  const losesBody = method === "POST" && !isSameOrigin && [301, 302].includes(status);
  const isGet = status === 303 || losesBody;
  const dropped = [
    ...(isSameOrigin ? [] : ["authorization"]),
    ...(isGet ? ["content-type", "content-length"] : []),
  ];
  const kept = Object.entries(headers).filter(([name]) => !dropped.includes(name.toLowerCase()));
  return {
    method: isGet ? "GET" : method,
    headers: Object.fromEntries(kept),
    ...(!isGet && body !== undefined && { body }),
    signal,
  };
}

async function send(url: URL, { method, headers, body, signal }: Init): Promise<FetchedResponse> {
  const { request, agent } = await clients[url.protocol === "https:" ? "https" : "http"]();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent, signal }, (incoming) => {
      const pieces: Buffer[] = [];
      incoming.on("data", (piece: Buffer) => pieces.push(piece));
      incoming.once("end", () => resolve(toFetched(url, incoming, Buffer.concat(pieces))));
      // A partial body could be mistaken for the whole.
      incoming.on("error", (error) => {
        if (signal.aborted) reject(error);
        else resolve(toFetched(url, incoming, error));
      });
    });
    let isConnected = false;
    sent.on("error", (error) => {
      if (!isConnected) unsent.add(error);
      reject(error);
    });
    sent.once("socket", (socket) => {
      isConnected = !socket.connecting;
      if (isConnected) return;
      const timer = setTimeout(() => {
        sent.destroy(new Error(`no connection to ${url.host} within ${connectMs / 1000} s`));
      }, connectMs);
      const stop = () => clearTimeout(timer);
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
        isConnected = true;
        stop();
      });
      socket.once("close", stop);
    });
    sent.end(body);
  });
}

function toFetched(url: URL, incoming: http.IncomingMessage, body: Buffer | Error) {
  const headers = Object.entries(incoming.headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")] as const,
  );
  const read = async () => {
    if (body instanceof Error) throw body;
    return body;
  };
  return {
    status: incoming.statusCode ?? 0,
    statusText: incoming.statusMessage ?? "",
    url: url.href,
    headers: new Map(headers),
    text: async () => (await read()).toString("utf8"),
    arrayBuffer: async () => new Uint8Array(await read()).buffer,
  };
}
