import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { commit, git } from "../demo/monorepo.ts";
import { toPullEvent, toPushEvent } from "../demo/run-demo.ts";
import { showRequests } from "../demo/show.ts";
import { startServer } from "../github/server.ts";
import { type PullRequest, tokens } from "../github/settings.ts";
import { root } from "../runner/action.ts";
import { removeEarlierReports, writeEarlierReports } from "./earlier-reports.ts";
import { cloneOwn, makeShop } from "./repositories.ts";
import type { Scenario } from "./scenarios.ts";
import { writeActions, writeTools } from "./stand-ins.ts";

export interface ScenarioResult {
  /** The output of act. */
  readonly log: string;
  readonly requests: readonly string[];
  /** How the result differs from the scenario's expectations. */
  readonly differences: readonly string[];
}

/** Runs a scenario's workflow in act, without a container, against the stand-in for GitHub. */
export async function runScenario(act: string, scenario: Scenario): Promise<ScenarioResult> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "act-"));
  const [shop, artifacts, tools, event] = ["shop", "artifacts", "tools", "event.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  if (scenario.inOwnClone) cloneOwn(shop);
  else {
    makeShop(shop, scenario.workflow);
    writeTools(tools);
  }
  mkdirSync(artifacts);
  const variables = {
    ACTIONS: join(folder, "actions"),
    ARTIFACTS: artifacts,
    FIXTURES: join(root, "__fixtures__"),
    SHOP: shop,
  };
  const path = [tools, join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  if (scenario.before) {
    const { status, stderr } = spawnSync("bash", ["-ec", scenario.before], {
      cwd: shop,
      env: { ...env, ...variables },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${scenario.title}: ${stderr}`);
  }
  let stop = () => {};
  let isStopped = false;
  let pulls: readonly PullRequest[] = [];
  const server = await startServer({
    // Other events can name commits that the shop doesn't have.
    ...(scenario.onMain && { git: { folder: shop } }),
    pulls: () => pulls,
    ...(scenario.faults && { faults: scenario.faults }),
    onRequest({ method }) {
      if (method !== scenario.cancelAt || isStopped) return;
      isStopped = true;
      stop();
    },
  });

  const runAct = (on: Scenario["event"]): Promise<string> => {
    writeFileSync(event, JSON.stringify(on?.payload ?? {}));
    const args = [
      on?.name ?? "push",
      ...flag("--workflows", [`.github/workflows/${scenario.inOwnClone ? "ci" : "workflow"}.yml`]),
      ...flag("--job", scenario.job ? [scenario.job] : []),
      ...flag("--matrix", scenario.matrix ? [scenario.matrix] : []),
      ...flag("--platform", ["ubuntu-latest=-self-hosted", "windows-latest=-self-hosted"]),
      ...flag("--local-repository", writeActions(scenario.workflow, join(folder, "actions"))),
      ...flag("--env", toPairs({ ...variables, GITHUB_API_URL: server.apiUrl })),
      ...flag(
        "--secret",
        toPairs({ GITHUB_TOKEN: scenario.token ?? tokens.job, ...scenario.secrets }),
      ),
      ...flag("--eventpath", [event]),
      ...flag("--action-cache-path", [join(folder, "cache")]),
      "--no-cache-server",
      "--log-prefix-job-id",
    ];
    const child = spawn(act, args, { cwd: shop, env, stdio: ["ignore", "pipe", "pipe"] });
    stop = () => child.kill("SIGINT");
    return readLog(child);
  };

  /** Runs the workflow on the default branch. Returns the event of a pull request after it. */
  const runOnMain = async (results: NonNullable<Scenario["onMain"]>) => {
    const base = git(shop, "rev-parse", "HEAD");
    if (results === "other results") writeEarlierReports(shop);
    await runAct(toPushEvent("main"));
    if (results === "other results") removeEarlierReports(shop);
    git(shop, "checkout", "--quiet", "-b", "coffee");
    const head = commit(shop, "Sell coffee");
    pulls = [{ number: 7, state: "open", branch: "coffee", headSha: head, baseSha: base }];
    return toPullEvent(head, base);
  };

  try {
    const { checks } = server;
    const pull = scenario.onMain && (await runOnMain(scenario.onMain));
    const [requestsBefore, runsBefore] = [checks.exchanges().length, checks.runs().length];
    const log = await runAct(pull ?? scenario.event);
    const requests = showRequests(checks.exchanges().slice(requestsBefore));
    const runs = checks
      .runs()
      .slice(runsBefore)
      .map((run) => `${run.name}: ${run.conclusion ?? run.status}`);
    return { log, requests, differences: compare(scenario, log, runs) };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function toPairs(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map((pair) => pair.join("="));
}

function flag(name: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [name, value]);
}

function readLog(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = "";
    child.stdout?.setEncoding("utf8").on("data", (piece: string) => (log += piece));
    child.stderr?.setEncoding("utf8").on("data", (piece: string) => (log += piece));
    child.once("error", reject).once("close", () => resolve(log));
  });
}

function compare(scenario: Scenario, log: string, checks: readonly string[]): readonly string[] {
  const jobs = [...log.matchAll(/^\[([^\]]+)\].*Job (succeeded|failed)$/gm)].map(
    ([, job, outcome]) => `${job}: ${outcome}`,
  );
  return [
    ...compareLists("jobs", jobs, scenario.jobs),
    ...compareLists("check runs", checks, scenario.checks),
    ...(scenario.logHas ?? [])
      .filter((text) => !log.includes(text))
      .map((text) => `the log doesn't contain: ${text}`),
    ...(scenario.logHasNot ?? [])
      .filter((text) => log.includes(text))
      .map((text) => `the log contains: ${text}`),
  ];
}

function compareLists(
  name: string,
  actual: readonly string[],
  expected: readonly string[],
): string[] {
  const [a, b] = [actual, expected].map((list) => list.toSorted().join("; ") || "none");
  return a === b ? [] : [`${name}: ${a} instead of ${b}`];
}
