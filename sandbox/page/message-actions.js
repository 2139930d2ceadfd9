/** What a person can do with a message: press its buttons, answer, correct, delete, react. */
import { post } from "./api.js";
import { openMenu } from "./menu.js";

/**
 * @typedef {import("../control.ts").ShownMessage} ShownMessage
 * @typedef {import("./message.js").Button} Button
 */

const REACTIONS = [
  { sign: "👍", words: "thumbs up" },
  { sign: "❤", words: "a heart" },
];
const PRESS_MS = 1200;

/**
 * @param {{
 *   store: import("./store.js").Store,
 *   chat: number,
 *   actor(): number,
 *   composer: ReturnType<typeof import("./composer.js").createComposer>,
 *   toast(words: string): void,
 * }} options
 * @returns {import("./chat-log.js").LogActions}
 */
export function messageActions({ store, chat, actor, composer, toast }) {
  /**
   * @param {string} name
   * @param {object} body
   */
  const call = (name, body) =>
    post(name, { person: actor(), chat, ...body }).catch((error) => toast(error.message));

  /** @param {number} message_id @param {string} emoji */
  const react = (message_id, emoji) => call("react", { message_id, emoji });

  return {
    press(message, button, element) {
      if (button.copyText !== undefined) return copy(button.copyText, toast);
      if (button.url !== undefined) return follow(button.url, { store, composer, toast });
      store.pressedIn.set(actor(), chat);
      element.setAttribute("aria-busy", "true");
      setTimeout(() => element.removeAttribute("aria-busy"), PRESS_MS);
      void call("press", { message_id: message.message_id, data: button.data });
    },
    menu(message, element, at) {
      const own = message.from === actor();
      const { message_id } = message;
      const words = message.text ?? message.caption;
      // In a group nobody deletes the words of others.
      const deletable = own || chat === actor();
      const items = [
        { words: "Reply", icon: "reply", choose: () => composer.reply(message) },
        own && words !== undefined
          ? { words: "Edit", icon: "pen", choose: () => composer.edit(message) }
          : null,
        deletable
          ? { words: "Delete", icon: "bin", danger: true, choose: () => call("delete", { message_id }) }
          : null,
        ...REACTIONS.map(({ sign, words: name }) => ({
          words: `React with ${name}`,
          sign,
          choose: () => react(message_id, sign),
        })),
        message.reactions.length
          ? { words: "Take the reaction back", icon: "x", choose: () => react(message_id, "") }
          : null,
      ];
      openMenu(
        element,
        items.filter((item) => item !== null),
        { label: "Message", ...(at ? { at } : {}) },
      );
    },
  };
}

/**
 * @param {string} text
 * @param {(words: string) => void} toast
 */
function copy(text, toast) {
  const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("No clipboard."));
  copied.then(
    () => toast(`Copied: ${text}`),
    () => toast(`To copy: ${text}`),
  );
}

/**
 * Nothing leaves the sandbox: a link to this bot starts it, any other is only named.
 *
 * @param {string} url
 * @param {{ store: import("./store.js").Store, composer: { say(text: string): unknown }, toast(words: string): void }} to
 */
function follow(url, { store, composer, toast }) {
  const match = /^https:\/\/t\.me\/(\w+)(?:\?start=([\w-]+))?$/.exec(url);
  const toBot = match !== null && match[1]?.toLowerCase() === store.state?.bot.username.toLowerCase();
  if (toBot) void composer.say(match[2] ? `/start ${match[2]}` : "/start");
  else toast(`Would open ${url}`);
}
