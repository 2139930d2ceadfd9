import { expect, test } from "vitest";
import { answers, checksSafety } from "../support/people.ts";
import { ADMIN, STAFF_CHAT, startWorld } from "../support/world.ts";

test("a survivor goes from «/start» to a closed case", async () => {
  const world = await startWorld();
  const admin = world.phone(ADMIN);
  const dana = world.person({ id: 1002, first_name: "Dana", language_code: "en" });
  const mavka = world.person({ id: 2001, first_name: "Maria", language_code: "en", groups: [STAFF_CHAT] });

  mavka.types("/start");
  await world.settles();
  admin.types("/addstaff 2001 caseworker Mavka");
  await admin.sees(/Mavka is registered/);

  dana.types("/start");
  await dana.sees(/could anyone else see this screen/);
  await dana.presses("I am alone");
  await dana.sees(/What would you like/);
  await checksSafety(dana);
  for (const [number, answer] of ["Yes", "No", "Yes", "I don't know", "Skip", "No"].entries()) {
    await dana.sees(new RegExp(`^${number + 1} of 6`));
    await dana.presses(answer);
    if (number === 2)
      await answers(dana, [
        [/neck was pressed/, "Earlier"],
        [/any of this/, "Skip"],
      ]);
  }
  await dana.sees(/even when things are quiet/);
  await dana.presses("Talk to a person");
  await dana.sees(/here is how it works/);
  await dana.presses("I agree");
  await dana.sees(/Where are you/);
  await dana.presses("Skip");
  await dana.sees(/children with you/);
  await dana.presses("Yes");
  await dana.sees(/matters most/);
  dana.types("I need a safe place");
  await dana.sees(/count your request/);
  await dana.presses("No");
  const code = /[A-Z]{2}-\d{4}/.exec((await dana.sees(/Your code is/)).text!)![0];

  const card = await admin.sees(new RegExp(code), { chat: STAFF_CHAT });
  expect(card.text).toContain("HIGH");
  expect(card.text).not.toContain("safe place");
  dana.types("Are you there?");
  await dana.sees(/kept for the person/);

  await mavka.presses("Claim", { chat: STAFF_CHAT });
  await mavka.sees(/I need a safe place/);
  await mavka.sees(new RegExp(`${code}\nAre you there`));
  mavka.types("I am here, you are not alone");
  const notice = await dana.sees(/^1 new$/);
  expect(notice.silent).toBe(true);
  expect(dana.messages().some(({ text }) => text?.includes("not alone"))).toBe(false);
  await dana.presses("Show");
  await dana.sees(/you are not alone/);
  const previews = world.sandbox.telegram.state().previews.filter(({ person }) => person === dana.id);
  expect(previews.filter(({ body }) => body.includes("not alone"))).toEqual([]);

  await mavka.presses("Close case");
  await mavka.presses("Overcome");
  await mavka.sees(new RegExp(`${code} is closed`));
  await dana.presses("Show");
  await dana.sees(/come to an end/);
  await admin.sees(new RegExp(`${code} · closed`), { chat: STAFF_CHAT });

  await dana.presses("Hide");
  await world.settles();
  expect(dana.messages()).toHaveLength(1);
});
