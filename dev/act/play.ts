import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { commit, git } from "../demo/monorepo.ts";
import { pullOf, pushOf } from "../demo/run-demo.ts";
import { showRequests } from "../demo/show.ts";
import { startServer } from "../github/server.ts";
import { type PullRequest, tokens } from "../github/settings.ts";
import { root } from "../runner/action.ts";
import { removeEarlierReports, writeEarlierReports } from "./earlier.ts";
import type { Scenario } from "./scenarios.ts";
import { cloneOwn, makeShop } from "./shop.ts";
import { writeActions, writeTools } from "./stand-ins.ts";

export interface Played {
  /** The output of act. */
  readonly log: string;
  readonly requests: readonly string[];
  /** The differences from the scenario's expectations. Empty if there are none. */
  readonly surprises: readonly string[];
}

/** Runs a scenario's workflow in act, on this machine without a container, against the stand-in for GitHub. */
export async function play(act: string, scenario: Scenario): Promise<Played> {
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
  const given = {
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
      env: { ...env, ...given },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${scenario.title}: ${stderr}`);
  }
  let stop = () => {};
  let isStopped = false;
  let pulls: readonly PullRequest[] = [];
  const server = await startServer({
    // Otherwise an event may name commits that the shop doesn't have.
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
      ...flag("--env", toPairs({ ...given, GITHUB_API_URL: server.apiUrl })),
      ...flag("--secret", toPairs({ GITHUB_TOKEN: scenario.token ?? tokens.job })),
      ...flag("--eventpath", [event]),
      ...flag("--action-cache-path", [join(folder, "cache")]),
      "--no-cache-server",
      "--log-prefix-job-id",
    ];
    const child = spawn(act, args, { cwd: shop, env, stdio: ["ignore", "pipe", "pipe"] });
    stop = () => child.kill("SIGINT");
    return readLog(child);
  };

  /** Returns the event of the pull request that is played then. */
  const runOnMain = async (results: NonNullable<Scenario["onMain"]>) => {
    const base = git(shop, "rev-parse", "HEAD");
    if (results === "other results") writeEarlierReports(shop);
    await runAct(pushOf("main"));
    if (results === "other results") removeEarlierReports(shop);
    git(shop, "checkout", "--quiet", "-b", "coffee");
    const head = commit(shop, "Sell coffee");
    pulls = [{ number: 7, state: "open", branch: "coffee", headSha: head, baseSha: base }];
    return pullOf(head, base);
  };

  try {
    const { checks } = server;
    const pull = scenario.onMain && (await runOnMain(scenario.onMain));
    const [seen, before] = [checks.exchanges().length, checks.runs().length];
    const log = await runAct(pull ?? scenario.event);
    const requests = showRequests(checks.exchanges().slice(seen));
    const runs = checks
      .runs()
      .slice(before)
      .map((run) => `${run.name}: ${run.conclusion ?? run.status}`);
    return { log, requests, surprises: compare(scenario, log, runs) };
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
    ([, job, how]) => `${job}: ${how}`,
  );
  return [
    ...compareLists("jobs", jobs, scenario.jobs),
    ...compareLists("check runs", checks, scenario.checks),
    ...(scenario.says ?? [])
      .filter((text) => !log.includes(text))
      .map((text) => `the log doesn't say: ${text}`),
    ...(scenario.hides ?? [])
      .filter((text) => log.includes(text))
      .map((text) => `the log says: ${text}`),
  ];
}

function compareLists(what: string, got: readonly string[], wanted: readonly string[]): string[] {
  const [a, b] = [got, wanted].map((list) => list.toSorted().join("; ") || "none");
  return a === b ? [] : [`${what}: ${a} instead of ${b}`];
}
