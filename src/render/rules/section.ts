import type { Level } from "../../model/finding.ts";
import type { LocatedFinding } from "../../model/located.ts";
import { count, formatNumber } from "../../text.ts";
import { foldKnown, isKnown, nameBase } from "../failures/marks.ts";
import { isSingleFailure } from "../failures/section.ts";
import { groupBy } from "../group-by.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { toText } from "../markdown.ts";
import type { Page } from "../page.ts";
import { hasMoreOfRule, toRuleVersions } from "./entry.ts";
import { groupRules } from "./group.ts";

const nouns: Readonly<Record<Level, string>> = {
  failure: "error",
  warning: "warning",
  notice: "notice",
};

/** The number of rules that are shown in full before the others are named. */
const leading = 8;
/** The longest tool name, in UTF-16 units. */
const nameLength = 60;
/** The number of tools with a section each. A hostile report can name thousands, and their headings would fill the page. */
const maxTools = 50;

/**
 * Lists the findings of linters and scanners of one level, by tool and rule. The rules with the most findings come
 * first. If there is a base, only new findings are listed, and separately those on lines that the change didn't touch.
 */
export function toRuleSections(page: Page, level: Level): readonly Section[] {
  const isCompared = page.results.comparison?.comparedWith !== undefined;
  const found = findingsAt(page, level).filter((item) => !isKnown(item));
  const untouched = found.filter(({ mark }) => mark?.isUntouched);
  return [
    ...toToolSections(
      found.filter(({ mark }) => !mark?.isUntouched),
      page,
      level,
      isCompared ? { before: "new " } : {},
    ),
    ...toToolSections(untouched, page, level, {
      before: "new ",
      behind: " on lines that didn't change",
    }).map((section) => ({ ...section, intro: whyUntouched })),
  ];
}

const whyUntouched =
  "The tool or its rules may be other ones than at the base, or a change elsewhere caused them.\n";

/** Lists the findings that the base has too, folded. */
export function toKnownRuleSections(page: Page, level: Level): readonly Section[] {
  const known = findingsAt(page, level).filter(isKnown);
  const behind = ` also ${nameBase(page.results.comparison).on}`;
  return toToolSections(known, page, level, { behind }).map((section) => ({
    ...section,
    fold: foldKnown(known),
  }));
}

/** Lists the findings outside `lint-scope`, of all levels, folded. */
export function toOutsideSection(page: Page): readonly Section[] {
  const outside = page.results.findings.filter(({ isOutside }) => isOutside);
  if (outside.length === 0) return [];
  const title = `Outside of lint-scope (${formatNumber(outside.length)})`;
  return [
    {
      title,
      ...toRuleEntries(outside, page, { isLeading: () => false, isOpen: false }),
      noun: ["more finding", "more findings"],
      fold: "not on what the change touched, so not counted for the conclusion",
    },
  ];
}

function findingsAt({ results }: Page, level: Level): readonly LocatedFinding[] {
  return results.findings.filter(
    ({ finding, isOutside }) =>
      finding.level === level &&
      !isOutside &&
      (finding.kind === "rule" || (finding.kind === "tool" && level !== "failure")),
  );
}

/** Words before and after the noun in a heading. */
interface Words {
  readonly before?: string;
  readonly behind?: string;
}

function toToolSections(
  findings: readonly LocatedFinding[],
  page: Page,
  level: Level,
  words: Words,
): readonly Section[] {
  const byTool = groupBy(findings, ({ report }) => report.tool).toSorted(
    (a, b) => b.length - a.length,
  );
  const others = byTool.slice(maxTools);
  const sections = byTool.slice(0, maxTools).map((ofTool) => {
    const tool = toText(ofTool[0].report.tool, nameLength) || "Findings";
    return toToolSection(ofTool, tool, page, level, words);
  });
  return others.length === 0
    ? sections
    : [
        ...sections,
        toToolSection(others.flat(), count(others.length, "other tool"), page, level, words),
      ];
}

function toToolSection(
  findings: readonly LocatedFinding[],
  tool: string,
  page: Page,
  level: Level,
  { before = "", behind = "" }: Words,
): Section {
  const isFailure = level === "failure";
  const isOpen = isFailure && isSingleFailure(page);
  const isLeading = (index: number) => isFailure && index < leading;
  const noun = nouns[level];
  return {
    title: `${tool}: ${count(findings.length, before + noun)}${behind}`,
    ...toRuleEntries(findings, page, { isLeading, isOpen }),
    noun: [`more ${noun}`, `more ${noun}s`],
  };
}

function toRuleEntries(
  findings: readonly LocatedFinding[],
  page: Page,
  {
    isLeading,
    isOpen,
  }: { readonly isLeading: (index: number) => boolean; readonly isOpen: boolean },
): Pick<Section, "entries" | "beyond"> {
  const groups = groupRules(findings);
  const isFoldable = groups.some(hasMoreOfRule);
  return toEntries(
    groups,
    (group, index) =>
      toRuleVersions(group, page, { isLeading: isLeading(index), isOpen, isFoldable }),
    ({ items }) => items.length,
  );
}
