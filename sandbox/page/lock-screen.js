/** The strip above a chat: what somebody who only sees the locked phone would read, and whether it made a sound. */
import { h, icon, setText, timeOf } from "./dom.js";

/** @typedef {import("../control.ts").Preview} Preview */

const LENGTH = 120;
const SHOWN = 12;

/** @param {string} lang the language of what arrives */
export function createLockScreen(lang) {
  const time = h("time", { class: "lock-time" });
  const more = h("button", { type: "button", class: "lock-more", "aria-expanded": "false", hidden: true });
  const cards = h("div", { class: "lock-cards", lang });
  const element = h("section", { class: "lock", "aria-label": "Lock screen" });
  element.append(h("header", {}, time, h("span", {}, "Lock screen"), more), cards);
  let open = false;
  let signature = "";
  /** @type {{ previews: Preview[], exists(preview: Preview): boolean } | null} */
  let last = null;

  more.addEventListener("click", () => {
    open = !open;
    more.setAttribute("aria-expanded", String(open));
    if (last) draw(last.previews, last.exists);
  });

  /**
   * @param {Preview[]} previews of this person, oldest first
   * @param {(preview: Preview) => boolean} exists whether the message is still in the chat
   */
  function draw(previews, exists) {
    last = { previews, exists };
    const newest = previews.slice(open ? -SHOWN : -1).reverse();
    const next = JSON.stringify([open, previews.length, newest.map((one) => [one, exists(one)])]);
    if (next === signature) return;
    signature = next;
    more.hidden = previews.length < 2;
    setText(more, open ? "Show one" : `Show ${Math.min(previews.length, SHOWN)}`);
    element.classList.toggle("open", open);
    const empty = h("p", { class: "lock-empty", lang: "en" }, "No notifications");
    cards.replaceChildren(...(newest.length ? newest.map((one) => card(one, exists(one))) : [empty]));
  }

  /** @param {number} now */
  const tick = (now) => setText(time, timeOf(now));

  return { element, draw, tick };
}

/**
 * @param {Preview} preview
 * @param {boolean} exists
 */
function card(preview, exists) {
  const hooks = {
    "data-preview": preview.message_id,
    "data-preview-chat": preview.chat,
    "data-buzzed": `${preview.buzzed}`,
  };
  const body = preview.body.length > LENGTH ? `${preview.body.slice(0, LENGTH)}…` : preview.body;
  return h(
    "article",
    { class: `notice ${preview.buzzed ? "buzzed" : "quiet"}${exists ? "" : " withdrawn"}`, ...hooks },
    h(
      "header",
      {},
      h("i", { class: "app", "aria-hidden": "true" }, icon("send")),
      "Telegram",
      h("time", {}, timeOf(preview.date)),
    ),
    h("b", { dir: "auto" }, preview.title),
    h("p", { dir: "auto" }, body),
    h(
      "footer",
      { lang: "en" },
      h(
        "span",
        { class: "sound" },
        icon(preview.buzzed ? "bell" : "bell-off"),
        preview.buzzed ? "Buzzed" : "Silent",
      ),
      exists ? null : h("span", {}, "message deleted since"),
    ),
  );
}
