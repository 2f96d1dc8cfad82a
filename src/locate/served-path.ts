import { decodePercent } from "../paths.ts";

/**
 * The file that a dev server of this machine serves under an address, as a path; any other text as it is. Only traces of
 * browsers name files so: elsewhere the address is meant, a page of the program under test.
 */
export function readServedPath(address: string): string {
  const local = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::\d{1,5})?\//i.exec(
    address,
  );
  if (!local) return address;
  const path = decodePercent(address.slice(local[0].length));
  // Vite serves what lies outside of its root below @fs, Karma what lies inside of it below base.
  const served = /^(?:@fs|absolute|base|_karma_webpack_)\//.exec(path)?.[0];
  if (served === undefined) return path;
  const below = path.slice(served.length);
  const isFull = served === "base/" || served.startsWith("_karma") || isRooted(below);
  return isFull ? below : `/${below}`;
}

function isRooted(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/])/.test(path);
}
