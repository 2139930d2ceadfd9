/**
 * Building elements. Words from a chat only ever become text nodes: nothing here parses HTML.
 *
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => unknown)>} Props
 */

/**
 * `onclick` and its kin take a function; `true` sets an empty attribute; false, null and undefined set none.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Props} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value);
    else if (value !== false && value != null)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...present(children));
  return element;
}

/** @param {Child[]} children */
function present(children) {
  return /** @type {(Node | string)[]} */ (children.filter((child) => child != null && child !== false));
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * A drawing from the sprite in index.html. Decorative, unless it is given words.
 *
 * @param {string} name
 * @param {string} [words]
 */
export function icon(name, words) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  if (words === undefined) svg.setAttribute("aria-hidden", "true");
  else {
    const title = document.createElementNS(SVG, "title");
    title.textContent = words;
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", words);
    svg.append(title);
  }
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/**
 * A round button that shows only an icon; its words are its accessible name and its tooltip.
 *
 * @param {string} name
 * @param {string} words
 * @param {Props} [props]
 */
export function iconButton(name, words, props = {}) {
  return h(
    "button",
    { type: "button", class: "round", "aria-label": words, title: words, ...props },
    icon(name),
  );
}

/**
 * Sets the text only when it differs, so that a screen reader and a selection are left in peace.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long" });

/** @param {number} seconds */
export const timeOf = (seconds) => clock.format(seconds * 1000);
/** @param {number} seconds */
export const dayOf = (seconds) => day.format(seconds * 1000);
