import type { XmlElement } from "../../read/xml/element.ts";

/** The text of the first child of this name, or of its first child of the next name, and so on; else empty. */
export function childText(element: XmlElement | undefined, ...path: readonly string[]): string {
  let inner = element;
  for (const name of path) inner = inner?.children.find((child) => child.name === name);
  return inner?.text ?? "";
}
