/** Every list of triage.md section 7: what must be heard, and what looks like it and is harmless. */
import { describe, expect, test } from "vitest";
import { compareLevels } from "../../../../src/domain/triage/level.ts";
import { createTextRisk } from "../../../../src/domain/triage/text/create-text-risk.ts";
import type { TextKind } from "../../../../src/domain/triage/text-risk.ts";
import { loadTextLexicon, loadTextModel } from "../../../../src/text-data.ts";

const hear = createTextRisk({ lexicon: loadTextLexicon(), model: loadTextModel() });
const kindsOf = (text: string) => new Set(hear(text).hits.map(({ kind }) => kind));
const isDangerous = (text: string) => {
  const { level } = hear(text);
  return level !== null && compareLevels(level, "HIGH") >= 0;
};

describe("danger is heard:", () => {
  test.each([
    // The lists «must hit» and «misses».
    "hochu umeret",
    "олгим келеди",
    "наковтався таблеток",
    "випив таблетки всі",
    "примушував мене до сексу",
    // The seed lexicon, said by somebody.
    "він ломиться в двері",
    "чоловік вибиває двері",
    "муж выбивает дверь, помогите",
    "я заперлась в ванной, он орет",
    "сейчас бьет меня",
    "есікті бұзып жатыр, көмектесіңіздер",
    "қазір мені ұрып жатыр",
    "полиция шақырыңыздаршы, мені ұрып жатыр",
    "he is breaking the door, help me",
    "hiding from him in the bathroom",
    "he wont let me out and has a knife",
    "він мене душив",
    "душив за шию",
    "он душил меня вчера",
    "күйеуім мені тұншықтырды",
    "he strangled me",
    "grabbed me by the throat, i couldnt breathe",
    "погрожує вбити мене",
    "каже, що вб'є мене",
    "угрожает убить меня",
    "говорит что зарежет меня",
    "мені өлтіремін дейді",
    "бауыздаймын дейді",
    "he threatened to kill me",
    "he will kill me",
    "приставив ніж до горла",
    "угрожал мне ножом",
    "маған пышақ көрсетті",
    "he threatened me with a gun",
    "він мене зґвалтував",
    "згвалтував мене",
    "муж меня изнасиловал",
    "мені зорлады",
    "he raped me",
    "forced me to have sex",
    "він б'є дитину",
    "он бьет ребенка",
    "баланы ұрады",
    "he hits my child",
    "він забере дітей і я їх не побачу, так погрожує",
    "наковталась таблеток",
    "порезала вены",
    "дәрі ішіп қойдым, өлгім келеді",
    "i took all the pills",
    "стою на мосту, не хочу жити",
    "не хочу жити",
    "хочу померти",
    "покончить с собой хочу",
    "өмір сүргім келмейді",
    "өзіме қол жұмсағым келеді",
    "i want to die",
    "i will kill myself",
  ])("%s", (text) => {
    expect(isDangerous(text)).toBe(true);
  });

  test("a threat to kill oneself is both", () => {
    for (const text of ["погрожує вбити себе", "угрожает убить себя"]) {
      expect([...kindsOf(text)]).toEqual(expect.arrayContaining<TextKind>(["KILL_THREAT", "SUICIDE_IDEA"]));
    }
  });

  test("who is killed decides the kind", () => {
    expect(kindsOf("он убьёт меня")).not.toContain("SUICIDE_IDEA");
    expect(kindsOf("хочу убить себя")).not.toContain("KILL_THREAT");
  });
});

describe("harmless words are let pass:", () => {
  test.each([
    "сходила в душ",
    "тут дуже душно",
    "душа співає",
    "купила ножиці",
    "ножницы для ногтей",
    "вбив час у телефоні",
    "убил время в очереди",
    "розетка б'є струмом",
    "утюг бьет током",
    "бьет озноб, температура",
    "не хочу жити тут, шумно",
    "не хочу жить в общежитии",
    "помираю зі сміху",
    "умираю со скуки",
    "він мене не душив",
    "он никогда не душил меня",
    "подруга розповіла, що її чоловік колись душив",
    "в песне поется: убей меня нежно",
    "він сильніший ніж я",
    "автоматично оновилось",
    "автомат з кавою не працює",
    "гранатовий сік",
    "купила гранат",
    "задушевна розмова",
    "обняв за шию",
    "повязала шарф на шею",
    "прощавайте, дякую",
    "прощайте, спасибо за помощь",
    "қош болыңыз, рахмет",
    "выпила таблетку от головы",
    "випила одну таблетку від голови",
    "следит за собой",
    "Балтабаев Ерлан",
    "карусель",
    "катались на карусели",
    "дякую, все добре",
    "hello",
    "ok",
    "як вас звати",
  ])("%s", (text) => {
    expect(isDangerous(text)).toBe(false);
  });

  test.each(["💊", "🔪🔪🔪", "🩸", "🔫"])("%s alone sets no floor", (emoji) => {
    expect(hear(emoji).level).toBeNull();
  });
});
