/** Folders that are removed at the end of each test file: a module that files share doesn't see where one ends. */
export const leftovers: string[] = [];
