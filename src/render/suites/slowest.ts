import { formatSeconds } from "../../text.ts";
import { ranks, type Section, toEntries } from "../layout/section.ts";
import { toRow, toTableHead, toText } from "../markdown.ts";
import { lineLength } from "../one-line.ts";
import type { Page } from "../page.ts";
import { areOfReports, renderSuite } from "./rows.ts";

const maxShown = 10;
/** Tests below this time are not slow, in seconds. */
const minSeconds = 1;

export function toSlowestSection({ suites, source, listTests }: Page): readonly Section[] {
  if (listTests === "none") return [];
  const slow = suites
    .flatMap((named) => {
      const tests = named.suite.cases.filter(({ seconds }) => seconds >= minSeconds);
      return tests.map((test) => ({ ...named, test }));
    })
    .sort((a, b) => b.test.seconds - a.test.seconds)
    .slice(0, maxShown);
  if (slow.length === 0) return [];
  const report = areOfReports(slow, ({ test, name, file }) => [test.name, name, file].join("\0"));
  const distinction = { name: true, report };
  const hasSuites = slow.some(({ name, file }) => name !== "" || file !== "") || report;
  const entries = toEntries(slow, ({ test, ...suite }) => [
    {
      rank: ranks.tables,
      render: () =>
        toRow([
          toText(test.name, lineLength),
          ...(hasSuites ? [renderSuite(suite, distinction, source)] : []),
          formatSeconds(test.seconds),
        ]),
    },
  ]);
  const open = toTableHead(["Test", ...(hasSuites ? ["Suite"] : []), "Time:"]);
  return [{ title: "Slowest tests", open, ...entries, noun: "test" }];
}
