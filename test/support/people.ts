/** What people do often: begin, be hired, ask for a person. */
import { expect } from "vitest";
import type { ShownMessage } from "../../sandbox/control.ts";
import { expectDiscreet } from "./discreet.ts";
import { ADMIN, type Phone, STAFF_CHAT, until, type World, wordsOf } from "./world.ts";

let nextId = 5_001;

/** Somebody with a phone in a language; nobody knows them yet. */
export function survivor(world: World, language = "en"): Phone {
  return world.person({ id: nextId++, first_name: "Dana", language_code: language });
}

/** A caseworker whom the admin registered and who wrote to the bot before. */
export async function hired(world: World, alias: string, role = "caseworker"): Promise<Phone> {
  const id = nextId++;
  const person = { id, first_name: alias, language_code: "en", groups: [STAFF_CHAT], started: true };
  const phone = world.person(person);
  await registered(world, id, `${role} ${alias}`);
  return phone;
}

/** Registers somebody as the admin does. */
export async function registered(world: World, id: number, roleAndAlias: string): Promise<void> {
  const admin = world.phone(ADMIN);
  admin.types(`/addstaff ${id} ${roleAndAlias}`);
  const alias = roleAndAlias.split(" ").slice(1).join(" ");
  await until(() => {
    const answer = admin.messages().at(-1);
    return answer?.fromBot === true && wordsOf(answer).includes(alias);
  }, `the registration of ${alias}`);
}

/** Goes through questions: sees the words, then presses the button or, after «…», types. */
export async function answers(phone: Phone, steps: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [words, answer] of steps) {
    await phone.sees(words);
    if (answer.startsWith("…")) phone.types(answer.slice(1));
    else await phone.presses(answer);
  }
}

/** Comes to the menu by the usual way. */
export async function opensMenu(phone: Phone): Promise<void> {
  phone.types("/start");
  await answers(phone, [[/could anyone else see/, "I am alone"]]);
  await phone.sees(/What would you like/);
}

/** Begins the safety questions, with no danger at this moment. */
export async function checksSafety(phone: Phone): Promise<void> {
  await phone.presses("Check my safety");
  await answers(phone, [[/right at this moment/, "Not right now"]]);
}

/** Asks for a person, with some words or none, and returns the case code. */
export async function asksForPerson(phone: Phone, words = "Skip"): Promise<string> {
  await opensMenu(phone);
  await phone.presses("Talk to a person");
  await answers(phone, [
    [/here is how it works/, "I agree"],
    [/Where are you/, "Skip"],
    [/children with you/, "Skip"],
    [/matters most/, words],
    [/count your request/, "Skip"],
  ]);
  return codeIn(await phone.sees(/Your request is kept/));
}

/** Claims the case of a code in the staff chat, and waits until it stands in the private chat. */
export async function claims(caseworker: Phone, code: string): Promise<void> {
  const card = await caseworker.sees(new RegExp(`${code} · .*\n[\\s\\S]*Waiting since`), {
    chat: STAFF_CHAT,
  });
  caseworker.taps(card, "Claim", { chat: STAFF_CHAT });
  await caseworker.sees(new RegExp(`${code} · `));
}

/** The case code in a message. */
export function codeIn(message: ShownMessage): string {
  return /[A-Z]{2}-\d{4}/.exec(wordsOf(message))![0];
}

/** The words of everything that stands in a chat. */
export function standing(phone: Phone, chat?: number): string[] {
  return phone.messages(chat).map(wordsOf);
}

/** Nothing was refused as malformed, no update was given up, and every call to a survivor was discreet. */
export async function expectCalm(world: World): Promise<void> {
  await world.settles();
  const calls = world.sandbox.telegram.calls();
  expect(calls.filter(({ malformed }) => malformed)).toEqual([]);
  await expectDiscreet(world);
  expect(standing(world.phone(ADMIN), STAFF_CHAT).filter((words) => words.includes("⚠️"))).toEqual([]);
}

/** Waits until a claim about the world holds. */
export async function holds(claim: () => boolean, what: string): Promise<void> {
  await until(claim, what);
}

/** The newest answer to a button press of somebody. */
export function toasts(world: World, phone: Phone): string[] {
  const heard: string[] = [];
  world.sandbox.telegram.on((event) => {
    if (event.kind === "answer" && event.person === phone.id) heard.push(event.text);
  });
  return heard;
}

/** Takes a new return code in the settings, and returns it as it stands there. */
export async function takesCode(phone: Phone): Promise<string> {
  await opensMenu(phone);
  await phone.presses("Settings");
  await phone.sees(/^Settings/);
  await phone.presses("Return code");
  await phone.presses("Show me a number");
  return /^\+[\d ]+/.exec(wordsOf(await phone.sees(/^\+\d/)))![0];
}

/** Only harmless lines of ours are left, whatever a person typed between them. */
export const COVER = /^(?:A tip for today|Порада дня|Совет дня|Бүгінгі кеңес): /;
