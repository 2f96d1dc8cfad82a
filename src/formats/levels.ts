import type { Level } from "../model/finding.ts";
import { openQuotedWords } from "./quoted-words.ts";

/** `none`: the tool doesn't consider it a problem. */
export type ReadLevel = Level | "none";

const words: ReadonlyMap<string, ReadLevel> = new Map<string, ReadLevel>(
  Object.entries({
    failure: ["error", "fatal", "critical", "blocker", "severe", "high", "major"],
    warning: ["warning", "warn", "medium", "moderate", "minor"],
    notice: [
      ...["note", "notice", "info", "information", "informational", "low", "hint", "style"],
      ...["convention", "refactor", "recommendation", "suggestion"],
    ],
    none: ["none", "off", "ignore"],
  }).flatMap(([level, names]) => names.map((name) => [name, level as ReadLevel])),
);

/** All words for levels. */
export const levelWords: ReadonlyMap<string, Level> = new Map(
  [...words].flatMap(([word, level]) => (level === "none" ? [] : [[word, level] as const])),
);

export type LevelWords = ReturnType<typeof openLevelWords>;

/**
 * Reads the level words of one report. All formats use the same table, which ignores case. Tools use words of other
 * formats and their own: https://github.com/goodwithtech/dockle/issues/131,
 * https://github.com/open-policy-agent/regal/issues/513
 *
 * @param standard the words of the format; a note lists other ones
 */
export function openLevelWords(standard: ReadonlySet<string>) {
  const others = openQuotedWords();

  return {
    /** Returns undefined for an absent or empty word. Unknown words become warnings. */
    read(word: string | undefined): ReadLevel | undefined {
      if (word === undefined || word.trim() === "") return undefined;
      const level = words.get(word.trim().toLowerCase());
      if (standard.has(word)) return level ?? "warning";
      others.add(word, level === undefined ? " as warning (unknown)" : ` as ${level}`);
      return level ?? "warning";
    },
    /** Returns one line about the words that aren't part of the format, if there are any. */
    notes(): readonly string[] {
      const list = others.list();
      return list === "" ? [] : [`Read levels that the format doesn't define: ${list}.`];
    },
  };
}
