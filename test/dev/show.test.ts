import { expect, test } from "vitest";
import { showLog, showRequests, showRun } from "../../dev/demo/show.ts";
import { annotation, annotations, createCaller, output } from "./github/caller.ts";

function publishExample() {
  const { create, patch, call, checks } = createCaller();
  const id = create({ status: "in_progress", output: output({ text: "Größe" }) });
  const other = annotation({ path: "b.ts", annotation_level: "warning" });
  patch(id, { output: output({ annotations: [...annotations(2), other] }) });
  patch(id, { conclusion: "failure" });
  call("GET", `check-runs/${id}/annotations?page=2`);
  return checks;
}

test("the log is shown as on GitHub, with long groups shortened", () => {
  const group = Array.from({ length: 30 }, (_, i) => `line ${i}`).join("\n");
  const log = `::debug::x\nread\n::group::Failures\n${group}\n::endgroup::\n::error::3 of 4 failed\n`;
  const shown = showLog(log);
  expect(shown.slice(0, 3)).toEqual(["read", "▸ Failures", "  line 0"]);
  expect(shown.slice(-2)).toEqual(["  … and 10 more lines", "error: 3 of 4 failed"]);
});

test("each request is shown with its status and a summary of its body", () => {
  expect(showRequests(publishExample().exchanges())).toEqual([
    "  1  POST /repos/octo-org/shop/check-runs → 201\n     in_progress, summary of 7 bytes, text of 7 bytes, 159 bytes in all",
    "  2  PATCH /repos/octo-org/shop/check-runs/1001 → 200\n     summary of 7 bytes, 3 annotations, 390 bytes in all",
    "  3  PATCH /repos/octo-org/shop/check-runs/1001 → 200\n     failure, 24 bytes in all",
    "  4  GET /repos/octo-org/shop/check-runs/1001/annotations?page=2 → 200",
  ]);
});

test("a check run is shown with its annotations counted by file", () => {
  const [run] = publishExample().runs();
  expect(run && showRun(run)).toEqual([
    "Reports: failure",
    "Title",
    "3 annotations on 2 files",
    "  b.ts: 1 warning",
    "  src/cart.ts: 2 failures",
  ]);
});
