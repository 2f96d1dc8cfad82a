import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { badGateway } from "../../dev/github/checks.ts";
import { tokens } from "../../dev/github/settings.ts";
import type { RunningStep } from "../../dev/runner.ts";
import { certificate, key } from "../host/loopback-certificate.ts";
import { checkOutCart, decodeReferences, junit, runBundle } from "./run-bundle.ts";

const listLevels = (commands: readonly { name: string }[]) =>
  commands
    .filter(({ name }) => ["error", "warning", "notice"].includes(name))
    .map(({ name }) => name);

const forkEvent = {
  event: {
    name: "pull_request",
    payload: {
      pull_request: {
        head: { sha: "a".repeat(40), repo: { full_name: "somebody/shop" } },
        base: { repo: { full_name: "octo-org/shop" } },
      },
    },
  },
};

describe("without permission to write check runs", () => {
  test.concurrent("the log and the job summary have the results and the lines to add, and the results decide the exit code", async () => {
    const { main, checks, commands, requests } = await runBundle({
      ...checkOutCart(junit(12)),
      job: { token: tokens.readOnly },
    });
    const writes = requests.filter((request) => !request.startsWith("GET"));
    expect([main.exitCode, checks.runs(), writes]).toEqual([
      1,
      [],
      ["POST /check-runs in_progress"],
    ]);
    const annotations = commands.filter(({ properties }) => properties.file === "src/cart.ts");
    expect(annotations.map(({ name }) => name)).toEqual(Array(9).fill("error"));
    expect(main.summary).toMatch(/permissions:\n {2}contents: read\n {2}checks: write/);
    expect(main.summary).toContain("case 12");
    expect(main.outputs).toMatchObject({ failed: "12", annotations: "0", "check-run-id": "" });
  });

  test.concurrent.each([
    ["in the repository itself", {}, "the input token is empty. "],
    ["in a pull request from a fork", forkEvent, "a pull request from a fork gets no secrets"],
  ])("an empty token is treated like a read-only token %s", async (_, job, message) => {
    const { workspace, inputs } = checkOutCart(junit(1));
    const { main, post, commands, requests } = await runBundle({
      workspace,
      inputs: { ...inputs, token: "" },
      job,
    });
    expect(requests).toEqual([]);
    expect(main.outputs).toMatchObject({ conclusion: "failure", failed: "1", "check-run-id": "" });
    expect(decodeReferences(main.summary)).toContain(message);
    expect(main.summary).toContain("case 1");
    // On a fork the warning comes after the failures, because the contributor can't do anything about it.
    expect(listLevels(commands).toSorted()).toEqual(["error", "error", "warning"]);
    expect(commands.at(-1)?.message).toBe("1 of 2 tests failed: cart > case 1.");
    expect(post).toMatchObject({ exitCode: 0, stdout: "" });
  });

  test.concurrent("a pull request from a fork gets an alternative workflow, and the step passes if the tests pass", async () => {
    const { main } = await runBundle({
      ...checkOutCart(junit(0)),
      job: { token: tokens.readOnly, ...forkEvent },
    });
    expect(main.exitCode).toBe(0);
    expect(decodeReferences(main.summary)).toContain("workflow_run");
    expect(main.summary).toContain("workflow_run:");
  });
});

test.concurrent.each([
  ["a personal access token", tokens.personal, "personal access token"],
  ["an unknown token", "expired", "doesn't know the token"],
])("%s fails the step with its own message", async (_, token, message) => {
  const { main, commands } = await runBundle({ ...checkOutCart(junit(0)), job: { token } });
  expect(main.exitCode).toBe(1);
  expect(listLevels(commands)).toContain("error");
  expect(commands.map((command) => command.message).join("\n")).toContain(message);
});

test.concurrent("on a server without check runs, the error names the input that turns them off", async () => {
  const { main, requests } = await runBundle({
    ...checkOutCart(junit(0)),
    server: { basePath: "/api/v1", repository: "octo-org/elsewhere" },
  });
  expect(main.exitCode).toBe(1);
  expect(main.stdout).toContain("Gitea and Forgejo have none. Set `check-run: false`");
  expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([
    "POST /check-runs in_progress",
  ]);
});

test.concurrent("an untrusted certificate fails the step at once, and the post stage has nothing to do", async () => {
  const secure = createSecureServer({ key, cert: certificate }, (_request, response) =>
    response.end("{}"),
  );
  await new Promise<void>((resolve) => secure.listen(0, "127.0.0.1", resolve));
  const { port } = secure.address() as AddressInfo;
  const { main, post } = await runBundle({
    ...checkOutCart(junit(0)),
    job: { apiUrl: `https://127.0.0.1:${port}` },
  });
  secure.close();
  expect(main.exitCode).toBe(1);
  expect(main.stdout).toContain("NODE_EXTRA_CA_CERTS");
  expect(main.stdout).not.toMatch(/trying again|looking whether/);
  expect(post).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
});

test.concurrent("the token isn't in any output, and is redacted in requests even if a report contains it", async () => {
  const { main, checks } = await runBundle({ ...checkOutCart(junit(1, `Bearer ${tokens.job}`)) });
  const sent = checks.exchanges().map(({ request }) => request.body);
  expect(sent.join("\n")).toContain("Bearer ***");
  // The runner masks the line of the report in the log and the job summary.
  const otherOutput = `${main.stdout}${main.stderr}${main.summary}${sent}`.replaceAll(
    `Bearer ${tokens.job}`,
    "",
  );
  expect(otherOutput).not.toContain(tokens.job);
});

test.concurrent("after a lost response the action checks what arrived, and no annotation is duplicated", async () => {
  const { main, run } = await runBundle({
    ...checkOutCart(junit(60)),
    server: {
      faults: [
        { when: { method: "PATCH" }, do: { kind: "lose", moment: "after" } },
        {
          when: { method: "PATCH", nth: 2 },
          do: { kind: "answer", reply: badGateway, afterWork: true },
        },
      ],
    },
  });
  expect(main.exitCode).toBe(1);
  const lines = run?.annotations.map((annotation) => annotation.start_line);
  expect(lines?.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  expect(run).toMatchObject({ status: "completed", conclusion: "failure" });
});

// Windows has no signals.
describe.skipIf(process.platform === "win32")("a signal during publishing", () => {
  const slow = { kind: "slow" as const, delay: 60_000 };
  const server = { faults: [{ when: { method: "PATCH" }, do: slow }] };

  test.concurrent.each([
    ["cancelling by the runner", (step: RunningStep) => step.cancel()],
    ["a single SIGTERM", (step: RunningStep) => step.kill("SIGTERM")],
  ])("%s closes the check run as cancelled", async (_, cancel) => {
    const { main, post, run, requests } = await runBundle({
      ...checkOutCart(junit(60)),
      server,
      onWrite: (nth, step) => nth === 2 && cancel(step),
    });
    expect(run).toMatchObject({ status: "completed", conclusion: "cancelled" });
    expect(requests.at(-1)).toMatch(/^PATCH \S+ completed cancelled$/);
    expect(main).toMatchObject({ exitCode: 1, signal: null });
    expect(post).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
  });

  test.concurrent("a second signal doesn't keep the check run open", async () => {
    const { main, run } = await runBundle({
      ...checkOutCart(junit(60)),
      server,
      onWrite: (nth, step) => nth > 1 && step.kill(nth === 2 ? "SIGINT" : "SIGTERM"),
    });
    expect(run?.conclusion).toBe("cancelled");
    expect(main.signal).toBeNull();
  });

  test.concurrent("SIGKILL leaves the check run open, and the post stage closes it", async () => {
    const { main, post, run } = await runBundle({
      ...checkOutCart(junit(60)),
      server,
      onWrite: (nth, step) => nth === 2 && step.kill("SIGKILL"),
    });
    expect(main).toMatchObject({ exitCode: null, signal: "SIGKILL", outputs: {} });
    expect(run).toMatchObject({ status: "completed", conclusion: "cancelled" });
    expect(post.exitCode).toBe(0);
    expect(post.stdout).toContain("Closed the check run");
  });

  test.concurrent("SIGKILL before the first response leaves the check run open, and the post stage closes it", async () => {
    const { post, checks } = await runBundle({
      ...checkOutCart(junit(1)),
      server: { faults: [{ when: { method: "POST" }, do: slow }] },
      onWrite: (nth, step) => nth === 1 && step.kill("SIGKILL"),
    });
    expect(post.exitCode).toBe(0);
    expect(checks.runs().map(({ status }) => status)).toEqual(["completed"]);
  });
});
