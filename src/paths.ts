/** Functions on paths as text. They don't look at the disk. */

/** The folder of a `/`-separated path; "" for a path without one. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last segment of a `/`-separated path. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The last segment of a path from any system, separated by `/` or `\`. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/**
 * The path in a `file:` URI, not decoded: `/a/b` for `file:///a/b`, `C:/b` for `file:///C:/b` and `file://C:/b`,
 * `//server/b` for `file://server/b`, `b` for `file:b`. Tools follow https://www.rfc-editor.org/rfc/rfc8089 loosely.
 */
export function pathOfFileUri(uri: string): string {
  const rest = uri.slice("file:".length).replace(/^\/\/localhost(?=\/)/i, "//");
  if (!rest.startsWith("//")) return rest;
  const path = rest.slice(2);
  if (/^\/?[a-z]:/i.test(path)) return path.replace(/^\//, "");
  return /^[/~]/.test(path) ? path : rest;
}

/** Decodes valid percent-encoding and leaves the rest: some tools write a literal `%` into URIs. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
