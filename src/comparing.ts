import type { Baseline } from "./baseline/baseline.ts";
import { type ComparedResults, compareResults } from "./baseline/compare-results.ts";
import type { LineOf } from "./baseline/record.ts";
import type { Digest } from "./compare/digest/digest.ts";
import { appendHiddenLine, emptyLine, openHiddenLine } from "./compare/digest/digest-text.ts";
import type { Inputs } from "./inputs.ts";
import { outputTextBytes } from "./limits.ts";
import type { Repository } from "./locate/repository.ts";
import type { CheckOutput } from "./model/check.ts";
import type { LocatedFinding } from "./model/located.ts";
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
  readonly repository: Pick<Repository, "files" | "readText">;
}

export function takeBaseline(
  source: BaseSource,
  { findings, repository }: Located,
): Promise<Baseline> {
  const paths = new Set<string>();
  findings.forEach((located) => {
    if (located.kind === "placed" && located.finding.kind === "rule")
      paths.add(located.location.path);
  });
  return source.take([...paths], repository.readText);
}

export function compareWithBase(
  reports: readonly Report[],
  { findings, repository }: Located,
  baseline: Baseline,
  { isCheckedOut }: BaseSource,
  { lintScope, failOnKnown, jsonFile }: Pick<Inputs, "lintScope" | "failOnKnown" | "jsonFile">,
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

/** All lines of a file are requested in a row, so only one file is split at a time. */
function openLines({ readText }: Located["repository"]): LineOf {
  let path: string | undefined;
  let lines: readonly string[] = [];
  return (asked, number) => {
    if (asked !== path) {
      path = asked;
      lines = (readText(asked) ?? "").split("\n");
    }
    const line = lines[number - 1];
    return line?.endsWith("\r") ? line.slice(0, -1) : line;
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
