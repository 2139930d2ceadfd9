/** From a chat to what each of its bubbles shows. */
import { gist } from "./message.js";

/**
 * @typedef {import("../control.ts").ShownMessage} ShownMessage
 * @typedef {import("./chat-log.js").LogView} LogView
 * @typedef {import("./message.js").BubbleView} BubbleView
 */

/**
 * @param {LogView} view
 * @returns {BubbleView[]}
 */
export function bubbleViews({ chat, actor, thread }) {
  const byId = new Map(chat.messages.map((message) => [message.message_id, message]));
  const topics = new Map(chat.topics.map((topic) => [topic.thread_id, topic.name]));
  const shown = thread === null ? chat.messages : chat.messages.filter((one) => one.thread_id === thread);
  return shown.map((message, index) => {
    const quoted = message.replyTo === undefined ? undefined : byId.get(message.replyTo);
    const previous = shown[index - 1];
    return {
      message,
      own: message.from === actor,
      group: chat.type !== "private",
      newDay: !previous || dayNumber(previous.date) !== dayNumber(message.date),
      quote: message.replyTo === undefined ? null : quoteOf(quoted),
      topic: thread === null && message.thread_id ? (topics.get(message.thread_id) ?? null) : null,
    };
  });
}

/** @param {ShownMessage | undefined} quoted */
function quoteOf(quoted) {
  return quoted
    ? { name: quoted.fromName, words: gist(quoted) }
    : { name: "Reply", words: "Deleted message" };
}

/** @param {number} seconds */
const dayNumber = (seconds) => new Date(seconds * 1000).toDateString();
