import { firstParents } from "../compare/commit-object.ts";
import type { Digest } from "../compare/digest/digest.ts";
import { listLatestCheckRuns } from "../publish/client/check-runs.ts";
import type { Wire } from "../publish/client/wire.ts";
import type { Origin } from "../publish/external-id.ts";
import { type ChosenRun, chooseRun, type Unusable, unusable } from "./choose-run.ts";
import { askCommits, explainRead } from "./commits.ts";

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

/** How many commits before the base are searched for a suitable check run, and how many of them in parallel. */
const maxParents = 10;
const atOnce = 5;

/** The list is sorted by date and includes commits of merged branches. This many usually include ten first parents. */
const listedCommits = 20;

/** Returns the check run to compare with, or a sentence that says why there is none. */
export async function findRun(
  wire: Wire,
  base: string,
  wanted: Wanted,
): Promise<FoundRun | { readonly why: string }> {
  const first = await listLatestCheckRuns(wire, base, wanted.name);
  if (first.kind !== "done") {
    return { why: explainRead("the check runs of the base", "checks: read", first) };
  }
  const own = chooseRun(first.value, wanted.origin);
  if ("digest" in own) return { ...own, sha: base, behind: 0 };

  let reason = own.unusable;
  const listed = await askCommits(wire, base, listedCommits);
  const parents = listed.kind === "done" ? firstParents(listed.value, base, maxParents) : [];
  for (let from = 0; from < parents.length; from += atOnce) {
    const some = parents.slice(from, from + atOnce);
    const answers = await Promise.all(some.map((sha) => chooseOn(wire, sha, wanted)));
    for (const [at, chosen] of answers.entries()) {
      if ("digest" in chosen) {
        return { ...chosen, sha: some[at] as string, behind: from + at + 1 };
      }
      if (reason === "no run") reason = chosen.unusable;
    }
  }
  return { why: explainUnusable(reason, wanted.name, base, parents.length) };
}

/** Chooses from the check runs of a commit or at the tip of a branch. Without an answer, there are none. */
export async function chooseOn(
  wire: Wire,
  ref: string,
  { name, origin }: Wanted,
): Promise<ChosenRun> {
  const listed = await listLatestCheckRuns(wire, ref, name);
  return chooseRun(listed.kind === "done" ? listed.value : [], origin);
}

function explainUnusable(reason: Unusable, name: string, base: string, parents: number): string {
  const check = `check run ${JSON.stringify(name)}`;
  const commit = `the base commit ${base.slice(0, 7)}`;
  if (reason === "no run") {
    const before = parents === 0 ? "" : ` or the ${parents} commits before it`;
    return `There is no ${check} on ${commit}${before}; run this workflow on pushes to the default branch too.`;
  }
  if (reason === "running") return `The ${check} on ${commit} hasn't ended yet.`;
  return `The ${check} on ${commit} can't be compared with, because ${unusable[reason]}.`;
}
