import { describe, expect, test } from "vitest";
import type { Frame } from "../../src/failure/read-frames.ts";
import { chooseFrame, rankFile } from "../../src/locate/choose-frame.ts";
import type { Tracked } from "../../src/locate/to-location.ts";

type TrackedFrame = Tracked<Frame>;

type Order = Frame["shape"]["order"];

/** The frames of a trace in its order: a file, and the function if there is one. */
function trace(order: Order, ...lines: readonly string[]): readonly TrackedFrame[] {
  return lines.map((line, i) => {
    const [file = "", symbol, ...flags] = line.split(" ");
    return {
      path: file,
      line: i + 1,
      ...(symbol && { symbol }),
      shape: {
        ...shape,
        order,
        ...(flags.includes("definition") && { isDefinition: true as const }),
      },
      file,
      index: i + 1,
      section: flags.includes("cause") ? 1 : 0,
    };
  });
}

const shape = {} as Frame["shape"];

/** The line, by its number in the trace, that is chosen; 0 for none. */
function chosen(frames: readonly TrackedFrame[], ownFile?: string, testName?: string): number {
  return chooseFrame(frames, ownFile, testName)?.line ?? 0;
}

describe("in the project's own code if no file looks like a test's, the innermost frame is chosen", () => {
  test("of a trace that begins with it", () => {
    expect(chosen(trace("inner-first", "src/cart.ts", "src/total.ts", "src/main.ts"))).toBe(1);
  });

  test("of a trace that ends with it", () => {
    expect(chosen(trace("outer-first", "src/main.py", "src/total.py", "src/cart.py"))).toBe(3);
    expect(chosen(trace("outer-first", "src/main.py", "src/cart.py", "src/cart.py"))).toBe(3);
  });

  test("and of events the first", () => {
    expect(chosen(trace("events", "src/cart.c", "src/total.c"))).toBe(1);
  });

  test("and not one of a later error", () => {
    const frames = trace("outer-first", "src/main.py", "src/cart.py", "src/db.py _ cause");
    expect(chosen(frames)).toBe(2);
  });

  test("and what isn't the project's own comes last", () => {
    expect(chosen(trace("inner-first", "vendor/pay.php", "src/cart.php"))).toBe(2);
    expect(chosen(trace("inner-first", "vendor/tests/PayTest.php", "src/cart.php"))).toBe(2);
    expect(chosen(trace("inner-first", "vendor/pay.php"))).toBe(1);
  });
});

describe("of files that look like tests, the outermost is the test", () => {
  test("the last of a trace that begins with the innermost", () => {
    expect(chosen(trace("inner-first", "test/helper.ts", "test/cart.test.ts"))).toBe(2);
    expect(chosen(trace("inner-first", "test/a.test.ts", "src/x.ts", "test/b.test.ts"))).toBe(3);
  });

  test("the first of a trace that ends with the innermost", () => {
    expect(chosen(trace("outer-first", "test_cart.py", "test_helper.py", "src/cart.py"))).toBe(1);
  });

  test("the first of events", () => {
    expect(chosen(trace("events", "a_test.c", "b_test.c"))).toBe(1);
  });

  test("and the one with the test's own function before any other", () => {
    const frames = trace("inner-first", "a.test.ts adds", "b.test.ts run");
    expect(chosen(frames, undefined, "adds")).toBe(1);
    expect(chosen(frames, undefined, "pays")).toBe(2);
    const helper = trace("inner-first", "src/cart.ts adds", "b.test.ts run");
    expect(chosen(helper, undefined, "adds")).toBe(2);
  });
});

describe("in files next to tests, such as steps and helpers", () => {
  test("the outermost is the test", () => {
    expect(chosen(trace("inner-first", "test/a.ts", "test/b.ts", "src/run.ts"))).toBe(2);
  });

  test("the outermost call is chosen, not the helper in the same file", () => {
    expect(chosen(trace("inner-first", "test/a.ts", "test/a.ts", "src/run.ts"))).toBe(2);
  });

  test("the one with the test's own function comes before a file that looks more like a test", () => {
    const frames = trace("inner-first", "test/a.ts adds", "test/b.test.ts run");
    expect(chosen(frames, undefined, "adds")).toBe(1);
  });
});

test("if a trace has frames of two kinds, the first one says how it is ordered", () => {
  const [outer] = trace("outer-first", "src/a.py");
  const [, inner] = trace("inner-first", "src/a.py", "src/a.py");
  expect(chosen([outer, inner] as readonly TrackedFrame[])).toBe(2);
  expect(chosen([outer, inner] as readonly TrackedFrame[], "src/a.py")).toBe(1);
});

describe("in the test's own file", () => {
  test("a frame is chosen before those of better files", () => {
    expect(chosen(trace("inner-first", "test/a.test.ts", "src/cart.ts"), "src/cart.ts")).toBe(2);
  });

  test("the call is chosen, not the helper in the same file", () => {
    const frames = trace("inner-first", "a.test.ts", "a.test.ts", "src/run.ts", "a.test.ts");
    expect(chosen(frames, "a.test.ts")).toBe(2);
    const causes = trace("inner-first", "a.test.ts", "a.test.ts _ cause");
    expect(chosen(causes, "a.test.ts")).toBe(1);
  });

  test("the frame of the test's function is chosen", () => {
    const frames = trace("inner-first", "a.test.ts check", "a.test.ts adds", "a.test.ts run");
    expect(chosen(frames, "a.test.ts", "adds")).toBe(2);
  });

  test("of a trace that ends with the innermost the first is chosen", () => {
    expect(chosen(trace("outer-first", "test_a.py", "test_a.py", "src/a.py"), "test_a.py")).toBe(1);
  });

  test("another kind of frame ends the run of calls", () => {
    const [call] = trace("inner-first", "a.test.ts");
    const [, event] = trace("events", "a.test.ts", "a.test.ts");
    expect(chosen([call, event] as readonly TrackedFrame[], "a.test.ts")).toBe(1);
  });
});

test("where something is defined isn't where it failed", () => {
  expect(chosen(trace("inner-first", "a.test.ts _ definition", "src/cart.ts"))).toBe(2);
  expect(chosen(trace("inner-first", "a.test.ts _ definition"), "a.test.ts")).toBe(0);
  expect(chosen([])).toBe(0);
});

test("files rank by how much they look like tests, and less than any if they are vendored", () => {
  const files = ["test/cart.test.ts", "test/helper.ts", "src/cart.ts", "vendor/test/cart.test.ts"];
  expect(files.map(rankFile)).toEqual([2, 1, 0, -1]);
});
