import type { XmlElement } from "../../read/xml/element.ts";

/** Returns the text of the first child with the first name, or else with the next name, and so on, or "". */
export function childText(element: XmlElement | undefined, ...path: readonly string[]): string {
  let inner = element;
  for (const name of path) inner = inner?.children.find((child) => child.name === name);
  return inner?.text ?? "";
}
