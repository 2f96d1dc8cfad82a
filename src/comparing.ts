import type { Baseline } from "./baseline/baseline.ts";
import { type ComparedResults, compareResults } from "./baseline/compare-results.ts";
import type { LineOf } from "./baseline/record.ts";
import type { Digest } from "./compare/digest/digest.ts";
import { digestLength, fitHiddenDigest } from "./compare/digest/hidden-line.ts";
import type { Inputs } from "./inputs.ts";
import { outputTextBytes } from "./limits.ts";
import type { Repository } from "./locate/repository.ts";
import type { CheckOutput } from "./model/check.ts";
import { type LocatedFinding, locationOf, type Report } from "./model/report.ts";

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

/** Mostly the next finding is in the same file. */
function openLines({ readText }: Repository): LineOf {
  let last: { readonly path: string; readonly lines: readonly string[] } | undefined;
  return (path, line) => {
    if (last?.path !== path) last = { path, lines: readText(path)?.split(/\r?\n/) ?? [] };
    return last.lines[line - 1];
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
