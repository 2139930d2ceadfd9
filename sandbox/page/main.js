/** The page of the sandbox: phones side by side, live. Starts here. */
import { createBar } from "./bar.js";
import { h, setText } from "./dom.js";
import { createGroup } from "./group.js";
import { createPhone } from "./phone.js";
import { createShown } from "./shown.js";
import { createStore } from "./store.js";
import { wall } from "./wall-order.js";

const TICK_MS = 1000;

const place = /** @type {HTMLElement} */ (document.querySelector("#wall"));
const gone = /** @type {HTMLElement} */ (document.querySelector(".gone"));
const waiting = place.querySelector(".waiting");

/** @type {Map<number, import("./talk.js").Panel>} */
const panels = new Map();
const nobody = h(
  "p",
  { class: "waiting" },
  "No phone is shown. Choose some under «Phones», or add a person.",
);

const store = createStore({
  onChange: draw,
  onAnswer({ person, text, alert }) {
    const hears = [...panels.values()].filter((panel) => panel.hears(person));
    for (const panel of hears) panel.answer(text, alert);
  },
  onGone(isGone) {
    document.body.classList.toggle("is-gone", isGone);
    gone.hidden = !isGone;
    setText(
      gone,
      isGone ? "The sandbox does not answer. Is it still running? This page comes back by itself." : "",
    );
    if (isGone && waiting) setText(waiting, "Waiting for the sandbox…");
  },
});
const shown = createShown(draw);
const bar = createBar(/** @type {HTMLElement} */ (document.querySelector(".bar")), store, shown);

function draw() {
  if (!store.state) return;
  waiting?.remove();
  bar.draw();
  const entries = wall(store);
  const ids = shown.pick(entries.map(({ id }) => id));
  arrange(ids);
  for (const id of ids) panels.get(id)?.draw();
  tick();
}

/**
 * Panels that stay are never taken out of the page, so that focus, drafts and places in the text stay too.
 *
 * @param {number[]} ids
 */
function arrange(ids) {
  for (const [id, panel] of panels) {
    if (ids.includes(id)) continue;
    panel.element.remove();
    if (!store.people.has(id) && !store.chats.has(id)) panels.delete(id);
  }
  let before = place.firstElementChild;
  for (const id of ids) {
    const { element } = panelOf(id);
    if (element === before) before = element.nextElementSibling;
    else place.insertBefore(element, before);
  }
  if (ids.length === 0) place.append(nobody);
  else nobody.remove();
}

/** @param {number} id */
function panelOf(id) {
  const known = panels.get(id);
  if (known) return known;
  const person = store.people.get(id);
  const chat = store.chats.get(id);
  const panel = person ? createPhone(store, person) : createGroup(store, /** @type {any} */ (chat));
  panels.set(id, panel);
  return panel;
}

function tick() {
  if (!store.state) return;
  const now = store.now();
  bar.tick(now);
  for (const panel of panels.values()) panel.tick(now);
}

setInterval(tick, TICK_MS);
store.open();
