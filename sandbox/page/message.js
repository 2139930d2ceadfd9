/** One message as a bubble. Drawn whole, and anew only when something about it changed. */
import { fileUrl } from "./api.js";
import { dayOf, h, icon, timeOf } from "./dom.js";

/**
 * @typedef {import("../control.ts").ShownMessage} ShownMessage
 * @typedef {object} BubbleView
 * @property {ShownMessage} message
 * @property {boolean} own
 * @property {boolean} group
 * @property {boolean} newDay
 * @property {{ name: string, words: string } | null} quote
 * @property {string | null} topic
 *
 * @typedef {NonNullable<ShownMessage["buttons"]>[number][number]} Button
 * @typedef {{ press(message: ShownMessage, button: Button, element: HTMLButtonElement): void }} BubbleActions
 */

const MEDIA = {
  photo: { icon: "image", words: "Photo" },
  voice: { icon: "mic", words: "Voice message" },
  video: { icon: "video", words: "Video" },
  video_note: { icon: "video", words: "Video message" },
  audio: { icon: "play", words: "Audio" },
  document: { icon: "file", words: "File" },
  sticker: { icon: "smile", words: "Sticker" },
  animation: { icon: "video", words: "Animation" },
};

/**
 * The words of a message in a line, for quotes.
 *
 * @param {ShownMessage} message
 */
export function gist(message) {
  const words = message.text ?? message.caption;
  if (words) return words.replace(/\s+/g, " ").slice(0, 80);
  return message.media ? MEDIA[message.media.kind].words : "Message";
}

/**
 * @param {BubbleView} view
 * @param {BubbleActions} actions
 */
export function drawMessage(view, actions) {
  const { message, own, group } = view;
  const words = message.text ?? message.caption;
  return h(
    "article",
    {
      class: `message ${own ? "own" : "other"}${message.fromBot ? " bot" : ""}`,
      "data-message": message.message_id,
      "data-from": message.from,
      "data-silent": message.fromBot ? String(message.silent) : null,
      "data-protected": message.protect ? "true" : null,
      "data-edited": message.editDate ? "true" : null,
      "aria-label": `${own ? "You" : message.fromName}, ${timeOf(message.date)}`,
      tabindex: -1,
    },
    view.newDay ? h("p", { class: "day" }, dayOf(message.date)) : null,
    h(
      "div",
      { class: "bubble" },
      group && !own ? h("p", { class: `name tint-${Math.abs(message.from) % 5}` }, message.fromName) : null,
      view.topic ? h("p", { class: "topic-tag" }, `# ${view.topic}`) : null,
      view.quote ? drawQuote(view.quote) : null,
      message.media ? drawMedia(message.media) : null,
      words ? h("p", { class: "words", dir: "auto" }, words) : null,
      drawFoot(message),
    ),
    message.buttons?.length ? drawButtons(message, actions) : null,
  );
}

/** @param {{ name: string, words: string }} quote */
function drawQuote(quote) {
  return h("blockquote", { class: "quote", dir: "auto" }, h("b", {}, quote.name), h("span", {}, quote.words));
}

/** @param {NonNullable<ShownMessage["media"]>} media */
function drawMedia(media) {
  const kind = MEDIA[media.kind];
  if (media.kind === "voice") return drawVoice();
  const standIn = h("p", { class: "media" }, icon(kind.icon), media.name ?? kind.words);
  standIn.dataset.media = media.kind;
  if (media.kind !== "photo") return standIn;
  const image = h("img", { class: "photo", src: fileUrl(media.file_id), alt: "Photo", decoding: "async" });
  image.dataset.media = "photo";
  image.addEventListener("error", () => image.replaceWith(standIn), { once: true });
  return image;
}

const WAVE = [4, 7, 11, 6, 9, 14, 10, 5, 8, 13, 16, 9, 6, 11, 7, 4, 8, 12, 6, 4];

function drawVoice() {
  const wave = h("span", { class: "wave", "aria-hidden": "true" });
  for (const height of WAVE) {
    const stroke = h("i");
    stroke.style.height = `${height}px`;
    wave.append(stroke);
  }
  return h("p", { class: "voice", "data-media": "voice" }, icon("play"), wave, h("span", {}, "Voice"));
}

/** @param {ShownMessage} message */
function drawFoot(message) {
  return h(
    "footer",
    { class: "foot" },
    message.reactions.length ? h("span", { class: "reactions" }, message.reactions.join(" ")) : null,
    message.protect ? icon("lock", "Protected: cannot be forwarded or saved") : null,
    message.fromBot && message.silent ? icon("bell-off", "Sent silently") : null,
    message.editDate ? h("span", {}, "edited") : null,
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, timeOf(message.date)),
  );
}

/**
 * @param {ShownMessage} message
 * @param {BubbleActions} actions
 */
function drawButtons(message, actions) {
  const rows = (message.buttons ?? []).map((row) => {
    const buttons = row.map((button) => {
      const element = h("button", { type: "button", class: "key", dir: "auto" }, button.text);
      element.addEventListener("click", () => actions.press(message, button, element));
      if (button.url) element.classList.add("leads-out");
      return element;
    });
    return h("div", { class: "row" }, ...buttons);
  });
  return h("div", { class: "keys" }, ...rows);
}
