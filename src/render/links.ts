import type { LocatedFinding, PlacedFinding } from "../model/located.ts";
import type { Location, LookedFor } from "../model/place.ts";
import { count, listSome } from "../text.ts";
import { inMarkdown, toText } from "./markdown.ts";

/** Where links to the code lead. */
export interface CodeSource {
  /** https://github.com or the address of an Enterprise Server, without a slash at the end. */
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** Empty if the commit is unknown and nothing is published for it. */
  readonly sha: string;
  /** Show a file's owners next to it, because the page has several owners. */
  readonly showsOwners?: boolean;
}

/** https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-a-permanent-link-to-a-code-snippet */
export function toSourceUrl({ path, startLine, endLine }: Location, source: CodeSource): string {
  const lines = endLine > startLine ? `#L${startLine}-L${endLine}` : `#L${startLine}`;
  // GitHub renders some files, such as Markdown. Links to their lines need a parameter.
  const plain = /\.(?:md|markdown|rst|adoc|ipynb|csv|tsv|svg|geojson|pdf)$/i.test(path)
    ? "?plain=1"
    : "";
  return toFileUrl(path, source) + plain + lines;
}

export function toFileUrl(path: string, { serverUrl, owner, repo, sha }: CodeSource): string {
  const encoded = path.toWellFormed().split("/").map(encodeURIComponent).join("/");
  return `${serverUrl}/${owner}/${repo}/blob/${sha || "HEAD"}/${encoded}`;
}

/** Renders a link to a line. Valid in a table. */
export function renderPlace(
  location: Location,
  source: CodeSource,
  { code, link } = inMarkdown,
): string {
  return link(code(`${location.path}:${location.startLine}`), toSourceUrl(location, source));
}

/** Renders links to a line and further ones, and the number of the remaining ones. */
export function renderPlaces(
  locations: readonly Location[],
  source: CodeSource,
  inline = inMarkdown,
  most = maxPlaces,
): string {
  return listSome(
    locations,
    most,
    (place) => renderPlace(place, source, inline),
    (left) => count(left, "more place"),
  );
}

/** The number of places that are linked per finding. */
const maxPlaces = 10;

/** Renders " (`@octo-org/cart`)" to follow a place. The code span prevents a mention. */
export function renderOwners(
  { owners = [] }: PlacedFinding,
  { showsOwners }: CodeSource,
  { code } = inMarkdown,
): string {
  if (!showsOwners || owners.length === 0) return "";
  return ` (${listSome(owners, maxOwners, code)})`;
}

const maxOwners = 3;

/** Renders a link to the line, or the reported place and why it isn't in the repository. */
export function renderPlaceOrReason(
  item: LocatedFinding,
  source: CodeSource,
  inline = inMarkdown,
): string {
  if (item.kind === "placed") {
    const locations = [item.location, ...item.further.map(({ location }) => location)];
    return renderPlaces(locations, source, inline) + renderOwners(item, source, inline);
  }
  const { lookedFor, reason } = item;
  if (!lookedFor) return toText(reason);
  const toName = (place: LookedFor) => inline.code(nameLookedFor(place));
  const files = listSome(
    lookedFor.files ?? [],
    2,
    (path) => toName({ path }),
    () => "others",
  );
  return `${toName(lookedFor)} (${toText(reason)}${files && `: ${files}`})`;
}

/** Returns a place as the report writes it, as untrusted plain text. */
export function nameLookedFor({ path, line }: LookedFor): string {
  const short = path.length <= maxPathLength ? path : `…${path.slice(1 - maxPathLength)}`;
  return line === undefined ? short : `${short}:${line}`;
}

/** The longest path, in UTF-16 units. A longer one is cut at the start to keep the file's name. */
const maxPathLength = 160;
