import { describe, expect, test } from "vitest";
import { longestNoise } from "../../../src/read/xml/outside.ts";
import { scanPieces, scanText } from "./scan-pieces.ts";

/** The scanner buffers this much before the first document, so boundaries have an effect only after it. */
const prefix = `<root>${" ".repeat(longestNoise)}`;
/** More than the scanner looks ahead after a `<`. */
const suffix = " ".repeat(100);

/** These tokens must be found even if a piece of the text ends inside them. */
const tokens: readonly (readonly [token: string, before: string, after: string])[] = [
  ["]]>", "<cut><![CDATA[a]]b", "c</cut>"],
  ["]]>", "<cut>a", "b</cut>"],
  ["]]]]>", "<cut><![CDATA[a", "b</cut>"],
  ["<![CDATA[", "<cut>a", "<b>]]>c</cut>"],
  ["-->", "<!-- a - -> <b> ", "<cut>c</cut>"],
  ["<!--", "", " <b> & --><cut>c</cut>"],
  ["?>", "<?p <b> ? >", "<cut>c</cut>"],
  ["<?p", "", " <b> & ?><cut>c</cut>"],
  ["&amp;", "<cut>a", "b</cut>"],
  ["&#x1F600;", "<cut>a", "b</cut>"],
  ["&#0;", "<cut>a", "b</cut>"],
  ["&entity;", "<cut>a", "b</cut>"],
  ["&amp;", '<cut message="a', '"/>'],
  ["&#10;", "<skip>a", "</skip>"],
  ["<cut>", "", "a</cut>"],
  ["<a message=\"x\" name='y' >", "", "</a>"],
  ['<a  name = "z" />', "", ""],
  ["<n:a/>", "", ""],
  ["</cut>", "<cut>a", ""],
  ["</a >", "<a>", ""],
  ["</cut>", "<cut><kept>a</kept>", "<a/>"],
  ["</root>", "", `${suffix}<root/>`],
  ['<?xml version="1.0"?>', "</root>", "<root>"],
  ["<root>", "</root> noise < ", ""],
  ["<!DOCTYPE root [<!-- ]> -->]>", "</root>", "<root>"],
];

const missingEnd = (text: string) =>
  text.split("<root>").length > text.split("</root>").length ? "</root>" : "";

describe("a piece of text that ends inside", () => {
  test.each(tokens)("%j after %j and before %j gives the same result", (token, before, after) => {
    const start = prefix + before;
    const text = `${start}${token}${after}${suffix}${missingEnd(start + token + after)}`;
    const whole = scanText(text);
    expect(whole.broken).toBeUndefined();
    for (let cut = 0; cut <= token.length; cut++) {
      const pieces = [
        start + token.slice(0, cut),
        token.slice(cut) + text.slice(start.length + token.length),
      ];
      expect(scanPieces(pieces), `cut after ${token.slice(0, cut)}`).toEqual(whole);
    }
    const single = [start, ...token, text.slice(start.length + token.length)];
    expect(scanPieces(single), "cut between all of its characters").toEqual(whole);
  });

  test.each([
    ["a bare &", "<cut>a", "& b</cut>", "a & that begins no reference"],
    ["a & before a far ;", "<cut>a", `&${"a".repeat(200)};</cut>`, "a & that begins no reference"],
    ["a wrong end tag", "<cut>a", "</cat>", "the end tag </cat> where </cut> is expected"],
    ["a longer end tag", "<cut>a", "</cuts>", "the end tag </cuts> where </cut> is expected"],
    ["an end tag with more", "<a>", '</a b="c">', "the end tag </a> has no >"],
    ["an unknown section", "", "<![IGNORE[]]>", "a <! that begins neither"],
    ["a declaration", "", '<?xml version="1.0"?>', "a second XML declaration"],
    ["an entity between elements", "", "&entity;", "the entity &entity; between elements"],
    ["an attribute without a value", "", "<a b c='d'>", "the attribute b of <a> has no value"],
    [
      "an attribute without quotes",
      "",
      "<a b = c>",
      "the attribute b of <a> has a value without quotes",
    ],
    ["a / in a tag", "", "<a / >", "a / inside the tag <a>"],
    ["no name", "", "< a>", "a < that begins no tag"],
    ["an end tag too many", "</root>", "</root>", "an end tag without a start tag"],
  ])("%s gives the same error", (_, before, token, problem) => {
    const start = prefix + before;
    const text = start + token + suffix;
    const { broken } = scanText(text);
    expect(broken).toContain(problem);
    for (let cut = 0; cut <= token.length; cut++) {
      const pieces = [start + token.slice(0, cut), token.slice(cut) + suffix];
      expect(scanPieces(pieces).broken, `cut after ${token.slice(0, cut)}`).toBe(broken);
    }
  });

  test.each([
    ["<cut>a", "<cut>"],
    ["<cut>a&am", "a & that begins no reference"],
    ["<cut><![CDATA[a]]", "a CDATA section"],
    ["<!-- a --", "a comment"],
    ["<?p a ?", "a processing instruction"],
    ["<a b='c", "a tag"],
    ["</roo", "a tag"],
    ["<", "a tag"],
    ["<![CDA", "a <! that begins neither"],
    ["", "<root>"],
    ["</root><root", "the first tag of a further document"],
    ["</root><root a='", "a tag"],
    ["</root><!DOCTYPE a [", "a tag"],
  ])("%j at the end of the text is cut off", (end, inside) => {
    const text = prefix + end;
    const { broken } = scanText(text);
    expect(broken).toContain(inside);
    expect(scanPieces([...(text.match(/[\s\S]{1,7}/g) ?? [])]).broken).toBe(broken);
  });
});

describe("the scanner's window of text", () => {
  test("gives the same result for any size of the pieces", () => {
    const element = '<cut message="a &lt; b">c<![CDATA[<d>]]>e &amp; f</cut><!-- g --><a><b/></a>';
    const text = `<root>${element.repeat(500)}</root>`;
    for (const size of [1, 2, 3, 5, 17, 64, 81, 1000]) {
      expect(scanText(text, size)).toEqual(scanText(text));
    }
  });

  test("reports offsets in the whole document", () => {
    const text = `${prefix}${"<a/>".repeat(3000)}<cut>&#0;</cut>]]>`;
    const at = text.indexOf("&#0;");
    for (const size of [7, 4096]) {
      expect(scanText(text, size)).toMatchObject({
        repairs: [`]]> in text at ${text.indexOf("]]>")}`, `forbidden reference at ${at}`],
        broken: `it ends inside <root> at ${text.length}`,
      });
    }
  });

  test("reports only the first offset of each repair", () => {
    const text = `${prefix}<a>&#0;</a><a>&#0;]]></a><a>]]></a></root>`;
    expect(scanText(text, 5).repairs).toEqual([
      `]]> in text at ${text.indexOf("]]>")}`,
      `forbidden reference at ${text.indexOf("&#0;")}`,
    ]);
  });
});
