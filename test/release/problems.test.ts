import { expect, test } from "vitest";
import { findProblems, readEntry } from "../../dev/release/problems.ts";
import { readText } from "../docs/pages.ts";

const changelog = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- Something.

## [1.0.0] - 2026-11-21

[1.1.0]: https://example.com/1.1.0
`;

test("there is no problem if tag, version and changelog match", () => {
  expect(findProblems({ tag: "v1.1.0", version: "1.1.0", changelog })).toEqual([]);
  expect(readEntry(changelog, "1.1.0")).toEqual({
    date: "2026-12-01",
    text: "### Added\n\n- Something.",
  });
});

test.each([
  ["v1.1.0", "1.0.0", "package.json has version 1.0.0, the tag is v1.1.0."],
  ["v1.2.0", "1.2.0", 'CHANGELOG.md has no entry "## [1.2.0] - <date>".'],
  ["v1.0.0", "1.0.0", "CHANGELOG.md says nothing about 1.0.0."],
  ["1.1.0", "1.1.0", "The tag 1.1.0 is not of the form v1.2.3."],
])("tag %s with version %s is a problem", (tag, version, problem) => {
  expect(findProblems({ tag, version, changelog })).toEqual([problem]);
});

test("this project's version matches its changelog", () => {
  const { version } = JSON.parse(readText("package.json"));
  const own = { tag: `v${version}`, version, changelog: readText("CHANGELOG.md") };
  expect(findProblems(own)).toEqual([]);
});
