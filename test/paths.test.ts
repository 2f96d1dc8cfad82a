import { expect, test } from "vitest";
import { pathOfFileUri } from "../src/paths.ts";

test.each([
  ["file:///a/b", "/a/b"],
  ["file:/a/b", "/a/b"],
  ["file://localhost/a/b", "/a/b"],
  ["file:///C:/b", "C:/b"],
  ["file://C:/b", "C:/b"],
  ["file://localhost/C:/b", "C:/b"],
  ["file://server/b", "//server/b"],
  ["file:////server/b", "//server/b"],
  ["file://~/b", "~/b"],
  ["file:b%20c", "b%20c"],
])("the path in %s is %s", (uri, path) => {
  expect(pathOfFileUri(uri)).toBe(path);
});
