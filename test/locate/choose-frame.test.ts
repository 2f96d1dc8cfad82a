import { describe, expect, test } from "vitest";
import type { Frame } from "../../src/failure/read-frames.ts";
import { chooseFrame, rankFile } from "../../src/locate/choose-frame.ts";
import type { Tracked } from "../../src/locate/to-location.ts";

type TrackedFrame = Tracked<Frame>;

type Order = Frame["shape"]["order"];

/** Returns the frames of a trace; each line is a file, a function if there is one, and flags. */
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

/** Returns the number of the chosen frame in the trace, counted from 1, or 0 if none is chosen. */
function chooseNumber(
  frames: readonly TrackedFrame[],
  ownFile?: string,
  testName?: string,
): number {
  return chooseFrame(frames, ownFile, testName)?.line ?? 0;
}

describe("without a file that looks like a test,", () => {
  test("the innermost frame is chosen from a trace that begins with it", () => {
    expect(chooseNumber(trace("inner-first", "src/cart.ts", "src/total.ts", "src/main.ts"))).toBe(
      1,
    );
  });

  test("the innermost frame is chosen from a trace that ends with it", () => {
    expect(chooseNumber(trace("outer-first", "src/main.py", "src/total.py", "src/cart.py"))).toBe(
      3,
    );
    expect(chooseNumber(trace("outer-first", "src/main.py", "src/cart.py", "src/cart.py"))).toBe(3);
  });

  test("the first of several events is chosen", () => {
    expect(chooseNumber(trace("events", "src/cart.c", "src/total.c"))).toBe(1);
  });

  test("no frame of a later error is chosen", () => {
    const frames = trace("outer-first", "src/main.py", "src/cart.py", "src/db.py _ cause");
    expect(chooseNumber(frames)).toBe(2);
  });

  test("a vendored frame is chosen only if there is no other", () => {
    expect(chooseNumber(trace("inner-first", "vendor/pay.php", "src/cart.php"))).toBe(2);
    expect(chooseNumber(trace("inner-first", "vendor/tests/PayTest.php", "src/cart.php"))).toBe(2);
    expect(chooseNumber(trace("inner-first", "vendor/pay.php"))).toBe(1);
  });
});

describe("with files that look like tests,", () => {
  test("their outermost frame is chosen from a trace that begins with the innermost", () => {
    expect(chooseNumber(trace("inner-first", "test/helper.ts", "test/cart.test.ts"))).toBe(2);
    expect(chooseNumber(trace("inner-first", "test/a.test.ts", "src/x.ts", "test/b.test.ts"))).toBe(
      3,
    );
  });

  test("their outermost frame is chosen from a trace that ends with the innermost", () => {
    expect(
      chooseNumber(trace("outer-first", "test_cart.py", "test_helper.py", "src/cart.py")),
    ).toBe(1);
  });

  test("the first of several events is chosen", () => {
    expect(chooseNumber(trace("events", "a_test.c", "b_test.c"))).toBe(1);
  });

  test("a frame in the test's own function is chosen over others", () => {
    const frames = trace("inner-first", "a.test.ts adds", "b.test.ts run");
    expect(chooseNumber(frames, undefined, "adds")).toBe(1);
    expect(chooseNumber(frames, undefined, "pays")).toBe(2);
    const helper = trace("inner-first", "src/cart.ts adds", "b.test.ts run");
    expect(chooseNumber(helper, undefined, "adds")).toBe(2);
  });
});

describe("with files next to tests, such as steps and helpers,", () => {
  test("the outermost frame is chosen", () => {
    expect(chooseNumber(trace("inner-first", "test/a.ts", "test/b.ts", "src/run.ts"))).toBe(2);
  });

  test("the outermost frame is chosen if several are in one file", () => {
    expect(chooseNumber(trace("inner-first", "test/a.ts", "test/a.ts", "src/run.ts"))).toBe(2);
  });

  test("a frame in the test's own function is chosen over a file that looks more like a test", () => {
    const frames = trace("inner-first", "test/a.ts adds", "test/b.test.ts run");
    expect(chooseNumber(frames, undefined, "adds")).toBe(1);
  });
});

test("the first frame decides the order of a trace with frames of two kinds", () => {
  const [outer] = trace("outer-first", "src/a.py");
  const [, inner] = trace("inner-first", "src/a.py", "src/a.py");
  expect(chooseNumber([outer, inner] as readonly TrackedFrame[])).toBe(2);
  expect(chooseNumber([outer, inner] as readonly TrackedFrame[], "src/a.py")).toBe(1);
});

describe("with the test's own file,", () => {
  test("a frame in it is chosen over those of other files", () => {
    expect(chooseNumber(trace("inner-first", "test/a.test.ts", "src/cart.ts"), "src/cart.ts")).toBe(
      2,
    );
  });

  test("the outermost call in it is chosen", () => {
    const frames = trace("inner-first", "a.test.ts", "a.test.ts", "src/run.ts", "a.test.ts");
    expect(chooseNumber(frames, "a.test.ts")).toBe(2);
    const causes = trace("inner-first", "a.test.ts", "a.test.ts _ cause");
    expect(chooseNumber(causes, "a.test.ts")).toBe(1);
  });

  test("a frame in the test's function is chosen", () => {
    const frames = trace("inner-first", "a.test.ts check", "a.test.ts adds", "a.test.ts run");
    expect(chooseNumber(frames, "a.test.ts", "adds")).toBe(2);
  });

  test("the first frame is chosen from a trace that ends with the innermost", () => {
    expect(
      chooseNumber(trace("outer-first", "test_a.py", "test_a.py", "src/a.py"), "test_a.py"),
    ).toBe(1);
  });

  test("a frame of another kind ends the sequence of calls", () => {
    const [call] = trace("inner-first", "a.test.ts");
    const [, event] = trace("events", "a.test.ts", "a.test.ts");
    expect(chooseNumber([call, event] as readonly TrackedFrame[], "a.test.ts")).toBe(1);
  });
});

test("a frame that names a definition isn't chosen", () => {
  expect(chooseNumber(trace("inner-first", "a.test.ts _ definition", "src/cart.ts"))).toBe(2);
  expect(chooseNumber(trace("inner-first", "a.test.ts _ definition"), "a.test.ts")).toBe(0);
  expect(chooseNumber([])).toBe(0);
});

test("files rank by their similarity to tests, and vendored files rank last", () => {
  const files = ["test/cart.test.ts", "test/helper.ts", "src/cart.ts", "vendor/test/cart.test.ts"];
  expect(files.map(rankFile)).toEqual([2, 1, 0, -1]);
});
