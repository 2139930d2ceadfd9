/** The calls of ../control.ts, as the page makes them. */

/**
 * Refusals and a lost server both arrive as an Error with words fit for a toast.
 *
 * @param {string} name
 * @param {unknown} body
 * @returns {Promise<any>}
 */
export async function post(name, body) {
  const response = await fetch(`/sandbox/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error("The sandbox did not answer.");
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The sandbox refused (${response.status}).`);
  return answer;
}

/** @returns {Promise<import("../control.ts").SandboxState>} */
export async function fetchState() {
  const response = await fetch("/sandbox/state", { cache: "no-store" });
  if (!response.ok) throw new Error(`The sandbox refused (${response.status}).`);
  return response.json();
}

/** @param {string} fileId */
export const fileUrl = (fileId) => `/sandbox/file/${encodeURIComponent(fileId)}`;

const RETRY_MS = 1500;

/**
 * Keeps the stream of events open for as long as the page lives. `onOpen` comes after every (re)connection, since
 * what happened in between was missed.
 *
 * @param {{ onEvent(event: import("../control.ts").SandboxEvent): void, onOpen(): void, onGone(): void }} to
 */
export function listen(to) {
  const source = new EventSource("/sandbox/events");
  source.onopen = () => to.onOpen();
  source.onmessage = (message) => to.onEvent(JSON.parse(message.data));
  source.onerror = () => {
    // The browser gives up for good after some errors, so the retry is ours.
    source.close();
    to.onGone();
    setTimeout(() => listen(to), RETRY_MS);
  };
  addEventListener("pagehide", () => source.close(), { once: true });
}
