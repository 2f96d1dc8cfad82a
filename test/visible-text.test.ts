import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toVisible, toVisibleJson } from "../src/visible-text.ts";
import { anyCharacter } from "./any-character.ts";

const toCodePoints = (text: string) => Array.from(text, (c) => c.codePointAt(0)?.toString(16));

describe("invisible characters are escaped", () => {
  test.each([
    ["soft hyphen", "\u00ad"],
    ["combining grapheme joiner", "\u034f"],
    ["Arabic letter mark", "\u061c"],
    ["Hangul choseong filler", "\u115f"],
    ["Hangul jungseong filler", "\u1160"],
    ["Khmer inherent vowel", "\u17b4"],
    ["Mongolian variation selector", "\u180b"],
    ["Mongolian vowel separator", "\u180e"],
    ["zero width space", "\u200b"],
    ["zero width non-joiner", "\u200c"],
    ["zero width joiner", "\u200d"],
    ["right-to-left mark", "\u200f"],
    ["line separator", "\u2028"],
    ["right-to-left override", "\u202e"],
    ["word joiner", "\u2060"],
    ["unassigned, but ignorable", "\u2065"],
    ["left-to-right isolate", "\u2066"],
    ["Braille blank", "\u2800"],
    ["Hangul filler", "\u3164"],
    ["variation selector 16", "\ufe0f"],
    ["byte order mark", "\ufeff"],
    ["halfwidth Hangul filler", "\uffa0"],
    ["object replacement", "\ufffc"],
    ["musical control", "\u{1d173}"],
    ["language tag", "\u{e0001}"],
    ["tag letter", "\u{e0041}"],
    ["variation selector 17", "\u{e0100}"],
  ])("%s", (_, character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase();
    expect(toVisible(`log${character}in`)).toBe(`log\\u{${code}}in`);
  });

  test("in any text, and escaping twice changes nothing", () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ..."a1#\u200c\u200d\ufe0e\ufe0f\u20e3\u{e0067}\u{e007f}\u202e\u180b\u{e0100}",
      ),
      fc.constantFrom(..."☠👩🏽💻🏴क्म葛ᠮم❤🇨🇭"),
      fc.string({ unit: anyCharacter, minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const shown = toVisible(units.join(""));
        expect(toVisible(shown), "twice").toBe(shown);
        const alone =
          /\p{Bidi_Control}|[\u200b\u2060-\u206f\u3164]|(?:^|[a-z0-9}])(?:\u200c|\u200d|[\u{e0000}-\u{e0fff}])/u;
        expect(shown).not.toMatch(alone);
        expect(shown, "two in a row").not.toMatch(/[\u200c\u200d]{2}|[\ufe00-\ufe0f]{2}/);
      }),
      { numRuns: 500, seed: 20260105 },
    );
  });

  test("or kept, whatever else is in the text", () => {
    // The joiner at the end can be needed elsewhere, so the whole text is compared with all rules.
    const alone: string[] = [];
    const together: string[] = [];
    for (let code = 0x7f; code < 0x10000; code++) {
      const text = `x${String.fromCodePoint(code)}x`;
      alone.push(`${toVisible(text)}\\u{200D}`);
      together.push(toVisible(`${text}\u200d`));
    }
    expect(alone).toEqual(together);
  });

  test("in names that look like other names", () => {
    expect(toVisible("is_admin\u3164")).toBe("is_admin\\u{3164}");
    expect(toVisible("pay\u202etset.exe")).toBe("pay\\u{202E}tset.exe");
  });
});

describe("joiners and variation selectors", () => {
  test.each([
    ["Persian", "کتاب‌ها را می‌خواهم؛ آزمون نمی‌گذرد"],
    ["Persian with a vowel sign before the non-joiner", "خانهٔ‌ما"],
    ["Urdu", "یہ ٹیسٹ ناکام ہو گیا ہے"],
    ["Hindi", "क्‍या शक्‌ति जाँच पास हुई"],
    ["Sinhala", "ශ්‍රී ලංකාව පරීක්ෂණය"],
    ["Malayalam, with a chillu at the end of a word", "അവന്‍ വന്നു"],
    ["Bengali", "র‍্যাব"],
    ["Khmer", "ប្រទេស"],
    ["Mongolian with a variant", "ᠮᠣᠩᠭ᠋ᠣᠯ"],
    ["Japanese with a variant of a name", "葛\u{e0100}飾区"],
    ["Arabic with signs before numbers", "صفحة \u0602١٢ \u06dd"],
    ["a family", "👨‍👩‍👧‍👦 logs in"],
    ["a person with a skin tone and a profession", "👩🏽‍💻"],
    ["a heart on fire, with and without its selector", "❤️‍🔥 ❤‍🔥"],
    ["a rainbow flag and a pirate flag", "🏳️‍🌈 🏴‍☠️"],
    ["flags of countries and of Scotland", "🇨🇭 🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["keycaps", "1️⃣ #️⃣"],
    ["a symbol as text and as an emoji", "✔︎ ✔️ ⚠️"],
    ["precomposed and combined umlauts", "Zürich Zu\u0308rich"],
  ])("are kept in %s", (_, text) => {
    expect(toCodePoints(toVisible(text))).toEqual(toCodePoints(text));
  });

  test.each([
    ["a joiner between Latin letters", "pass\u200dword", "pass\\u{200D}word"],
    ["a second joiner", "می\u200c\u200cخواهم", "می\\u{200C}\\u{200C}خواهم"],
    ["a selector on a digit without a keycap", "1\ufe0f2", "1\\u{FE0F}2"],
    [
      "tags of an unknown flag",
      "🏴\u{e0068}\u{e0069}\u{e007f}",
      "🏴\\u{E0068}\\u{E0069}\\u{E007F}",
    ],
    ["a joiner with nothing after it", "👨\u200d", "👨\\u{200D}"],
  ])("are escaped in %s", (_, text, shown) => {
    expect(toVisible(text)).toBe(shown);
  });
});

test("JSON has them as escapes, and its value is unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const json = toVisibleJson(JSON.stringify({ text }));
      expect(JSON.parse(json)).toEqual({ text });
    }),
    { seed: 20260105 },
  );
  expect(toVisibleJson('"a\u202eb\u{e0041}👨‍👩‍👧\u009b"')).toBe(
    '"a\\u202eb\\udb40\\udc4👨‍👩‍👧\\u009b"'.replace("dc4👨", "dc41👨"),
  );
});
