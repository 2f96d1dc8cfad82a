import type { LocatedFinding, Location } from "../report.ts";
import { toCode, toLink, toText } from "./markdown.ts";

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
  const encoded = path.toWellFormed().split("/").map(encodeURIComponent).join("/");
  const lines = endLine > startLine ? `#L${startLine}-L${endLine}` : `#L${startLine}`;
  // GitHub shows some files, Markdown first of all, as what they make: their lines have to be asked for.
  const plain = /\.(?:md|markdown|rst|adoc|ipynb|csv|tsv|svg|geojson|pdf)$/i.test(path)
    ? "?plain=1"
    : "";
  return `${serverUrl}/${owner}/${repo}/blob/${sha}/${encoded}${plain}${lines}`;
}

/** A link to the line, good in a table too. */
export function renderPlace(location: Location, source: Source): string {
  const label = toCode(`${location.path}:${location.startLine}`);
  return toLink(label, toSourceUrl(location, source));
}

/** A link to the line, or what the tool said and why that is no place in the repository. */
export function renderPlaceOrReason(item: LocatedFinding, source: Source): string {
  if (item.location) return renderPlace(item.location, source);
  const place = renderClaim(item);
  const why = toText(item.unlocated ?? "");
  return place && why ? `${place} (${why})` : place || why;
}

/** The place as the tool wrote it; empty where it named none. */
export function renderClaim({ finding }: LocatedFinding): string {
  const [place] = finding.places;
  if (!place) return "";
  return toCode(place.line ? `${place.path}:${place.line}` : place.path);
}
