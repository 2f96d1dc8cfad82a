/** Tracked files that end like a path. */
interface Matches {
  /** Those with the longest common ending, in whole segments. */
  readonly files: readonly string[];
  /** How many trailing segments they share with the path. */
  readonly segments: number;
}

export interface FileIndex {
  /** The file of exactly this path, or the only one that differs from it in case alone. */
  at(path: string): string | undefined;
  endingLike(path: string): Matches;
  /** Whether any file has this base name; the cheapest question. */
  hasName(baseName: string): boolean;
  /** Whether any file has this base name before its last dot. */
  hasStem(stem: string): boolean;
}

/** Files that share their last segments; the segments before those lead to the next nodes. */
interface Node {
  readonly files: string[];
  /** How many segments they share. */
  readonly depth: number;
  /** By folded segment, `""` for files that have no other. Made when first walked through. */
  next?: Map<string, Node>;
}

/** Traces name the same few files of libraries over and over. */
const maxAsked = 10_000;

/**
 * A tree of the files' paths, read from their ends. It grows where it is asked: a large repository costs one pass
 * over its list, and a look-up a step for each segment.
 */
export function indexFiles(files: readonly string[]): FileIndex {
  const names = new Map<string, Node>();
  for (const file of files) addFile(names, file, 0);
  const asked = new Map<string, boolean>();
  let stems: Set<string> | undefined;

  const walk = (path: string): { readonly node: Node | undefined; readonly segments: number } => {
    let node: Node | undefined;
    let segments = 0;
    // From its end, no further than it leads: a path of a report can have thousands of segments.
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

/** Equal for what file systems that ignore case, or that decompose accents (macOS), hold to be equal. */
function fold(text: string): string {
  return (isAscii.test(text) ? text : text.normalize("NFC")).toLowerCase();
}

const isAscii = /^[\0-\x7f]*$/;
