import { expect, test } from "vitest";
import { readCommandFile } from "../../../dev/runner/command-file.ts";

test("a value follows its name, or is between two delimiters", () => {
  const content =
    "tests=3\ntitle<<ghadelimiter_1\none\n\nname=two\nghadelimiter_1\nempty=\nurl=https://x/?a=b<<c\n";
  expect(readCommandFile(content)).toEqual({
    tests: "3",
    title: "one\n\nname=two",
    empty: "",
    url: "https://x/?a=b<<c",
  });
});

test("the last of two values of a name counts", () => {
  expect(readCommandFile("a=1\na=2\n")).toEqual({ a: "2" });
});

test.each(["no sign\n", "a<<end\nvalue\n", "<<end\nend\n"])(
  "the runner fails a step that writes %j",
  (content) => {
    expect(() => readCommandFile(content)).toThrow(/^Invalid format|^Matching delimiter not found/);
  },
);
