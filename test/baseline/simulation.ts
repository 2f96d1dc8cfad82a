import { type Checks, createChecks } from "../../dev/github/checks.ts";
import { isLost } from "../../dev/github/exchange.ts";
import type { Settings } from "../../dev/github/settings.ts";
import { tokens } from "../../dev/github/settings.ts";
import type { LookupPorts } from "../../src/baseline/baseline.ts";
import { type RunRecord, toDigest } from "../../src/compare/digest/to-digest.ts";
import type { Checkout } from "../../src/host/git.ts";
import { readGitDiff } from "../../src/host/git-commits.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import type { ApiCall } from "../../src/publish/ports.ts";
import { appendDigest, record } from "../compare/run.ts";
import { ownOrigin, toStandInRequest } from "../publish/simulation.ts";

export interface LookupSimulation {
  readonly checks: Checks;
  readonly ports: LookupPorts;
  /** The requested paths below the repository, without queries. */
  readonly requests: readonly string[];
  readonly log: readonly string[];
  /** Resolves when all calls of git so far have ended. */
  waitForGit(): Promise<void>;
  /** Ends all sleeps, as if their time was over. */
  endWaits(): void;
}

/** Starts the stand-in with a clock that stands still until `endWaits`. Responses to `hold` never arrive. */
export function startLookupSimulation({
  settings = {},
  token = tokens.job,
  checkout,
  hold,
}: {
  readonly settings?: Partial<Settings>;
  readonly token?: string;
  /** Where git reads the diff. */
  readonly checkout?: Checkout;
  readonly hold?: RegExp;
}): LookupSimulation {
  const checks = createChecks({ limits: undefined, ...settings });
  const requests: string[] = [];
  const log: string[] = [];
  const waiting = new Set<() => void>();
  const request = async (call: ApiCall) => {
    requests.push(call.path.replace(/\?.*/, ""));
    if (hold?.test(call.path)) return waitForAbort(call.signal);
    const outcome = checks.handle(toStandInRequest(call, token));
    if (isLost(outcome)) return { kind: "no answer", wasSent: true, why: "reset" } as const;
    const { status, headers, body } = outcome;
    return { kind: "answer", status, headers, body: structuredClone(body) } as const;
  };
  const diffs: Promise<unknown>[] = [];
  return {
    checks,
    requests,
    log,
    async waitForGit() {
      await Promise.all(diffs);
    },
    endWaits() {
      for (const end of waiting) end();
    },
    ports: {
      api: { request },
      clock: {
        now: () => 0,
        random: () => 0.5,
        sleep: (_, signal) =>
          new Promise((resolve) => {
            waiting.add(resolve);
            signal.addEventListener("abort", () => resolve());
          }),
      },
      log: { info: (line) => log.push(line), debug: () => {} },
      ...(checkout && {
        gitDiff(base, head) {
          const diff = readGitDiff(checkout, base, head);
          diffs.push(diff);
          return diff;
        },
      }),
    },
  };
}

function waitForAbort(signal: AbortSignal) {
  const aborted = { kind: "no answer", wasSent: true, why: "aborted" } as const;
  return new Promise<typeof aborted>((resolve) =>
    signal.addEventListener("abort", () => resolve(aborted)),
  );
}

/** Creates a completed check run with the digest of this run. */
export function publishDigest(
  checks: Checks,
  sha: string,
  run: Parameters<typeof record>[0] = {},
  more: {
    readonly token?: string;
    readonly text?: (text: string) => string;
    readonly body?: object;
    readonly job?: string;
  } = {},
): void {
  const { token = tokens.job, text = (text) => text, body = {}, job = ownOrigin.job } = more;
  const digest = toDigest(record(run) as RunRecord);
  const path = "/check-runs";
  const sent = {
    name: "Reports",
    head_sha: sha,
    external_id: toExternalId({ ...ownOrigin, job }, "k3x9"),
    conclusion: "success",
    output: { title: "T", summary: "S", text: text(appendDigest("Text", digest)) },
    ...body,
  };
  checks.handle(toStandInRequest({ method: "POST", path, body: sent }, token));
}
