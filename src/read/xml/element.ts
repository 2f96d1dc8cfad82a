import { XMLParser } from "fast-xml-parser";
import { resolveReferences } from "./references.ts";

/** An element with its content. References in texts are resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly in it, including CDATA sections, joined. */
  readonly text: string;
}

const attributePrefix = "@";

/**
 * References aren't decoded by the parser, because it would treat text next to CDATA by its own rules and expand a
 * document's entities. Types aren't guessed: `007` stays `007`.
 */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: attributePrefix,
  cdataPropName: "#cdata",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  entityDecoder: {
    decode: (text) => text,
    reset() {},
    setXmlVersion() {},
    setExternalEntities() {},
    addInputEntities() {},
  },
  jPath: false,
});

/** A node of fast-xml-parser with `preserveOrder`: its name is the key of its children. */
type Node = Readonly<Record<string, unknown>>;

/** Reads one small, well-formed element that the scanner has cut out. */
export function readElement(markup: string): XmlElement {
  const [node] = parser.parse(markup) as Node[];
  if (!node) throw new Error("no element in the markup that was cut out");
  return toElement(node);
}

function toElement(node: Node): XmlElement {
  const name = Object.keys(node).find((key) => key !== ":@") as string;
  const attributes = new Map<string, string>();
  for (const [key, value] of Object.entries(node[":@"] ?? {})) {
    attributes.set(key.slice(attributePrefix.length), resolveReferences(String(value)));
  }
  const children: XmlElement[] = [];
  let text = "";
  for (const child of node[name] as Node[]) {
    if ("#cdata" in child) for (const part of child["#cdata"] as Node[]) text += part["#text"];
    else if ("#text" in child) text += resolveReferences(String(child["#text"]));
    else children.push(toElement(child));
  }
  return { name, attributes, children, text };
}
