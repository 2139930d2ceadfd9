/** Moving among the messages by keyboard, and opening what can be done with one. */

/**
 * @typedef {import("../control.ts").ShownMessage} ShownMessage
 * @typedef {import("./chat-log.js").LogActions} LogActions
 */

/**
 * @param {HTMLElement} list
 * @param {Map<number, { element: HTMLElement, message: ShownMessage }>} drawn
 * @param {LogActions} actions
 */
export function wireKeys(list, drawn, actions) {
  list.addEventListener("keydown", (event) => {
    const focused = /** @type {HTMLElement} */ (event.target);
    if (focused !== list && !focused.matches(".message")) return;
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const up = event.key === "ArrowUp";
      const edge = up ? list.lastElementChild : null;
      const next = up ? focused.previousElementSibling : focused.nextElementSibling;
      /** @type {HTMLElement | null} */ (focused === list ? edge : next)?.focus();
    }
    if (event.key !== "Enter" && event.key !== " ") return;
    const found = drawn.get(Number(focused.dataset.message));
    if (!found) return;
    event.preventDefault();
    actions.menu(found.message, found.element);
  });
}

/**
 * @param {HTMLElement} list
 * @param {Map<number, { element: HTMLElement, message: ShownMessage }>} drawn
 * @param {LogActions} actions
 */
export function wireClicks(list, drawn, actions) {
  list.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const bubble = target.closest(".bubble");
    if (!bubble || getSelection()?.toString()) return;
    const message = /** @type {HTMLElement | null} */ (bubble.closest(".message"));
    const found = drawn.get(Number(message?.dataset.message));
    if (found) actions.menu(found.message, found.element, { x: event.clientX, y: event.clientY });
  });
}
