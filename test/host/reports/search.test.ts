import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  promises,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { search } from "../../../src/host/reports/search.ts";

const base = realpathSync(mkdtempSync(join(tmpdir(), "search-")));
afterAll(() => rmSync(base, { recursive: true }));

function write(path: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), "<testsuite/>");
}

beforeAll(() => {
  for (const path of ["a/1.xml", "locked/2.xml", "names-only/3.xml", "z/4.xml"]) write(path);
  write("z/node_modules/pkg/5.xml");
});

describe("node_modules", () => {
  /** Returns the folders that a search reads. A large project has hundreds of thousands in node_modules. */
  async function listReadFolders(nodeModules: boolean): Promise<readonly string[]> {
    const original = promises.readdir;
    const read: string[] = [];
    const spied = async (folder: string) => {
      read.push(folder.slice(base.length));
      return original(folder);
    };
    Object.assign(promises, { readdir: spied });
    try {
      await search([`${base}/z/**/*.xml`], { folders: false, nodeModules, onUnreadable() {} });
      expect(promises.readdir).toBe(spied);
    } finally {
      Object.assign(promises, { readdir: original });
    }
    return read;
  }

  test("isn't searched", async () => {
    expect(await listReadFolders(false)).toEqual(["/z"]);
  });

  test("is searched if requested, also with parallel searches", async () => {
    const searchFor = (nodeModules: boolean) =>
      search([`${base}/z/**/*.xml`], { folders: false, nodeModules, onUnreadable() {} });
    const { readdir } = promises;
    const found = await Promise.all([false, true, false, true].map(searchFor));
    expect(found.map(({ length }) => length)).toEqual([1, 2, 1, 2]);
    expect(promises.readdir).toBe(readdir);
  });

  test("is searched if requested", async () => {
    expect(await listReadFolders(true)).toEqual(["/z", "/z/node_modules", "/z/node_modules/pkg"]);
  });
});

describe("a path that can't be read", () => {
  /**
   * Returns the found paths and the notes of a search in which the folder `a` lists a name that doesn't exist
   * anymore.
   */
  async function searchWith(name: string) {
    const original = promises.readdir as (folder: string) => Promise<string[]>;
    const notes: string[] = [];
    const listing = async (folder: string) => [
      ...(await original(folder)),
      ...(basename(folder) === "a" ? [name] : []),
    ];
    Object.assign(promises, { readdir: listing });
    try {
      const found = await search([`${base}/**/*.xml`], {
        folders: true,
        nodeModules: false,
        onUnreadable: (path, reason) => notes.push(`${path.slice(base.length)}: ${reason}`),
      });
      expect(promises.readdir).toBe(listing);
      return { found: found.map((path) => path.slice(base.length)), notes };
    } finally {
      Object.assign(promises, { readdir: original });
    }
  }

  test("because it was deleted meanwhile is still listed if it matches, and opening it fails later", async () => {
    const { found, notes } = await searchWith("gone.xml");
    expect(found).toEqual(expect.arrayContaining(["/a/1.xml", "/a/gone.xml", "/z/4.xml"]));
    expect(notes).toEqual([]);
  });

  test("for another reason causes a note, and the search continues", async () => {
    const name = `${"x".repeat(300)}.xml`;
    const { found, notes } = await searchWith(name);
    expect(found).toContain("/z/4.xml");
    expect(notes).toEqual([expect.stringMatching(/^\/a\/x+\.xml: ENAMETOOLONG/)]);
  });
});

// Root ignores permissions, so the program changes its user. It does so after it is loaded, because other users may
// have no access to this checkout.
describe.skipIf(process.platform === "win32")("a folder that can't be read", () => {
  function findAsUser(pattern: string): { paths: readonly string[]; notes: readonly string[] } {
    const module = pathToFileURL(resolve(import.meta.dirname, "../../../src/host/reports/find.ts"));
    const folders = { workspace: base, workingDirectory: base, root: base };
    const program = `const { findReportFiles } = await import(${JSON.stringify(module)});
      if (process.getuid?.() === 0) {
        process.setgroups([65534]);
        process.setgid(65534);
        process.setuid(65534);
      }
      const { files, notes } = await findReportFiles([${JSON.stringify(pattern)}], ${JSON.stringify(folders)});
      console.log("\\n" + JSON.stringify({ paths: files.map(({ path }) => path), notes }));`;
    const out = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      encoding: "utf8",
      cwd: "/",
    });
    return JSON.parse(out.trim().split("\n").at(-1) ?? "");
  }

  beforeAll(() => {
    chmodSync(base, 0o755);
    chmodSync(join(base, "locked"), 0o000);
    chmodSync(join(base, "names-only"), process.getuid?.() === 0 ? 0o704 : 0o400);
  });
  afterAll(() => {
    for (const folder of ["locked", "names-only"]) chmodSync(join(base, folder), 0o755);
  });

  test.each(["**/*.xml", ".", "*/*.xml"])(
    "causes a note, and the search continues: %s",
    (pattern) => {
      const { paths, notes } = findAsUser(pattern);
      expect(paths).toEqual(["a/1.xml", "z/4.xml"]);
      expect(notes).toEqual([
        expect.stringMatching(/^locked can't be searched: EACCES/),
        expect.stringMatching(/^names-only can't be searched: EACCES/),
      ]);
    },
  );

  test("causes a note if a path leads into it", () => {
    expect(findAsUser("locked/2.xml").notes).toEqual([
      expect.stringMatching(/^locked\/2\.xml can't be searched: EACCES/),
    ]);
  });
});
