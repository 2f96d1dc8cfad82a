import { expect, test } from "vitest";
import { toHelpUrl } from "../../src/formats/help-url.ts";

test.each([
  "https://eslint.org/docs/latest/rules/no-undef",
  "http://example.org",
  "HTTPS://example.org/a?b=c&d#e",
])("%s is kept as written", (url) => expect(toHelpUrl(url)).toBe(url));

test.each([
  ["https://\u0430pple.com/x", "https://xn--pple-43d.com/x"],
  ["https://example.org/caf\u00e9/a\u202eb", "https://example.org/caf%C3%A9/a%E2%80%AEb"],
  ["https://exam\u00adple.org/", "https://example.org/"],
])("%j is encoded as browsers send it", (url, shown) => expect(toHelpUrl(url)).toBe(shown));

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "//example.org",
  "https:example.org",
  "https://github.com@example.org/",
  "https://user:password@example.org/",
  "https://ex\u202eample.org/",
  "https://example.org/\u2028x",
  "https://example.org\\@github.com",
  "https://",
  `https://example.org/${"a".repeat(2000)}`,
  { toString: () => "https://example.org" },
])("%j isn't accepted as a link", (value) => expect(toHelpUrl(value)).toBeUndefined());
