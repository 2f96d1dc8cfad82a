/** Makes the repositories that workflows run in. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../demo/monorepo.ts";
import { root } from "../runner/action.ts";

/** Fixtures in several languages whose files don't conflict. */
const projects = [
  "junit/vitest",
  "junit/pytest",
  "junit/gotestsum-rerun-fails",
  "junit/surefire-junit5",
  "eslint/eslint-10",
  "sarif/clang",
];

const origin = "https://github.com/octo-org/shop.git";

/** Clones the last commit of this project. */
export function cloneOwn(folder: string): void {
  git(root, "clone", "--quiet", root, folder);
  git(folder, "remote", "set-url", "origin", origin);
}

/** Makes a repository from the projects of several fixtures, with a workflow. */
export function makeShop(folder: string, workflow: string): void {
  mkdirSync(folder);
  for (const project of projects) copyProject(project, folder);
  for (const service of ["services/api", "services/web"]) {
    copyProject("junit/vitest", join(folder, service));
  }
  mkdirSync(join(folder, ".github", "workflows"), { recursive: true });
  writeFileSync(join(folder, ".github", "workflows", "workflow.yml"), workflow);
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "remote", "add", "origin", origin);
  git(folder, "add", "--all");
  const author = ["-c", "user.name=octocat", "-c", "user.email=octocat@example.com"];
  git(folder, ...author, "commit", "--quiet", "--message=Sell tea");
}

/** Copies a fixture without its reports, which the steps of the workflow write. */
function copyProject(name: string, folder: string): void {
  const workspace = join(root, "__fixtures__", name, "workspace");
  cpSync(workspace, folder, {
    recursive: true,
    filter: (path) =>
      !/[\\/](?:reports|surefire-reports)(?:$|[\\/])/.test(path.slice(workspace.length)),
  });
}
