import type { Level } from "../model/finding.ts";
import { toLine } from "./finding-text.ts";

/** `none`: the tool says that it is no fault. */
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

/** Every word that means a level, and the level. */
export const levelWords: ReadonlyMap<string, Level> = new Map(
  [...words].flatMap(([word, level]) => (level === "none" ? [] : [[word, level] as const])),
);

/** Reads the level words of one report. */
export interface LevelWords {
  /** Undefined for an absent or empty word. A word that isn't known is a warning. */
  read(word: string | undefined): ReadLevel | undefined;
  /** One line for the words that the format doesn't have, if there were any. */
  notes(): readonly string[];
}

/** So many words are named in a note. */
const mostNamed = 10;

/**
 * One table for all formats, in upper or lower case. Tools write words of other formats and of their own:
 * https://github.com/goodwithtech/dockle/issues/131, https://github.com/open-policy-agent/regal/issues/513
 *
 * @param standard the words that the format has; others are named in a note
 */
export function openLevelWords(standard: ReadonlySet<string>): LevelWords {
  const mapped = new Map<string, ReadLevel>();
  const unknown = new Set<string>();

  return {
    read(word) {
      if (word === undefined || word.trim() === "") return undefined;
      const level = words.get(word.trim().toLowerCase());
      if (standard.has(word)) return level ?? "warning";
      if (mapped.size + unknown.size < mostNamed) {
        if (level === undefined) unknown.add(word);
        else mapped.set(word, level);
      }
      return level ?? "warning";
    },
    notes() {
      const pairs = [...mapped].map(([word, level]) => `${quote(word)} as ${level}`);
      const unknowns = [...unknown].map((word) => `${quote(word)} as warning (unknown)`);
      const all = [...pairs, ...unknowns];
      return all.length > 0
        ? [`Read levels that the format doesn't define: ${all.join(", ")}.`]
        : [];
    },
  };
}

function quote(word: string): string {
  return JSON.stringify(toLine(word));
}
