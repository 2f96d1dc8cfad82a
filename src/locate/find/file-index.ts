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

  const walk = (path: string): { readonly node: Node | undefined; readonly segments: number } => {
    const wanted = fold(path).split("/").reverse();
    let node = names.get(wanted[0] as string);
    let segments = node ? 1 : 0;
    while (node && segments < wanted.length) {
      const next: Node | undefined = toNext(node).get(wanted[segments] as string);
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
