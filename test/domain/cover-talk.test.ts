/** Ten minutes with each cover in each language: it answers, it knows its subject, and it says nothing else. */
import { describe, expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { coverPress, coverRows } from "../../src/domain/cover-buttons.ts";
import { coverAnswer, itemOfDay, nextItem } from "../../src/domain/cover-talk.ts";
import { betrays } from "../../src/domain/discretion.ts";
import { LOCALES } from "../../src/domain/locale.ts";

const { covers, knownWords, denyList } = loadData();
const day = new Date("2026-11-21T12:00:00Z");
const said = (text: string, turn = 7) => ({ text, turn, day });
const cases = covers.flatMap(({ id, texts }) =>
  LOCALES.map((locale) => ({ id, locale, texts: texts[locale] })),
);
const stems = LOCALES.flatMap((locale) => denyList[locale]);

describe.each(cases)("$id in $locale", ({ id, locale, texts }) => {
  const answer = (text: string, turn?: number) => coverAnswer(texts, knownWords.small, said(text, turn));
  const all = [
    texts.hello,
    texts.help,
    texts.menu,
    texts.lead,
    texts.heading,
    texts.name,
    texts.description,
    texts.shortDescription,
    ...Object.values(texts.commands),
    ...texts.buttons.map(({ label }) => label),
    ...Object.values(texts.talk).flat(),
    ...texts.items.map(({ text }) => text),
  ];

  test("betrays nothing anywhere", () => {
    // Every beginning of a word in it, not only the first line.
    expect(all.map((text) => betrays(text, stems)).filter((found) => found !== null)).toEqual([]);
    expect(all.join(" ")).not.toMatch(/tykho|тихо|secret|password|секрет|таємн|пароль|құпия/i);
  });

  test("has at least 20 items, each once", () => {
    const items = texts.items.map(({ text }) => text);
    expect(items.length).toBeGreaterThanOrEqual(20);
    expect(new Set(items).size).toBe(items.length);
  });

  test.each(["who", "can", "thanks", "bye", "how", "greeting"] as const)("answers «%s»", (kind) => {
    for (const phrase of knownWords.small[locale][kind]) {
      const spoken = `${phrase[0]!.toUpperCase()}${phrase.slice(1)}?`;
      const mine = answer(spoken);
      const ways = Object.values(texts.talk).flat();
      expect(ways.includes(mine) || mine.startsWith(texts.lead), `${spoken} → ${mine}`).toBe(true);
    }
    expect(texts.talk[kind]).toContain(answer(knownWords.small[locale][kind][0]!));
  });

  test("knows its own topics, also by the words that it names itself", () => {
    for (const { tag, words } of texts.topics) {
      for (const word of words.filter((one) => one.length > 2))
        expect(answer(word), word).toContain(texts.lead);
      expect(texts.items.some(({ tags }) => tags.includes(tag))).toBe(true);
    }
    const named =
      [texts.help, texts.talk.can.join(), texts.talk.unknown.join()].join().match(/«[^»]+»/g) ?? [];
    expect(named.length).toBeGreaterThan(2);
    for (const word of named) expect(answer(word), word).toContain(texts.lead);
  });

  test("does not know what it should not, and says so in several ways", () => {
    const answers = [1, 2, 3].map((turn) => answer("qqq zzzz wwww xxxxx vvvvv", turn));
    for (const one of answers) expect(texts.talk.unknown).toContain(one);
    expect(new Set(answers).size).toBeGreaterThan(1);
  });

  test("turns the page from any item to another, through all of them", () => {
    let shown = itemOfDay(texts, day);
    const seen = new Set<string>();
    for (let i = 0; i < texts.items.length; i++) {
      const next = nextItem(texts, "next", { shown, day, turn: i });
      expect(next).not.toBe(shown);
      seen.add(next);
      shown = next;
    }
    expect(seen.size).toBe(texts.items.length);
  });

  test("its buttons lead where they say, in every season", () => {
    for (const button of coverRows(id, texts).flat()) {
      expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
      const { does } = coverPress(button.callback_data)!;
      for (const month of [1, 4, 7, 10]) {
        const at = { shown: "", day: new Date(Date.UTC(2026, month - 1, 15)), turn: 3 };
        const text = nextItem(texts, does, at);
        const item = texts.items.find((each) => text.includes(each.text))!;
        const season = { 1: "winter", 4: "spring", 7: "summer", 10: "autumn" }[month]!;
        if (does !== "next") expect(item.tags).toContain(does === "season" ? season : does);
      }
    }
  });
});

test("a forged button of a cover is none", () => {
  for (const data of ["t:menu:next", "t:tips", "t:tips:", "t:tips:x:y", "menu", undefined]) {
    expect(coverPress(data)).toBeNull();
  }
});
