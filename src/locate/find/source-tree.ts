import { folderOf } from "../../paths.ts";
import { type FileIndex, indexFiles } from "./file-index.ts";
import type { Sources } from "./sources.ts";

/** The tracked files, by their endings, by their folders, and with their texts. */
export interface SourceTree {
  readonly files: readonly string[];
  readonly index: FileIndex;
  readonly sources: Sources;
  /** The files directly in a folder; the folders are gathered when first asked for. */
  filesIn(folder: string): readonly string[];
  /** The index of the folders' paths; built when first asked for. */
  readonly folders: FileIndex;
}

export function openSourceTree(
  index: FileIndex,
  files: readonly string[],
  sources: Sources,
): SourceTree {
  let byFolder: Map<string, string[]> | undefined;
  const gather = (): Map<string, string[]> => {
    if (byFolder) return byFolder;
    byFolder = new Map();
    for (const file of files) {
      const folder = folderOf(file);
      const inFolder = byFolder.get(folder);
      if (inFolder) inFolder.push(file);
      else byFolder.set(folder, [file]);
    }
    return byFolder;
  };
  let folders: FileIndex | undefined;
  return {
    files,
    index,
    sources,
    filesIn: (folder) => gather().get(folder) ?? [],
    get folders() {
      folders ??= indexFiles([...gather().keys()]);
      return folders;
    },
  };
}
