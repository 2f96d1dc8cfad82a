/** How a section is written down around what is shown of its entries, and what is said of what isn't. */

import { count, formatNumber } from "../../text.ts";
import { joinBlocks } from "../markdown.ts";
import { utf8Bytes } from "../visible-text.ts";
import type { Filling, Section } from "./section.ts";

export function assemble(section: Section, filling: Filling): string {
  const { entries, beyond = 0, open = "", close = "" } = section;
  const lacking = new Map<string, number>();
  let body = "";
  let hidden = beyond;
  for (const [e, shown] of filling.entries()) {
    const { stands = 1 } = entries[e] ?? {};
    if (!shown) hidden += stands;
    else {
      body += shown.text;
      const { lacks } = shown.version;
      if (lacks) lacking.set(lacks, (lacking.get(lacks) ?? 0) + 1);
    }
  }
  return toBlocks(section, body && open + body + close, hidden, lacking);
}

/** What a section may take at most besides the texts of its entries. */
export function mostFrameBytes(section: Section): number {
  const { entries, beyond = 0, open = "", close = "" } = section;
  const lacking = new Map<string, number>();
  let hidden = beyond;
  for (const { versions, stands = 1 } of entries) {
    hidden += stands;
    for (const { lacks } of versions) if (lacks) lacking.set(lacks, entries.length);
  }
  return utf8Bytes(toBlocks(section, `${open}…${close}`, hidden, lacking));
}

/** The sections that there is no room for, by name; empty for none. */
export function nameSections(sections: readonly Section[]): string {
  const titles = sections.flatMap(({ title }) => (title ? [title] : []));
  return titles.length > 0 ? `_Not shown, for lack of room: ${titles.join("; ")}._\n\n` : "";
}

function toBlocks(
  { title, intro = "", noun = ["more", "more"] }: Section,
  body: string,
  hidden: number,
  lacking: ReadonlyMap<string, number>,
): string {
  const parts = [...lacking].map(([lack, number]) => `${formatNumber(number)} without ${lack}`);
  const blocks = [
    title && `### ${title}`,
    intro,
    body,
    hidden > 0 ? `and ${count(hidden, ...noun)}` : "",
    parts.length > 0 ? `_Shown in short, for lack of room: ${parts.join(", ")}._` : "",
  ];
  return `${joinBlocks(blocks)}\n\n`;
}
