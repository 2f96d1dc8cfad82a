import { homedir } from "node:os";
import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { readPattern } from "../../../src/host/reports/pattern.ts";

test.each([
  ["reports/a.xml", "/work/reports/a.xml", "/work/reports/a.xml"],
  ["reports//a.xml", "/work/reports/a.xml", "/work/reports/a.xml"],
  ["./reports/./a.xml", "/work/reports/a.xml", "/work/reports/a.xml"],
  ["api/../a.xml", "/work/a.xml", "/work/a.xml"],
  ["../a.xml", "/a.xml", "/a.xml"],
  [".", "/work", "/work"],
  ["reports/", "/work/reports", "/work/reports/"],
  ["/tmp/a.xml", "/tmp/a.xml", "/tmp/a.xml"],
  ["a[[]1].xml", "/work/a[1].xml", "/work/a[[]1].xml"],
  ["a\\*.xml", "/work/a*.xml", "/work/a[*].xml"],
  ["a[1.xml", "/work/a[1.xml", "/work/a[[]1.xml"],
])("a path without a wildcard is literal: %s", (line, start, glob) => {
  expect(readPattern(line, "/work", posix)).toMatchObject({ start, glob, isLiteral: true });
});

test.each([
  ["**/*.xml", "/work", "/work/**/*.xml"],
  ["./api//x/**//./*.xml", "/work/api/x", "/work/api/x/**/*.xml"],
  ["api/**/reports/", "/work/api", "/work/api/**/reports/"],
  ["a[12]/*.xml", "/work", "/work/a[12]/*.xml"],
  ["/*.xml", "/", "/*.xml"],
])("a search starts in the folder before the first wildcard: %s", (line, start, glob) => {
  expect(readPattern(line, "/work", posix)).toMatchObject({ start, glob, isLiteral: false });
});

test("wildcards in the working directory's name are escaped", () => {
  expect(readPattern("*.xml", "/work [1]", posix).glob).toBe("/work [[]1]/*.xml");
});

test("~ is the home folder", () => {
  expect(readPattern("~/a.xml", "/work").start).toBe(`${homedir()}/a.xml`);
  expect(readPattern("~", "/work").start).toBe(homedir());
  expect(readPattern("a~/~", "/work", posix).start).toBe("/work/a~/~");
});

test("a pattern that starts with ! excludes", () => {
  expect(readPattern("! api/*.xml", "/work", posix)).toMatchObject({
    text: "api/*.xml",
    isExclude: true,
    glob: "/work/api/*.xml",
  });
});

test.each([
  ["reports/junit.xml", "D:\\a\\shop\\reports\\junit.xml"],
  ["reports\\junit.xml", "D:\\a\\shop\\reports\\junit.xml"],
  [".\\reports//junit.xml", "D:\\a\\shop\\reports\\junit.xml"],
  ["D:/a/shop/junit.xml", "D:\\a\\shop\\junit.xml"],
  ["C:/**/*.xml", "C:\\**\\*.xml"],
  ["reports/**/*.xml", "D:\\a\\shop\\reports\\**\\*.xml"],
])("both separators are accepted on Windows: %s", (line, glob) => {
  expect(readPattern(line, "D:\\a\\shop", win32).glob).toBe(glob);
});
