import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { Api, ApiCall } from "../../src/publish/ports.ts";
import { certificate, key } from "./loopback-certificate.ts";

const token = "ghs_notARealToken0123456789";

let server: Server;
let answer: RequestListener;
let port: number;
let api: Api;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  port = await listen(server);
  // The library reads the environment once, when it is loaded, as the runner has set it.
  process.env.GITHUB_API_URL = `http://127.0.0.1:${port}/api/v3`;
  const { connectGitHub } = await import("../../src/host/github.ts");
  api = connectGitHub(token, "octo-org/shop");
});

afterAll(() => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const signal = new AbortController().signal;
const get: ApiCall = { method: "GET", path: "/check-runs/7", timeoutMs: 5000, signal };
const patch: ApiCall = { ...get, method: "PATCH", body: { conclusion: "success" } };

describe("an answer", () => {
  test("comes with status, headers and JSON, to a request with path, body and token", async () => {
    const seen: { request?: IncomingMessage; body?: string } = {};
    answer = async (request, response) => {
      Object.assign(seen, { request, body: await text(request) });
      response.writeHead(200, { "Content-Type": "application/json", "Retry-After": "7" });
      response.end('{"id": 7}');
    };
    expect(await api.request(patch)).toMatchObject({
      kind: "answer",
      status: 200,
      headers: { "retry-after": "7" },
      body: { id: 7 },
    });
    expect(seen.body).toBe('{"conclusion":"success"}');
    expect(seen.request).toMatchObject({
      method: "PATCH",
      url: "/api/v3/repos/octo-org/shop/check-runs/7",
      headers: {
        authorization: `token ${token}`,
        "content-type": expect.stringContaining("application/json"),
        "user-agent": expect.stringContaining("report-to-check"),
      },
    });
  });

  test("keeps the query as it is", async () => {
    answer = (request, response) => response.end(request.url);
    const search = new URLSearchParams({ check_name: "a: {b} & c?", filter: "all" });
    const reply = await api.request({ ...get, path: `/commits/1234/check-runs?${search}` });
    expect(reply).toMatchObject({
      body: `/api/v3/repos/octo-org/shop/commits/1234/check-runs?${search}`,
    });
  });

  test.each([
    [403, "application/json; charset=utf-8", '{"message":"No."}', { message: "No." }],
    [502, "text/html", "<h1>502</h1>", "<h1>502</h1>"],
    [500, "application/json", "<h1>500</h1>", "<h1>500</h1>"],
    [504, "", "", ""],
    [200, "application/json", '{"id": 10', '{"id": 10'],
  ])("of %i as %j is an answer, whatever its body is", async (status, type, body, parsed) => {
    answer = (_request, response) => {
      response.writeHead(status, type ? { "content-type": type } : {});
      response.end(body);
    };
    expect(await api.request(get)).toMatchObject({ kind: "answer", status, body: parsed });
  });

  test("that breaks off has no body that could be taken for GitHub's", async () => {
    answer = (_request, response) => {
      response.writeHead(201, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"id": 7, "html_url": ');
      setImmediate(() => response.destroy());
    };
    const reply = await api.request(patch);
    expect(reply).toMatchObject({ kind: "answer", status: 201 });
    expect(reply).not.toHaveProperty("body.id");
  });

  test("that points elsewhere is followed, with method and body", async () => {
    answer = async (request, response) => {
      if (request.url?.includes("/octo-org/shop/")) {
        response.writeHead(307, { location: "/api/v3/repositories/1/check-runs/7" });
        response.end();
      } else response.end(`${request.method} ${request.url} ${await text(request)}`);
    };
    expect(await api.request(patch)).toMatchObject({
      body: 'PATCH /api/v3/repositories/1/check-runs/7 {"conclusion":"success"}',
    });
  });

  test("that points to another origin is followed without the token", async () => {
    const seen: IncomingMessage[] = [];
    const other = createServer((request, response) => {
      seen.push(request);
      response.end("there");
    });
    const otherPort = await listen(other);
    answer = (_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${otherPort}/moved` });
      response.end();
    };
    expect(await api.request(get)).toMatchObject({ status: 200, body: "there" });
    expect(seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ["/moved", undefined],
    ]);
    other.closeAllConnections();
    other.close();
  });

  test("that points to what is to be read is read, with nothing sent again", async () => {
    answer = async (request, response) => {
      if (request.url?.includes("/octo-org/shop/")) {
        response.writeHead(303, { location: "/elsewhere" });
        response.end();
      } else response.end(`${request.method} ${request.url} ${await text(request)}`);
    };
    expect(await api.request(patch)).toMatchObject({ body: "GET /elsewhere " });
  });

  test("that points in a circle ends", async () => {
    let asked = 0;
    answer = (request, response) => {
      asked++;
      response.writeHead(307, { location: request.url ?? "" });
      response.end();
    };
    expect(await api.request(get)).toMatchObject({ kind: "answer", status: 307 });
    expect(asked).toBe(21);
  });

  test("comes on the connection of the request before", async () => {
    const sockets = new Set<unknown>();
    answer = (request, response) => {
      sockets.add(request.socket);
      response.end("{}");
    };
    for (let i = 0; i < 3; i++) await api.request(get);
    expect(sockets.size).toBe(1);
  });

  test("prints nothing of what its headers say", async () => {
    const prints = [
      vi.spyOn(console, "warn"),
      vi.spyOn(console, "error"),
      vi.spyOn(console, "log"),
    ];
    answer = (_request, response) => {
      response.writeHead(200, {
        deprecation: "true",
        sunset: "::error::x",
        link: '<https://example.com>; rel="deprecation"',
      });
      response.end();
    };
    expect(await api.request(get)).toMatchObject({ status: 200 });
    for (const print of prints) expect(print).not.toHaveBeenCalled();
  });
});

describe("no answer", () => {
  test("after the connection broke: the request may have arrived", async () => {
    answer = (request) => request.socket.destroy();
    expect(await api.request(patch)).toEqual({
      kind: "no answer",
      wasSent: true,
      why: expect.stringMatching(/^No answer \(.+\)$/),
    });
  });

  test("in time", async () => {
    answer = () => {};
    expect(await api.request({ ...patch, timeoutMs: 30 })).toEqual({
      kind: "no answer",
      wasSent: true,
      why: "No answer within 0.03 s",
    });
  });

  test("before the signal", async () => {
    const aborter = new AbortController();
    answer = () => aborter.abort(new Error(`stopped with ${token}`));
    const reply = await api.request({ ...patch, signal: aborter.signal });
    expect(reply).toMatchObject({ kind: "no answer", wasSent: true });
    expect(JSON.stringify(reply)).not.toContain(token);
  });
});

describe("after the signal a request that has grace", () => {
  test("still gets the answer that comes in time", async () => {
    const aborter = new AbortController();
    answer = (_request, response) => {
      aborter.abort();
      setImmediate(() => response.end("late"));
    };
    expect(await api.request({ ...patch, signal: aborter.signal, graceMs: 5000 })).toMatchObject({
      kind: "answer",
      body: "late",
    });
  });

  test("is given up when that is over", async () => {
    const aborter = new AbortController();
    answer = () => aborter.abort();
    expect(await api.request({ ...patch, signal: aborter.signal, graceMs: 10 })).toMatchObject({
      kind: "no answer",
      wasSent: true,
    });
  });
});

test("without a server, the request was not sent", async () => {
  const other = createServer();
  const free = await listen(other);
  await new Promise((resolve) => other.close(resolve));
  expect(await requestElsewhere({ GITHUB_API_URL: `http://127.0.0.1:${free}` })).toEqual({
    kind: "no answer",
    wasSent: false,
    why: `No answer (connect ECONNREFUSED 127.0.0.1:${free})`,
  });
});

describe("a proxy of the environment", () => {
  // No loopback address for the rules of proxies, and yet the loopback on every system but Windows.
  const here = "0.0.0.0";

  /** A proxy that opens a tunnel to the server whichever host is asked for, or refuses to. */
  async function startProxy(status: number) {
    const tunnels: { readonly to: string | undefined; readonly login: string | undefined }[] = [];
    const proxy = createServer();
    proxy.on("connect", ({ url, headers }, socket) => {
      tunnels.push({ to: url, login: headers["proxy-authorization"] });
      socket.write(`HTTP/1.1 ${status} Tunnel\r\n\r\n`);
      if (status !== 200) return socket.end();
      const target = connect(port, "127.0.0.1");
      return socket
        .on("error", () => {})
        .pipe(target.on("error", () => {}))
        .pipe(socket);
    });
    const proxyPort = await listen(proxy);
    onTestFinished(() => void proxy.close());
    return { tunnels, address: `127.0.0.1:${proxyPort}` };
  }

  test("carries the request through a tunnel, with its login", async () => {
    answer = (request, response) => response.end(request.headers.host);
    const { tunnels, address } = await startProxy(200);
    const env = { GITHUB_API_URL: "http://github.example", http_proxy: `http://me:pw@${address}` };
    expect(await requestElsewhere(env)).toMatchObject({ status: 200, body: "github.example" });
    const login = `Basic ${Buffer.from("me:pw").toString("base64")}`;
    expect(tunnels).toEqual([{ to: "github.example:80", login }]);
  });

  test.each([
    ["https", 407, "proxy"],
    ["https", 403, "proxy"],
    ["https", 502, undefined],
    ["HTTP", 403, "proxy"],
  ])("for %s that answers %i is no answer, blocked by %s", async (scheme, status, blockedBy) => {
    const { tunnels, address } = await startProxy(status);
    const env = {
      GITHUB_API_URL: `${scheme.toLowerCase()}://github.example`,
      [scheme === "HTTP" ? "HTTP_PROXY" : "https_proxy"]: `http://${address}`,
    };
    expect(await requestElsewhere(env)).toEqual({
      kind: "no answer",
      wasSent: false,
      why: `the proxy answered HTTP ${status}`,
      ...(blockedBy && { blockedBy }),
    });
    expect(tunnels).toHaveLength(1);
  });

  test("is for the scheme of the API: one for https isn't used for http", async () => {
    answer = (_request, response) => response.end("direct");
    const { tunnels, address } = await startProxy(200);
    const env = { GITHUB_API_URL: `http://127.0.0.1:${port}`, https_proxy: `http://${address}` };
    expect(await requestElsewhere(env)).toMatchObject({ status: 200, body: "direct" });
    expect(tunnels).toEqual([]);
  });

  test.skipIf(process.platform === "win32")("isn't asked for what no_proxy names", async () => {
    answer = (_request, response) => response.end("direct");
    const { tunnels, address } = await startProxy(200);
    const env = { GITHUB_API_URL: `http://${here}:${port}`, http_proxy: `http://${address}` };
    await requestElsewhere(env);
    expect(tunnels).toHaveLength(1);
    const reply = await requestElsewhere({ ...env, no_proxy: `example.com,${here}` });
    expect(reply).toMatchObject({ status: 200, body: "direct" });
    expect(tunnels).toHaveLength(1);
  });
});

describe("over TLS", () => {
  let secure: Server;
  let url: string;

  beforeAll(async () => {
    secure = createSecureServer({ key, cert: certificate }, (_request, response) =>
      response.end("secure"),
    );
    url = `https://127.0.0.1:${await listen(secure)}`;
  });
  afterAll(() => void secure.close());

  test("an untrusted certificate is rejected", async () => {
    expect(await requestElsewhere({ GITHUB_API_URL: url })).toEqual({
      kind: "no answer",
      wasSent: false,
      blockedBy: "certificate",
      why: expect.stringMatching(/^DEPTH_ZERO_SELF_SIGNED_CERT: /),
    });
  });

  test("one of NODE_EXTRA_CA_CERTS is taken", async () => {
    const folder = mkdtempSync(join(tmpdir(), "certificate-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "certificate.pem");
    writeFileSync(path, certificate);
    const env = { GITHUB_API_URL: url, NODE_EXTRA_CA_CERTS: path };
    expect(await requestElsewhere(env)).toMatchObject({ status: 200, body: "secure" });
  });
});

/** Makes a request in a process of its own, which loads the library with another environment. */
async function requestElsewhere(env: Readonly<Record<string, string>>): Promise<unknown> {
  const script = `
    import { connectGitHub } from ${JSON.stringify(import.meta.resolve("../../src/host/github.ts"))};
    const call = { method: "GET", path: "/x", timeoutMs: 5000, signal: new AbortController().signal };
    console.log(JSON.stringify(await connectGitHub("${token}", "octo-org/shop").request(call)));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", script],
    { env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env } },
  );
  return JSON.parse(stdout);
}

test.each(["two words", "line\nfeed", "", "schlüssel"])(
  "a token like %j is refused without being quoted",
  async (bad) => {
    const { connectGitHub } = await import("../../src/host/github.ts");
    const connect = () => connectGitHub(bad, "octo-org/shop");
    expect(connect).toThrow("Input token: it");
    try {
      connect();
    } catch (error) {
      expect(error).toHaveProperty("name", UserError.name);
      expect((error as Error).message).not.toContain(bad || "\0");
    }
  },
);
