import { decodePercent } from "../paths.ts";

/**
 * Returns the path of a file that a local dev server provides at an address. Other texts stay the same. Only browser
 * traces name files this way. Elsewhere an address means a page of the tested program.
 */
export function readServedPath(address: string): string {
  const local = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::\d{1,5})?\//i.exec(
    address,
  );
  if (!local) return address;
  const path = decodePercent(address.slice(local[0].length));
  // Vite serves files outside of its root below @fs, Karma files inside of it below base.
  const served = /^(?:@fs|absolute|base|_karma_webpack_)\//.exec(path)?.[0];
  if (served === undefined) return path;
  const below = path.slice(served.length);
  const isFull = served === "base/" || served.startsWith("_karma") || isRooted(below);
  return isFull ? below : `/${below}`;
}

function isRooted(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/])/.test(path);
}
