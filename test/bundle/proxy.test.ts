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

test("a proxy address that can't be used fails the step at once, and the post stage has nothing to do", async () => {
  const { workspace, inputs } = checkOutCart(junit(0));
  const env = { https_proxy: "socks5://127.0.0.1:1" };
  const job = { workspace, apiUrl: "https://github.example", token: tokens.job, sha, env };
  const { main, post } = await startStep({ job, inputs }).done;
  expect(main.exitCode).toBe(1);
  expect(main.stdout).toContain("GitHub was not reached, because https_proxy isn't an address");
  expect(main.stdout).not.toMatch(/trying again|looking whether/);
  expect(main.summary).toContain("1 test passed");
  expect(post).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
});
