import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import {
  type AddressInfo,
  connect,
  createServer as createPlainServer,
  type Socket,
} from "node:net";
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
let respond: RequestListener;
let port: number;
let api: Api;

beforeAll(async () => {
  server = createServer((request, response) => respond(request, response));
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

describe("a response", () => {
  test("has status, headers and JSON, and the request has path, body and token", async () => {
    const received: { request?: IncomingMessage; body?: string } = {};
    respond = async (request, response) => {
      Object.assign(received, { request, body: await text(request) });
      response.writeHead(200, { "Content-Type": "application/json", "Retry-After": "7" });
      response.end('{"id": 7}');
    };
    expect(await api.request(patch)).toMatchObject({
      kind: "answer",
      status: 200,
      headers: { "retry-after": "7" },
      body: { id: 7 },
    });
    expect(received.body).toBe('{"conclusion":"success"}');
    expect(received.request).toMatchObject({
      method: "PATCH",
      url: "/api/v3/repos/octo-org/shop/check-runs/7",
      headers: {
        authorization: `token ${token}`,
        "content-type": expect.stringContaining("application/json"),
        "user-agent": expect.stringContaining("report-to-check"),
      },
    });
  });

  test("to a request with special characters in its query has them unchanged", async () => {
    respond = (request, response) => response.end(request.url);
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
  ])(
    "with status %i and content type %j is returned with any body",
    async (status, type, body, parsed) => {
      respond = (_request, response) => {
        response.writeHead(status, type ? { "content-type": type } : {});
        response.end(body);
      };
      expect(await api.request(get)).toMatchObject({ kind: "answer", status, body: parsed });
    },
  );

  test("that is cut off has no parsed body", async () => {
    respond = (_request, response) => {
      response.writeHead(201, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"id": 7, "html_url": ');
      setImmediate(() => response.destroy());
    };
    const reply = await api.request(patch);
    expect(reply).toMatchObject({ kind: "answer", status: 201 });
    expect(reply).not.toHaveProperty("body.id");
  });

  test.each([301, 302, 307, 308])(
    "with status %i is followed with the same method and body",
    async (status) => {
      respond = async (request, response) => {
        if (request.url?.includes("/octo-org/shop/")) {
          response.writeHead(status, { location: "/api/v3/repositories/1/check-runs" });
          response.end();
        } else response.end(`${request.method} ${request.url} ${await text(request)}`);
      };
      const post: ApiCall = { ...patch, method: "POST", path: "/check-runs" };
      expect(await api.request(post)).toMatchObject({
        body: 'POST /api/v3/repositories/1/check-runs {"conclusion":"success"}',
      });
    },
  );

  describe("with a redirect to another origin", () => {
    /** Starts a server that says what it received, and redirects all requests to it. */
    async function redirectToOther(status: number): Promise<void> {
      const other = createServer(async (request, response) => {
        const { method, url, headers } = request;
        response.setHeader("content-type", "application/json");
        const { authorization, "content-type": type } = headers;
        response.end(
          JSON.stringify({ method, url, authorization, type, sent: await text(request) }),
        );
      });
      const otherPort = await listen(other);
      onTestFinished(() => {
        other.closeAllConnections();
        other.close();
      });
      respond = (_request, response) => {
        response.writeHead(status, { location: `http://127.0.0.1:${otherPort}/moved` });
        response.end();
      };
    }

    test("is followed without the token", async () => {
      await redirectToOther(302);
      const reply = await api.request(get);
      expect(reply).toHaveProperty("body", { method: "GET", url: "/moved", sent: "" });
    });

    test.each([301, 302])(
      "and status %i is followed without the body of a POST",
      async (status) => {
        await redirectToOther(status);
        const reply = await api.request({ ...patch, method: "POST" });
        expect(reply).toHaveProperty("body", { method: "GET", url: "/moved", sent: "" });
      },
    );
  });

  test("with status 303 is followed with GET and without a body", async () => {
    respond = async (request, response) => {
      if (request.url?.includes("/octo-org/shop/")) {
        response.writeHead(303, { location: "/elsewhere" });
        response.end();
      } else response.end(`${request.method} ${request.url} ${await text(request)}`);
    };
    expect(await api.request(patch)).toMatchObject({ body: "GET /elsewhere " });
  });

  test("with a redirect loop is returned after 20 redirects", async () => {
    let requests = 0;
    respond = (request, response) => {
      requests++;
      response.writeHead(307, { location: request.url ?? "" });
      response.end();
    };
    expect(await api.request(get)).toMatchObject({ kind: "answer", status: 307 });
    expect(requests).toBe(21);
  });

  test("comes on the same connection as the previous one", async () => {
    const sockets = new Set<unknown>();
    respond = (request, response) => {
      sockets.add(request.socket);
      response.end("{}");
    };
    for (let i = 0; i < 3; i++) await api.request(get);
    expect(sockets.size).toBe(1);
  });

  test("with deprecation headers prints nothing", async () => {
    const printers = [
      vi.spyOn(console, "warn"),
      vi.spyOn(console, "error"),
      vi.spyOn(console, "log"),
    ];
    respond = (_request, response) => {
      response.writeHead(200, {
        deprecation: "true",
        sunset: "::error::x",
        link: '<https://example.com>; rel="deprecation"',
      });
      response.end();
    };
    expect(await api.request(get)).toMatchObject({ status: 200 });
    for (const printer of printers) expect(printer).not.toHaveBeenCalled();
  });
});

describe("no response is returned", () => {
  test("if the connection breaks, and the request may have arrived", async () => {
    respond = (request) => request.socket.destroy();
    expect(await api.request(patch)).toEqual({
      kind: "no answer",
      wasSent: true,
      why: expect.stringMatching(/^No answer \(.+\)$/),
    });
  });

  test("if the request times out", async () => {
    respond = () => {};
    expect(await api.request({ ...patch, timeoutMs: 30 })).toEqual({
      kind: "no answer",
      wasSent: true,
      why: "No answer within 0.03 s",
    });
  });

  test("if the signal aborts the request", async () => {
    const aborter = new AbortController();
    respond = () => aborter.abort(new Error(`stopped with ${token}`));
    const reply = await api.request({ ...patch, signal: aborter.signal });
    expect(reply).toMatchObject({ kind: "no answer", wasSent: true });
    expect(JSON.stringify(reply)).not.toContain(token);
  });
});

describe("after the signal, a request with a grace period", () => {
  test("still gets a response that arrives in time", async () => {
    const aborter = new AbortController();
    respond = (_request, response) => {
      aborter.abort();
      setImmediate(() => response.end("late"));
    };
    expect(await api.request({ ...patch, signal: aborter.signal, graceMs: 5000 })).toMatchObject({
      kind: "answer",
      body: "late",
    });
  });

  test("is aborted at the end of the period", async () => {
    const aborter = new AbortController();
    respond = () => aborter.abort();
    expect(await api.request({ ...patch, signal: aborter.signal, graceMs: 10 })).toMatchObject({
      kind: "no answer",
      wasSent: true,
    });
  });
});

test("a base URL may end with a slash", async () => {
  respond = (request, response) => response.end(request.url);
  const reply = await requestInProcess({ GITHUB_API_URL: `http://127.0.0.1:${port}/api/v3/` });
  expect(reply).toMatchObject({ body: "/api/v3/repos/octo-org/shop/x" });
});

test.each(["api.github.example", "localhost:8080", "ftp://github.example", "file:///api"])(
  "a base URL that isn't one of http or https is an error that names its variable: %s",
  async (url) => {
    const { connectGitHub } = await import("../../src/host/github.ts");
    vi.stubEnv("GITHUB_API_URL", url);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => connectGitHub(token, "octo-org/shop")).toThrow(
      `GITHUB_API_URL isn't an address that starts with https:// or http://: "${url}".`,
    );
  },
);

test("without a server, the request counts as not sent", async () => {
  const other = createServer();
  const free = await listen(other);
  await new Promise((resolve) => other.close(resolve));
  expect(await requestInProcess({ GITHUB_API_URL: `http://127.0.0.1:${free}` })).toEqual({
    kind: "no answer",
    wasSent: false,
    why: `No answer (connect ECONNREFUSED 127.0.0.1:${free})`,
  });
});

describe("a connection that breaks before TLS is established means that nothing was sent", () => {
  test.each([
    ["without an answer", (socket: Socket) => socket.destroy()],
    ["with a reset", (socket: Socket) => socket.resetAndDestroy()],
    ["with an answer that isn't TLS", (socket: Socket) => socket.end("HTTP/1.1 400 No\r\n\r\n")],
  ])("%s", async (_, end) => {
    const plain = createPlainServer((socket) => {
      socket.on("error", () => {}).once("data", () => end(socket));
    });
    onTestFinished(() => void plain.close());
    await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
    const { port } = plain.address() as AddressInfo;
    const reply = await requestInProcess({ GITHUB_API_URL: `https://127.0.0.1:${port}` });
    expect(reply).toMatchObject({ kind: "no answer", wasSent: false });
    expect(reply).toHaveProperty("why", expect.stringMatching(/^No answer \(.+\)$/));
  });
});

describe("a proxy from the environment", () => {
  // Proxies aren't used for loopback addresses. This one isn't listed, but leads to the loopback except on Windows.
  const unlistedLoopback = "0.0.0.0";

  /** Starts a proxy that opens a tunnel to the server for any host, or refuses with a status. */
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

  test("gets the request through a tunnel with its user and password", async () => {
    respond = (request, response) => response.end(request.headers.host);
    const { tunnels, address } = await startProxy(200);
    const env = { GITHUB_API_URL: "http://github.example", http_proxy: `http://me:pw@${address}` };
    expect(await requestInProcess(env)).toMatchObject({ status: 200, body: "github.example" });
    const login = `Basic ${Buffer.from("me:pw").toString("base64")}`;
    expect(tunnels).toEqual([{ to: "github.example:80", login }]);
  });

  test.each([
    ["https", 407, "proxy"],
    ["https", 403, "proxy"],
    ["https", 502, undefined],
    ["HTTP", 403, "proxy"],
  ])(
    "for %s that responds with %i is reported as no response, blocked by %s",
    async (scheme, status, blockedBy) => {
      const { tunnels, address } = await startProxy(status);
      const env = {
        GITHUB_API_URL: `${scheme.toLowerCase()}://github.example`,
        [scheme === "HTTP" ? "HTTP_PROXY" : "https_proxy"]: `http://${address}`,
      };
      expect(await requestInProcess(env)).toEqual({
        kind: "no answer",
        wasSent: false,
        why: `the proxy answered HTTP ${status}`,
        ...(blockedBy && { blockedBy }),
      });
      expect(tunnels).toHaveLength(1);
    },
  );

  test("for https isn't used for http", async () => {
    respond = (_request, response) => response.end("direct");
    const { tunnels, address } = await startProxy(200);
    const env = { GITHUB_API_URL: `http://127.0.0.1:${port}`, https_proxy: `http://${address}` };
    expect(await requestInProcess(env)).toMatchObject({ status: 200, body: "direct" });
    expect(tunnels).toEqual([]);
  });

  test.skipIf(process.platform === "win32")("isn't used for hosts in no_proxy", async () => {
    respond = (_request, response) => response.end("direct");
    const { tunnels, address } = await startProxy(200);
    const env = {
      GITHUB_API_URL: `http://${unlistedLoopback}:${port}`,
      http_proxy: `http://${address}`,
    };
    await requestInProcess(env);
    expect(tunnels).toHaveLength(1);
    const reply = await requestInProcess({ ...env, no_proxy: `example.com,${unlistedLoopback}` });
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
    expect(await requestInProcess({ GITHUB_API_URL: url })).toEqual({
      kind: "no answer",
      wasSent: false,
      blockedBy: "certificate",
      why: expect.stringMatching(/^DEPTH_ZERO_SELF_SIGNED_CERT: /),
    });
  });

  test("a certificate in NODE_EXTRA_CA_CERTS is trusted", async () => {
    const folder = mkdtempSync(join(tmpdir(), "certificate-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "certificate.pem");
    writeFileSync(path, certificate);
    const env = { GITHUB_API_URL: url, NODE_EXTRA_CA_CERTS: path };
    expect(await requestInProcess(env)).toMatchObject({ status: 200, body: "secure" });
  });
});

/** Makes a request in a new process, which loads the library with another environment. */
async function requestInProcess(env: Readonly<Record<string, string>>): Promise<unknown> {
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
  "an invalid token is rejected and isn't quoted: %j",
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
