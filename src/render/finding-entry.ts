import type { LocatedFinding } from "../report.ts";
import type { Entry } from "./fit.ts";
import { toCode, toDetails, toHtmlCode, toLink, toText } from "./markdown.ts";
import { renderPlace, renderPlaceOrReason, type Source } from "./place.ts";
import { renderTrace } from "./trace.ts";
import { count, formatNumber } from "./words.ts";

const icons = { failure: "❌", warning: "⚠️", notice: "ℹ️" };

/** How long a message may be on its one line, in UTF-16 units. */
const lineLength = 160;
/** So many findings of one group are named. */
const namedAlike = 20;

/**
 * A finding, or several that say the same, on one line that opens to message and trace.
 * @param ranks of the name alone, of the name with its message, and of all
 */
export function toFindingEntry(
  alike: readonly [LocatedFinding, ...LocatedFinding[]],
  source: Source,
  ranks: readonly [number, number, number],
): Entry {
  const [first, ...others] = alike;
  const { finding } = first;
  const icon = finding.kind === "test" && finding.level === "warning" ? "🔁" : icons[finding.level];
  const more = others.length > 0 ? `and ${formatNumber(others.length)} more` : "";
  const point = cutLine(firstLine(finding.message));

  const short = () => {
    const place = first.location ? ` · ${renderPlace(first.location, source)}` : "";
    return `- ${icon} ${toCode(cutLine(finding.title))}${more && ` ${more}`}${place}\n`;
  };
  const withMessage = () => `${short().trimEnd()} · ${toText(point)}\n`;
  const full = () => {
    const label = `${icon} ${toHtmlCode(cutLine(finding.title))}${more && ` <b>${more}</b>`} · ${toText(point)}`;
    return `${toDetails(label, renderBody(first, others, source))}\n`;
  };
  return [
    { rank: ranks[0], render: short },
    { rank: ranks[1], render: withMessage },
    { rank: ranks[2], render: full },
  ];
}

function renderBody(
  first: LocatedFinding,
  others: readonly LocatedFinding[],
  source: Source,
): string {
  const { finding, report } = first;
  const about = [renderPlaceOrReason(first, source)];
  const { rule } = finding;
  if (rule) {
    const name = toCode(rule.id);
    about.push(rule.helpUrl ? toLink(name, rule.helpUrl) : name);
  }
  about.push(`in ${toCode(report.file)}`);
  const blocks = [about.filter((part) => part !== "").join(" · "), renderTrace(finding)];
  if (others.length > 0) {
    const named = others.slice(0, namedAlike).map((item) => {
      const place = item.location ? ` · ${renderPlace(item.location, source)}` : "";
      return `- ${toCode(cutLine(item.finding.title))}${place}`;
    });
    if (others.length > namedAlike)
      named.push(`- and ${formatNumber(others.length - namedAlike)} more`);
    blocks.push(`The same in ${count(others.length, "other test")}:\n\n${named.join("\n")}`);
  }
  return blocks.join("\n\n");
}

function firstLine(text: string): string {
  return text.trimStart().split("\n", 1)[0] ?? "";
}

function cutLine(text: string): string {
  return text.length <= lineLength ? text : `${text.slice(0, lineLength - 1).toWellFormed()}…`;
}
