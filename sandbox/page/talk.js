/** A chat with what is around it: topics, messages, notices, keyboard, composer. Phones and groups are built around one. */
import { createChatLog } from "./chat-log.js";
import { createComposer } from "./composer.js";
import { h } from "./dom.js";
import { messageActions } from "./message-actions.js";
import { createNotices } from "./notices.js";
import { createReplyKeyboard } from "./reply-keyboard.js";
import { createTopics } from "./topics.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("../control.ts").Person} Person
 * @typedef {import("../control.ts").ShownChat} ShownChat
 * @typedef {{
 *   element: HTMLElement,
 *   draw(): void,
 *   tick(now: number): void,
 *   hears(person: number): boolean,
 *   answer(text: string, alert: boolean): void,
 * }} Panel
 */

/** @param {number} id @returns {ShownChat} */
const noChat = (id) => ({
  id,
  type: "private",
  title: "",
  members: [id],
  messages: [],
  topics: [],
  keyboard: null,
});

/**
 * @param {Store} store
 * @param {{ name: string, chat: number, actor(): number }} options
 */
export function createTalk(store, { name, chat: chatId, actor }) {
  const empty = noChat(chatId);
  const chat = () => store.chats.get(chatId) ?? empty;
  const notices = createNotices();
  const topics = createTopics(() => draw());
  const composer = createComposer({
    name,
    place: () => ({ person: actor(), chat: chatId, ...topics.place() }),
    commands: () => store.state?.commands[actor() === chatId ? `${chatId}` : `${actor()}:${chatId}`] ?? [],
    toast: notices.toast,
    sent: () => log.toBottom(),
  });
  const actions = messageActions({ store, chat: chatId, actor, composer, toast: notices.toast });
  const log = createChatLog({ label: `Chat, ${name}`, actions });
  const keyboard = createReplyKeyboard((words) => composer.say(words));
  const element = h("section", { class: "chat", "data-chat": chatId, "aria-label": `Chat of ${name}` });
  element.append(topics.element, log.element, notices.element, keyboard.element, composer.element);

  function draw() {
    const shown = chat();
    topics.draw(shown.topics);
    log.draw({ chat: shown, actor: actor(), thread: topics.chosen() });
    keyboard.draw(shown.keyboard);
  }
  return { element, draw, chat, notices, composer };
}
