import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Checks } from "../github/checks.ts";
import type { Stage } from "../runner/stage.ts";

/** Writes the check run, the job summary and the requests of a run to an emptied folder. Returns the paths. */
export function writeResults(folder: string, checks: Checks, main: Stage): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const requests = checks.exchanges().map(({ request: { method, path, query, body } }) => ({
    method,
    path,
    query,
    ...(body !== "" && { body: JSON.parse(body) }),
  }));
  const run = checks.runs().at(-1);
  const files = {
    "summary.md": run?.summary,
    "text.md": run?.text,
    "annotations.json": run && JSON.stringify(run.annotations, null, 2),
    "job-summary.md": main.summary,
    "requests.json": JSON.stringify(requests, null, 2),
  };
  return Object.entries(files).flatMap(([name, content]) => {
    if (!content) return [];
    const path = join(folder, name);
    writeFileSync(path, content);
    return [path];
  });
}
