/** Describes in words how failures compare with the base. */
import type { Comparison } from "../../model/comparison.ts";
import type { LocatedFinding } from "../../model/located.ts";
import type { History } from "../../model/mark.ts";
import type { Results } from "../../model/results.ts";
import { oncePer } from "../../once.ts";
import { formatNumber, joinParts, listWords } from "../../text.ts";
import type { Section } from "../layout/section.ts";
import { inMarkdown, toText } from "../markdown.ts";
import { toShortLine } from "../one-line.ts";

/** The longest name of a leg or of a branch, in UTF-16 units. */
const nameLength = 60;

/** Returns true if the base has the failure too. */
export function isKnown({ mark }: LocatedFinding): boolean {
  return mark?.state === "known";
}

/** Returns true for a failure that the base doesn't have, or for any if nothing was compared. */
export function isNewFailure(item: LocatedFinding): boolean {
  return item.finding.level === "failure" && !isKnown(item);
}

/** Returns those of a run. The list is the same each time, so that `groupFailures` groups it only once. */
export const newFailuresOf = oncePer(
  ({ findings }: Results): readonly LocatedFinding[] => findings.filter(isNewFailure),
  new WeakMap(),
);

/** Folds the sections of findings that the base has too. */
export function foldKnown(
  sections: readonly Section[],
  known: readonly LocatedFinding[],
): readonly Section[] {
  const fold = known.every(({ isSetAside }) => isSetAside) ? "not counted for the conclusion" : "";
  return sections.map((section) => ({ ...section, fold }));
}

/** Returns phrases with the base, such as "on main". */
export function nameBase(comparison: Comparison | undefined, inline = inMarkdown) {
  const { branch, url } = comparison?.comparedWith ?? {};
  if (branch !== undefined) {
    const name = inline.text(toShortLine(branch, nameLength));
    return { alsoFails: `Also fails on ${name}`, on: `on ${name}`, of: `of ${name}` };
  }
  return url === ""
    ? { alsoFails: "Also failed in the earlier run", on: "in the earlier run", of: "before" }
    : { alsoFails: "Also fails at the base", on: "at the base", of: "of the base" };
}

/**
 * Returns, for example, "new test", "fails differently than on main", "failed in 4 of the last 32 runs of main". Valid
 * in Markdown and in HTML.
 */
export function describeMark({ mark }: LocatedFinding, comparison: Comparison | undefined): string {
  if (!mark) return "";
  const base = nameBase(comparison);
  const { isNewTest, failsDifferently, alsoFailedIn = [], history } = mark;
  const legs = alsoFailedIn.map((leg) => toText(leg, nameLength));
  return joinParts(
    [
      isNewTest ? "new test" : "",
      failsDifferently ? `fails differently than ${base.on}` : "",
      legs.length > 0 ? `failed in ${listWords(legs)} before` : "",
      history && isUnstable(history)
        ? `failed in ${formatNumber(history.failed)} of the last ${formatNumber(history.runs)} runs ${base.of}`
        : "",
    ],
    ", ",
  );
}

/** A test that failed each time is only known, and a single run says nothing. */
function isUnstable({ failed, runs }: History): boolean {
  return failed > 0 && failed < runs;
}
