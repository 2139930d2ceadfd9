/** A phone: the private chat of one person with the bot, below what its lock screen shows. */
import { post } from "./api.js";
import { h, icon, iconButton } from "./dom.js";
import { createLockScreen } from "./lock-screen.js";
import { openMenu } from "./menu.js";
import { createTalk } from "./talk.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("../control.ts").Person} Person
 * @typedef {import("./talk.js").Panel} Panel
 */

/**
 * @param {Store} store
 * @param {Person} person
 * @returns {Panel}
 */
export function createPhone(store, person) {
  const { id } = person;
  const name = `${person.label || "Phone"} ${person.first_name}`;
  const talk = createTalk(store, { name, chat: id, actor: () => id });
  const lock = createLockScreen(person.language_code);
  const more = iconButton("dots", `Menu of ${person.first_name}'s phone`, { onclick: () => showMenu() });
  const label = h("b", {}, person.label || "Phone");
  const badge = h("span", { class: "badge", title: "Language of the phone" }, person.language_code);
  const title = h("h2", {}, label, h("span", {}, `${person.first_name} · ${id}`));
  const start = h(
    "button",
    { type: "button", class: "start", onclick: () => talk.composer.say("/start") },
    "Start",
  );
  const blocked = h(
    "div",
    { class: "blocked", hidden: true },
    h("span", {}, icon("block"), "The bot is blocked"),
  );
  blocked.append(h("button", { type: "button", onclick: () => setBlocked(false) }, "Unblock"));
  const element = h("article", { class: "phone", "data-phone": id, "aria-label": name });
  element.append(h("header", { class: "title" }, title, badge, more), lock.element, talk.element);
  talk.element.lang = person.language_code;
  talk.composer.element.lang = "en";
  talk.composer.element.before(start, blocked);

  const now = () => store.people.get(id) ?? person;

  /** @param {boolean} on */
  async function setBlocked(on) {
    await post("block", { person: id, blocked: on }).catch((error) => talk.notices.toast(error.message));
    store.refresh();
  }
  function showMenu() {
    const on = now().blockedBot;
    const words = on ? "Unblock the bot" : "Block the bot";
    openMenu(more, [{ words, icon: "block", danger: !on, choose: () => setBlocked(!on) }], {
      label: "Phone",
    });
  }
  function draw() {
    const isBlocked = now().blockedBot;
    element.toggleAttribute("data-blocked", isBlocked);
    blocked.hidden = !isBlocked;
    talk.composer.element.hidden = isBlocked;
    start.hidden = isBlocked || talk.chat().messages.length > 0;
    talk.draw();
    const mine = [...store.previews.values()].filter((preview) => preview.person === id);
    lock.draw(mine, (preview) => exists(store, preview));
  }
  /** @param {string} text @param {boolean} alert */
  const answer = (text, alert) => talk.notices.answer(text, alert);
  const hears = (/** @type {number} */ who) => who === id && (store.pressedIn.get(who) ?? id) === id;
  return { element, draw, tick: lock.tick, hears, answer };
}

/**
 * @param {Store} store
 * @param {import("../control.ts").Preview} preview
 */
function exists(store, preview) {
  return (
    store.chats.get(preview.chat)?.messages.some((one) => one.message_id === preview.message_id) ?? false
  );
}
