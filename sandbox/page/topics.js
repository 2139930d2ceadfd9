/** The topics of a forum, or of a private chat that has them: a row of tabs above the messages. */
import { h } from "./dom.js";

/**
 * @typedef {import("../control.ts").ShownChat["topics"]} ShownTopics
 * @param {() => void} onChoose
 */
export function createTopics(onChoose) {
  const element = h("nav", { class: "topics", "aria-label": "Topics", hidden: true });
  /** @type {number | null} */
  let chosen = null;
  /** @type {ShownTopics} */
  let topics = [];
  let signature = "";

  /** @param {ShownTopics} next */
  function draw(next) {
    topics = next;
    if (!topics.some((topic) => topic.thread_id === chosen)) chosen = null;
    const now = JSON.stringify([topics, chosen]);
    if (now === signature) return;
    signature = now;
    element.hidden = topics.length === 0;
    const held = element.contains(document.activeElement);
    element.replaceChildren(
      tab(null, "All"),
      ...topics.map((topic) => tab(topic.thread_id, topicWords(topic))),
    );
    if (held) /** @type {HTMLElement | null} */ (element.querySelector("[aria-pressed=true]"))?.focus();
  }

  /**
   * @param {number | null} id
   * @param {string} words
   */
  function tab(id, words) {
    const choose = () => {
      chosen = id;
      onChoose();
    };
    const props = { "aria-pressed": String(chosen === id), "data-topic": id, dir: "auto", onclick: choose };
    return h("button", { type: "button", ...props }, words);
  }

  return {
    element,
    draw,
    chosen: () => chosen,
    place: () => (chosen === null ? {} : { thread_id: chosen }),
  };
}

/** @param {ShownTopics[number]} topic */
const topicWords = (topic) => (topic.closed ? `${topic.name} (closed)` : topic.name);
