/** The order of the phones: the people as they came, each group before the first of its members. */

/**
 * @param {import("./store.js").Store} store
 * @returns {{ id: number, words: string, group: boolean }[]}
 */
export function wall(store) {
  const groups = [...store.chats.values()].filter((chat) => chat.type !== "private");
  const entries = [];
  const placed = new Set();
  for (const person of store.people.values()) {
    for (const group of groups) {
      if (placed.has(group.id) || !group.members.includes(person.id)) continue;
      placed.add(group.id);
      entries.push({ id: group.id, words: group.title, group: true });
    }
    entries.push({ id: person.id, words: `${person.label || "Phone"}: ${person.first_name}`, group: false });
  }
  for (const group of groups)
    if (!placed.has(group.id)) entries.push({ id: group.id, words: group.title, group: true });
  return entries;
}
