import type { LocatedFinding, Location, LookedFor, PlacedFinding } from "../model/report.ts";
import { count, listSome } from "../text.ts";
import { type Inline, inMarkdown, toText } from "./markdown.ts";

/** Where the code can be looked at. */
export interface Source {
  /** https://github.com, or an Enterprise Server's; no slash at the end. */
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** Empty where nothing says it and nothing is published for it. */
  readonly sha: string;
  /** The owners of a file stand beside it: there are several on the page. */
  readonly showsOwners?: boolean;
}

/** https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-a-permanent-link-to-a-code-snippet */
export function toSourceUrl(
  { path, startLine, endLine }: Pick<Location, "path" | "startLine" | "endLine">,
  source: Source,
): string {
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
export function renderPlace(
  location: Pick<Location, "path" | "startLine" | "endLine">,
  source: Source,
  { code, link }: Inline = inMarkdown,
): string {
  return link(code(`${location.path}:${location.startLine}`), toSourceUrl(location, source));
}

/** A link to the line, and to further ones; of many how many more there are. */
export function renderPlaces(
  locations: readonly Location[],
  source: Source,
  inline: Inline = inMarkdown,
  most = mostPlaces,
): string {
  const places = locations.map((place) => renderPlace(place, source, inline));
  return listSome(places, most, (left) => count(left, "more place"));
}

/** Of the places of one finding so many are linked. */
const mostPlaces = 10;

/** " (`@octo-org/cart`)" behind a place. In a span of code nobody is mentioned. */
export function renderOwners(
  { owners = [] }: PlacedFinding,
  { showsOwners }: Source,
  { code }: Inline = inMarkdown,
): string {
  if (!showsOwners || owners.length === 0) return "";
  return ` (${listSome(owners.map(code), mostOwners)})`;
}

const mostOwners = 3;

/** A link to the line, or what was looked for and why that is no place in the repository. */
export function renderPlaceOrReason(
  item: LocatedFinding,
  source: Source,
  inline: Inline = inMarkdown,
): string {
  if (item.kind === "placed") {
    const locations = [item.location, ...item.further.map(({ location }) => location)];
    return renderPlaces(locations, source, inline) + renderOwners(item, source, inline);
  }
  const { lookedFor, reason } = item;
  const why = toText(reason);
  if (!lookedFor) return why;
  const files = listFiles(lookedFor, inline);
  return `${renderLookedFor(lookedFor, inline)} (${files ? `${why}: ${files}` : why})`;
}

/** A place as the report writes it. */
export function renderLookedFor(place: LookedFor, { code }: Inline = inMarkdown): string {
  return code(nameLookedFor(place));
}

/** The same as plain text, a stranger's. */
export function nameLookedFor({ path, line }: LookedFor): string {
  const short = path.length <= mostOfPath ? path : `…${path.slice(1 - mostOfPath)}`;
  return line === undefined ? short : `${short}:${line}`;
}

/** Of a longer path its end is shown, in UTF-16 units: there is the file's name. */
const mostOfPath = 160;

/** The files that it may mean; empty where there are none. */
function listFiles({ files = [] }: LookedFor, inline: Inline): string {
  const named = files.map((path) => renderLookedFor({ path }, inline));
  return listSome(named, 2, () => "others");
}
