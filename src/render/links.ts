import type { LocatedFinding, Location, LookedFor, PlacedFinding } from "../model/report.ts";
import { listWords } from "../text.ts";
import { toCode, toLink, toText } from "./markdown.ts";

/** Where the code can be looked at. */
export interface Source {
  /** https://github.com, or an Enterprise Server's; no slash at the end. */
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** Empty where nothing says it and nothing is published for it. */
  readonly sha: string;
}

/** https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-a-permanent-link-to-a-code-snippet */
export function toSourceUrl({ path, startLine, endLine }: Location, source: Source): string {
  const lines = endLine > startLine ? `#L${startLine}-L${endLine}` : `#L${startLine}`;
  // GitHub shows some files, Markdown first of all, as what they make: their lines have to be asked for.
  const plain = /\.(?:md|markdown|rst|adoc|ipynb|csv|tsv|svg|geojson|pdf)$/i.test(path)
    ? "?plain=1"
    : "";
  return toFileUrl(path, source) + plain + lines;
}

/** A file in the commit. */
export function toFileUrl(path: string, { serverUrl, owner, repo, sha }: Source): string {
  const encoded = path.toWellFormed().split("/").map(encodeURIComponent).join("/");
  return `${serverUrl}/${owner}/${repo}/blob/${sha || "HEAD"}/${encoded}`;
}

/** A link to the line, good in a table too. */
export function renderPlace(location: Location, source: Source): string {
  const label = toCode(`${location.path}:${location.startLine}`);
  return toLink(label, toSourceUrl(location, source));
}

/** A link to the line, and to further ones; of many how many more there are. */
function renderPlaces({ location, further }: PlacedFinding, source: Source): string {
  const shown = further.slice(0, mostPlaces).map((place) => renderPlace(place.location, source));
  const left = further.length - shown.length;
  const more = left > 0 ? [`${left} more`] : [];
  return listWords([renderPlace(location, source), ...shown, ...more]);
}

/** Of the further places of one finding so many are linked. */
const mostPlaces = 9;

/** A link to the line, or what was looked for and why that is no place in the repository. */
export function renderPlaceOrReason(item: LocatedFinding, source: Source): string {
  if (item.kind === "placed") return renderPlaces(item, source);
  const { lookedFor, reason } = item;
  const why = toText(reason);
  if (!lookedFor) return why;
  const files = listFiles(lookedFor);
  return `${renderLookedFor(lookedFor)} (${files ? `${why}: ${files}` : why})`;
}

/** A place as the report writes it. */
export function renderLookedFor({ path, line }: LookedFor): string {
  const short = path.length <= mostOfPath ? path : `…${path.slice(1 - mostOfPath)}`;
  return toCode(line === undefined ? short : `${short}:${line}`);
}

/** Of a longer path its end is shown, in UTF-16 units: there is the file's name. */
const mostOfPath = 160;

/** The files that it may mean; empty where there are none. */
export function listFiles({ files = [] }: LookedFor): string {
  const named = files.slice(0, 2).map((path) => renderLookedFor({ path }));
  return listWords(files.length > named.length ? [...named, "others"] : named);
}
