import type { Report } from "../model/report.ts";
import { folderOf } from "../paths.ts";

/** Caches results per folder of reports. Bounded, because a hostile report can make every lookup different. */
export function remember<T>(
  answer: (report: Report, a: string, b?: string) => T,
): (report: Report, a: string, b?: string) => T {
  const byReport = new WeakMap<Report, Map<string, T>>();
  const byFolder = new Map<string, Map<string, T>>();
  const answersFor = (report: Report): Map<string, T> => {
    const folder = folderOf(report.file);
    const answers = byFolder.get(folder) ?? new Map<string, T>();
    byFolder.set(folder, answers);
    byReport.set(report, answers);
    return answers;
  };
  return (report, a, b) => {
    const answers = byReport.get(report) ?? answersFor(report);
    const question = b === undefined ? a : `${a}\0${b}`;
    const known = answers.get(question);
    if (known !== undefined || answers.has(question)) return known as T;
    if (answers.size >= maxRemembered) answers.clear();
    const found = answer(report, a, b);
    answers.set(question, found);
    return found;
  };
}

export const maxRemembered = 10_000;
