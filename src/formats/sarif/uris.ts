import { getObject, getText, type JsonObject } from "../../json-value.ts";
import type { Place } from "../../model/place.ts";
import { oncePer } from "../../once.ts";
import { decodePercent, pathOfFileUri } from "../../paths.ts";

/**
 * Makes a function that finds the file of a URI: its path, and the folder that it is relative to if the report has it.
 * It resolves a relative URI with the run's bases until it is absolute or no base is left (§3.4.4, §3.14.14). A path
 * that is still relative belongs to the repository's root, as with `%SRCROOT%`, which no report defines. URIs of other
 * things than files are kept as addresses.
 */
export function uriResolver(
  bases: JsonObject | undefined,
  workingDirectory: JsonObject | undefined,
): (uri: string, baseId: string | undefined) => Place | undefined {
  // Cached, because every URI may use them.
  const readBase = oncePer((entry: JsonObject) => readUri(getText(entry, "uri") ?? ""));
  return (uri, baseId) => {
    const own = readUri(uri);
    // Tools write "./" for a finding about the whole project.
    if (own === undefined || !hasName(own.path)) return undefined;
    if (own.kind !== "relative") return { path: own.path };
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
  };
}

/** Returns false for a root or the current folder: "/", "./". */
export function hasName(path: string): boolean {
  return /[^./\\]/.test(path);
}

/** Some tools write the folder instead of its id. */
function readBaseId(id: string | undefined): ReadUri | undefined {
  const base = id === undefined ? undefined : readUri(id);
  return base?.kind === "relative" ? undefined : base;
}

/** Longer chains are circular. */
const longestChain = 20;
/** In UTF-16 units. It is Linux's limit (PATH_MAX). */
const longestPath = 4096;

/** Returns true for a URI that isn't a file on disk: a website, an image, a repository. */
export function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(uri) && !/^file:/i.test(uri);
}

interface ReadUri {
  readonly path: string;
  /** An absolute path, a path relative to something else, or a URI that isn't a file on disk, unchanged. */
  readonly kind: "file" | "relative" | "address";
}

/**
 * Converts a URI reference to a path, decoded once. Undefined if it is too long. Tools write Windows paths, unescaped
 * blanks and all kinds of `file:` URIs.
 */
function readUri(uri: string): ReadUri | undefined {
  if (uri.length > longestUri) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "file") {
    if (isAddress(uri)) return { path: uri, kind: "address" };
    if (uri.length === scheme.length + 1) return undefined;
  }
  const path = decodePercent(scheme === "file" ? pathOfFileUri(uri) : uri).replaceAll("\\", "/");
  return { path, kind: /^(?:\/|[a-z]:\/)/i.test(path) ? "file" : "relative" };
}

/** Linux's limit is 4,096 bytes, and encoding takes up to three characters per byte. */
const longestUri = 3 * 4096;
