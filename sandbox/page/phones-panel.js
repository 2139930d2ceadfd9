/** «Which phones are shown»: a checkbox for each person and group. */
import { h, icon } from "./dom.js";
import { wall } from "./wall-order.js";

/**
 * @param {import("./store.js").Store} store
 * @param {import("./shown.js").Shown} shown
 */
export function createPhonesPanel(store, shown) {
  const list = h("div", { class: "checks" });
  const element = h("div", {
    class: "pop",
    id: "phones-panel",
    popover: "auto",
    role: "dialog",
    "aria-label": "Which phones are shown",
  });
  element.append(h("h2", {}, "Which phones are shown"), list);
  const opener = h("button", { type: "button", popovertarget: "phones-panel" }, icon("phones"), "Phones");
  let signature = "";

  function draw() {
    const entries = wall(store);
    const on = new Set(shown.pick(entries.map(({ id }) => id)));
    const next = JSON.stringify(entries.map(({ id, words }) => [id, words]));
    if (next !== signature) list.replaceChildren(...entries.map(check));
    signature = next;
    for (const box of list.querySelectorAll("input")) box.checked = on.has(Number(box.value));
  }

  /** @param {{ id: number, words: string }} entry */
  function check({ id, words }) {
    const box = h("input", { type: "checkbox", value: id });
    box.addEventListener("change", () => shown.set(id, box.checked));
    return h("label", {}, box, words);
  }

  return { opener, element, draw };
}
