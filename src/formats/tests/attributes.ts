import type { StartTag } from "../../read/xml/tag.ts";

/** Those of the attributes that a tag has, to be read after the tag. */
export function readAttributes(
  tag: StartTag,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const name of names) {
    const value = tag.attribute(name);
    if (value !== undefined) attributes.set(name, value);
  }
  return attributes;
}
