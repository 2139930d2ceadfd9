import { describe, expect, test } from "vitest";
import stems from "../../data/deny-list.json" with { type: "json" };
import { betrays, PREVIEW_CHARACTERS, preview } from "../../src/domain/discretion.ts";

describe("a line that names what this chat is", () => {
  test.each([
    ["uk", "Домашнє насильство: куди йти", "насил"],
    ["uk", "Він вас Б’Є?", "б'є"],
    ["uk", "Гаряча\nлінія", "гаряча лін"],
    ["ru", "Он вас бьёт?", "бьет"],
    ["ru", "Кри\u00adзисный центр", "криз"],
    ["ru", "(Приют)", "приют"],
    ["kk", "Тұрмыстық ЗОРЛЫҚ-зомбылық", "зорлық"],
    ["kk", "Полицияға хабарлау", "полиц"],
    ["en", "Crisis centre", "crisis"],
    ["en", "Call the help-line", "help-line"],
    ["en", "non-violent", "violen"],
  ] as const)("%s: «%s» is found by the stem «%s»", (locale, line, stem) => {
    expect(betrays(line, stems[locale])).toBe(stem);
  });

  test.each([
    ["uk", "1 нове"],
    ["uk", "Хто ще може бачити цей екран?"],
    ["uk", "Рецепт: пиріг із яблуками, гарячий чай"],
    ["ru", "Можно ли сейчас говорить?"],
    ["ru", "Понедельник, без осадков"],
    ["kk", "Бұл экранды тағы кім көре алады?"],
    ["kk", "Қауіпсіздікті тексеру"],
    ["en", "Could anyone else see this screen?"],
    ["en", "Check my safety"],
    ["en", "Grapes and new skills at the policy table"],
    ["en", ""],
  ] as const)("%s: «%s» betrays nothing", (locale, line) => {
    expect(betrays(line, stems[locale])).toBeNull();
  });
});

test("a stem is taken literally", () => {
  expect(betrays("axb", ["a.b"])).toBeNull();
  expect(betrays("a.b", ["a.b"])).toBe("a.b");
  expect(betrays("help/line", ["help/line"])).toBe("help/line");
});

test("every stem finds itself and stands once", () => {
  for (const list of Object.values(stems)) {
    expect(new Set(list).size).toBe(list.length);
    for (const stem of list) expect(betrays(`«${stem.toUpperCase()}»`, [stem])).toBe(stem);
  }
});

test("a preview is what a notification shows: the first characters, counted as people count", () => {
  expect(preview(`  ${"🙂".repeat(70)}`)).toBe("🙂".repeat(PREVIEW_CHARACTERS));
  expect(preview("short\n")).toBe("short");
});
