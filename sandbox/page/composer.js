/** Where a person types, answers, corrects herself, and sends pictures and voice. Never rebuilt, so that no draft is lost. */
import { post } from "./api.js";
import { openAttach, openCommands } from "./composer-menus.js";
import { h, iconButton, setText } from "./dom.js";
import { gist } from "./message.js";
import { drawPhoto, toBase64 } from "./stand-in.js";

/**
 * @typedef {import("../control.ts").ShownMessage} ShownMessage
 * @typedef {{ person: number, chat: number, thread_id?: number }} Place
 * @typedef {{
 *   name: string,
 *   place(): Place,
 *   commands(): { command: string, description: string }[],
 *   toast(words: string): void,
 *   sent(): void,
 * }} ComposerOptions
 */

/** @param {ComposerOptions} options */
export function createComposer(options) {
  const field = h("textarea", {
    rows: 1,
    placeholder: "Message",
    "aria-label": `Message from ${options.name}`,
    dir: "auto",
  });
  field.setAttribute("enterkeyhint", "send");
  const about = h("p", { class: "about" });
  const cancel = iconButton("x", "Cancel", { onclick: () => setMode(null) });
  const strip = h("div", { class: "reply-strip", hidden: true }, about, cancel);
  const commands = iconButton("slash", "Commands", {
    onclick: () => openCommands(commands, options.commands(), say),
  });
  const attach = iconButton("clip", "Attach a photo", {
    onclick: () => openAttach(attach, { sample: () => sendMedia("photo"), choose: () => file.click() }),
  });
  const voice = iconButton("mic", "Send a voice message", { onclick: () => sendMedia("voice") });
  const send = iconButton("send", "Send", { class: "round send", onclick: () => submit() });
  const file = h("input", { type: "file", accept: "image/*", hidden: true, "aria-label": "Photo file" });
  const row = h("div", { class: "composer-row" }, commands, attach, field, voice, send, file);
  const element = h("div", { class: "composer" }, strip, row);
  /** @type {{ kind: "reply" | "edit", message: ShownMessage } | null} */
  let mode = null;
  let kept = "";

  field.addEventListener("input", mark);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && mode) setMode(null);
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  file.addEventListener("change", () => sendChosen());

  function mark() {
    element.classList.toggle("filled", field.value !== "");
  }

  /** @param {string} text */
  function fill(text) {
    field.value = text;
    mark();
  }

  /** @param {typeof mode} next */
  function setMode(next) {
    if (mode?.kind === "edit") fill(kept);
    mode = next;
    strip.hidden = next === null;
    if (next === null) return;
    setText(about, `${next.kind === "edit" ? "Editing" : "Reply to"}: ${gist(next.message)}`);
    if (next.kind === "edit") {
      kept = field.value;
      fill(next.message.text ?? next.message.caption ?? "");
    }
    field.focus();
  }

  /** @param {string} name @param {object} body */
  async function call(name, body) {
    try {
      await post(name, body);
      options.sent();
      return true;
    } catch (error) {
      options.toast(/** @type {Error} */ (error).message);
      return false;
    }
  }

  /** @param {object} body */
  const sendOut = (body) => call("send", { ...options.place(), ...body });
  /** @param {string} text */
  const say = (text) => sendOut({ text });

  /** An answer goes to the topic of what it answers. */
  function replyTo() {
    if (mode?.kind !== "reply") return {};
    const { message_id, thread_id } = mode.message;
    return { replyTo: message_id, ...(thread_id === undefined ? {} : { thread_id }) };
  }

  async function submit() {
    const text = field.value;
    if (text.trim() === "") return;
    const now = mode;
    const body = { text, ...replyTo() };
    kept = "";
    fill("");
    setMode(null);
    const worked = now?.kind === "edit" ? await change(now.message, text) : await sendOut(body);
    if (!worked && field.value === "") fill(text);
  }

  /** @param {ShownMessage} message @param {string} text */
  function change({ message_id }, text) {
    const { person, chat } = options.place();
    return call("edit", { person, chat, message_id, text });
  }

  /** @param {"photo" | "voice"} kind @param {{ data: string, name?: string }} [bytes] */
  async function sendMedia(kind, bytes) {
    const caption = kind === "photo" && mode?.kind !== "edit" ? field.value.trim() : "";
    const drawn = kind === "photo" ? (bytes ?? { data: await drawPhoto() }) : {};
    const body = { media: { kind, ...drawn }, ...(caption ? { caption } : {}), ...replyTo() };
    if (mode?.kind === "reply") setMode(null);
    if (caption) fill("");
    if (!(await sendOut(body)) && caption && field.value === "") fill(caption);
  }

  async function sendChosen() {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen) await sendMedia("photo", { data: await toBase64(chosen), name: chosen.name });
  }

  return {
    element,
    /** @param {ShownMessage} message */
    reply: (message) => setMode({ kind: "reply", message }),
    /** @param {ShownMessage} message */
    edit: (message) => setMode({ kind: "edit", message }),
    say,
  };
}
