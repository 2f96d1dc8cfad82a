import { folderOf } from "../../paths.ts";
import { type FileIndex, indexFiles } from "./file-index.ts";
import type { Sources } from "./sources.ts";

/** The tracked files with indexes of their endings and folders, and with their texts. */
export interface SourceTree {
  readonly files: readonly string[];
  readonly index: FileIndex;
  readonly sources: Sources;
  /** Returns the files directly in a folder. The folders are indexed on first use. */
  filesIn(folder: string): readonly string[];
  /** The index of the folders' paths, built on first use. */
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
