import fc from "fast-check";
import { expect, test } from "vitest";
import { outsideResults } from "../../../src/formats/trx/outside-results.ts";

const token = fc.constantFrom("<Results>", "</Results>", "<Results a='1'>", "<x/>", "<", "é", "😀");

/** Splits a text into pieces of these sizes in turn. */
function* splitText(text: string, sizes: readonly number[]): Iterable<string> {
  let at = 0;
  for (let nth = 0; at < text.length; nth++) {
    const end = at + (sizes[nth % sizes.length] ?? text.length);
    yield text.slice(at, end);
    at = end;
  }
}

test("the content of Results elements is left out, however the text is split", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(token), sizes, (tokens, sizes) => {
      const text = tokens.join("");
      const outside = outsideResults(splitText(text, sizes));
      const pieces = [...outside.chunks()];
      expect(pieces.join("")).toBe(
        text.replaceAll(/<Results>.*?(?:<\/Results>|$)/gs, (all) =>
          all.endsWith("</Results>") ? "<Results></Results>" : "<Results>",
        ),
      );
      // An empty piece would be read as the end.
      expect(pieces).not.toContain("");
      expect(outside.isSure).toBe(true);
    }),
  );
});

test("a comment or a CDATA section anywhere makes the result unsure", () => {
  for (const begin of ["<!--", "<![CDATA["]) {
    for (const text of [`<a>${begin}`, `<Results>${begin}`, `<Results></Results>${begin}`]) {
      const outside = outsideResults(splitText(text, [1]));
      Array.from(outside.chunks());
      expect(outside.isSure).toBe(false);
    }
  }
});
