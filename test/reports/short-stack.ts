/** Runs in a thread with a short stack. Reads the report of each message and a valid report after it. */
import { parentPort } from "node:worker_threads";
import { readReports } from "../../src/reports/read-reports.ts";

const validReport = '<testsuite name="cart"><testcase name="adds"/></testsuite>';

parentPort?.on("message", (text: string) => {
  const files = Object.entries({ long: text, "a.xml": validReport }).map(([path, content]) => ({
    path,
    explicit: false,
    chunks: () => [Buffer.from(content)],
  }));
  try {
    const { reports } = readReports(files, { mergeRetries: false, listTests: "failed" });
    parentPort?.postMessage({ count: reports.length, last: reports.at(-1) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
