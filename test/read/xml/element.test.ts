import { expect, test } from "vitest";
import { readElement } from "../../../src/read/xml/element.ts";

const read = (markup: string) => {
  const { name, attributes, children, text } = readElement(markup);
  return { name, attributes: Object.fromEntries(attributes), children: children.length, text };
};

test("an element has its name, attributes, children and text", () => {
  const element = readElement(
    "<failure type=\"A\" message='b'>c<stackTrace>d</stackTrace>e</failure>",
  );
  expect(read("<failure type=\"A\" message='b'>c<stackTrace>d</stackTrace>e</failure>")).toEqual({
    name: "failure",
    attributes: { type: "A", message: "b" },
    children: 1,
    text: "ce",
  });
  expect(element.children[0]).toMatchObject({ name: "stackTrace", text: "d", children: [] });
});

test.each([
  ["values stay strings", '<a b="007" c="true"> 1.50 </a>', { b: "007", c: "true" }, " 1.50 "],
  ["references are resolved", '<a b="&lt;&#10;&amp;lt;">&gt;&#x41;</a>', { b: "<\n&lt;" }, ">A"],
  ["references in CDATA are kept", "<a>&lt;<![CDATA[&lt;<b>]]> </a>", {}, "<&lt;<b> "],
  ["unknown entities are kept", '<a b="&x;">&y;</a>', { b: "&x;" }, "&y;"],
  [
    "property names of JavaScript objects are ordinary names",
    '<a __proto__="p" constructor="c" toString="t"/>',
    { ["__proto__"]: "p", constructor: "c", toString: "t" },
    "",
  ],
])("%s", (_, markup, attributes, text) => {
  const element = readElement(markup);
  expect([...element.attributes]).toEqual(Object.entries(attributes));
  expect(element.text).toBe(text);
});
