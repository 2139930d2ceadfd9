/**
 * Which phones stand on the wall. What nobody chose is shown, up to a handful, so that a thousand people in a benchmark
 * do not become a thousand phones.
 *
 * @typedef {ReturnType<typeof createShown>} Shown
 */

const HANDFUL = 8;
const KEY = "sandbox-shown";

/** @param {() => void} onChange */
export function createShown(onChange) {
  /** By id of the person or the group. @type {Map<number, boolean>} */
  const chosen = new Map(load());

  /**
   * @param {number} id
   * @param {boolean} on
   */
  function set(id, on) {
    chosen.set(id, on);
    save(chosen);
    onChange();
  }

  /**
   * @param {number[]} ids in their order on the wall
   * @returns {number[]}
   */
  function pick(ids) {
    let left = HANDFUL;
    return ids.filter((id) => chosen.get(id) ?? left-- > 0);
  }

  return { set, pick };
}

/** @returns {[number, boolean][]} */
function load() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
  } catch {
    return [];
  }
}

/** @param {Map<number, boolean>} chosen */
function save(chosen) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...chosen]));
  } catch {
    // A browser without storage forgets the choice on reload; nothing else is lost.
  }
}
