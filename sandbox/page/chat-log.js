/**
 * The messages of one chat. Redrawing touches only bubbles that changed, keeps the place of a reader who scrolled up,
 * and stays at the bottom for one who is there.
 */
import { bubbleViews } from "./bubble-views.js";
import { h, icon } from "./dom.js";
import { wireClicks, wireKeys } from "./log-input.js";
import { drawMessage } from "./message.js";

/**
 * @typedef {import("../control.ts").ShownChat} ShownChat
 * @typedef {import("../control.ts").ShownMessage} ShownMessage
 * @typedef {import("./message.js").BubbleView} BubbleView
 * @typedef {import("./message.js").BubbleActions & {
 *   menu(message: ShownMessage, element: HTMLElement, at?: { x: number, y: number }): void,
 * }} LogActions
 * @typedef {{ chat: ShownChat, actor: number, thread: number | null }} LogView
 */

const AT_BOTTOM = 24;

/**
 * @param {{ label: string, actions: LogActions }} options
 */
export function createChatLog({ label, actions }) {
  const list = h("div", {
    class: "log",
    role: "log",
    "aria-live": "polite",
    "aria-label": label,
    tabindex: 0,
  });
  list.setAttribute("aria-description", "Up and Down move between messages, Enter opens what can be done.");
  const down = h("button", {
    type: "button",
    class: "to-bottom",
    hidden: true,
    "aria-label": "To the newest message",
  });
  down.append(icon("down"));
  const element = h("div", { class: "log-box" }, list, down);

  /** @type {Map<number, { element: HTMLElement, signature: string, message: ShownMessage }>} */
  const drawn = new Map();
  /** @type {LogView | null} */
  let last = null;
  let atBottom = true;

  const toBottom = () => {
    list.scrollTop = list.scrollHeight;
  };
  list.addEventListener("scroll", () => {
    atBottom = list.scrollHeight - list.scrollTop - list.clientHeight < AT_BOTTOM;
    if (down.hidden !== atBottom) down.hidden = atBottom;
  });
  list.addEventListener("load", () => atBottom && toBottom(), true);
  down.addEventListener("click", toBottom);
  new ResizeObserver(() => atBottom && toBottom()).observe(list);
  wireKeys(list, drawn, actions);
  wireClicks(list, drawn, actions);

  /** @param {LogView} view */
  function draw(view) {
    if (last && last.chat === view.chat && last.actor === view.actor && last.thread === view.thread) return;
    const stay = atBottom || last?.thread !== view.thread || last.chat.id !== view.chat.id;
    last = view;
    const views = bubbleViews(view);
    const wanted = new Set(views.map(({ message }) => message.message_id));
    for (const [id, old] of drawn) {
      if (wanted.has(id)) continue;
      old.element.remove();
      drawn.delete(id);
    }
    let before = list.firstElementChild;
    for (const bubble of views) {
      const current = place(bubble, before);
      before = current.nextElementSibling;
    }
    if (stay) toBottom();
  }

  /**
   * @param {BubbleView} view
   * @param {Element | null} before
   */
  function place(view, before) {
    const { message } = view;
    const signature = JSON.stringify(view);
    const old = drawn.get(message.message_id);
    if (old?.signature === signature) {
      old.message = message;
      if (old.element !== before) list.insertBefore(old.element, before);
      return old.element;
    }
    const fresh = drawMessage(view, actions);
    drawn.set(message.message_id, { element: fresh, signature, message });
    if (old) replaceKeepingFocus(old.element, fresh);
    else list.insertBefore(fresh, before);
    return fresh;
  }

  return { element, draw, toBottom };
}

/**
 * A button that is pressed is often redrawn by the answer: the keyboard stays where it was.
 *
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function replaceKeepingFocus(old, fresh) {
  const keys = [...old.querySelectorAll("button")];
  const index = keys.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  const held = old === document.activeElement;
  old.replaceWith(fresh);
  if (held) fresh.focus({ preventScroll: true });
  if (index >= 0) (fresh.querySelectorAll("button")[index] ?? fresh).focus({ preventScroll: true });
}
