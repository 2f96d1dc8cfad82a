import type { XmlElement } from "../../read/xml/element.ts";
import type { StartTag } from "../../read/xml/tag.ts";

/** Copies the given attributes of a tag, because tags are reused. */
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

/** A test case whose end tag wasn't read yet. */
export interface OpenCase {
  readonly attributes: ReadonlyMap<string, string>;
  /** The children that are needed. */
  readonly children: XmlElement[];
}

export function openCase(tag: StartTag, names: readonly string[]): OpenCase {
  return { attributes: readAttributes(tag, names), children: [] };
}
