import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { badGateway } from "../../dev/github/checks.ts";
import { tokens } from "../../dev/github/settings.ts";
import type { RunningStep } from "../../dev/runner.ts";
import { certificate, key } from "../host/loopback-certificate.ts";
import { checkOutCart, junit, plain, runBundle } from "./run-bundle.ts";

const levelsOf = (commands: readonly { name: string }[]) =>
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

describe("without the permission", () => {
  test.concurrent("the results are in log and job summary, with the lines to add, and decide the exit code", async () => {
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
    ["as on the own repository", {}, "the input token is empty. "],
    ["on a fork's pull request", forkEvent, "a pull request from a fork gets no secrets"],
  ])("an empty token is as good as one that can only read, %s", async (_, job, says) => {
    const { workspace, inputs } = checkOutCart(junit(1));
    const { main, post, commands, requests } = await runBundle({
      workspace,
      inputs: { ...inputs, token: "" },
      job,
    });
    expect(requests).toEqual([]);
    expect(main.outputs).toMatchObject({ conclusion: "failure", failed: "1", "check-run-id": "" });
    expect(plain(main.summary)).toContain(says);
    expect(main.summary).toContain("case 1");
    // On a fork the contributor can do nothing about the warning, so that it comes after the failure.
    expect(levelsOf(commands).toSorted()).toEqual(["error", "error", "warning"]);
    expect(commands.at(-1)?.message).toBe("1 of 2 tests failed: cart > case 1.");
    expect(post).toMatchObject({ exitCode: 0, stdout: "" });
  });

  test.concurrent("a fork's pull request gets the alternative workflow, and the step passes if the tests do", async () => {
    const { main } = await runBundle({
      ...checkOutCart(junit(0)),
      job: { token: tokens.readOnly, ...forkEvent },
    });
    expect(main.exitCode).toBe(0);
    expect(plain(main.summary)).toContain("workflow_run");
    expect(main.summary).toContain("workflow_run:");
  });
});

test.concurrent.each([
  ["a personal token", tokens.personal, "personal access token"],
  ["a token that nobody knows", "expired", "doesn't know the token"],
])("%s fails the step with its own sentence", async (_, token, sentence) => {
  const { main, commands } = await runBundle({ ...checkOutCart(junit(0)), job: { token } });
  expect(main.exitCode).toBe(1);
  expect(levelsOf(commands)).toContain("error");
  expect(commands.map(({ message }) => message).join("\n")).toContain(sentence);
});

test.concurrent("a server without check runs is named, with the input that does without", async () => {
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

test.concurrent("a certificate that can't be verified fails the step at once, and leaves the post stage nothing", async () => {
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

test.concurrent("the token appears nowhere, and what is sent doesn't have it even if a report does", async () => {
  const { main, checks } = await runBundle({ ...checkOutCart(junit(1, `Bearer ${tokens.job}`)) });
  const sent = checks.exchanges().map(({ request }) => request.body);
  expect(sent.join("\n")).toContain("Bearer ***");
  // The runner masks it in log and job summary, but this report's line apart nothing is there to mask.
  const rest = `${main.stdout}${main.stderr}${main.summary}${sent}`.replaceAll(
    `Bearer ${tokens.job}`,
    "",
  );
  expect(rest).not.toContain(tokens.job);
});

test.concurrent("a lost response is looked up, so that no annotation is duplicated", async () => {
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

// Windows has no signals: there a process is ended without a word.
describe.skipIf(process.platform === "win32")("a signal while pages are sent", () => {
  const slow = { kind: "slow" as const, delay: 60_000 };
  const server = { faults: [{ when: { method: "PATCH" }, do: slow }] };

  test.concurrent.each([
    ["the runner's cancelling", (step: RunningStep) => step.cancel()],
    ["SIGTERM alone", (step: RunningStep) => step.kill("SIGTERM")],
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

  test.concurrent("what a kill leaves open, the post stage closes", async () => {
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

  test.concurrent("so it does if the kill came before GitHub's answer to the first request", async () => {
    const { post, checks } = await runBundle({
      ...checkOutCart(junit(1)),
      server: { faults: [{ when: { method: "POST" }, do: slow }] },
      onWrite: (nth, step) => nth === 1 && step.kill("SIGKILL"),
    });
    expect(post.exitCode).toBe(0);
    expect(checks.runs().map(({ status }) => status)).toEqual(["completed"]);
  });
});
