import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../../any-character.ts";
import { scanned } from "./scanned.ts";

describe("elements", () => {
  test("are visited with their attributes, in order, start and end", () => {
    expect(
      scanned('<root name="a"><b message=\'x "y"\' name = "z"/><c ></c\n></root>').told,
    ).toEqual(["+root0 a", '+b1 x "y" z', "-", "+c1", "-", "-"]);
  });

  test("have their references resolved, and their prefixes taken off", () => {
    expect(
      scanned('<j:root xmlns:j="urn:j" name="&lt;&amp;&#65;&#x1F600;&quot;&apos;&gt;"></j:root>')
        .told,
    ).toEqual(["+root0 <&A😀\"'>", "-"]);
  });

  test("keep white space in attributes as it is: pytest writes messages of several lines there", () => {
    expect(scanned('<root message="a\n\tb&#10;c"/>').told).toEqual(["+root0 a\n\tb\nc", "-"]);
  });

  test("that are passed over are checked all the same", () => {
    expect(scanned("<root><skip><a><skip/>x</a></skip><b/></root>").told).toEqual([
      "+root0",
      "+skip1",
      "+b1",
      "-",
      "-",
    ]);
    expect(scanned("<root><skip><a></b></skip></root>").broken).toBe(
      "the end tag </b> where </a> is expected at 15",
    );
  });

  test("can end the scan", () => {
    expect(scanned("<root><stop><<<<").told).toEqual(["+root0", "+stop1"]);
    expect(scanned("<root><stop><<<<").broken).toBeUndefined();
  });
});

describe("an element that is cut", () => {
  const cut = (content: string, limit?: number) => {
    const [, , markup] = scanned(`<root><cut>${content}</cut></root>`, undefined, limit).told;
    return markup;
  };

  test("comes out as markup with what is kept of it, and its text as CDATA", () => {
    expect(cut('a &lt; b<kept message="m" name="n">c</kept><other x="y">d<kept/></other>')).toBe(
      '<cut><![CDATA[a < b]]><kept message="m"><![CDATA[c]]></kept><![CDATA[d]]><kept/></cut>',
    );
  });

  test("joins its text and its CDATA sections, and escapes what would end one", () => {
    expect(cut("a<![CDATA[<b> &amp; ]]]]><![CDATA[>]]>c")).toBe(
      "<cut><![CDATA[a<b> &amp; ]]]]><![CDATA[>c]]></cut>",
    );
  });

  test("keeps the head and the tail of a long text, and of a long attribute", () => {
    expect(cut(`${"a".repeat(300)}&lt;${"z".repeat(300)}`, 200)).toBe(
      `<cut><![CDATA[${"a".repeat(100)}\n[… the middle is left out …]\n${"z".repeat(100)}]]></cut>`,
    );
    expect(cut(`<kept message="&lt;${"a".repeat(9999)}"/>`, 200)).toMatch(
      /^<cut><kept message="&lt;a{74}\n\[… 9850 characters left out …\]\na{75}"\/><\/cut>$/,
    );
  });

  test("has a bounded depth", () => {
    const deep = `${"<kept>".repeat(500)}x${"</kept>".repeat(500)}`;
    expect(cut(deep)).toBe(`<cut>${"<kept>".repeat(8)}<![CDATA[x]]>${"</kept>".repeat(8)}</cut>`);
  });
});

describe("around documents", () => {
  test("declarations, comments and instructions aren't noise", () => {
    const text =
      '\ufeff<?xml version="1.0"?>\n<!-- <root> --><!DOCTYPE root [<!ELEMENT a (b)> <!-- ]> --> <?p ]>?> <!ATTLIST a b CDATA "]>">]>\n<?style?><root/><!-- x --><?y?>\n';
    expect(scanned(text)).toEqual({ told: ["+root0", "-"], repairs: [] });
  });

  test("the first document may have any root, later ones and those in noise only known ones", () => {
    expect(scanned("<other/>").told).toEqual(["+other0", "-"]);
    expect(scanned("<root/><other/><root/>")).toMatchObject({
      told: ["+root0", "-", "+root0", "-"],
    });
    expect(scanned("see <other> <root/>")).toMatchObject({ told: ["+root0", "-"] });
    expect(scanned("see <roots/> <p:root/>")).toMatchObject({ told: ["+root0", "-"] });
  });

  test("text before the first declaration is noise, even if it begins like a tag", () => {
    const printed = "<string>:1: SyntaxWarning: invalid escape\n<frozen os>:9: a < b\n";
    const told = { told: ["+root0", "-"], repairs: ["noise at 0"] };
    expect(scanned(`${printed}<?xml version="1.0"?><root/>`)).toEqual(told);
    expect(scanned(`${printed.repeat(90)}<?xml version="1.0"?><root/>`)).toEqual(told);
  });

  test("a declaration within a document is none", () => {
    const other = "<other><![CDATA[\n<?xml version='1.0'?><root/>]]></other>";
    expect(scanned(`<?xml version="1.0"?>\n${other}`)).toEqual({
      told: ["+other0", "-"],
      repairs: [],
    });
  });

  test("an entity in a text or attribute is left as it is, and nothing is fetched", () => {
    const text =
      '<!DOCTYPE root [<!ENTITY x SYSTEM "file:///etc/passwd">]><root name="&x;"><cut>&x;</cut></root>';
    expect(scanned(text)).toEqual({
      told: ["+root0 &x;", "+cut1", "<cut><![CDATA[&x;]]></cut>", "-"],
      repairs: ["entity at 69"],
    });
  });

  test("an entity between elements ends the scan", () => {
    expect(scanned("<root><a/>&x;<b/></root>")).toMatchObject({
      told: ["+root0", "+a1", "-"],
      broken: expect.stringMatching(/^the entity &x; between elements.* at 10$/),
    });
    expect(scanned("<root><skip>&x;</skip></root>")).toMatchObject({ repairs: ["entity at 12"] });
  });
});

/** Text that is nearly XML: what tools write, what breaks it, and what is easily cut in two. */
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

test("a text in pieces of any size gives the same result or error as in one piece", () => {
  fc.assert(
    fc.property(nearlyXml, fc.integer({ min: 1, max: 12 }), (text, size) => {
      expect(scanned(text, size)).toEqual(scanned(text));
      expect(scanned(`<root>${text}</root>`, size)).toEqual(scanned(`<root>${text}</root>`));
    }),
    { seed: 17, numRuns: 1500 },
  );
});

test("a well-formed document is read completely, wherever it is cut into pieces", () => {
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
      const { told, repairs, broken } = scanned(text, size);
      expect(broken).toBeUndefined();
      expect(repairs).toEqual([]);
      expect(told).toEqual(scanned(text).told);
      expect(told.at(-1)).toBe("-");
    }),
    { seed: 19, numRuns: 300 },
  );
});
