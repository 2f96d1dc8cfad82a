/** What is taken for a report file where only a folder was named. */
export const reportExtensions = ["xml", "json", "sarif", "trx", "jsonl", "ndjson"].flatMap(
  (extension) => [extension, `${extension}.gz`],
);

export function isReportName(name: string): boolean {
  return reportExtensions.some((extension) => name.endsWith(`.${extension}`));
}
