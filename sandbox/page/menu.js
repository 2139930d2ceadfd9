/** Small menus that open beside a button or a message: arrow keys move, Enter chooses, Escape closes. */
import { h, icon } from "./dom.js";

/** @typedef {{ words: string, icon?: string, sign?: string, note?: string, danger?: boolean, choose(): unknown }} MenuItem */

const MARGIN = 8;

/**
 * @param {Element} opener the focus goes back there
 * @param {MenuItem[]} items
 * @param {{ label: string, at?: { x: number, y: number } }} options
 */
export function openMenu(opener, items, { label, at }) {
  const menu = h("div", { class: "menu", role: "menu", popover: "auto", "aria-label": label });
  for (const item of items) menu.append(entry(menu, item));
  document.body.append(menu);
  menu.addEventListener("keydown", (event) => moveFocus(menu, event));
  menu.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== "closed") return;
    menu.remove();
  });
  menu.addEventListener("beforetoggle", (event) => {
    const closing = /** @type {ToggleEvent} */ (event).newState === "closed";
    if (closing && menu.contains(document.activeElement)) /** @type {HTMLElement} */ (opener).focus?.();
  });
  menu.showPopover();
  place(menu, opener.getBoundingClientRect(), at);
  /** @type {HTMLElement | null} */ (menu.firstElementChild)?.focus();
}

/**
 * @param {HTMLElement} menu
 * @param {MenuItem} item
 */
function entry(menu, item) {
  const choose = () => {
    menu.hidePopover();
    item.choose();
  };
  return h(
    "button",
    { type: "button", role: "menuitem", tabindex: -1, class: item.danger ? "danger" : null, onclick: choose },
    item.icon ? icon(item.icon) : null,
    item.sign ? h("span", { class: "sign", "aria-hidden": "true" }, item.sign) : null,
    h("span", {}, item.words),
    item.note ? h("small", {}, item.note) : null,
  );
}

/**
 * @param {HTMLElement} menu
 * @param {KeyboardEvent} event
 */
function moveFocus(menu, event) {
  const entries = /** @type {HTMLElement[]} */ ([...menu.children]);
  const index = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Tab") menu.hidePopover();
  if (target === undefined) return;
  event.preventDefault();
  entries.at(target % entries.length)?.focus();
}

/**
 * Beside the opener or the pointer, and always whole inside the window.
 *
 * @param {HTMLElement} menu
 * @param {DOMRect} rect
 * @param {{ x: number, y: number }} [at]
 */
function place(menu, rect, at) {
  const { width, height } = menu.getBoundingClientRect();
  const left = at ? at.x : rect.left;
  const below = at ? at.y : rect.bottom + 4;
  const above = (at ? at.y : rect.top) - height - 4;
  const top = below + height + MARGIN > innerHeight ? above : below;
  menu.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`;
  menu.style.top = `${Math.max(MARGIN, Math.min(top, innerHeight - height - MARGIN))}px`;
}
