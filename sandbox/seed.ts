import type { NewPerson } from "./control.ts";
import type { Telegram } from "./telegram.ts";

/** The demo's staff chat, a supergroup. */
export const staffChatId = -1_001_000_000_001;

/** The demo's administrator. */
export const adminId = 3001;

const caseworkers = [
  { id: 2001, first_name: "Марія", alias: "Мавка" },
  { id: 2002, first_name: "Ірина", alias: "Калина" },
];

/** Puts the demo's people and their staff chat into an empty Telegram; `started` means that they wrote to the bot in an earlier run. */
export function seedPeople(telegram: Telegram, started: boolean): void {
  const add = (person: NewPerson) => telegram.addPerson({ ...person, started });
  add({ id: 1001, first_name: "Олена", language_code: "uk", label: "Survivor, Ukrainian" });
  add({ id: 1002, first_name: "Dana", language_code: "en", label: "Survivor, English" });
  add({ id: 1003, first_name: "Айгүл", language_code: "kk", label: "Survivor, Kazakh" });
  for (const { id, first_name, alias } of caseworkers) {
    add({ id, first_name, language_code: "uk", label: `Caseworker ${alias}` });
  }
  add({ id: adminId, first_name: "Оксана", language_code: "uk", label: "Admin" });
  const members = [adminId, ...caseworkers.map((caseworker) => caseworker.id)];
  telegram.addGroup({ id: staffChatId, title: "Staff chat", members });
}

/** Registers the caseworkers as people would: each opens the bot, then the admin names them in her private chat. */
export function registerStaff(telegram: Telegram): void {
  for (const id of [...caseworkers.map((caseworker) => caseworker.id), adminId]) {
    telegram.send({ person: id, chat: id, text: "/start" });
  }
  for (const { id, alias } of caseworkers) {
    telegram.send({ person: adminId, chat: adminId, text: `/addstaff ${id} caseworker ${alias}` });
  }
}
