/** What one test or build has printed so far: of much text its beginning and its end. */
export interface PrintedText {
  add(text: string): void;
  /** Gives the room back; what was printed is gone. */
  drop(): void;
  /** Marks what was left out. */
  toText(): string;
}

/** In UTF-16 units: of one text at its beginning and at its end, and of all texts that are kept at the same time. */
const most = { part: 16 * 1024, all: 16 * 1024 * 1024 };

/**
 * Makes texts that share a bounded room: tests run at the same time, and a hostile or very chatty one must not hold
 * everything that all of them print.
 */
export function openPrintedTexts(): () => PrintedText {
  let left = most.all;
  return () => {
    let head = "";
    let tail = "";
    let dropped = 0;
    return {
      add(text) {
        // Once something is in the end, nothing more belongs to the beginning.
        const isBeginning = tail === "" && dropped === 0;
        const first = isBeginning ? text.slice(0, Math.min(most.part - head.length, left)) : "";
        head += first;
        left -= first.length;
        const room = Math.min(text.length - first.length, left);
        tail += text.slice(text.length - room);
        left -= room;
        dropped += text.length - first.length - room;
        if (tail.length <= 2 * most.part) return;
        const surplus = tail.length - most.part;
        tail = tail.slice(surplus);
        dropped += surplus;
        left += surplus;
      },
      drop() {
        left += head.length + tail.length;
        head = "";
        tail = "";
        dropped = 0;
      },
      toText: () =>
        dropped > 0 ? `${head}\n[… ${dropped} characters left out …]\n${tail}` : head + tail,
    };
  };
}
