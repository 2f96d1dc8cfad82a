import { groupBy } from "../../group-by.ts";
import type { Level } from "../../model/finding.ts";
import type { LocatedFinding } from "../../model/located.ts";
import { count, formatNumber } from "../../text.ts";
import { foldKnown, nameBase } from "../failures/marks.ts";
import { isSingleFailure } from "../failures/section.ts";
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
  const before = page.results.comparison?.comparedWith ? "new " : "";
  const { touched, untouched } = page.parts.ofLinters[level];
  const behind = " on lines that didn't change";
  return [
    ...toToolSections(touched, page, level, before),
    ...toToolSections(untouched, page, level, "new ", behind).map((section) => ({
      ...section,
      intro: whyUntouched,
    })),
  ];
}

const whyUntouched =
  "The tool or its rules may be other ones than at the base, or a change elsewhere caused them.\n";

/** Lists the findings that the base has too, folded. */
export function toKnownRuleSections(page: Page, level: Level): readonly Section[] {
  const { known } = page.parts.ofLinters[level];
  const behind = ` also ${nameBase(page.results.comparison).on}`;
  return foldKnown(toToolSections(known, page, level, "", behind), known);
}

/** Lists the findings outside `lint-scope`, of all levels, folded. */
export function toOutsideSection(page: Page): readonly Section[] {
  const { outside } = page.parts;
  if (outside.length === 0) return [];
  return [
    {
      title: `Outside of lint-scope (${formatNumber(outside.length)})`,
      ...toRuleEntries(outside, page, false),
      noun: "finding",
      fold: "not on what the change touched, so not counted for the conclusion",
    },
  ];
}

/**
 * @param before what comes before the noun in a heading
 * @param behind what comes after it
 */
function toToolSections(
  findings: readonly LocatedFinding[],
  page: Page,
  level: Level,
  before = "",
  behind = "",
): readonly Section[] {
  const byTool = groupBy(findings, ({ report }) => report.tool).toSorted(
    (a, b) => b.length - a.length,
  );
  const noun = nouns[level];
  const toSection = (tool: string, found: readonly LocatedFinding[]): Section => ({
    title: `${tool}: ${count(found.length, before + noun)}${behind}`,
    ...toRuleEntries(found, page, level === "failure"),
    noun,
  });
  const sections = byTool
    .slice(0, maxTools)
    .map((found) => toSection(toText(found[0].report.tool, nameLength) || "Findings", found));
  const others = byTool.slice(maxTools);
  return others.length === 0
    ? sections
    : [...sections, toSection(count(others.length, "other tool"), others.flat())];
}

/** @param isFailure the first entries come first, and a single failure is open */
function toRuleEntries(
  findings: readonly LocatedFinding[],
  page: Page,
  isFailure: boolean,
): Pick<Section, "entries" | "beyond"> {
  const groups = groupRules(findings);
  const isFoldable = groups.some(hasMoreOfRule);
  const isOpen = isFailure && isSingleFailure(page);
  return toEntries(
    groups,
    (group, index) => {
      const isLeading = isFailure && index < leading;
      return toRuleVersions(group, page, { isLeading, isOpen, isFoldable });
    },
    ({ items }) => items.length,
  );
}
