/** Describes in words how failures compare with the base. */
import type { Comparison } from "../../model/comparison.ts";
import type { LocatedFinding } from "../../model/located.ts";
import { formatNumber, joinParts, listWords } from "../../text.ts";
import type { Section } from "../layout/section.ts";
import { toText } from "../markdown.ts";
import { toShortLine } from "../visible-text.ts";

/** The longest name of a leg or of a branch, in UTF-16 units. */
const nameLength = 60;

/** Returns true if the base has the failure too. */
export function isKnown({ mark }: LocatedFinding): boolean {
  return mark?.state === "known";
}

/** Folds findings that the base has too, because a reader needs the others first. */
export function foldKnown(
  known: readonly LocatedFinding[],
  happened: "Failed" | "Found",
): Pick<Section, "open" | "close"> {
  const isAside = known.every(({ isSetAside }) => isSetAside);
  const why = `${happened} before this change too${isAside ? ", so it doesn't count for the conclusion" : ""}`;
  return { open: `<details><summary>${why}</summary>\n\n`, close: "\n</details>\n" };
}

/** The base in different phrases, such as "on main". Valid in Markdown and in HTML. */
export interface BaseName {
  readonly alsoFails: string;
  readonly on: string;
  readonly of: string;
}

export function nameBase(comparison: Comparison | undefined): BaseName {
  const { branch, url } = comparison?.comparedWith ?? {};
  if (branch !== undefined) {
    const name = toText(toShortLine(branch, nameLength));
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
  const legs = alsoFailedIn.map((leg) => toText(toShortLine(leg, nameLength)));
  return joinParts(
    [
      isNewTest ? "new test" : "",
      failsDifferently ? `fails differently than ${base.on}` : "",
      legs.length > 0 ? `failed in ${listWords(legs)} before` : "",
      // One run is the base's own, which the heading is about.
      history && history.failed > 0 && history.runs > 1
        ? `failed in ${formatNumber(history.failed)} of the last ${formatNumber(history.runs)} runs ${base.of}`
        : "",
    ],
    ", ",
  );
}
