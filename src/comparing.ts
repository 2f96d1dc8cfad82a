import type { Baseline } from "./baseline/baseline.ts";
import { type ComparedResults, compareResults } from "./baseline/compare-results.ts";
import type { LineOf } from "./baseline/record.ts";
import type { Digest } from "./compare/digest/digest.ts";
import { digestLength, fitHiddenDigest } from "./compare/digest/hidden-line.ts";
import type { Inputs } from "./inputs.ts";
import { outputTextBytes } from "./limits.ts";
import type { Repository } from "./locate/repository.ts";
import type { CheckOutput } from "./model/check.ts";
import { type LocatedFinding, locationOf } from "./model/located.ts";
import type { Report } from "./model/report.ts";

/** Where what the base had comes from. */
export interface BaseSource {
  /**
   * Resolves 2 s after it is called at the latest. `files` are those that have findings of rules; `textOf` is what they
   * hold now.
   */
  take(files: readonly string[], textOf: (path: string) => string | undefined): Promise<Baseline>;
  /** The files on disk are those that were tested. */
  readonly isCheckedOut: boolean;
  /** Later runs compare with this one: what it leaves for them matters more than the end of its page. */
  readonly isBase: boolean;
  /**
   * The reports are a stranger's. They leave nothing to compare with, as their commit may become a base: a fork's branch that is
   * merged unchanged.
   */
  readonly isOfFork: boolean;
}

export async function takeBaseline(
  source: BaseSource,
  findings: readonly LocatedFinding[],
  repository: Repository,
): Promise<Baseline> {
  const paths = findings.flatMap((located) => {
    const path = located.finding.kind === "rule" ? locationOf(located)?.path : undefined;
    return path ?? [];
  });
  return source.take([...new Set(paths)], repository.readText);
}

export function compareWithBase(
  found: { readonly reports: readonly Report[]; readonly findings: readonly LocatedFinding[] },
  baseline: Baseline,
  source: BaseSource,
  { lintScope, failOnKnown }: Inputs,
  repository: Repository,
): ComparedResults {
  const { isCheckedOut } = source;
  return compareResults(found.reports, found.findings, baseline, {
    ...{ lintScope, failOnKnown },
    lineOf: isCheckedOut ? openLines(repository) : () => undefined,
    ...(isCheckedOut && { files: () => repository.files }),
  });
}

/** Findings come file by file. Of a file no more is looked at than its beginning up to the last line that is asked for. */
function openLines({ readText }: Repository): LineOf {
  let path: string | undefined;
  let text = "";
  let starts: number[] = [];
  return (asked, line) => {
    if (asked !== path) {
      path = asked;
      text = readText(asked) ?? "";
      starts = [0];
    }
    // One more than the line itself: its end is where the next one starts.
    while (starts.length <= line) {
      const end = text.indexOf("\n", starts.at(-1));
      if (end < 0) break;
      starts.push(end + 1);
    }
    const start = starts[line - 1];
    if (start === undefined) return undefined;
    const next = starts[line];
    const end = next === undefined ? text.length : next - 1;
    return text.slice(start, text[end - 1] === "\r" ? Math.max(start, end - 1) : end);
  };
}

/** A run that others compare with keeps so much of its text. */
const leastTextBytes = 8 * 1024;

/** How much of the text's room the page may take: what is left of it goes to the digest. */
export function textRoom(digest: Digest | undefined, isBase: boolean): number {
  if (!digest || !isBase) return outputTextBytes;
  return Math.max(leastTextBytes, outputTextBytes - digestLength(digest));
}

/** The output with as much of the digest as fits behind its text. */
export function withDigest(output: CheckOutput, digest: Digest | undefined): CheckOutput {
  const text = digest && fitHiddenDigest(output.text ?? "", digest, outputTextBytes);
  return text === undefined ? output : { ...output, text };
}
