/** What the bot answers to a press: a line that goes away by itself, or an alert that wants an OK. */
import { h } from "./dom.js";

const TOAST_MS = 5000;

export function createNotices() {
  const toasts = h("div", { class: "toasts", role: "status" });
  const element = h("div", { class: "notices" }, toasts);

  /** @param {string} words */
  function toast(words) {
    const line = h("p", { class: "toast", dir: "auto" }, words);
    toasts.append(line);
    setTimeout(() => line.remove(), TOAST_MS);
  }

  /** @param {string} words */
  function alert(words) {
    const ok = h("button", { type: "button" }, "OK");
    const box = h("div", { class: "alert", role: "alertdialog", "aria-label": "The bot answers" });
    box.append(h("p", { dir: "auto" }, words), ok);
    const opener = /** @type {HTMLElement | null} */ (document.activeElement);
    const close = () => {
      box.remove();
      opener?.focus();
    };
    ok.addEventListener("click", close);
    box.addEventListener("keydown", (event) => event.key === "Escape" && close());
    element.append(box);
    ok.focus();
  }

  /**
   * @param {string} text
   * @param {boolean} isAlert
   */
  function answer(text, isAlert) {
    const chat = element.closest(".chat");
    for (const busy of chat?.querySelectorAll("[aria-busy]") ?? []) busy.removeAttribute("aria-busy");
    if (text !== "") (isAlert ? alert : toast)(text);
  }

  return { element, toast, answer };
}
