import { describe, expect, test } from "vitest";
import { openLevelWords } from "../../src/formats/levels.ts";

const standard = new Set(["error", "warning", "note", "none"]);
const read = (word: string | undefined) => openLevelWords(standard).read(word);

describe("a level word", () => {
  test.each([
    ["failure", "error fatal critical blocker severe high major"],
    ["warning", "warning warn medium moderate minor"],
    [
      "notice",
      "note notice info information informational low hint style convention refactor recommendation suggestion",
    ],
    ["none", "none off ignore"],
    ["warning", "unheard-of 5 ok"],
  ])("is read as %s in upper and lower case: %s", (level, words) => {
    for (const word of words.split(" ")) {
      expect(read(word), word).toBe(level);
      expect(read(` ${word.toUpperCase()} `), word).toBe(level);
    }
  });

  test.each([[undefined], [""], [" \t"]])("isn't a level if it is %j", (word) => {
    expect(read(word)).toBeUndefined();
    const words = openLevelWords(standard);
    words.read(word);
    expect(words.notes()).toEqual([]);
  });
});

describe("the note about level words that the format doesn't define", () => {
  test("lists each word once with the level it was read as", () => {
    const words = openLevelWords(standard);
    for (const word of ["error", "HIGH", "error", "odd", "HIGH", "off", "odd"]) words.read(word);
    expect(words.notes()).toEqual([
      `Read levels that the format doesn't define: "HIGH" as failure, "odd" as warning (unknown), "off" as none.`,
    ]);
  });

  test.each(["warn", "medium", "moderate", "minor", "Warning"])(
    "doesn't call a known word unknown: %s",
    (word) => {
      const words = openLevelWords(standard);
      words.read(word);
      expect(words.notes()).toEqual([
        `Read levels that the format doesn't define: "${word}" as warning.`,
      ]);
    },
  );

  test("lists ten words at most", () => {
    const words = openLevelWords(standard);
    for (let i = 0; i < 30; i++) words.read(`odd ${i}`);
    const [note = ""] = words.notes();
    expect(note.match(/"odd \d+"/g)).toHaveLength(10);
    expect(words.read("odd 29")).toBe("warning");
  });

  test("doesn't list a standard word that the table lacks", () => {
    const words = openLevelWords(new Set(["peculiar"]));
    expect(words.read("peculiar")).toBe("warning");
    expect(words.notes()).toEqual([]);
  });

  test("doesn't list a format's own words in upper case", () => {
    const words = openLevelWords(new Set(["ERROR", "INFO"]));
    expect([words.read("ERROR"), words.read("INFO")]).toEqual(["failure", "notice"]);
    expect(words.notes()).toEqual([]);
  });
});
