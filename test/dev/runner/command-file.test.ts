import { expect, test } from "vitest";
import { readCommandFile } from "../../../dev/runner/command-file.ts";

test("a value is after its name on one line, or on the lines between two delimiters", () => {
  const content =
    "tests=3\ntitle<<ghadelimiter_1\none\n\nname=two\nghadelimiter_1\nempty=\nurl=https://x/?a=b<<c\n";
  expect(readCommandFile(content)).toEqual({
    tests: "3",
    title: "one\n\nname=two",
    empty: "",
    url: "https://x/?a=b<<c",
  });
});

test("the last value of a name is used", () => {
  expect(readCommandFile("a=1\na=2\n")).toEqual({ a: "2" });
});

test.each(["no sign\n", "a<<end\nvalue\n", "<<end\nend\n"])(
  "an invalid file causes an error: %j",
  (content) => {
    expect(() => readCommandFile(content)).toThrow(/^Invalid format|^Matching delimiter not found/);
  },
);
