/** The panel of a group, seen by the member whom one chooses to be. */
import { h, setText } from "./dom.js";
import { createTalk } from "./talk.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("../control.ts").Person} Person
 * @typedef {import("../control.ts").ShownChat} ShownChat
 * @typedef {import("./talk.js").Panel} Panel
 */

/**
 * @param {Store} store
 * @param {ShownChat} first
 * @returns {Panel}
 */
export function createGroup(store, first) {
  const select = h("select", { "aria-label": "Act as", onchange: () => talk.draw() });
  const actor = () => Number(select.value);
  const talk = createTalk(store, { name: first.title, chat: first.id, actor });
  const name = h("b", {}, first.title);
  const count = h("span");
  const element = h("article", { class: "phone group", "data-group": first.id, "aria-label": first.title });
  const as = h("label", { class: "act-as" }, h("span", {}, "Act as"), select);
  element.append(h("header", { class: "title" }, h("h2", {}, name, count)), as, talk.element);
  let signature = "";

  function draw() {
    const chat = talk.chat();
    const members = chat.members.map((id) => store.people.get(id)).filter((one) => one !== undefined);
    setText(name, chat.title);
    setText(count, `${chat.type} · ${members.length} ${members.length === 1 ? "person" : "people"}`);
    const next = members.map((one) => `${one.id}:${one.first_name}:${one.label}`).join();
    if (next !== signature) fillSelect(select, members);
    signature = next;
    talk.element.classList.toggle("nobody", members.length === 0);
    talk.draw();
  }
  /** @param {string} text @param {boolean} alert */
  const answer = (text, alert) => talk.notices.answer(text, alert);
  const hears = (/** @type {number} */ who) => store.pressedIn.get(who) === first.id;
  return { element, draw, tick: () => {}, hears, answer };
}

/**
 * @param {HTMLSelectElement} select
 * @param {Person[]} members
 */
function fillSelect(select, members) {
  const held = select.value;
  select.replaceChildren(
    ...members.map((one) => h("option", { value: one.id }, `${one.first_name} (${one.label})`)),
  );
  if (members.some((one) => String(one.id) === held)) select.value = held;
}
