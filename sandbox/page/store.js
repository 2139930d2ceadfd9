/**
 * What the page knows: the last state, kept fresh by events. `onChange` is called at most once a frame.
 *
 * @typedef {import("../control.ts").SandboxState} SandboxState
 * @typedef {import("../control.ts").SandboxEvent} SandboxEvent
 * @typedef {import("../control.ts").ShownChat} ShownChat
 * @typedef {import("../control.ts").ShownMessage} ShownMessage
 * @typedef {import("../control.ts").Person} Person
 * @typedef {import("../control.ts").Preview} Preview
 * @typedef {ReturnType<typeof createStore>} Store
 */
import { fetchState, listen } from "./api.js";

const KEPT_PREVIEWS = 300;
const REFRESH_MS = 120;

/** @param {Preview} preview */
const previewKey = (preview) => `${preview.person}:${preview.chat}:${preview.message_id}`;

/**
 * @param {{
 *   onChange(): void,
 *   onAnswer(answer: { person: number, text: string, alert: boolean }): void,
 *   onGone(gone: boolean): void,
 * }} to
 */
export function createStore(to) {
  const store = {
    /** @type {SandboxState | null} */
    state: null,
    /** @type {Map<number, ShownChat>} */
    chats: new Map(),
    /** @type {Map<number, Person>} */
    people: new Map(),
    /** @type {Map<string, Preview>} */
    previews: new Map(),
    /** The sandbox's clock minus this computer's, in seconds. */
    clockOffset: 0,
    /** Where each person pressed a button last: that panel shows the answer. @type {Map<number, number>} */
    pressedIn: new Map(),
    now: () => Date.now() / 1000 + store.clockOffset,
    refresh: () => refresh(),
    open,
  };

  /** Chats that events brought while a state was on its way: those are newer. @type {Set<number>} */
  const touched = new Set();
  /** Previews that came meanwhile. @type {Preview[]} */
  let arrived = [];
  let fetching = false;
  let again = false;
  let framed = false;

  function change() {
    if (framed) return;
    framed = true;
    requestAnimationFrame(() => {
      framed = false;
      to.onChange();
    });
  }

  /** @param {SandboxState} state */
  function take(state) {
    const fresh = new Map(state.chats.map((chat) => [chat.id, chat]));
    for (const id of touched) {
      const newer = store.chats.get(id);
      if (newer) fresh.set(id, newer);
    }
    store.state = state;
    store.chats = fresh;
    store.people = new Map(state.people.map((person) => [person.id, person]));
    store.previews = new Map(
      [...state.previews, ...arrived].map((preview) => [previewKey(preview), preview]),
    );
    store.clockOffset = state.now - Date.now() / 1000;
    change();
  }

  async function refresh() {
    again = fetching;
    if (fetching) return;
    fetching = true;
    touched.clear();
    arrived = [];
    try {
      take(await fetchState());
      to.onGone(false);
    } catch {
      to.onGone(true);
    }
    // A burst of changes costs one fetch, not one each.
    await new Promise((done) => setTimeout(done, REFRESH_MS));
    fetching = false;
    if (again) await refresh();
  }

  /** @param {SandboxEvent} event */
  function takeEvent(event) {
    if (event.kind === "state") return void refresh();
    if (event.kind === "answer") return to.onAnswer(event);
    if (event.kind === "chat") {
      touched.add(event.chat.id);
      store.chats.set(event.chat.id, event.chat);
    } else {
      arrived.push(event.preview);
      store.previews.set(previewKey(event.preview), event.preview);
      for (const key of store.previews.keys()) {
        if (store.previews.size <= KEPT_PREVIEWS) break;
        store.previews.delete(key);
      }
    }
    change();
  }

  function open() {
    listen({ onEvent: takeEvent, onOpen: () => void refresh(), onGone: () => to.onGone(true) });
  }

  return store;
}
