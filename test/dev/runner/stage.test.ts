import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findNode, readAction } from "../../../dev/runner/action.ts";
import { toInputs } from "../../../dev/runner/environment.ts";
import { type StageOptions, startStage } from "../../../dev/runner/stage.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "stage-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(source: string, over: Partial<StageOptions> = {}) {
  const script = join(folder, "script.mjs");
  writeFileSync(script, source);
  return startStage({
    node: findNode(readAction()),
    script,
    job: { workspace: folder, apiUrl: "http://127.0.0.1:1/api/v3", token: "t", sha: "s" },
    env: {},
    folder: join(folder, "stage"),
    ...over,
  });
}

test("a stage runs in the workspace with the Node version of action.yml, and its output files are read", async () => {
  const { done } = start(`
    import { appendFileSync } from "node:fs";
    const { env } = process;
    appendFileSync(env.GITHUB_OUTPUT, "node=" + process.version + "\\ncwd=" + process.cwd() + "\\n");
    appendFileSync(env.GITHUB_STATE, "kept=1\\n");
    appendFileSync(env.GITHUB_STEP_SUMMARY, "# Summary");
    console.log(env.GITHUB_GRAPHQL_URL, env.GITHUB_REPOSITORY);
    console.error("to stderr");
    process.exitCode = 3;
  `);
  const stage = await done;
  expect(stage).toMatchObject({
    exitCode: 3,
    signal: null,
    stdout: "http://127.0.0.1:1/api/graphql octo-org/shop\n",
    stderr: "to stderr\n",
    outputs: { node: expect.stringMatching(/^v24\./), cwd: folder },
    state: { kept: "1" },
    summary: "# Summary",
  });
  expect(stage.peakBytes).toBeGreaterThan(10_000_000);
});

test("a stage doesn't inherit this machine's environment variables", async () => {
  process.env.REPORT_TO_CHECK_SECRET = "x";
  const { done } = start("console.log(Object.keys(process.env).sort().join(' '))");
  delete process.env.REPORT_TO_CHECK_SECRET;
  const names = (await done).stdout.trim().split(" ");
  expect(names).not.toContain("REPORT_TO_CHECK_SECRET");
  expect(names).toContain("GITHUB_WORKSPACE");
});

test.skipIf(process.platform === "win32")(
  "a stage that is ended by a signal has no exit code",
  async () => {
    const { child, done } = start("console.log('ready'); setInterval(() => {}, 1000);", {
      onLog: () => child.kill("SIGTERM"),
    });
    expect(await done).toMatchObject({ exitCode: null, signal: "SIGTERM", stdout: "ready\n" });
  },
);

test("the inputs of `with:` override the defaults of action.yml", () => {
  const inputs = toInputs(
    readAction(),
    { reports: "a.xml\nb.xml", "fail-on": "never" },
    "the token",
  );
  expect(inputs).toMatchObject({
    INPUT_REPORTS: "a.xml\nb.xml",
    "INPUT_FAIL-ON": "never",
    "INPUT_MAX-ANNOTATIONS": "500",
    "INPUT_STRIP-PREFIX": "",
    INPUT_TOKEN: "the token",
  });
});
