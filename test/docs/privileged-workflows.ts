import { posix } from "node:path";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/**
 * On these events a workflow has a token with write access, and an untrusted pull request can start it.
 * https://docs.github.com/en/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
const privileged = ["workflow_run", "pull_request_target"];

/** Actions that write untrusted files to the folder in their input `path`. */
const writers = ["actions/checkout", "actions/download-artifact"];

/** Actions that don't write files into the workspace. */
const readers = ["report-to-check/report-to-check", "actions/create-github-app-token"];

/** Returns true if an untrusted pull request can start this workflow with a token with write access. */
export function isPrivileged(yaml: string): boolean {
  const { on } = parse(yaml);
  const events = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
  return privileged.some((event) => events.includes(event));
}

/** Returns the steps that can run untrusted files as code, in any job of a workflow. */
export function findUnsafeSteps(yaml: string): readonly string[] {
  const jobs: Record<string, { readonly steps?: readonly Step[] }> = parse(yaml).jobs;
  return Object.values(jobs).flatMap(({ steps = [] }) => [
    ...steps.flatMap(findUnsafeStep),
    ...findNested(steps.filter((step) => writers.includes(getActionName(step)))),
  ]);
}

function findUnsafeStep(step: Step): readonly string[] {
  const name = getActionName(step);
  if (step.run !== undefined) return [`runs a command: ${step.run}`];
  if (readers.includes(name)) return [];
  if (!writers.includes(name)) return [`uses ${step.uses}, which this test doesn't know`];
  const faults: string[] = [];
  if (getFolder(step) === undefined) faults.push(`${name} has no folder of its own as its path`);
  if (name === "actions/checkout" && step.with?.["persist-credentials"] !== false)
    faults.push(`${name} keeps its credentials`);
  return faults;
}

function findNested(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step, at) =>
    steps.slice(at + 1).flatMap((other) => {
      const [a = "", b = ""] = [getFolder(step), getFolder(other)];
      const isNested = `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);
      return isNested
        ? [`${getActionName(step)} and ${getActionName(other)} share the folder ${a}`]
        : [];
    }),
  );
}

/** Returns a fixed folder below the workspace in lower case, because some file systems ignore case. */
function getFolder(step: Step): string | undefined {
  const path = step.with?.path;
  if (typeof path !== "string" || !/^[\w./-]+$/.test(path)) return undefined;
  const folder = posix.normalize(`${path}/`).slice(0, -1).toLowerCase();
  return folder === "" || folder === "." || /^(?:\/|\.\.)/.test(folder) ? undefined : folder;
}

function getActionName({ uses = "" }: Step): string {
  return uses.split("@")[0] ?? "";
}
