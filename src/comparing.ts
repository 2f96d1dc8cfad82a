import type { Baseline } from "./baseline/baseline.ts";
import { type ComparedResults, compareResults } from "./baseline/compare-results.ts";
import type { LineOf } from "./baseline/record.ts";
import type { Digest } from "./compare/digest/digest.ts";
import { appendHiddenLine, emptyLine, openHiddenLine } from "./compare/digest/digest-text.ts";
import type { Inputs } from "./inputs.ts";
import { outputTextBytes } from "./limits.ts";
import type { Repository } from "./locate/repository.ts";
import type { CheckOutput } from "./model/check.ts";
import { type LocatedFinding, locationOf } from "./model/located.ts";
import type { Report } from "./model/report.ts";

/** Provides the results of the base. */
export interface BaseSource {
  /** Resolves within 2 s of the call. `files` are the files with rule findings; `textOf` returns their current text. */
  take(files: readonly string[], textOf: (path: string) => string | undefined): Promise<Baseline>;
  /** The files on disk belong to the tested commit. */
  readonly isCheckedOut: boolean;
  /** Later runs compare with this one, so the digest has priority over the end of the page. */
  readonly isBase: boolean;
  /** The reports are untrusted. No digest is saved, because the commit becomes a base if it is merged unchanged. */
  readonly isOfFork: boolean;
}

/** The findings before the comparison, and the files that they are in. */
interface Located {
  readonly findings: readonly LocatedFinding[];
  readonly repository: Repository;
}

export function takeBaseline(
  source: BaseSource,
  { findings, repository }: Located,
): Promise<Baseline> {
  const paths = findings.flatMap((located) =>
    located.finding.kind === "rule" ? (locationOf(located)?.path ?? []) : [],
  );
  return source.take([...new Set(paths)], repository.readText);
}

export function compareWithBase(
  reports: readonly Report[],
  { findings, repository }: Located,
  baseline: Baseline,
  { isCheckedOut }: BaseSource,
  { lintScope, failOnKnown, jsonFile }: Inputs,
): ComparedResults {
  return compareResults(reports, findings, baseline, {
    lintScope,
    failOnKnown,
    // The json-file has the whole digest.
    storesAll: jsonFile !== undefined,
    lineOf: isCheckedOut ? openLines(repository) : () => undefined,
    ...(isCheckedOut && { files: () => repository.files }),
  });
}

/** Findings are sorted by file. Each file is read only up to the last requested line. */
function openLines({ readText }: Repository): LineOf {
  let path: string | undefined;
  let text = "";
  /** The starts of the file's first `known` lines. The list is reused for all files. */
  const starts = [0];
  let known = 1;
  return (asked, line) => {
    if (asked !== path) {
      path = asked;
      text = readText(asked) ?? "";
      known = 1;
    }
    // One more than the line itself, because the next start is the line's end.
    while (known <= line) {
      const end = text.indexOf("\n", starts[known - 1]);
      if (end < 0) break;
      starts[known] = end + 1;
      known++;
    }
    if (line < 1 || line > known) return undefined;
    const start = starts[line - 1] as number;
    const end = line < known ? (starts[line] as number) - 1 : text.length;
    return text.slice(start, text[end - 1] === "\r" ? Math.max(start, end - 1) : end);
  };
}

/** The least amount of text for a run that others compare with. */
const minTextBytes = 8 * 1024;

/**
 * Renders a page and appends as much of the digest as fits. If later runs compare with this one, the digest takes the
 * room that it needs, otherwise the page does.
 * @param render renders the page with at most so many bytes of text
 */
export function withDigest(
  digest: Digest | undefined,
  isBase: boolean,
  render: (textBytes: number) => CheckOutput,
): CheckOutput {
  if (!digest) return render(outputTextBytes);
  const room = outputTextBytes - emptyLine.length;
  const toLine = openHiddenLine(digest);
  const reserved = isBase ? toLine(room - minTextBytes).length : 0;
  const output = render(room - reserved);
  const { text: page = "" } = output;
  const text = appendHiddenLine(page, toLine(room - Buffer.byteLength(page)));
  return text === "" ? output : { ...output, text };
}
