/** «Add a person»: one more phone on the wall. */
import { post } from "./api.js";
import { h, setText } from "./dom.js";
import { field } from "./faults-panel.js";

const LANGUAGES = {
  uk: "Ukrainian",
  ru: "Russian",
  kk: "Kazakh",
  en: "English",
  de: "German",
  pl: "Polish",
  ar: "Arabic",
};

/**
 * @param {import("./store.js").Store} store
 * @param {import("./shown.js").Shown} shown
 */
export function openAddPerson(store, shown) {
  const name = h("input", {
    name: "first_name",
    required: true,
    maxlength: 64,
    autocomplete: "off",
    autofocus: true,
  });
  const options = Object.entries(LANGUAGES).map(([value, words]) =>
    h("option", { value }, `${words} (${value})`),
  );
  const language = h("select", { name: "language_code" }, ...options);
  const label = h("input", { name: "label", value: "Survivor", maxlength: 40, autocomplete: "off" });
  const groups = [...store.chats.values()].filter((chat) => chat.type !== "private");
  const joins = groups.map((chat) => {
    const box = h("input", { type: "checkbox", value: chat.id });
    return { box, line: h("label", { class: "check" }, box, `Joins «${chat.title}»`) };
  });
  const note = h("p", { class: "form-note", role: "alert" });
  const cancel = h("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
  const buttons = h(
    "div",
    { class: "buttons" },
    cancel,
    h("button", { type: "submit", class: "primary" }, "Add"),
  );
  const fields = [
    field("First name", name),
    field("Language of the phone", language),
    field("Label on the wall", label),
  ];
  const form = h(
    "form",
    { onsubmit: submit },
    h("h2", {}, "Add a person"),
    ...fields,
    ...joins.map(({ line }) => line),
  );
  form.append(note, buttons);
  const dialog = h("dialog", { "aria-label": "Add a person" }, form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const chosen = joins.filter(({ box }) => box.checked).map(({ box }) => Number(box.value));
    const body = { first_name: name.value.trim(), language_code: language.value, label: label.value.trim() };
    try {
      const person = await post("people", { ...body, ...(chosen.length ? { groups: chosen } : {}) });
      shown.set(person.id, true);
      store.refresh();
      dialog.close();
    } catch (error) {
      setText(note, /** @type {Error} */ (error).message);
    }
  }
}
