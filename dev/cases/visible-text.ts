/** Reduces Markdown and HTML to the text that a reader sees. */

/** Returns how often a reader sees `part` in a text; 1 if `part` has no visible characters. */
export function countVisible(text: string, part: string): number {
  const visiblePart = toVisible(part);
  return visiblePart === "" ? 1 : toVisible(text).split(visiblePart).length - 1;
}

const entities: Readonly<Record<string, string>> = {
  ...{ "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&nbsp;": " " },
};

/** Removes tags, escapes of Markdown, invisible characters and white space, and decodes entities. */
function toVisible(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&#(\d{1,7});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(?:lt|gt|amp|quot|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, "");
}

/** Removes `<details>` that are inside another from Markdown. */
export function removeNestedDetails(markdown: string): string {
  let depth = 0;
  let open = "";
  for (const part of markdown.split(/(<details(?: open)?>|<\/details>)/)) {
    if (part.startsWith("<details")) depth++;
    else if (part === "</details>") depth--;
    else if (depth < 2) open += part;
  }
  return open;
}
