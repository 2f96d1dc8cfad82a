import { type Dirent, readdirSync } from "node:fs";

/** Lists a folder. Empty if it can't be read. */
export function listFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
