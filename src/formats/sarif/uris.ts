import { getObject, getText, type JsonObject } from "../../json-value.ts";
import type { Place } from "../../model/report.ts";
import { decodePercent } from "../../paths.ts";

/** Which file a URI means, and the folder that the path is relative to, where the report says. */
export type FileClaim = Pick<Place, "path" | "base">;

/**
 * Puts the bases before a relative URI until it is absolute or no more is known (§3.4.4, §3.14.14). What is relative
 * in the end is so to the repository's root, as with `%SRCROOT%`, which no report defines. A URI of something else than
 * a file stays one, and is the address that it is relative to.
 */
export function resolveUri(
  uri: string,
  baseId: string | undefined,
  bases: JsonObject | undefined,
  workingDirectory: JsonObject | undefined,
): FileClaim | undefined {
  const own = readUri(uri);
  if (own === undefined || own.kind !== "relative") return own && { path: own.path };
  let path = own.path.replace(/^(?:\.\/)+/, "");
  const unbased = path;
  let id = baseId;
  for (let depth = 0; depth < longestChain; depth++) {
    const entry = id === undefined && depth === 0 ? workingDirectory : getObject(bases, id ?? "");
    const base = entry ? readBase(entry) : readBaseId(id);
    if (!base) return { path };
    // A short URI must not become a long path for each result.
    if (base.path.length + path.length > longestPath) return { path: unbased };
    if (base.kind === "file") return { path, base: base.path };
    if (base.path !== "") path = `${base.path.replace(/\/$/, "")}/${path}`;
    if (base.kind === "address") return { path };
    id = getText(entry, "uriBaseId");
    if (id === undefined) return { path };
  }
  return { path: unbased };
}

/** Some tools write the folder itself where its name belongs. */
function readBaseId(id: string | undefined): ReadUri | undefined {
  const base = id === undefined ? undefined : readUri(id);
  return base?.kind === "relative" ? undefined : base;
}

/** A longer one goes in circles. */
const longestChain = 20;
/** In UTF-16 units; Linux takes no more (PATH_MAX). */
const longestPath = 4096;

/** Each base is read once: every URI may be relative to it. */
function readBase(entry: JsonObject): ReadUri | undefined {
  if (!knownBases.has(entry)) knownBases.set(entry, readUri(getText(entry, "uri") ?? ""));
  return knownBases.get(entry);
}

const knownBases = new WeakMap<JsonObject, ReadUri | undefined>();

/** A URI of something else than a file of a disk: of a web site, an image, a repository. */
export function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(uri) && !/^file:/i.test(uri);
}

interface ReadUri {
  readonly path: string;
  /** An absolute path, a path relative to something else, or a URI that is of no file of a disk, as it is. */
  readonly kind: "file" | "relative" | "address";
}

/**
 * A URI reference as a path, decoded once; undefined for one that is too long to be looked at. Tools write Windows
 * paths, paths with raw spaces and `file:` URIs of all shapes here.
 */
function readUri(uri: string): ReadUri | undefined {
  if (uri.length > longestUri) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "file") {
    if (isAddress(uri)) return { path: uri, kind: "address" };
    if (uri.length === scheme.length + 1) return undefined;
  }
  const path = decodePercent(scheme === "file" ? cutFileScheme(uri) : uri).replaceAll("\\", "/");
  return { path, kind: /^(?:\/|[a-z]:\/)/i.test(path) ? "file" : "relative" };
}

/** Linux takes paths of 4,096 bytes; each can be encoded in three characters. */
const longestUri = 3 * 4096;

/** `file:///a/b` → `/a/b`, `file:///C:/b` and `file://C:/b` → `C:/b`, `file://server/b` → `//server/b`, `file:b` → `b`. */
function cutFileScheme(uri: string): string {
  const rest = uri.slice("file:".length).replace(/^\/\/localhost(?=\/)/i, "//");
  if (!rest.startsWith("//")) return rest;
  const path = rest.slice(2);
  if (/^\/?[a-z]:/i.test(path)) return path.replace(/^\//, "");
  return path.startsWith("/") ? path : rest;
}
