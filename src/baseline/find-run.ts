import { type BaseRun, type ChosenRun, chooseRun } from "../compare/choose-run.ts";
import { firstParents } from "../compare/commit-object.ts";
import type { Digest } from "../compare/digest/digest.ts";
import { unusable } from "../compare/digest/hidden-line.ts";
import { listLatestRuns, type Run } from "../publish/client/check-runs.ts";
import type { Sent } from "../publish/client/send.ts";
import type { TimeLimits } from "../publish/client/time-limits.ts";
import type { Wire } from "../publish/client/wire.ts";
import { type Origin, readExternalId } from "../publish/external-id.ts";
import { type Ask, askCommits } from "./commits.ts";
import { explainRead } from "./explain.ts";

/** The check run to compare with. */
export interface FoundRun {
  readonly sha: string;
  readonly url: string;
  readonly appId: number;
  readonly digest: Digest;
  /** How many commits it is before the base; 0 for the base's own. */
  readonly behind: number;
}

/** Describes suitable check runs: they have our name, and ideally our job and step. */
export interface Wanted {
  readonly name: string;
  readonly origin: Origin | undefined;
}

export type RunSearch = FoundRun | { readonly why: string };

/** How many commits before the base are searched for a suitable check run, and how many of them in parallel. */
const maxParents = 10;
const atOnce = 5;

/** The list is sorted by date and includes commits of merged branches. This many usually include ten first parents. */
const listedCommits = 20;

export async function findRun(
  wire: Wire,
  ask: Ask,
  limits: TimeLimits,
  base: string,
  wanted: Wanted,
): Promise<RunSearch> {
  const lookUp = (ref: string) => listLatestRuns(wire, { ref, name: wanted.name }, limits);
  const first = await lookUp(base);
  if (first.kind !== "done") {
    return { why: explainRead("the check runs of the base", "checks: read", first) };
  }
  const own = choose(first.value, wanted);
  if ("digest" in own) return toFound(own, base, 0);

  let reason = own.unusable;
  const listed = await askCommits(ask, base, listedCommits);
  const parents = listed.kind === "done" ? firstParents(listed.value, base, maxParents) : [];
  for (let from = 0; from < parents.length; from += atOnce) {
    const some = parents.slice(from, from + atOnce);
    const answers = await Promise.all(some.map(lookUp));
    for (const [at, answer] of answers.entries()) {
      const chosen = choose(runsOf(answer), wanted);
      if ("digest" in chosen) return toFound(chosen, some[at] as string, from + at + 1);
      if (reason === "no run") reason = chosen.unusable;
    }
  }
  return { why: explainUnusable(reason, wanted.name, base, parents.length) };
}

/** Returns the check run at the tip of a branch if it is suitable. */
export async function findTipRun(
  wire: Wire,
  limits: TimeLimits,
  branch: string,
  wanted: Wanted,
): Promise<Digest | undefined> {
  const listed = await listLatestRuns(wire, { ref: branch, name: wanted.name }, limits);
  const chosen = choose(runsOf(listed), wanted);
  return "digest" in chosen ? chosen.digest : undefined;
}

function runsOf(sent: Sent<readonly Run[]>): readonly Run[] {
  return sent.kind === "done" ? sent.value : [];
}

type Chosen =
  | { readonly run: Run; readonly appId: number; readonly digest: Digest }
  | Extract<ChosenRun, { unusable: unknown }>;

function choose(runs: readonly Run[], { origin }: Wanted): Chosen {
  const byBase = new Map(
    runs.flatMap((run) => (run.app ? [[toBaseRun(run, run.app.id), run]] : [])),
  );
  const ours = { appId: guessApp(runs, origin), job: origin?.job ?? "", step: origin?.step ?? "" };
  const chosen = chooseRun([...byBase.keys()], ours);
  if ("unusable" in chosen) return chosen;
  return { run: byBase.get(chosen.run) as Run, appId: ours.appId, digest: chosen.digest };
}

/**
 * Guesses our App, because the token doesn't reveal it before it has created a check run. The publisher verifies the
 * guess later. The most likely App is the one that made the check run of our job and step. Otherwise it is probably
 * GitHub's own.
 */
function guessApp(runs: readonly Run[], origin: Origin | undefined): number {
  const likeness = ({ app, externalId }: Run) => {
    const by = readExternalId(externalId);
    const isSame = by && by.job === origin?.job && by.step === origin.step;
    return (
      Number(by !== undefined) * 4 + Number(isSame) * 2 + Number(app?.slug === "github-actions")
    );
  };
  const [likeliest] = runs.toSorted((a, b) => likeness(b) - likeness(a));
  return likeliest?.app?.id ?? 0;
}

function toBaseRun({ isCompleted, output, externalId }: Run, appId: number): BaseRun {
  const origin = readExternalId(externalId);
  return { appId, isCompleted, text: output.text ?? null, ...(origin && { origin }) };
}

function toFound(
  { run, appId, digest }: Extract<Chosen, { digest: Digest }>,
  sha: string,
  behind: number,
): FoundRun {
  return { sha, url: run.url, appId, digest, behind };
}

function explainUnusable(
  reason: Extract<ChosenRun, { unusable: unknown }>["unusable"],
  name: string,
  base: string,
  parents: number,
): string {
  const check = `check run ${JSON.stringify(name)}`;
  const commit = `the base commit ${base.slice(0, 7)}`;
  switch (reason) {
    case "no run": {
      const before = parents === 0 ? "" : ` or the ${parents} commits before it`;
      return `There is no ${check} on ${commit}${before}; run this workflow on pushes to the default branch too.`;
    }
    case "running":
      return `The ${check} on ${commit} hasn't ended yet.`;
    case "another app":
      return `The ${check} on ${commit} is another App's.`;
    default:
      return `The ${check} on ${commit} can't be compared with, because ${unusable[reason]}.`;
  }
}
