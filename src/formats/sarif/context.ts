import { getAt, getObject, getText, type JsonObject } from "../../json-value.ts";
import type { BrokenEntries } from "../broken-entries.ts";
import type { JsonContext } from "../format.ts";
import { type LevelWords, openLevelWords } from "../levels.ts";
import { type TextBudget, textKeeper, toOneLine } from "../text-budget.ts";
import type { Descriptor } from "./descriptors.ts";
import { sarifLevels } from "./levels.ts";
import { type PlaceReader, placeReader } from "./locations.ts";

/** A run (§3.14) and the functions that read its texts and places. Each text and place is kept once. */
export interface RunContext {
  readonly run: JsonObject;
  /** From `toolOf`. */
  readonly tool: string;
  /** Used as the descriptor of a rule or notification that has none. */
  readonly undescribed: Descriptor;
  readonly readPlace: PlaceReader;
  readonly toText: (text: string) => string;
  readonly budget: TextBudget;
  readonly broken: BrokenEntries;
  readonly levelWords: LevelWords;
}

export function openRun(run: JsonObject, { budget, broken }: JsonContext): RunContext {
  return {
    run,
    tool: toolOf(run),
    undescribed: { object: {}, component: getObject(getObject(run, "tool"), "driver") ?? {} },
    readPlace: placeReader(run),
    toText: textKeeper(budget),
    budget,
    broken,
    levelWords: openLevelWords(sarifLevels),
  };
}

/** Returns the driver's name (§3.19.8), which some tools pad with blanks or omit. */
export function toolOf(run: JsonObject): string {
  return toOneLine(getText(getAt(run, "tool", "driver"), "name") ?? "") || "SARIF";
}
