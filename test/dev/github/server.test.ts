import { afterEach, expect, test } from "vitest";
import { badGateway } from "../../../dev/github/checks.ts";
import { type Server, type ServerOptions, startServer } from "../../../dev/github/server.ts";
import { tokens } from "../../../dev/github/settings.ts";
import { sha } from "./caller.ts";

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
async function start(options: ServerOptions = {}): Promise<Server> {
  const server = await startServer(options);
  servers.push(server);
  return server;
}

function create({ apiUrl }: Server): Promise<Response> {
  return fetch(`${apiUrl}/repos/octo-org/shop/check-runs`, {
    method: "POST",
    headers: { authorization: `token ${tokens.job}` },
    body: JSON.stringify({ name: "Reports", head_sha: sha }),
  });
}

test("the links in responses lead to the server itself", async () => {
  const server = await start();
  const response = await create(server);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    201,
    "application/json; charset=utf-8",
  ]);
  const { url } = (await response.json()) as { url: string };
  expect(url).toBe(`${server.apiUrl}/repos/octo-org/shop/check-runs/1001`);
  const read = await fetch(url, { headers: { authorization: `token ${tokens.job}` } });
  expect(await read.json()).toMatchObject({ id: 1001, name: "Reports" });
});

test("with a base path the server responds only below it", async () => {
  const server = await start({ basePath: "/api/v3" });
  expect(server.apiUrl).toMatch(/\/api\/v3$/);
  expect((await create(server)).status).toBe(201);
  expect((await create({ ...server, apiUrl: new URL(server.apiUrl).origin })).status).toBe(404);
  expect(server.checks.exchanges()).toHaveLength(1);
});

test("the connection breaks if a response is lost", async () => {
  const server = await start({ faults: [{ do: { kind: "lose", moment: "after" } }] });
  await expect(create(server)).rejects.toThrow("fetch failed");
  expect(server.checks.runs()).toHaveLength(1);
});

test("a response can be an HTML page", async () => {
  const server = await start({ faults: [{ do: { kind: "answer", reply: badGateway } }] });
  const response = await create(server);
  expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html"]);
  expect(await response.text()).toContain("<title>502 Bad Gateway</title>");
});

test("a slow response arrives, unless the server is closed before", async () => {
  const slow = { kind: "slow" as const, delay: 1 };
  const server = await start({ faults: [{ do: slow }, { do: { ...slow, delay: 3_600_000 } }] });
  expect((await create(server)).status).toBe(201);
  const pending = create(server);
  await server.close();
  await expect(pending).rejects.toThrow();
});

test("onRequest is called for each request before it is processed", async () => {
  const requests: string[] = [];
  const server = await start({
    onRequest: ({ method }, nth) =>
      requests.push(`${nth} ${method} ${server.checks.runs().length}`),
  });
  await create(server);
  await create(server);
  expect(requests).toEqual(["1 POST 0", "2 POST 1"]);
});
