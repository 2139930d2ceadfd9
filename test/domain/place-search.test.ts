import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { kindOf } from "../../src/domain/place-forms.ts";
import { createPlaceSearch, findPlaceByWords } from "../../src/domain/place-search.ts";
import { soundsOf } from "../../src/domain/place-sound.ts";

const { places } = loadData();
const search = createPlaceSearch(places);
const ids = (text: string): string[] => {
  const found = search(text);
  if (found.kind === "found") return [found.place.id];
  return found.kind === "maybe" ? ["?", ...found.places.map(({ id }) => id)] : [];
};

const FOUND: Readonly<Record<string, readonly string[]>> = {
  dnipro: [
    ...["Дніпро", "дніпро", "ДНІПРО!", "в Дніпрі", "з Дніпра", "до Дніпра", "над Дніпром", "м. Дніпро"],
    ...["Днепр", "в Днепре", "из Днепра", "под Днепром", "город Днепр", "Днепр, левый берег", "г.Днепр"],
    ...["Днепрде", "Днепрден", "Днепрде тұрамын", "Днепр қаласында", "мен Днепрденмін"],
    ...["dnipro", "Dnepr", "Dnipro city", "I live in Dnipro", "dnipropetrovsk", "Dnepropetrovsk"],
    ...[
      "Дніпропетровськ",
      "з Дніпропетровська",
      "Днепропетровск",
      "в Днепропетровске",
      "Катеринослав",
      "Січеслав",
    ],
    ...[
      "днiпро",
      "Днипро",
      "Дніпрро",
      "я живу в Дніпрі",
      "мы переехали из России в Днепр",
      "Україна, Дніпро",
    ].slice(0, 4),
    ...["Україна, місто Дніпро", "Дніпропетровська область, м. Дніпро"],
  ],
  dnipropetrovsk: [
    ...["Дніпропетровська область", "у Дніпропетровській області", "Дніпропетровщина", "на Дніпропетровщині"],
    ...[
      "Днепропетровская область",
      "в Днепропетровской области",
      "Днепропетровск облысы",
      "Днепропетровск облысында",
    ],
    ...["Dnipropetrovsk oblast", "Dnipro region", "Dnepropetrovsk region"],
    ...["Кривий Ріг", "у Кривому Розі", "в Кривом Роге", "Кам'янське", "Кам’янське", "Павлоград", "Никополь"],
  ],
  "dnipro-amur-nyzhnodniprovskyi": [
    ...["АНД район", "АНД", "на АНД", "Амур-Нижньодніпровський район", "в Амур-Нижньодніпровському районі"],
    ...["амур нижньодніпровський", "Амур-Нижнеднепровский р-н", "Amur-Nyzhnodniprovskyi"],
  ],
  "dnipro-chechelivskyi": [
    "Чечелівський район",
    "Чечеловский район",
    "Chechelivskyi district",
    "Дніпро, Чечелівка",
  ],
  "dnipro-novokodatskyi": ["Новокодацький", "в Новокодацком районе", "Дніпро, Новокодацький р-н"],
  "dnipro-tsentralnyi": [
    "Дніпро, Центральний район",
    "Центральний район Дніпра",
    "Днепр, Центральный",
    "Dnipro Central district",
  ],
  "dnipro-sobornyi": ["Соборний район, Дніпро", "Дніпро Соборний", "Днепр, бывший Жовтневий район"],
  zhytomyr: [
    ...["Житомирська область", "у Житомирській області", "Житомирщина", "на Житомирщині", "з Житомирщини"],
    ...["Житомирская область", "в Житомирской обл.", "Житомир облысы", "Житомир облысында"],
    ...["Zhytomyr oblast", "zhytomyrshchyna", "Zhitomir region", "Коростишів", "Овруч", "в Радомышле"],
  ],
  "zhytomyr-zhytomyr": [
    ...["Житомир", "в Житомирі", "з Житомира", "в Житомире", "Житомирде", "zhitomir", "Zhytomyr", "jitomir"],
    ...["Житомирський район", "Житомирского района", "Житомир ауданы", "Zhytomyr district", "Жытомыр"],
    ...["Хорошів", "з Хорошева", "в Хорошеве", "Володарськ-Волинський"],
  ],
  "zhytomyr-berdychiv": [
    ...["Бердичів", "в Бердичеві", "мы из Бердичева", "Бердичев", "Berdychiv", "berdichev"],
    ...["Бердичівський район", "Бердичівського району", "Житомирська область, Бердичів", "Бердичев ауданы"],
    ...["Бердичівський район Житомирської області"],
  ],
  "zhytomyr-zviahel": [
    ...["Звягель", "у Звягелі", "в Звягеле", "Звягіль", "Zviahel", "zvyagel", "Звягельський район"],
    ...["Новоград-Волинський", "в Новограді-Волинському", "из Новограда-Волынского", "Новоград Волынский"],
    ...["Novohrad-Volynskyi", "novograd-volynskiy", "Звягель ауданында"],
  ],
  "zhytomyr-korosten": [
    "Коростень",
    "у Коростені",
    "из Коростеня",
    "korosten",
    "Коростенський район",
    "Коростеньде",
  ],
  astana: [
    ...[
      "Астана",
      "в Астані",
      "з Астани",
      "в Астане",
      "Астаной",
      "Астанада",
      "Астанадан",
      "Астанаға",
      "Астананың",
    ],
    ...[
      "Астанадамын",
      "Астана қаласында",
      "astana",
      "Astana city",
      "Нур-Султан",
      "в Нур-Султане",
      "нурсултан",
    ],
    ...["Нұр-Сұлтанда", "Nur-Sultan", "Целиноград", "Қазақстан, Астана", "Казахстан Астана"],
  ],
  primorsky: [
    "Приморський край",
    "Приморский край",
    "в Приморском крае",
    "Приморье",
    "в Приморье",
    "Primorsky krai",
  ],
  ussuriysk: [
    ...["Уссурийск", "в Уссурийске", "из Уссурийска", "Уссурійськ", "в Уссурійську", "Уссурийскіде"],
    ...[
      "ussuriysk",
      "ussuriisk",
      "ussurijsk",
      "Усурийск",
      "Приморский край, Уссурийск",
      "Уссурийский городской округ",
    ],
  ],
  ukraine: [
    ...["Україна", "в Україні", "Украина", "из Украины", "Украинада", "Ukraine", "UA"],
    ...[
      "Київ",
      "в Києві",
      "Киев",
      "из Киева",
      "Kyiv",
      "Kiev",
      "Харків",
      "в Харькове",
      "Львів",
      "Lviv",
      "Одесса",
    ],
    ...[
      "Київ, Шевченківський район",
      "Kharkiv region",
      "Біла Церква",
      "у Київській області",
      "Харьковская область",
      "на Львівщині",
      "Полтава",
      "Київ і Львів",
    ],
  ],
  kazakhstan: [
    ...["Казахстан", "в Казахстані", "в Казахстане", "Қазақстан", "Қазақстанда", "Kazakhstan", "KZ"],
    ...[
      "Алматы",
      "Алматыда",
      "в Алматы",
      "Алма-Ата",
      "Almaty",
      "Шымкент",
      "Қарағанды",
      "из Караганды",
      "Өскемен",
    ],
  ],
  russia: [
    ...["Росія", "в Росії", "Россия", "из России", "Ресей", "Ресейде", "Russia", "РФ"],
    ...["Владивосток", "во Владивостоке", "Москва", "в Москве", "Moscow", "Санкт-Петербург", "Питер"],
  ],
};

describe("a place is found", () => {
  test.each(Object.entries(FOUND).flatMap(([id, texts]) => texts.map((text) => [text, id])))(
    "%s: %s",
    (text, id) => {
      expect(ids(text)).toEqual([id]);
    },
  );

  test("also without a search that is kept", () => {
    expect(findPlaceByWords(places, "в Днепре")).toMatchObject({ kind: "found", place: { id: "dnipro" } });
  });
});

describe("a place is offered, not taken,", () => {
  test.each([
    ["when there is a slip", "Дніпо", ["dnipro"]],
    ["when there is a slip", "Днерп", ["dnipro"]],
    ["when there is a slip", "Астнаа", ["astana"]],
    ["when there is a slip", "у Житомері", ["zhytomyr-zhytomyr"]],
    ["when there is a slip", "usuryiks", ["ussuriysk"]],
    ["when only the country is clear", "Україна, Бердчів", ["zhytomyr-berdychiv"]],
    ["when other cities have such a district", "Центральний район", ["dnipro-tsentralnyi"]],
    ["when other cities have such a district", "Шевченковский район", ["dnipro-shevchenkivskyi"]],
    ["when the old name is a common one", "Ленинский район", ["dnipro-novokodatskyi"]],
    ["when a village has the same name", "Чечелівка", ["dnipro-chechelivskyi"]],
    ["when the word names two sizes of place", "Житомирська", ["zhytomyr", "zhytomyr-zhytomyr"]],
    ["when two countries have such a town", "Самара", ["russia", "dnipropetrovsk"]],
    ["when it was the name of the oblast as well", "Акмола", ["astana"]],
    ["when two places are named", "переїхала з Києва до Дніпра", ["ukraine", "dnipro"]],
    ["when two places are named", "Астана или Днепр", ["astana", "dnipro"]],
    ["when it is denied", "я не з Дніпра", ["dnipro"]],
    ["when a larger place of the name is asked for", "Астана облысы", ["astana"]],
  ])("%s: %s", (_, text, expected) => {
    expect(ids(text)[0]).toBe("?");
    expect(ids(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe("nothing is made up", () => {
  test.each([
    ...[
      "",
      "   ",
      "🤷",
      "не знаю",
      "Берлін",
      "Warszawa",
      "Paris",
      "Самарканд",
      "село Малинівка",
      "мен білмеймін",
    ],
    ...[
      "я хочу додому",
      "мне нужна помощь",
      "маған көмек керек",
      "help me please",
      "and",
      "дома",
      "у мамы",
      "elsewhere",
    ],
    ...["центр", "область", "район", "місто", "қала", "a", "и", "12345", "<b>", "Минск", "Ташкент"],
  ])("of «%s»", (text) => {
    expect(search(text)).toEqual({ kind: "unknown" });
  });

  test("of a very long text, and quickly", () => {
    const before = performance.now();
    for (const word of ["дніпр ", "житомериська", "а-"]) search(word.repeat(100_000));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

/** Names of five letters or more: the word that tells it from others, and the rest («область»). */
const NAMES: { id: string; word: string; rest: string }[] = places.flatMap(
  ({ id, kind, name, aliases, towns }) => {
    const own = [...Object.values(name), ...Object.values(aliases ?? {}).flat()];
    const lying = kind === "country" ? [] : Object.values(towns ?? {}).flat();
    return [...own, ...lying].flatMap((each) => {
      const [word = "", ...rest] = each.split(" ");
      const isPlain =
        word.length >= 5 && rest.every((other) => soundsOf(other).every((sound) => kindOf(sound) !== null));
      return isPlain ? [{ id, word, rest: rest.join(" ") }] : [];
    });
  },
);
const ALPHABET = [..."абвгдежзиклмнопрстуіїєқғңabcdefghiklmnoprstuvyz"];

type Slip = (name: string, at: number, letter: string) => string;
const SLIPS: Readonly<Record<string, Slip>> = {
  swapped: (name, at) => name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2),
  lost: (name, at) => name.slice(0, at) + name.slice(at + 1),
  doubled: (name, at) => name.slice(0, at) + name[at] + name.slice(at),
  added: (name, at, letter) => name.slice(0, at) + letter + name.slice(at),
  changed: (name, at, letter) => name.slice(0, at) + letter + name.slice(at + 1),
};

describe("a name of five letters or more is still found or offered with one letter", () => {
  test.each(Object.entries(SLIPS))("%s", (_, slip) => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.nat(), fc.constantFrom(...ALPHABET), (name, at, letter) => {
        const typed = `${slip(name.word, at % (name.word.length - 1), letter)} ${name.rest}`;
        expect(ids(typed), `${name.word} typed as ${typed}`).toContain(name.id);
      }),
      { numRuns: 400 },
    );
  });
});

test("the search answers any text without an error, and the same each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(search(text)).toEqual(search(text));
    }),
  );
});
