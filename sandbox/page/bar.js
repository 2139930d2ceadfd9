/** The bar above the phones: who stands there, and what happens to all of them. */
import { openAddPerson } from "./add-person.js";
import { post } from "./api.js";
import { dayOf, h, icon, setText, timeOf } from "./dom.js";
import { createFaultsPanel } from "./faults-panel.js";
import { createPhonesPanel } from "./phones-panel.js";

/** @typedef {import("./store.js").Store} Store */

const JUMPS = [1, 25, 49];
const HOUR = 3600;

/**
 * @param {HTMLElement} bar
 * @param {Store} store
 * @param {import("./shown.js").Shown} shown
 */
export function createBar(bar, store, shown) {
  const bot = h("span", { class: "bot-name" });
  const time = h("time", { class: "now" });
  const limits = h("button", {
    type: "button",
    role: "switch",
    "aria-checked": "false",
    onclick: () => switchLimits(),
  });
  limits.append(h("span", { class: "knob", "aria-hidden": "true" }), "Limits");
  limits.title = "Telegram's limits on the pace of sending";
  const phones = createPhonesPanel(store, shown);
  const faults = createFaultsPanel(store);
  const add = h("button", { type: "button", class: "primary", onclick: () => openAddPerson(store, shown) });
  add.append(icon("plus"), "Add a person");
  bar.append(
    h("h1", {}, "Sandbox", bot),
    h("div", { class: "tools" }, add, phones.opener, limits, faults.opener, clockTools(store, time), links()),
    phones.element,
    faults.element,
  );

  async function switchLimits() {
    await post("limits", { enabled: !store.state?.limits }).catch(() => {});
    store.refresh();
  }
  function draw() {
    if (!store.state) return;
    const { name, username } = store.state.bot;
    setText(bot, `${name} · @${username}`);
    limits.setAttribute("aria-checked", String(store.state.limits));
    phones.draw();
    faults.draw();
  }
  /** @param {number} now */
  const tick = (now) => setText(time, `${dayOf(now)}, ${timeOf(now)}`);

  return { draw, tick };
}

/**
 * @param {Store} store
 * @param {HTMLElement} time
 */
function clockTools(store, time) {
  const box = h("div", { class: "clock", role: "group", "aria-label": "Clock of the sandbox" }, time);
  for (const hours of JUMPS) {
    const jump = async () => {
      await post("clock", { advanceSeconds: hours * HOUR }).catch(() => {});
      store.refresh();
    };
    box.append(
      h("button", { type: "button", title: `Move the clock ${hours} h on`, onclick: jump }, `+${hours} h`),
    );
  }
  return box;
}

function links() {
  const link = (/** @type {string} */ href, /** @type {string} */ words) =>
    h("a", { href, target: "_blank" }, words);
  return h(
    "nav",
    { class: "links", "aria-label": "Raw data" },
    link("/sandbox/state", "State"),
    link("/sandbox/calls", "Calls"),
  );
}
