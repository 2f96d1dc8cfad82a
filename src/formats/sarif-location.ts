import type { JsonObject } from "../read/json-value.ts";
import { getCount, getList, getObject, getText, getValue } from "../read/json-value.ts";
import type { Place } from "../report.ts";

type FileClaim = Pick<Place, "path" | "base">;

/** Finds out what a run's locations (§3.28) say of files and lines; undefined for one that names no file. */
export type PlaceReader = (location: unknown) => Place | undefined;

/** The same file of many results is resolved once, and its strings are held once. */
export function placeReader(run: JsonObject): PlaceReader {
  const artifacts = getList(run, "artifacts");
  const bases = getObject(run, "originalUriBaseIds");
  // A relative path without a base is most likely relative to where the tool ran.
  const workingDirectory = getObject(getList(run, "invocations")[0], "workingDirectory");
  const known = new Map<string, FileClaim | undefined>();

  const claimOf = (artifactLocation: JsonObject): FileClaim | undefined => {
    const uri = getText(artifactLocation, "uri");
    const baseId = getText(artifactLocation, "uriBaseId");
    const key = `${baseId ?? ""}\n${uri}`;
    if (uri && known.has(key)) return known.get(key);
    if (!uri) {
      // §3.4.5: then the index says which file it is.
      const artifact = artifacts[getCount(artifactLocation, "index", 0) ?? -1];
      const location = getObject(artifact, "location");
      return getText(location, "uri") && location ? claimOf(location) : undefined;
    }
    const claim = resolveUri(uri, baseId, bases, workingDirectory);
    known.set(key, claim);
    return claim;
  };

  return (location) => {
    const physical = getObject(location, "physicalLocation");
    const artifactLocation = getObject(physical, "artifactLocation");
    const claim = artifactLocation && claimOf(artifactLocation);
    return claim && { ...claim, ...readRegion(getObject(physical, "region")) };
  };
}

/**
 * Puts the bases before a relative URI until it is absolute or no more is known (§3.4.4, §3.14.14). What is relative
 * in the end is so to the repository's root, as with `%SRCROOT%`, which no file defines. Undefined for a URI of something else
 * than a file.
 */
function resolveUri(
  uri: string,
  baseId: string | undefined,
  bases: JsonObject | undefined,
  workingDirectory: JsonObject | undefined,
): FileClaim | undefined {
  const own = readUri(uri);
  if (own === undefined || own.absolute) return own && { path: own.path };
  let path = own.path.replace(/^(?:\.\/)+/, "");
  const unbased = path;
  const followed = new Set<string>();
  let id = baseId;
  let entry = id === undefined ? workingDirectory : getObject(bases, id);
  while (entry) {
    const base = readUri(getText(entry, "uri") ?? "");
    if (base === undefined) break;
    if (base.absolute) return { path, base: base.path };
    if (base.path !== "") path = `${base.path.replace(/\/$/, "")}/${path}`;
    if (id !== undefined) followed.add(id);
    id = getText(entry, "uriBaseId");
    if (id !== undefined && followed.has(id)) return { path: unbased };
    entry = id === undefined ? undefined : getObject(bases, id);
  }
  return { path };
}

/**
 * A URI reference as a path, decoded once; undefined for what is no file. Tools write Windows paths, paths with raw
 * spaces and `file:` URIs of all shapes here.
 */
function readUri(uri: string): { readonly path: string; readonly absolute: boolean } | undefined {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "file" && /^[^:]+:(?:\/\/|$)/.test(uri)) return undefined;
  const path = decodePercent(scheme === "file" ? cutFileScheme(uri) : uri).replaceAll("\\", "/");
  return { path, absolute: /^(?:\/|[a-z]:\/)/i.test(path) };
}

/** `file:///a/b` → `/a/b`, `file:///C:/b` and `file://C:/b` → `C:/b`, `file://server/b` → `//server/b`, `file:b` → `b`. */
function cutFileScheme(uri: string): string {
  const rest = uri.slice("file:".length).replace(/^\/\/localhost(?=\/)/i, "//");
  if (!rest.startsWith("//")) return rest;
  const path = rest.slice(2);
  if (/^\/?[a-z]:/i.test(path)) return path.replace(/^\//, "");
  return path.startsWith("/") ? path : rest;
}

/** Decodes what is validly encoded and leaves the rest: a literal `%` occurs. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/** §3.30. Tools write 0 for "no line". */
function readRegion(region: JsonObject | undefined): Omit<Place, "path" | "base"> {
  const line = getCount(region, "startLine", 1);
  if (line === undefined) return readOffset(region);
  const column = getCount(region, "startColumn", 1);
  const lastLine = getCount(region, "endLine", line);
  const endColumn = getCount(region, "endColumn", 1);
  const start = { line, ...(column !== undefined && { column }) };
  if (endColumn === 1 && lastLine !== undefined && lastLine > line) {
    // The end is exclusive: nothing of the last line is meant.
    return { ...start, endLine: lastLine - 1 };
  }
  return {
    ...start,
    ...(lastLine !== undefined && { endLine: lastLine }),
    ...(endColumn !== undefined && { endColumn }),
  };
}

/** §3.30.9, §3.30.11 */
function readOffset(region: JsonObject | undefined): Pick<Place, "offset"> {
  for (const unit of ["character", "byte"] as const) {
    const start = getCount(region, unit === "byte" ? "byteOffset" : "charOffset", 0);
    if (start !== undefined) return { offset: { unit, start } };
  }
  return {};
}

/** "src/cart.c:12", for a text. */
export function namePlace({ path, line }: Place): string {
  return line === undefined ? path : `${path}:${line}`;
}

/** The name of a function, type or resource that a location stands in (§3.33), for where there is no file. */
export function logicalNameOf(location: unknown, run: JsonObject): string | undefined {
  const logical = getList(location, "logicalLocations")[0];
  const shared = getList(run, "logicalLocations")[getCount(logical, "index", 0) ?? -1];
  for (const source of [logical, shared]) {
    const name = getText(source, "fullyQualifiedName") || getText(source, "name");
    if (name) return name;
  }
  const address = getObject(getValue(location, "physicalLocation"), "address");
  return getText(address, "fullyQualifiedName") || getText(address, "name");
}
