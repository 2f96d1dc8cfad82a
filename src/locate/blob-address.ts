import { decodePercent } from "../paths.ts";
import { normalizePath } from "./paths.ts";

/** The web pages of the repository's files. */
export interface BlobPages {
  /** https://github.com or another server's address, without a slash at the end. */
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** Returns true if the checkout is of this commit, given as a full hash in lower case. */
  isCheckedOut(commit: string): boolean;
}

/**
 * Returns the path in the repository of the file at a web address, if the address is of the checkout's commit.
 * Undefined for other addresses.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning#physicallocation-object
 */
export function readBlobPath(address: string, pages: BlobPages | undefined): string | undefined {
  if (!pages) return undefined;
  const { serverUrl, owner, repo } = pages;
  const root = `${serverUrl}/${owner}/${repo}/`;
  if (address.slice(0, root.length).toLowerCase() !== root.toLowerCase()) return undefined;
  // Gitea uses paths such as src/commit.
  const match = /^(?:blob|raw|src\/commit)\/([\da-f]{40,64})\/([^?#]+)/i.exec(
    address.slice(root.length),
  );
  const [, commit = "", path = ""] = match ?? [];
  if (!match || !pages.isCheckedOut(commit.toLowerCase())) return undefined;
  const decoded = normalizePath(decodePercent(path));
  return decoded.startsWith("../") ? undefined : decoded;
}
