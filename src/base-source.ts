import { resolve } from "node:path";
import { type Baseline, type Question, startLookups, testedCommit } from "./baseline/baseline.ts";
import { readEarlierResult } from "./baseline/earlier-result.ts";
import type { GitDiff } from "./baseline/find-diff.ts";
import { isOfFork } from "./compare/base-plan.ts";
import { readPatch } from "./compare/diff/read-patch.ts";
import type { BaseSource } from "./comparing.ts";
import { findLink, isBelow } from "./host/files/inside.ts";
import { readRegularFile } from "./host/files/regular-file.ts";
import type { Checkout } from "./host/git.ts";
import { readGitDiff } from "./host/git-commits.ts";
import type { Inputs } from "./inputs.ts";
import { lookupMs } from "./publish/client/time-limits.ts";
import type { Api, Clock, Log } from "./publish/ports.ts";

/** A result of 100,000 findings has about 60 MiB. */
const earlierBytes = 256 * 1024 * 1024;

const unread = "There is no token to read the check run of the base.";

/** Events whose runs don't test a change but become a base for changes. */
const baseEvents = ["push", "merge_group", "schedule", "workflow_dispatch"];

export interface BaseWorld {
  readonly checkout: Checkout;
  readonly workingDirectory: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Undefined without a token, or if the server has no check runs. */
  readonly connect: (() => Promise<Api>) | undefined;
}

/** Starts the search for the base. Undefined if nothing is compared. */
export function openBase(
  { compareWith, lintScope }: Inputs,
  question: Question,
  world: BaseWorld,
): (BaseSource & { stop(): void }) | undefined {
  if (compareWith === "none" && lintScope === "all") return undefined;
  const { checkout, clock, log, connect } = world;
  const gitDiff = (base: string, head: string) => readGitDiff(checkout, base, head);
  const isNeeded = compareWith === "base" || lintScope !== "all";
  const started =
    isNeeded && connect
      ? connect().then((api) => startLookups({ api, clock, log, gitDiff }, question))
      : Promise.resolve(undefined);
  // The error is reported when there is something to publish.
  const lookups = started.catch(() => undefined);
  const head = testedCommit(question);
  return {
    async take(files, textOf) {
      const until = clock.now() + lookupMs;
      const search = await lookups;
      const found = (await search?.take(until, files, textOf)) ?? { why: unread };
      if (compareWith === "base") return found;
      const { base, change } = found;
      const ofChange = { ...(base !== undefined && { base }), ...(change && { change }) };
      if (compareWith === "none") return { ...ofChange, why: "Input compare-with is none." };
      return { ...ofChange, ...(await takeEarlier(compareWith.file, world, gitDiff, head)) };
    },
    stop: () => void lookups.then((search) => search?.stop()),
    isCheckedOut: question.checkout
      ? question.checkout.sha === head
      : question.event !== "workflow_run",
    isBase: baseEvents.includes(question.event),
    isOfFork: isOfFork(question),
  };
}

async function takeEarlier(
  file: string,
  { checkout, workingDirectory }: BaseWorld,
  gitDiff: GitDiff,
  head: string,
): Promise<Pick<Baseline, "run" | "why" | "diff">> {
  const path = resolve(workingDirectory, file);
  // A link in the workspace is untrusted and can lead to any file of the machine.
  const isLinked =
    isBelow(checkout.workspace, path) && findLink(path, checkout.workspace) !== undefined;
  const text = isLinked ? undefined : readRegularFile(path, earlierBytes);
  const earlier = readEarlierResult(file, text);
  const patch = earlier.run?.sha ? await gitDiff(earlier.run.sha, head) : undefined;
  return { ...earlier, ...(patch !== undefined && { diff: readPatch(patch) }) };
}
