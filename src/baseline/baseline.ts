import { type BaseFacts, branchOf, planBase } from "../compare/base-plan.ts";
import type { Diff } from "../compare/diff/diff.ts";
import type { Digest } from "../compare/digest/digest.ts";
import { oncePer } from "../once.ts";
import { baselineLimits } from "../publish/client/time-limits.ts";
import { startWire } from "../publish/client/wire.ts";
import { readExternalId } from "../publish/external-id.ts";
import type { Ports } from "../publish/ports.ts";
import { findCommit } from "./find-commit.ts";
import { completeDiff, findDiff, type GitDiff } from "./find-diff.ts";
import { chooseOn, type FoundRun, findRun } from "./find-run.ts";

/** What to compare. It is known before any request. */
export interface Question extends BaseFacts {
  /** The name of the check run that will be created. */
  readonly name: string;
  readonly externalId: string;
}

/** What is known about the base. */
export interface Baseline {
  /** The commit where the change began, with or without a check run. */
  readonly base?: string;
  /** The name of the branch that the commit is on. */
  readonly branch?: string;
  readonly run?: FoundRun;
  /** Why there is no base, as a sentence. */
  readonly why?: string;
  /** Findings in this digest count as known too. It is from the tip of the branch that a fork will be merged into. */
  readonly tip?: Digest;
  /** From the run's commit to the tested commit. */
  readonly diff?: Diff;
  /** From `base` to the tested commit. */
  readonly change?: Diff;
}

export interface LookupPorts extends Omit<Ports, "save"> {
  /** Only if a checkout is compared. */
  readonly gitDiff?: GitDiff;
}

/**
 * Starts the search for the base's results. Its requests run in parallel to everything else and never delay it for
 * long. No error of it fails the step.
 */
export function startLookups(ports: LookupPorts, question: Question) {
  const { clock, log, gitDiff } = ports;
  const aborter = new AbortController();
  const wire = startWire(ports, aborter.signal, baselineLimits(clock.now()));
  const wanted = { name: question.name, origin: readExternalId(question.externalId) };
  const head = testedCommit(question);
  const plan = planBase(question);
  let found: Baseline = {};

  const diffFrom = oncePer((base: string) => findDiff(wire, gitDiff, base, head));

  async function search(): Promise<void> {
    const base = await findCommit(wire, plan);
    if ("why" in base) {
      found = base;
      return;
    }
    const branch = branchOf(base.step, question);
    found = { base: base.sha, ...(branch !== undefined && { branch }) };
    await Promise.all([
      diffFrom(base.sha).then((change) => add({ ...(change && { change }) })),
      lookForRun(base.sha),
      lookAtTip(plan.alsoTipOf),
    ]);
  }

  async function lookForRun(base: string): Promise<void> {
    const run = await findRun(wire, base, wanted);
    if ("why" in run) return add(run);
    add({ run });
    const diff = await diffFrom(run.sha);
    add({ ...(diff && { diff }) });
  }

  async function lookAtTip(branch: string | undefined): Promise<void> {
    const chosen = branch === undefined ? undefined : await chooseOn(wire, branch, wanted);
    if (chosen && "digest" in chosen) add({ tip: chosen.digest });
  }

  function add(more: Baseline): void {
    found = { ...found, ...more };
  }

  /** Adds the changes that GitHub's comparison left out, for the files that matter. */
  async function complete(
    findings: readonly string[],
    textOf: (path: string) => string | undefined,
  ): Promise<void> {
    const { base, run, change, diff } = found;
    const fill = (from: string, known: Diff | undefined) =>
      completeDiff(wire, known, { base: from, head }, findings, textOf);
    if (base === undefined || question.checkout?.sha !== head) return;
    const whole = await fill(base, change);
    add({ ...(whole && { change: whole }) });
    if (!run) return;
    const same = run.sha === base ? whole : await fill(run.sha, diff);
    add({ ...(same && { diff: same }) });
  }

  /** Our own errors are only logged, as the reports are published anyway. */
  async function settle(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (aborter.signal.aborted) return;
      add({
        why: `Looking for the base failed: ${error instanceof Error ? error.message : error}.`,
      });
    }
  }

  const searching = settle(search());
  return {
    /**
     * Returns the results at `until` (in milliseconds since 1970), or earlier if they are complete. Pending requests
     * are cancelled. `findings` are the files whose changes matter; `textOf` returns their current text.
     */
    async take(
      until: number,
      findings: readonly string[],
      textOf: (path: string) => string | undefined,
    ): Promise<Baseline> {
      let isComplete = false;
      const all = searching
        .then(() => settle(complete(findings, textOf)))
        .then(() => {
          isComplete = true;
        });
      const timer = new AbortController();
      await Promise.race([all, clock.sleep(until - clock.now(), timer.signal)]);
      timer.abort();
      aborter.abort();
      if (isComplete) return found;
      log.info("GitHub was slow, so the rest of the base's data wasn't read.");
      return found.run || found.why !== undefined ? found : { ...found, why: tooSlow };
    },
    /** Cancels pending requests. */
    stop: (): void => aborter.abort(),
  };
}

const tooSlow =
  "GitHub was slow to answer: the base's check run wasn't found 2 s after the reports were read.";

/** Returns the tested commit: the merge commit of a pull request, or the commit itself. */
export function testedCommit({ event, githubSha, headSha, checkout }: Question): string {
  const mayBeMerge = /^pull_request(?!_target)/.test(event);
  const tested = checkout ? checkout.sha : githubSha;
  return mayBeMerge && tested === githubSha && githubSha !== "" ? githubSha : headSha;
}
