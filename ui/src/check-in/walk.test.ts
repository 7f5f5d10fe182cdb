import { describe, expect, test } from "vitest";
import { type Act, meaning, onNote, step, type Walk } from "./walk";

const fresh = (noteAsked = false): Walk => ({
  page: 0,
  answers: [null, null, null, null, null],
  note: "",
  noteAsked,
});

/** Presses keys one after another; the last effect comes back with the walk. */
function press(walk: Walk, ...keys: string[]) {
  let effect = "none";
  for (const key of keys) {
    const act = meaning(key, 5, walk.answers[walk.page] ?? null);
    if (act === null || act === "close") {
      effect = act ?? "left alone";
      continue;
    }
    ({ walk, effect } = step(walk, act));
  }
  return { walk, effect };
}

describe("answering by keyboard", () => {
  test("five keys answer five questions and the last page waits for Enter", () => {
    const { walk, effect } = press(fresh(), "4", "3", "1", "2", "2");
    expect(walk).toMatchObject({ page: 4, answers: [3, 2, 0, 1, 1] });
    expect(effect).toBe("keep");
    expect(press(walk, "Enter").effect).toBe("finish");
  });

  test("an answer on the last page can be mended before it is stored", () => {
    const { walk } = press(fresh(), "1", "1", "1", "1", "5", "4");
    expect(walk.answers).toEqual([0, 0, 0, 0, 3]);
  });

  test("Backspace goes back and keeps what was answered", () => {
    const { walk, effect } = press(fresh(), "4", "3", "Backspace");
    expect(walk).toMatchObject({ page: 1, answers: [3, 2, null, null, null] });
    expect(effect).toBe("keep");
  });

  test("Backspace on the first page does nothing", () => {
    expect(press(fresh(), "Backspace")).toEqual({ walk: fresh(), effect: "none" });
  });

  test("S leaves a question unanswered, also one that was answered before", () => {
    expect(press(fresh(), "s").walk).toMatchObject({ page: 1, answers: fresh().answers });
    const { walk } = press(fresh(), "5", "Backspace", "S");
    expect(walk).toMatchObject({ page: 1, answers: fresh().answers });
  });

  test("S on the last page skips it and finishes", () => {
    const { walk, effect } = press(fresh(), "1", "1", "1", "1", "s");
    expect(walk.answers).toEqual([0, 0, 0, 0, null]);
    expect(effect).toBe("finish");
  });

  test("nothing at all is not stored", () => {
    const { walk, effect } = press(fresh(), "s", "s", "s", "s", "s");
    expect(effect).toBe("none");
    expect(walk.page).toBe(4);
    expect(press(walk, "Enter").effect).toBe("none");
  });

  test("Enter goes on from an answered question and waits at an unanswered one", () => {
    expect(press(fresh(), "Enter")).toEqual({ walk: fresh(), effect: "none" });
    expect(press(fresh(), "4", "Backspace", "Enter").walk.page).toBe(1);
  });

  test("the arrows mark an option and stay on the page, round the ends too", () => {
    expect(press(fresh(), "ArrowDown").walk).toMatchObject({
      page: 0,
      answers: [0, null, null, null, null],
    });
    expect(press(fresh(), "ArrowUp").walk.answers[0]).toBe(4);
    expect(press(fresh(), "ArrowUp", "ArrowDown").walk.answers[0]).toBe(0);
    expect(press(fresh(), "ArrowDown", "ArrowDown", "ArrowLeft").walk.answers[0]).toBe(0);
  });

  test("Escape asks to close; other keys are left to the browser", () => {
    expect(press(fresh(), "Escape").effect).toBe("close");
    for (const key of ["6", "0", "a", "Tab", " ", "", "F5"]) {
      expect(press(fresh(), key)).toEqual({ walk: fresh(), effect: "left alone" });
    }
  });
});

describe("the note", () => {
  test("comes after the questions where it is asked for, and Enter is not needed there", () => {
    const { walk } = press(fresh(true), "1", "1", "1", "1", "1");
    expect(onNote(walk)).toBe(true);
    expect(step(walk, { do: "go_on" }).effect).toBe("finish");
  });

  test("alone is a check-in", () => {
    const { walk } = press(fresh(true), "s", "s", "s", "s", "s");
    const written = step(walk, { do: "write", note: "A long day." });
    expect(written.effect).toBe("keep");
    expect(step(written.walk, { do: "go_on" }).effect).toBe("finish");
    const blank = step(walk, { do: "write", note: "  \n" });
    expect(step(blank.walk, { do: "go_on" }).effect).toBe("none");
  });

  test("no choice reaches an answer from the note's page", () => {
    const { walk } = press(fresh(true), "1", "1", "1", "1", "1");
    for (const act of [
      { do: "choose", answer: 4 },
      { do: "mark", answer: 4 },
    ] satisfies Act[]) {
      expect(step(walk, act).walk.answers).toEqual([0, 0, 0, 0, 0]);
    }
  });
});
