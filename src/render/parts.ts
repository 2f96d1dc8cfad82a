import type { Finding, Level } from "../model/finding.ts";
import type { LocatedFinding, UnplacedFinding } from "../model/located.ts";
import { isUnlocated } from "../model/totals.ts";
import { isKnown } from "./failures/marks.ts";

/**
 * The findings by where the page and the log show them, each sorted by `sortFindings`. Those outside of
 * `lint-scope` are only in `outside`.
 */
export interface Parts {
  /** Findings of level failure that the base doesn't have, or all of them if nothing was compared. */
  readonly failures: readonly LocatedFinding[];
  /** Findings of level failure that the base has too. */
  readonly knownFailures: readonly LocatedFinding[];
  /** Tests that passed after failing, and those that passed with a warning. */
  readonly passed: Readonly<Record<"flaky" | "warned", readonly LocatedFinding[]>>;
  /** Findings of linters and scanners. */
  readonly ofLinters: Readonly<Record<Level, Readonly<LinterParts>>>;
  readonly outside: readonly LocatedFinding[];
  /** The findings that should have a place in the repository but have none. They are in other parts too. */
  readonly unlocated: readonly UnplacedFinding[];
}

interface LinterParts {
  /** New, or not compared. */
  readonly touched: LocatedFinding[];
  /** New, but on lines that the change didn't touch. */
  readonly untouched: LocatedFinding[];
  readonly known: LocatedFinding[];
}

/** Sorts the findings into parts in one pass, because there can be many thousands. */
export function toParts(findings: readonly LocatedFinding[]): Parts {
  const failures: LocatedFinding[] = [];
  const knownFailures: LocatedFinding[] = [];
  const passed: Record<"flaky" | "warned", LocatedFinding[]> = { flaky: [], warned: [] };
  const noFindings = (): LinterParts => ({ touched: [], untouched: [], known: [] });
  const ofLinters = { failure: noFindings(), warning: noFindings(), notice: noFindings() };
  const outside: LocatedFinding[] = [];
  const unlocated: UnplacedFinding[] = [];
  findings.forEach((item) => {
    if (isUnlocated(item)) unlocated.push(item);
    if (item.isOutside) {
      outside.push(item);
      return;
    }
    const { finding, mark } = item;
    const isOld = isKnown(item);
    if (finding.level === "failure") (isOld ? knownFailures : failures).push(item);
    if (finding.kind === "test" && finding.outcome !== "failed") passed[finding.outcome].push(item);
    if (!isOfLinter(finding)) return;
    const { known, untouched, touched } = ofLinters[finding.level];
    (isOld ? known : mark?.isUntouched ? untouched : touched).push(item);
  });
  return { failures, knownFailures, passed, ofLinters, outside, unlocated };
}

/** A failure of a tool is shown like a failed test. */
function isOfLinter({ kind, level }: Finding): boolean {
  return kind === "rule" || (kind === "tool" && level !== "failure");
}
