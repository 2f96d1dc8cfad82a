import { readVersion } from "./version.ts";

export interface Release {
  /** Such as `v1.2.3`. */
  readonly tag: string;
  /** The version in package.json. */
  readonly version: string;
  /** CHANGELOG.md. */
  readonly changelog: string;
}

/** Returns the problems of tag, version and changelog, one line each. */
export function findProblems({ tag, version, changelog }: Release): readonly string[] {
  if (!readVersion(tag)) return [`The tag ${tag} is not of the form v1.2.3.`];
  const problems: string[] = [];
  if (version !== tag.slice(1)) {
    problems.push(`package.json has version ${version}, the tag is ${tag}.`);
  }
  const entry = readEntry(changelog, tag.slice(1));
  if (!entry) problems.push(`CHANGELOG.md has no entry "## [${tag.slice(1)}] - <date>".`);
  else if (entry.text === "") problems.push(`CHANGELOG.md says nothing about ${tag.slice(1)}.`);
  return problems;
}

/** Returns the changelog's entry of a version, in the format of https://keepachangelog.com. */
export function readEntry(
  changelog: string,
  version: string,
): { readonly date: string; readonly text: string } | undefined {
  const parts = changelog.split(/^## /m).slice(1);
  for (const part of parts) {
    const heading = /^\[([^\]]+)\] - (\d{4}-\d{2}-\d{2})$/m.exec(part);
    if (heading?.index !== 0 || heading[1] !== version) continue;
    const text = part
      .slice(heading[0].length)
      .replace(/^\[.*$/gm, "")
      .trim();
    return { date: heading[2] ?? "", text };
  }
  return undefined;
}
