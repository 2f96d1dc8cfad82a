import { decodePercent } from "../paths.ts";
import { normalizePath } from "./paths.ts";

/** Where the repository's files can be looked at on the web. */
export interface BlobPages {
  /** https://github.com, or another server's; no slash at the end. */
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** Whether the checkout is of a commit, given in full and in lower case. */
  isCheckedOut(commit: string): boolean;
}

/**
 * The path, relative to the repository's root, of the file that a web address shows at the checkout's commit; undefined
 * for any other address.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning#physicallocation-object
 */
export function readBlobPath(address: string, pages: BlobPages | undefined): string | undefined {
  if (!pages) return undefined;
  const { serverUrl, owner, repo } = pages;
  const root = `${serverUrl}/${owner}/${repo}/`;
  if (address.slice(0, root.length).toLowerCase() !== root.toLowerCase()) return undefined;
  // Gitea has its pages below src/commit.
  const match = /^(?:blob|raw|src\/commit)\/([\da-f]{40,64})\/([^?#]+)/i.exec(
    address.slice(root.length),
  );
  const [, commit = "", path = ""] = match ?? [];
  if (!match || !pages.isCheckedOut(commit.toLowerCase())) return undefined;
  const decoded = normalizePath(decodePercent(path));
  return decoded.startsWith("../") ? undefined : decoded;
}
