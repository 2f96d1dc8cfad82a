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

test("the links in answers lead to the server itself", async () => {
  const server = await start();
  const answer = await create(server);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    201,
    "application/json; charset=utf-8",
  ]);
  const { url } = (await answer.json()) as { url: string };
  expect(url).toBe(`${server.apiUrl}/repos/octo-org/shop/check-runs/1001`);
  const read = await fetch(url, { headers: { authorization: `token ${tokens.job}` } });
  expect(await read.json()).toMatchObject({ id: 1001, name: "Reports" });
});

test("an Enterprise Server answers below its base path only", async () => {
  const server = await start({ basePath: "/api/v3" });
  expect(server.apiUrl).toMatch(/\/api\/v3$/);
  expect((await create(server)).status).toBe(201);
  expect((await create({ ...server, apiUrl: new URL(server.apiUrl).origin })).status).toBe(404);
  expect(server.checks.exchanges()).toHaveLength(1);
});

test("a lost answer breaks the connection", async () => {
  const server = await start({ faults: [{ do: { kind: "lose", moment: "after" } }] });
  await expect(create(server)).rejects.toThrow("fetch failed");
  expect(server.checks.runs()).toHaveLength(1);
});

test("an answer may be a page for people", async () => {
  const server = await start({ faults: [{ do: { kind: "answer", reply: badGateway } }] });
  const answer = await create(server);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([502, "text/html"]);
  expect(await answer.text()).toContain("<title>502 Bad Gateway</title>");
});

test("a slow answer comes, unless the client gives up before", async () => {
  const slow = { kind: "slow" as const, delay: 1 };
  const server = await start({ faults: [{ do: slow }, { do: { ...slow, delay: 3_600_000 } }] });
  expect((await create(server)).status).toBe(201);
  const given = create(server);
  await server.close();
  await expect(given).rejects.toThrow();
});

test("whoever started it hears of each request before anything is done", async () => {
  const heard: string[] = [];
  const server = await start({
    onRequest: ({ method }, nth) => heard.push(`${nth} ${method} ${server.checks.runs().length}`),
  });
  await create(server);
  await create(server);
  expect(heard).toEqual(["1 POST 0", "2 POST 1"]);
});
