import { describe, expect, test } from "vitest";
import { findTestLine } from "../../../src/locate/find/test-line.ts";
import { openSearchedText } from "../../../src/locate/searched-text.ts";

const lines = (...texts: readonly string[]) => openSearchedText(texts.join("\n"));

describe("the line of a test", () => {
  test("isn't a comment or a call with its name", () => {
    const java = lines(
      "class CartTest {",
      "  // total must be right",
      "  int x = total();",
      "  @Test void total() {",
      "  }",
    );
    expect(findTestLine(java, "total")).toBe(4);
  });

  test("isn't a line where its name is an argument", () => {
    const python = lines(
      '@mark(depends=["test_two"])',
      "def test_one():",
      "    pass",
      "def test_two():",
    );
    expect(findTestLine(python, "test_two")).toBe(4);
  });

  test("is in its own class if two classes have a test with that name", () => {
    const python = lines(
      "class TestA:",
      "    def test_one(self):",
      "        pass",
      "class TestB:",
      "    def test_one(self):",
    );
    expect(findTestLine(python, "test_one", "tests.test_b.TestB")).toBe(5);
    expect(findTestLine(python, "test_one", "tests.test_b.TestA")).toBe(2);
  });

  test("has its title as an argument of a call", () => {
    const ts = lines('const title = "adds up";', "// it('adds up')", "it('adds up', () => {});");
    expect(findTestLine(ts, "cart > adds up")).toBe(3);
  });

  test("is a comment if nothing else has its name", () => {
    expect(findTestLine(lines("", "# covers wrapping"), "wrapping")).toBe(2);
    expect(findTestLine(lines("nothing of it"), "wrapping")).toBeUndefined();
  });
});
