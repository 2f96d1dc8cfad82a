/** The tracked files with the same ending as a path. */
interface Matches {
  /** Those with the longest common ending, in whole segments. */
  readonly files: readonly string[];
  /** The number of segments at the end that they share with the path. */
  readonly segments: number;
}

export interface FileIndex {
  /** Returns the file with exactly this path, or the only one that differs only in case. */
  at(path: string): string | undefined;
  endingLike(path: string): Matches;
  /** Returns true if any file has this base name. This is the cheapest lookup. */
  hasName(baseName: string): boolean;
  /** Returns true if any file has this base name without its last extension. */
  hasStem(stem: string): boolean;
}

/** Files that share their last segments. The preceding segments lead to further nodes. */
interface Node {
  readonly files: string[];
  /** The number of shared segments. */
  readonly depth: number;
  /** By folded segment; `""` for files without a further segment. Made on first use. */
  next?: Map<string, Node>;
}

/** Traces name the same files of libraries repeatedly. */
const maxAsked = 10_000;

/**
 * Makes a tree of the files' paths, starting at their ends. It grows on demand: building it takes one pass over the
 * list, and a lookup takes one step per segment.
 */
export function indexFiles(files: readonly string[]): FileIndex {
  const names = new Map<string, Node>();
  for (const file of files) addFile(names, file, 0);
  const asked = new Map<string, boolean>();
  let stems: Set<string> | undefined;

  const walk = (path: string): { readonly node: Node | undefined; readonly segments: number } => {
    let node: Node | undefined;
    let segments = 0;
    // From its end, only as far as the tree goes: a path in a report can have thousands of segments.
    for (let end = path.length, slash = 0; slash >= 0; end = slash) {
      slash = end > 0 ? path.lastIndexOf("/", end - 1) : -1;
      const nodes: Map<string, Node> = node ? toNext(node) : names;
      const next = nodes.get(fold(path.slice(slash + 1, end)));
      if (!next) break;
      node = next;
      segments++;
    }
    return { node, segments };
  };

  return {
    at(path) {
      const { node, segments } = walk(path);
      if (!node || segments < path.split("/").length) return undefined;
      const same = toNext(node).get("")?.files ?? [];
      return same.includes(path) ? path : same.length === 1 ? same[0] : undefined;
    },
    endingLike(path) {
      const { node, segments } = walk(path);
      return { files: node?.files ?? [], segments };
    },
    hasName(baseName) {
      const known = asked.get(baseName);
      if (known !== undefined) return known;
      if (asked.size >= maxAsked) asked.clear();
      const isThere = names.has(fold(baseName));
      asked.set(baseName, isThere);
      return isThere;
    },
    hasStem(stem) {
      stems ??= new Set([...names.keys()].map((name) => name.slice(0, name.lastIndexOf("."))));
      return stems.has(fold(stem));
    },
  };
}

function toNext(node: Node): Map<string, Node> {
  if (!node.next) {
    node.next = new Map();
    for (const file of node.files) addFile(node.next, file, node.depth);
  }
  return node.next;
}

/** Adds a file under the segment before its last `depth` ones. */
function addFile(nodes: Map<string, Node>, file: string, depth: number): void {
  let end = file.length;
  for (let i = 0; i < depth && end > 0; i++) end = file.lastIndexOf("/", end - 1);
  const segment = end > 0 ? fold(file.slice(file.lastIndexOf("/", end - 1) + 1, end)) : "";
  const node = nodes.get(segment);
  if (node) node.files.push(file);
  else nodes.set(segment, { files: [file], depth: depth + 1 });
}

/** Normalizes names that are equal on file systems that ignore case or decompose accents (macOS). */
function fold(text: string): string {
  return (isAscii.test(text) ? text : text.normalize("NFC")).toLowerCase();
}

const isAscii = /^[\0-\x7f]*$/;
