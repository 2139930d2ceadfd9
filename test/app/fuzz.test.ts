import fc from "fast-check";
import { expect, test } from "vitest";
import { asksForPerson, claims, expectCalm, hired, survivor } from "../support/people.ts";
import { ADMIN, type Phone, STAFF_CHAT, startWorld, type World } from "../support/world.ts";

const UPDATES = 400;

const text = fc.oneof(
  fc.constantFrom("/start", "/hide", "/menu", "/broadcast", "/staff", "/addstaff 1 admin", "/x", "/", "Skip"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  fc.constantFrom("\u200B", "\u202Eabc", "a".repeat(4096), "😀".repeat(2048), "%s{0}$1'\"\\"),
);
const data = fc.oneof(
  fc.constantFrom("menu", "menu:find", "menu:safety", "menu:person", "menu:settings", "person:agree", "hide"),
  fc.constantFrom("alone:yes", "lang:kk", "lang:en", "set:language", "set:updates:on", "none", "cancel"),
  fc.constantFrom(
    "find:dnipro",
    "find:other",
    "nat:KZ",
    "at:astana:astana-umit",
    "find:x",
    "claim:1",
    "to:1",
    "menu:plan",
    "plan:keep",
    "plan:part:people",
    "plan:send",
    "plan:yes:1",
    "plan:delete",
  ),
  fc
    .tuple(
      fc.constantFrom("safety", "intake", "plan", "broadcast", "x"),
      fc.constantFrom(
        "W1",
        "W3",
        "place",
        "children",
        "words",
        "reporting",
        "confirm",
        "uk",
        "worry",
        "people",
      ),
      fc.constantFrom("yes", "no", "skip", "back", "other", "send", "cancel", "end", "friend"),
    )
    .map((parts) => `q:${parts.join(":")}`),
  fc.string({ minLength: 1, maxLength: 30 }),
);
const who = fc.nat({ max: 3 });
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("text" as const), who, text }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("press" as const), who, data }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("button" as const), who, nth: fc.nat({ max: 9 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("media" as const),
      who,
      media: fc.constantFrom("photo" as const, "voice" as const, "sticker" as const, "document" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("edit" as const), who, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("raw" as const), who, body: fc.jsonValue() }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

test("random updates from everybody: none is given up, and no call is malformed", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await claims(mavka, await asksForPerson(dana));
  const people = [dana, survivor(world), mavka, world.phone(ADMIN)];
  const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000);
  const deeds = fc.sample(deed, { seed, numRuns: UPDATES });
  for (const [index, one] of deeds.entries()) {
    act(world, people[one.who]!, one);
    if (index % 20 === 19) await world.settles();
  }
  await expectCalm(world).catch((error) => {
    throw new Error(`with FUZZ_SEED=${seed}`, { cause: error });
  });
  for (const phone of people.slice(0, 2)) {
    phone.types("/start");
    await phone.sees(/\?/);
  }
  expect(world.sandbox.telegram.chat(STAFF_CHAT).members).toContain(ADMIN);
}, 120_000);

function act({ sandbox: { telegram } }: World, phone: Phone, one: Deed): void {
  const { id } = phone;
  const newest = phone.messages().findLast(({ fromBot }) => fromBot);
  // What Telegram itself would refuse is no update.
  try {
    if (one.kind === "text") telegram.send({ person: id, chat: id, text: one.text });
    if (one.kind === "media") telegram.send({ person: id, chat: id, media: { kind: one.media } });
    if (one.kind === "press") {
      telegram.press({ person: id, chat: id, message_id: newest?.message_id ?? 1, data: one.data });
    }
    if (one.kind === "button") {
      const pressed = (newest?.buttons ?? []).flat()[one.nth];
      if (pressed?.data === undefined) return;
      telegram.press({ person: id, chat: id, message_id: newest!.message_id, data: pressed.data });
    }
    if (one.kind === "edit") {
      const own = phone.messages().find(({ from }) => from === id);
      if (own !== undefined) {
        telegram.edit({ person: id, chat: id, message_id: own.message_id, text: one.text });
      }
    }
    if (one.kind === "raw") telegram.rawUpdate({ message: one.body });
  } catch (error) {
    if (!(error instanceof Error) || error.constructor.name !== "ActionError") throw error;
  }
}
