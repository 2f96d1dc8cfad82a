import type { LocatedFinding, Location } from "../report.ts";
import { toCellCode, toLink, toText } from "./markdown.ts";

/** Where the code can be looked at. */
export interface Source {
  /** https://github.com, or an Enterprise Server's; no slash at the end. */
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
}

/** https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-a-permanent-link-to-a-code-snippet */
export function toSourceUrl({ path, startLine, endLine }: Location, source: Source): string {
  const { serverUrl, owner, repo, sha } = source;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const lines = endLine > startLine ? `#L${startLine}-L${endLine}` : `#L${startLine}`;
  return `${serverUrl}/${owner}/${repo}/blob/${sha}/${encoded}${lines}`;
}

/** A link to the line, good in a table too. */
export function renderPlace(location: Location, source: Source): string {
  return toLink(
    toCellCode(`${location.path}:${location.startLine}`),
    toSourceUrl(location, source),
  );
}

/** A link to the line, or what the tool said and why that is no place in the repository. */
export function renderPlaceOrReason(
  { finding, location, unlocated }: LocatedFinding,
  source: Source,
): string {
  if (location) return renderPlace(location, source);
  const [place] = finding.places;
  if (!place) return toText(unlocated ?? "");
  const line = place.line ? `:${place.line}` : "";
  return `${toCellCode(place.path + line)}${unlocated ? ` (${toText(unlocated)})` : ""}`;
}
