/** A thread that reads a report and one more after it. Its stack is shorter than that of the action's process. */
import { parentPort } from "node:worker_threads";
import { readReports } from "../../src/reports/read-reports.ts";

const next = '<testsuite name="cart"><testcase name="adds"/></testsuite>';

parentPort?.on("message", (text: string) => {
  const files = Object.entries({ long: text, "a.xml": next }).map(([path, content]) => ({
    path,
    explicit: false,
    bytes: 100,
    chunks: () => [Buffer.from(content)],
  }));
  try {
    const { reports } = readReports(files, { mergeRetries: false, listTests: "failed" });
    parentPort?.postMessage({ number: reports.length, last: reports.at(-1) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
