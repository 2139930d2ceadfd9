/** A reply that was opened does not stay, and nothing of it ever shows on a locked phone. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/db/database.ts";
import {
  asksForPerson,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { type Phone, startWorld, type World } from "../support/world.ts";

async function talking(world: World): Promise<{ dana: Phone; mavka: Phone }> {
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await claims(mavka, await asksForPerson(dana));
  return { dana, mavka };
}

/** Lets two minutes pass for what stands open. */
async function readingPasses({ database }: World): Promise<void> {
  await rowsOf(database.db, sql`update slots set at = at - interval '121 seconds'`);
}

function previews(world: World, phone: Phone): string[] {
  return world.sandbox.telegram
    .state()
    .previews.filter(({ person }) => person === phone.id)
    .map(({ body }) => body);
}

const gone = (phone: Phone, pattern: RegExp) =>
  holds(() => !standing(phone).some((words) => pattern.test(words)), `${pattern} to go`);

test("two minutes after it was opened a reply goes away, also over a restart, and the next can be reached", async () => {
  const world = await startWorld();
  const { dana, mavka } = await talking(world);
  mavka.types("Come tonight");
  await dana.sees(/^1 new$/);
  mavka.types("The door is green");
  await dana.sees(/^2 new$/);
  await dana.presses("Show");
  const first = await dana.sees(/^Come tonight$/);
  await world.stopService();
  await readingPasses(world);
  await world.restart();
  const notice = await dana.sees(/^1 new$/);
  expect(notice.message_id).toBe(first.message_id);
  await gone(dana, /tonight/);
  await dana.presses("Show");
  await dana.sees(/^The door is green$/);
  await readingPasses(world);
  await gone(dana, /green/);
  expect(previews(world, dana).join()).not.toMatch(/tonight|green/);
  expect(previews(world, dana).filter((body) => / new$/.test(body))).toEqual(["1 new"]);
  await expectCalm(world);
});

test("a screen that came in place of a reply stays", async () => {
  const world = await startWorld();
  const { dana, mavka } = await talking(world);
  mavka.types("Come tonight");
  await dana.sees(/^1 new$/);
  await dana.presses("Show");
  const reply = await dana.sees(/^Come tonight$/);
  dana.taps(reply, "Menu");
  await dana.sees(/What would you like/);
  await readingPasses(world);
  await new Promise((resolve) => setTimeout(resolve, 6_500));
  await dana.sees(/What would you like/);
  expect(standing(dana).join()).not.toMatch(/tonight/);
  await expectCalm(world);
});

test("a photo that was shown below goes when the next reply is shown, and when she turns to something else", async () => {
  const world = await startWorld();
  const { dana, mavka } = await talking(world);
  const { telegram } = world.sandbox;
  const photos = () => dana.messages().filter(({ media }) => media !== undefined).length;
  telegram.send({ person: mavka.id, chat: mavka.id, media: { kind: "photo" } });
  await dana.sees(/^1 new$/);
  mavka.types("Do you see it?");
  await dana.sees(/^2 new$/);
  await dana.presses("Show");
  await holds(() => photos() === 1, "the photo");
  await dana.presses("Show (1)");
  await dana.sees(/^Do you see it\?$/);
  await holds(() => photos() === 0, "the photo to go");
  dana.types("/menu");
  await dana.sees(/What would you like|could anyone else/);
  await gone(dana, /Do you see it/);
  await expectCalm(world);
});

test("if she chose it, a reply shows at once while she is there, in place and without a push", async () => {
  const world = await startWorld();
  const { dana, mavka } = await talking(world);
  await opensMenu(dana);
  await dana.presses("Settings");
  await dana.presses("Safe hours");
  await dana.sees(/only when you press/);
  await dana.presses("Show answers at once");
  const screen = await dana.sees(/may show on this screen at once/);
  const before = previews(world, dana).length;
  mavka.types("I am here");
  const shown = await dana.sees(/^I am here$/);
  expect(shown.message_id).toBe(screen.message_id);
  await mavka.sees(/chose to see answers at once/);
  expect(previews(world, dana)).toHaveLength(before);
  // What she reads is not pushed away: the next one waits for her tap.
  mavka.types("And again");
  await dana.sees(/^1 new$/);
  await dana.sees(/^I am here$/);
  await dana.presses("Show");
  await dana.sees(/^And again$/);
  await gone(dana, /^I am here$/);
  await rowsOf(world.database.db, sql`update visits set seen_at = seen_at - interval '61 seconds'`);
  mavka.types("Later");
  await dana.sees(/^1 new$/);
  expect(previews(world, dana).join()).not.toMatch(/I am here|And again|Later/);
  await expectCalm(world);
});

test("a question that waits for her answer is not replaced by a reply", async () => {
  const world = await startWorld();
  const { dana, mavka } = await talking(world);
  await opensMenu(dana);
  await dana.presses("Settings");
  await dana.presses("Safe hours");
  await dana.presses("Show answers at once");
  await dana.sees(/may show on this screen at once/);
  await dana.presses("Change the hours");
  await dana.sees(/When may something new come/);
  mavka.types("I am here");
  await dana.sees(/^1 new$/);
  await dana.sees(/When may something new come/);
  await expectCalm(world);
});
