import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { startServer } from "../../dev/github/server.ts";
import { tokens } from "../../dev/github/settings.ts";
import { startStep } from "../../dev/runner.ts";
import { checkOutCart, junit, sha } from "./run-bundle.ts";

test("every request goes through the proxy's tunnel", async () => {
  const server = await startServer();
  onTestFinished(server.close);
  const tunnels: (string | undefined)[] = [];
  const proxy = createServer().on("connect", ({ url }, socket) => {
    tunnels.push(url);
    const target = connect(Number(new URL(server.apiUrl).port), "127.0.0.1");
    socket.on("error", () => {}).write("HTTP/1.1 200 Connected\r\n\r\n");
    socket.pipe(target.on("error", () => {})).pipe(socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void proxy.close());
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  const { workspace, inputs } = checkOutCart(junit(60));
  const env = { http_proxy: address };
  const job = { workspace, apiUrl: "http://github.example", token: tokens.job, sha, env };
  const { main } = await startStep({ job, inputs: { ...inputs, "fail-step": "false" } }).done;

  expect(main.exitCode, main.stdout + main.stderr).toBe(0);
  expect(server.checks.runs()).toMatchObject([{ status: "completed", conclusion: "failure" }]);
  expect(new Set(tunnels)).toEqual(new Set(["github.example:80"]));
});
