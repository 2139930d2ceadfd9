/** The keyboard that a bot puts in place of letters: rows of words, each sent as typed. */
import { h, icon } from "./dom.js";

/** @param {(words: string) => unknown} say */
export function createReplyKeyboard(say) {
  const element = h("div", {
    class: "reply-keyboard",
    role: "group",
    "aria-label": "Keyboard of the bot",
    hidden: true,
  });
  let signature = "null";

  /** @param {string[][] | null} rows */
  function draw(rows) {
    const next = JSON.stringify(rows);
    if (next === signature) return;
    signature = next;
    element.hidden = rows === null;
    const drawn = (rows ?? []).map((row) => h("div", { class: "row" }, ...row.map(key)));
    element.replaceChildren(h("span", { class: "hint" }, icon("keys")), ...drawn);
  }

  /** @param {string} words */
  const key = (words) =>
    h("button", { type: "button", class: "key", dir: "auto", onclick: () => say(words) }, words);

  return { element, draw };
}
