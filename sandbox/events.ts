import type { SandboxEvent } from "./control.ts";

/** Who watches the sandbox: pages over server-sent events, tests in the same process. */
export interface Events {
  /** Returns the function that ends the listening. */
  on(listener: (event: SandboxEvent) => void): () => void;
  /** The event is built only when somebody listens. */
  emit(make: () => SandboxEvent): void;
  /** Several changes of one chat within a few milliseconds become one event. */
  chatChanged(chat: number): void;
}

const gatherMs = 10;

/** Makes the list of listeners; `showChat` builds a chat event when one is due. */
export function createEvents(showChat: (chat: number) => SandboxEvent | undefined): Events {
  const listeners = new Set<(event: SandboxEvent) => void>();
  const dirty = new Set<number>();

  function send(event: SandboxEvent): void {
    for (const listener of listeners) listener(event);
  }
  function flush(): void {
    for (const chat of dirty) {
      const event = showChat(chat);
      if (event) send(event);
    }
    dirty.clear();
  }

  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(make) {
      if (listeners.size > 0) send(make());
    },
    chatChanged(chat) {
      if (listeners.size === 0) return;
      if (dirty.size === 0) setTimeout(flush, gatherMs).unref();
      dirty.add(chat);
    },
  };
}
