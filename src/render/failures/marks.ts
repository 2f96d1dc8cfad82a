/** What comparing with the base says of failures, in words. */
import type { LocatedFinding } from "../../model/report.ts";
import { formatNumber, joinParts, listWords } from "../../text.ts";
import { toText } from "../markdown.ts";
import { toShortLine } from "../visible-text.ts";

/** Of a leg's name, in UTF-16 units. */
const nameLength = 60;

/** Whether the base's run had it too. */
export function isKnown({ mark }: LocatedFinding): boolean {
  return mark?.state === "known";
}

/** "new test", "fails differently than at the base", "failed in 4 of the last 32 runs": good in Markdown and HTML. */
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
