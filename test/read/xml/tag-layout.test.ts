import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { XmlError } from "../../../src/read/xml/error.ts";
import { tagReader } from "../../../src/read/xml/tag.ts";
import { newTagLayouts } from "../../../src/read/xml/tag-layout.ts";

const names = ["name", "message", "n", "class.name", "classXname", "a:b", "größe"];

/** Reads the tag at the start of a text. Returns everything that the reader says about it. */
function readTag({ read, tag }: ReturnType<typeof tagReader>, text: string, start = 0) {
  try {
    const end = read(text, start, 0);
    if (end === undefined) return "the text ends inside the tag";
    const { fullName, name, selfClosing } = tag;
    const attributes = names.map((each) => tag.attribute(each));
    return {
      end: end - start,
      fullName,
      name,
      selfClosing,
      attributes,
      markup: tag.markup(names, 200),
    };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return `${error.message} at ${error.offset - start}`;
  }
}

describe("a tag like an earlier one", () => {
  const values = fc.constantFrom("", "a", "it's", 'say "x"', "a &lt; b", "<a>", "/", "x=", "a\nb");
  const attribute = fc.tuple(
    fc.constantFrom(" ", "\n  ", ""),
    fc.constantFrom(...names),
    fc.constantFrom("=", " = ", ""),
    fc.constantFrom('"', "'"),
    values,
  );
  const tag = fc
    .tuple(
      fc.constantFrom("testcase", "testsuite", "x:testcase", "t"),
      fc.uniqueArray(attribute, { selector: ([, name]) => name, maxLength: 4 }),
      fc.constantFrom(">", "/>", " />", "\n>", "/ >", ""),
    )
    .map(
      ([name, attributes, end]) =>
        `<${name}${attributes.map(([space, key, equals, quote, value]) => space + key + equals + quote + value + quote).join("")}${end}`,
    );
  /** A few tags in many repetitions, so that most have the layout of an earlier one. */
  const document = fc
    .uniqueArray(tag, { minLength: 1, maxLength: 4 })
    .chain((kinds) => fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 12 }));

  test("is read as if it were the first one", () => {
    fc.assert(
      fc.property(document, (tags) => {
        const reader = tagReader();
        for (const text of tags) {
          expect(readTag(reader, `${text} y="">`)).toEqual(readTag(tagReader(), `${text} y="">`));
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["has another value", '<a name="2"/>'],
    ["has children", '<a name="2">'],
    ["has another quote", "<a name='2'/>"],
    ["has one more attribute", '<a name="2" n="3"/>'],
    ["has one attribute less", "<a/>"],
    ["has a longer name", '<ab name="2"/>'],
    ["has other spaces", '<a  name="2"/>'],
    ["has spaces before its end", '<a name="2" \n/>'],
    ["has an empty value", '<a name=""/>'],
    ["has a value with the other quote", `<a name="it's"/>`],
    ["has a value with markup", '<a name="<b/>"/>'],
    ["has no end quote", '<a name="2/>'],
    ["has no end", '<a name="2"'],
    ["has an attribute twice", '<a name="2" name="3"/>'],
    ["has a dot where the earlier one has another character", '<class.name n="2"/>'],
  ])("is read correctly if it %s", (_, text) => {
    const reader = tagReader();
    for (const earlier of ['<a name="1"/>', '<a name="1"/>', '<a name="1"/>']) {
      expect(readTag(reader, earlier)).toMatchObject({ fullName: "a", selfClosing: true });
    }
    expect(readTag(reader, text)).toEqual(readTag(tagReader(), text));
  });

  test("ends a value at its own quote", () => {
    for (const quote of ["'", '"']) {
      const reader = tagReader();
      for (let n = 0; n < 3; n++) readTag(reader, `<a name=${quote}${n}${quote}/>`);
      const text = `<a name=${quote}1${quote} n=${quote}2${quote}/>`;
      expect(readTag(reader, text)).toEqual(readTag(tagReader(), text));
    }
  });

  test("doesn't take another character for a dot in a name", () => {
    const reader = tagReader();
    for (let n = 0; n < 3; n++) readTag(reader, `<a class.name="${n}"/>`);
    expect(readTag(reader, '<a classXname="x"/>')).toEqual(
      readTag(tagReader(), '<a classXname="x"/>'),
    );
  });

  test("is read anywhere in a text", () => {
    const reader = tagReader();
    const text = '<a name="1"/>text<a name="2"/><a name="3"></a>';
    const read = [...text.matchAll(/<a/g)].map(({ index }) => readTag(reader, text, index));
    expect(read.map((each) => (typeof each === "string" ? each : each.attributes[0]))).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(read.map((each) => (typeof each === "string" ? each : each.end))).toEqual([13, 13, 12]);
  });
});

test("tags with many attributes, and more layouts than are kept, are read too", () => {
  const reader = tagReader();
  const many = Array.from({ length: 100 }, (_, n) => ` a${n}="${n}"`).join("");
  for (let n = 0; n < 3; n++) {
    expect(readTag(reader, `<a name="x"${many}/>`)).toEqual(
      readTag(tagReader(), `<a name="x"${many}/>`),
    );
  }
  for (let n = 0; n < 1000; n++) {
    const text = `<t${n} name="${n}" n="y"/>`;
    for (let again = 0; again < 3; again++) {
      expect(readTag(reader, text)).toEqual(readTag(tagReader(), text));
    }
  }
});

test.each([
  ["spaces between its attributes", " ".repeat(100_000)],
  ["an attribute with a very long name", ` ${"b".repeat(100_000)}="1" `],
])("a repeated tag is read if it has %s", (_, between) => {
  const reader = tagReader();
  const text = `<a${between}name="x"/>`;
  for (let n = 0; n < 4; n++) expect(readTag(reader, text)).toEqual(readTag(tagReader(), text));
});

describe("the layouts of a run", () => {
  test("are shared by its documents, and one document can't use up those of the others", () => {
    const layouts = newTagLayouts();
    const first = tagReader(layouts);
    // Three orders of attributes by turns, so that each tag has another layout than the one before the last.
    for (let n = 0; n < 900; n++) {
      const [a, b] = [`a${n % 3}="1"`, `b${n}="2"`];
      for (const order of [`${a} ${b}`, `${b} ${a}`]) readTag(first, `<testcase ${order}>`);
    }
    const text = '<testsuite name="cart">';
    expect(layouts.find(text, 0)).toBeUndefined();
    const second = tagReader(layouts);
    readTag(second, text);
    readTag(second, text);
    expect(layouts.find(text, 0)?.fullName).toBe("testsuite");
    const third = tagReader(layouts);
    expect(readTag(third, text)).toEqual(readTag(tagReader(), text));
    expect(layouts.find(text, 0)?.fullName).toBe("testsuite");
  });
});
