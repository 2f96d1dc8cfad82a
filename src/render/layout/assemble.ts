/** Renders a section from its visible entries, and describes the entries that are hidden. */

import { count, formatNumber, joinParts } from "../../text.ts";
import { joinBlocks, toDetails } from "../markdown.ts";
import type { Filling, Section } from "./section.ts";

export function assemble(section: Section, filling: Filling): string {
  const { entries, beyond = 0, open = "", close = "" } = section;
  const tail = filling.findLastIndex((shown) => shown !== undefined && !shown.version.form) + 1;
  const headings = toHeadings(section, filling, tail);
  const shortened = new Map<string, number>();
  let body = "";
  let hidden = beyond;
  for (const [e, shown] of filling.entries()) {
    const heading = headings.get(e);
    // A fold-out ends with an empty line, a line of a list doesn't. Asking for each entry would copy the body each time.
    if (heading) body += body.endsWith("\n\n") ? heading.trimStart() : heading;
    if (shown) body += shown.text;
    else hidden += entries[e]?.size ?? 1;
    const form = shown?.version.form;
    if (form && e < tail) shortened.set(form, (shortened.get(form) ?? 0) + 1);
  }
  return toBlocks(section, body && open + body + close, hidden, shortened);
}

/**
 * Makes headings for entries after the last full one: before the first entry of each form, the number of entries until
 * the next heading.
 */
function toHeadings(
  { entries, noun }: Section,
  filling: Filling,
  tail: number,
): ReadonlyMap<number, string> {
  const runs: { readonly start: number; readonly form: string; size: number }[] = [];
  const forms = new Set<string>();
  for (let e = tail; e < filling.length; e++) {
    const form = filling[e]?.version.form;
    if (!form) continue;
    if (!forms.has(form)) runs.push({ start: e, form, size: 0 });
    forms.add(form);
    const run = runs.at(-1);
    if (run) run.size += entries[e]?.size ?? 1;
  }
  return new Map(
    runs.map(({ start, form, size }) => [start, toHeading(size, form, noun, start > 0)]),
  );
}

function toHeading(
  number: number,
  form: string,
  noun: string | undefined,
  followsOthers: boolean,
): string {
  const what = countMore(number, noun);
  return `\n<b>${followsOthers ? what : what.replace(" more", "")}, ${form}:</b>\n\n`;
}

function countMore(number: number, noun: string | undefined): string {
  return noun === undefined ? `${formatNumber(number)} more` : count(number, `more ${noun}`);
}

/** The most bytes of a section without its entries. */
export function maxFrameBytes(section: Section): number {
  const { entries, beyond = 0, open = "", close = "" } = section;
  const shortened = new Map<string, number>();
  let hidden = beyond;
  for (const { versions, size = 1 } of entries) {
    hidden += size;
    for (const { form } of versions) if (form) shortened.set(form, entries.length);
  }
  const headings = [...shortened.keys()].map((form) => toHeading(hidden, form, section.noun, true));
  const body = `${open}…${headings.join("")}${close}`;
  return Buffer.byteLength(toBlocks(section, body, hidden, shortened));
}

/** Lists the sections that don't fit by name. Empty if there are none. */
export function nameSections(sections: readonly Section[]): string {
  const titles = sections.flatMap(({ title }) => (title ? [title] : []));
  return titles.length > 0 ? `_Left out for lack of room: ${titles.join("; ")}._\n\n` : "";
}

function toBlocks(
  { title, fold, intro = "", noun }: Section,
  body: string,
  hidden: number,
  shortened: ReadonlyMap<string, number>,
): string {
  const parts = [...shortened].map(([form, number]) => `${formatNumber(number)} ${form}`);
  const blocks = [
    intro,
    body.replace(/^\n/, ""),
    hidden > 0 ? `and ${countMore(hidden, noun)}` : "",
    parts.length > 0
      ? `_Shortened for lack of room: ${parts.join(", ")}. The reports have everything._`
      : "",
  ];
  if (fold === undefined) return `${joinBlocks([title && `### ${title}`, ...blocks])}\n\n`;
  const line = joinParts([`<b>${title}</b>`, fold]);
  return `${toDetails(line, joinBlocks(blocks))}\n`;
}
