/** Misfortunes for the calls of the bot: what is planned, and a form for one more. */
import { post } from "./api.js";
import { h, icon, iconButton, setText } from "./dom.js";

/** @typedef {import("../control.ts").Fault} Fault */

const METHODS = [
  "*",
  "sendMessage",
  "editMessageText",
  "deleteMessages",
  "answerCallbackQuery",
  "copyMessage",
  "sendPhoto",
  "getUpdates",
];
const KINDS = {
  hang: "hang: never answers",
  reset: "reset: breaks before the effect",
  lost: "lost: works, the answer is lost",
  error: "error: answers with an error",
  flood: "flood: 429, wait",
};

/** @param {import("./store.js").Store} store */
export function createFaultsPanel(store) {
  const list = h("ul", { class: "faults" });
  const note = h("p", { class: "form-note", role: "status" });
  const clear = h("button", { type: "button", onclick: () => plan([]) }, "Clear all");
  const count = h("span", { class: "count" });
  const opener = h(
    "button",
    { type: "button", popovertarget: "faults-panel" },
    icon("bolt"),
    "Faults",
    count,
  );
  const element = h("div", {
    class: "pop",
    id: "faults-panel",
    popover: "auto",
    role: "dialog",
    "aria-label": "Faults",
  });
  element.append(h("h2", {}, "Faults"), list, form(add), note, clear);
  let signature = "";

  /** @param {Fault[]} next */
  async function plan(next) {
    setText(note, "");
    await post("faults", next).catch((error) => setText(note, error.message));
    store.refresh();
  }
  /** @param {Fault} fault */
  function add(fault) {
    void plan([...(store.state?.faults ?? []), fault]);
  }
  function draw() {
    const faults = store.state?.faults ?? [];
    const next = JSON.stringify(faults);
    if (next === signature) return;
    signature = next;
    setText(count, faults.length ? String(faults.length) : "");
    clear.hidden = faults.length === 0;
    const lines = faults.map((fault, index) => {
      const remove = () => plan(faults.filter((_, at) => at !== index));
      return h(
        "li",
        {},
        h("code", {}, describe(fault)),
        iconButton("x", "Remove this fault", { onclick: remove }),
      );
    });
    list.replaceChildren(...(lines.length ? lines : [h("li", { class: "none" }, "None: every call works.")]));
  }

  return { opener, element, draw };
}

/** @param {Fault} fault */
function describe(fault) {
  const times =
    fault.times === undefined ? "every call" : fault.times > 0 ? `${fault.times} more` : "used up";
  const detail =
    fault.kind === "flood"
      ? ` ${fault.retryAfter ?? ""} s`
      : fault.kind === "error"
        ? ` ${fault.code ?? ""}`
        : "";
  return `${fault.method} ${fault.kind}${detail}, ${times}`;
}

/** @param {(fault: Fault) => void} add */
function form(add) {
  const method = h("input", { name: "method", list: "fault-methods", value: "sendMessage", required: true });
  const methods = h("datalist", { id: "fault-methods" }, ...METHODS.map((value) => h("option", { value })));
  const kind = h(
    "select",
    { name: "kind" },
    ...Object.entries(KINDS).map(([value, words]) => h("option", { value }, words)),
  );
  const times = h("input", { name: "times", type: "number", min: 1, value: 1, placeholder: "every" });
  const code = h("input", { name: "code", type: "number", value: 500 });
  const wait = h("input", { name: "retryAfter", type: "number", min: 1, value: 3 });
  const codeField = field("Error code", code);
  const waitField = field("Seconds to wait", wait);
  const choose = () => {
    codeField.hidden = kind.value !== "error";
    waitField.hidden = kind.value !== "flood";
  };
  kind.addEventListener("change", choose);
  choose();
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    add({
      method: method.value.trim(),
      kind: /** @type {Fault["kind"]} */ (kind.value),
      ...(times.value ? { times: Number(times.value) } : {}),
      ...(kind.value === "error" ? { code: Number(code.value), description: "Planned by the sandbox" } : {}),
      ...(kind.value === "flood" ? { retryAfter: Number(wait.value) } : {}),
    });
  };
  const fields = [
    field("Method", method),
    field("Kind", kind),
    field("Times (empty: every)", times),
    codeField,
    waitField,
  ];
  return h(
    "form",
    { onsubmit: submit },
    ...fields,
    methods,
    h("button", { type: "submit", class: "primary" }, "Plan it"),
  );
}

/**
 * @param {string} words
 * @param {HTMLElement} input
 */
export function field(words, input) {
  return h("label", { class: "field" }, h("span", {}, words), input);
}
