import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../../any-character.ts";
import { scanText } from "./scan-pieces.ts";

describe("scanned elements", () => {
  test("are visited in order, with their attributes, start and end", () => {
    expect(
      scanText('<root name="a"><b message=\'x "y"\' name = "z"/><c ></c\n></root>').events,
    ).toEqual(["+root0 a", '+b1 x "y" z', "-", "+c1", "-", "-"]);
  });

  test("have resolved references and no prefixes", () => {
    expect(
      scanText('<j:root xmlns:j="urn:j" name="&lt;&amp;&#65;&#x1F600;&quot;&apos;&gt;"></j:root>')
        .events,
    ).toEqual(["+root0 <&A😀\"'>", "-"]);
  });

  test("keep white space in attributes, where pytest writes messages of several lines", () => {
    expect(scanText('<root message="a\n\tb&#10;c"/>').events).toEqual(["+root0 a\n\tb\nc", "-"]);
  });

  test("are checked even if they are skipped", () => {
    expect(scanText("<root><skip><a><skip/>x</a></skip><b/></root>").events).toEqual([
      "+root0",
      "+skip1",
      "+b1",
      "-",
      "-",
    ]);
    expect(scanText("<root><skip><a></b></skip></root>").broken).toBe(
      "the end tag </b> where </a> is expected at 15",
    );
  });

  test("can end the scan", () => {
    expect(scanText("<root><stop><<<<").events).toEqual(["+root0", "+stop1"]);
    expect(scanText("<root><stop><<<<").broken).toBeUndefined();
  });
});

describe("an element that is cut out", () => {
  const cut = (content: string, limit?: number) => {
    const [, , markup] = scanText(`<root><cut>${content}</cut></root>`, undefined, limit).events;
    return markup;
  };

  test("is markup with the kept parts, and with its text as CDATA", () => {
    expect(cut('a &lt; b<kept message="m" name="n">c</kept><other x="y">d<kept/></other>')).toBe(
      '<cut><![CDATA[a < b]]><kept message="m"><![CDATA[c]]></kept><![CDATA[d]]><kept/></cut>',
    );
  });

  test("has its text and CDATA sections joined and the end of a section escaped", () => {
    expect(cut("a<![CDATA[<b> &amp; ]]]]><![CDATA[>]]>c")).toBe(
      "<cut><![CDATA[a<b> &amp; ]]]]><![CDATA[>c]]></cut>",
    );
  });

  test("keeps the start and end of a long text or attribute", () => {
    expect(cut(`${"a".repeat(300)}&lt;${"z".repeat(300)}`, 200)).toBe(
      `<cut><![CDATA[${"a".repeat(100)}\n[… the middle is left out …]\n${"z".repeat(100)}]]></cut>`,
    );
    expect(cut(`<kept message="&lt;${"a".repeat(9999)}"/>`, 200)).toMatch(
      /^<cut><kept message="&lt;a{74}\n\[… 9850 characters left out …\]\na{75}"\/><\/cut>$/,
    );
  });

  test("has a limited depth", () => {
    const deep = `${"<kept>".repeat(500)}x${"</kept>".repeat(500)}`;
    expect(cut(deep)).toBe(`<cut>${"<kept>".repeat(8)}<![CDATA[x]]>${"</kept>".repeat(8)}</cut>`);
  });
});

describe("outside of the root element,", () => {
  test("declarations, comments and instructions aren't noise", () => {
    const text =
      '\ufeff<?xml version="1.0"?>\n<!-- <root> --><!DOCTYPE root [<!ELEMENT a (b)> <!-- ]> --> <?p ]>?> <!ATTLIST a b CDATA "]>">]>\n<?style?><root/><!-- x --><?y?>\n';
    expect(scanText(text)).toEqual({ events: ["+root0", "-"], repairs: [] });
  });

  test("the first document can have any root, and documents after other text only a known one", () => {
    expect(scanText("<other/>").events).toEqual(["+other0", "-"]);
    expect(scanText("<root/><other/><root/>")).toMatchObject({
      events: ["+root0", "-", "+root0", "-"],
    });
    expect(scanText("see <other> <root/>")).toMatchObject({ events: ["+root0", "-"] });
    expect(scanText("see <roots/> <p:root/>")).toMatchObject({ events: ["+root0", "-"] });
  });

  test("text before the first declaration is noise, even if it begins like a tag", () => {
    const printed = "<string>:1: SyntaxWarning: invalid escape\n<frozen os>:9: a < b\n";
    const expected = { events: ["+root0", "-"], repairs: ["noise at 0"] };
    expect(scanText(`${printed}<?xml version="1.0"?><root/>`)).toEqual(expected);
    expect(scanText(`${printed.repeat(90)}<?xml version="1.0"?><root/>`)).toEqual(expected);
  });

  test("a declaration inside a document is text", () => {
    const other = "<other><![CDATA[\n<?xml version='1.0'?><root/>]]></other>";
    expect(scanText(`<?xml version="1.0"?>\n${other}`)).toEqual({
      events: ["+other0", "-"],
      repairs: [],
    });
  });

  test("an entity in a text or attribute is kept and not fetched", () => {
    const text =
      '<!DOCTYPE root [<!ENTITY x SYSTEM "file:///etc/passwd">]><root name="&x;"><cut>&x;</cut></root>';
    expect(scanText(text)).toEqual({
      events: ["+root0 &x;", "+cut1", "<cut><![CDATA[&x;]]></cut>", "-"],
      repairs: ["entity at 69"],
    });
  });

  test("an entity between elements ends the scan", () => {
    expect(scanText("<root><a/>&x;<b/></root>")).toMatchObject({
      events: ["+root0", "+a1", "-"],
      broken: expect.stringMatching(/^the entity &x; between elements.* at 10$/),
    });
    expect(scanText("<root><skip>&x;</skip></root>")).toMatchObject({ repairs: ["entity at 12"] });
  });
});

/** Text that is nearly XML: markup of tools, invalid markup, and tokens that a piece can split. */
const nearlyXml = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          "<root>",
          "</root>",
          "<cut>",
          "</cut>",
          "<a>",
          "</a>",
          "<a/>",
          "<skip>",
          "</skip>",
          "<kept>",
          "</kept>",
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '<cut message="a > b&lt;"/>',
          "<a name='&#10;'>",
          "<p:a>",
          "</p:a>",
          "<kept message='é'/>",
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?p",
          "?>",
          "<?xml version='1.0'?>",
          "<!DOCTYPE a [",
          "]>",
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "&amp;",
          "&#x1B;",
          "&#0;",
          "&x;",
          "&",
          ";",
          "<",
          ">",
          '"',
          "'",
          "/",
          "=",
          "]",
          "\n",
          " ",
          "\0",
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .string({ unit: anyCharacter, maxLength: 6 })
          .map((text) => text.toWellFormed()),
      },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

test("a text in pieces gives the same result or error as in one piece", () => {
  fc.assert(
    fc.property(nearlyXml, fc.integer({ min: 1, max: 12 }), (text, size) => {
      expect(scanText(text, size)).toEqual(scanText(text));
      expect(scanText(`<root>${text}</root>`, size)).toEqual(scanText(`<root>${text}</root>`));
    }),
    { seed: 17, numRuns: 1500 },
  );
});

test("a well-formed document in pieces is read completely", () => {
  const element = fc.letrec<{ content: string }>((tie) => ({
    content: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom("", "text", "a &lt; b", "<![CDATA[<x>]]>", "<!-- - -->", "<?p ?>", " ]] "),
      fc
        .tuple(fc.constantFrom("a", "cut", "skip", "kept", "n:b"), tie("content"), tie("content"))
        .map(([name, content, more]) => `<${name} message="'>'">${content}</${name} >${more}`),
    ),
  })).content;
  fc.assert(
    fc.property(element, fc.integer({ min: 1, max: 7 }), (content, size) => {
      const text = `<root>${content}</root>`;
      const { events, repairs, broken } = scanText(text, size);
      expect(broken).toBeUndefined();
      expect(repairs).toEqual([]);
      expect(events).toEqual(scanText(text).events);
      expect(events.at(-1)).toBe("-");
    }),
    { seed: 19, numRuns: 300 },
  );
});
