import { folderOf } from "../../paths.ts";
import type { SourceTree } from "./source-tree.ts";

/** The number of manifests that are read. In larger workspaces, relative paths aren't resolved by crate. */
const maxManifests = 500;

export interface Crates {
  /** Returns the folder of a Cargo package. */
  folderOf(name: string): string | undefined;
}

/** https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field */
export function readCrates({ index, sources }: SourceTree): Crates {
  let folders: ReadonlyMap<string, string> | undefined;
  const read = () =>
    new Map(
      index
        .endingLike("Cargo.toml")
        .files.slice(0, maxManifests)
        .flatMap((file) => {
          const name = /^name[ \t]*=[ \t]*"([^"\n]+)"/m.exec(sources.text(file) ?? "")?.[1];
          return name === undefined ? [] : [[name, folderOf(file)] as const];
        }),
    );
  return {
    folderOf(name) {
      folders ??= read();
      return folders.get(name);
    },
  };
}
