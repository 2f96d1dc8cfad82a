/** The output of one test or build so far. From a long text only the start and the end are kept. */
export interface PrintedText {
  add(text: string): void;
  /** Discards the output and frees its space. */
  drop(): void;
  /** Marks what was left out. */
  toText(): string;
}

/** In UTF-16 units: of one text at its start and at its end each, and of all texts together. */
const most = { part: 16 * 1024, all: 16 * 1024 * 1024 };

/** Makes texts with a shared limit, because tests run in parallel and hostile ones must not fill the memory. */
export function openPrintedTexts(): () => PrintedText {
  let left = most.all;
  return () => {
    let head = "";
    let tail = "";
    let dropped = 0;
    return {
      add(text) {
        // After the end has begun, nothing more is added to the start.
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
