/** Test helpers add their folders here, and setup.ts removes them after each test file. Test files share the helpers. */
export const temporaryFolders: string[] = [];
