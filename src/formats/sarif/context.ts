import { getObject, getText, type JsonObject } from "../../json-value.ts";
import { textKeeper, toLine } from "../finding-text.ts";
import { type LevelWords, openLevelWords } from "../levels.ts";
import type { TextBudget } from "../text-budget.ts";
import { sarifLevels } from "./levels.ts";
import { type PlaceReader, placeReader } from "./locations.ts";

/** A run (§3.14) and the functions that read its texts and places. Each text and place is kept once. */
export interface RunContext {
  readonly run: JsonObject;
  /** From `toolOf`. */
  readonly tool: string;
  readonly readPlace: PlaceReader;
  readonly toText: (text: string) => string;
  readonly budget: TextBudget;
  readonly levelWords: LevelWords;
}

export function openRun(run: JsonObject, budget: TextBudget): RunContext {
  return {
    run,
    tool: toolOf(run),
    readPlace: placeReader(run),
    toText: textKeeper(budget),
    budget,
    levelWords: openLevelWords(sarifLevels),
  };
}

/** Returns the driver's name (§3.19.8), which some tools pad with blanks or omit. */
export function toolOf(run: JsonObject): string {
  const name = getText(getObject(getObject(run, "tool"), "driver"), "name");
  return toLine(name ?? "") || "SARIF";
}
