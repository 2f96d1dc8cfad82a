import { getList, getObject, getText, getValue } from "../../json-value.ts";
import { clip } from "../../read/plain-text.ts";
import { markdownText } from "../markdown-text.ts";
import type { Descriptor } from "./descriptors.ts";

/**
 * Returns the text of a message object (§3.11), or of a string in its place. That is its own text, or the text with its
 * `id` in the message strings of the rule or the component, or its Markdown. The text with the `id` also comes before
 * an own text that has none of the arguments. Placeholders are filled and embedded links become text. `nameLocation` names
 * the target of a link to a location of the result ("src/cart.c:12"); it returns "" for a location without a place.
 * Empty if there is no text. At most `limit` (≥ 100) UTF-16 units are read, and the same amount of arguments is
 * inserted, because a short text can repeat a long argument a thousand times.
 */
export function messageText(
  message: unknown,
  limit: number,
  descriptor?: Descriptor,
  nameLocation: (id: number) => string | undefined = () => undefined,
): string {
  const written = typeof message === "string" ? message : getText(message, "text");
  const values = getList(message, "arguments");
  const own = clip(written ?? "", limit);
  const fill = (template: string) => fillPlaceholders(template, values, limit);
  let text = own;
  if (own === "" || values.length > 0) {
    const shared = clip(lookUp(getText(message, "id"), descriptor) ?? "", limit);
    if (own === "") text = shared || markdownText(clip(getText(message, "markdown") ?? "", limit));
    else if (placeholder.test(shared) && isGeneral(own, fill(shared), values)) text = shared;
  }
  return fill(resolveLinks(text, nameLocation));
}

const placeholder = /\{\d{1,4}\}/;

/**
 * Returns true if a text is general: it has none of the arguments as a word, and is shorter than the filled one.
 * SpotBugs writes "Unused field" beside the arguments of "Unused field: {0}".
 */
function isGeneral(text: string, filled: string, values: readonly unknown[]): boolean {
  if (text.length >= filled.length || placeholder.test(text)) return false;
  const texts = values.slice(0, 10).filter((value) => typeof value === "string" && value !== "");
  return texts.length > 0 && !texts.some((value) => hasWord(text, value as string));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + word.length))) return true;
  }
  return false;
}

/** §3.11.7 */
function lookUp(id: string | undefined, descriptor: Descriptor | undefined): string | undefined {
  if (id === undefined || !descriptor) return undefined;
  const strings = getValue(getObject(descriptor.object, "messageStrings"), id);
  const globals = getValue(getObject(descriptor.component, "globalMessageStrings"), id);
  return getText(strings, "text") || getText(globals, "text");
}

/**
 * Fills `{0}` and unescapes braces (§3.11.5) only if there are arguments, because tools write unescaped braces in texts
 * without arguments.
 */
function fillPlaceholders(template: string, values: readonly unknown[], limit: number): string {
  if (values.length === 0) return template;
  let room = limit;
  return template.replace(/\{\{|\}\}|\{(\d{1,4})\}/g, (found, index: string | undefined) => {
    if (index === undefined) return found.charAt(0);
    const value = values[Number(index)];
    if (typeof value !== "string" && typeof value !== "number") return found;
    const filled = String(value).slice(0, Math.max(0, room));
    room -= filled.length;
    return filled;
  });
}

/**
 * Replaces `[text](target)` (§3.11.6) by the text, followed by the web address or the place of the target. Text without
 * a known target stays the same: `handlers[i](1)` is code. No character class of the expression contains what may
 * follow it, so the time is linear.
 */
function resolveLinks(template: string, nameLocation: (id: number) => string | undefined): string {
  if (!template.includes("](")) return template;
  const link = /\\[\s\S]|\[((?:[^[\]\\]|\\[\s\S])*)\]\(([^()\s]*)\)/g;
  return template.replace(
    link,
    (found, escaped: string | undefined, target: string | undefined) => {
      if (escaped === undefined || target === undefined) return found;
      const text = escaped.replace(/\\([[\]\\])/g, "$1");
      if (/^https?:/i.test(target)) return text === target ? text : `${text} (${target})`;
      if (/^(?:sarif|file):/i.test(target)) return text;
      const place = /^\d{1,9}$/.test(target) ? nameLocation(Number(target)) : undefined;
      if (place === undefined) return found;
      return place === "" ? text : `${text} (${place})`;
    },
  );
}
