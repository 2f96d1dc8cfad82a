/** Describes in words how failures compare with the base. */
import type { LocatedFinding } from "../../model/located.ts";
import { formatNumber, joinParts, listWords } from "../../text.ts";
import { toText } from "../markdown.ts";
import { toShortLine } from "../visible-text.ts";

/** The longest name of a leg, in UTF-16 units. */
const nameLength = 60;

/** Returns true if the base has the failure too. */
export function isKnown({ mark }: LocatedFinding): boolean {
  return mark?.state === "known";
}

/**
 * Returns, for example, "new test", "fails differently than at the base", "failed in 4 of the last 32 runs". Valid in
 * Markdown and in HTML.
 */
export function describeMark({ mark }: LocatedFinding): string {
  if (!mark) return "";
  const { isNewTest, failsDifferently, alsoFailedIn = [], history } = mark;
  const legs = alsoFailedIn.map((leg) => toText(toShortLine(leg, nameLength)));
  return joinParts(
    [
      isNewTest ? "new test" : "",
      failsDifferently ? "fails differently than at the base" : "",
      legs.length > 0 ? `failed in ${listWords(legs)} before` : "",
      history && history.failed > 0
        ? `failed in ${formatNumber(history.failed)} of the last ${formatNumber(history.runs)} runs`
        : "",
    ],
    ", ",
  );
}
