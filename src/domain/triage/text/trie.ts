/** A tree of letters: walks along a word and stops where no known word begins like it. */

/** Finds values by whole words and by their beginnings. */
export interface Trie<T> {
  add(word: string, value: T): void;
  /** Calls back for each beginning of the word that has values, the whole word among them; gives the steps it took. */
  walk(word: string, found: (values: readonly T[], length: number) => void): number;
}

interface Node<T> {
  word: string;
  values: T[];
}

/** Creates an empty tree. */
export function createTrie<T>(): Trie<T> {
  const branches = createBranches();
  const nodes: (Node<T> | undefined)[] = [undefined];
  return {
    add(word, value) {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        const letter = word.charCodeAt(at);
        const isLast = at === word.length - 1;
        const kept = branches.get(node, letter);
        const child = kept === 0 ? nodes.push(undefined) - 1 : kept >> 1;
        if (kept === 0 || isLast) branches.set(node, letter, (child << 1) | (isLast ? 1 : kept & 1));
        node = child;
      }
      const known = nodes[node];
      if (known === undefined) nodes[node] = { word, values: [value] };
      else if (known.word === word) known.values.push(value);
      else throw new Error("two words of far scripts fall together in the tree");
    },
    walk(word, found) {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        const kept = branches.get(node, word.charCodeAt(at));
        if (kept === 0) return at + 1;
        node = kept >> 1;
        if ((kept & 1) === 0) continue;
        const here = nodes[node]!;
        if (word.startsWith(here.word)) found(here.values, at + 1);
      }
      return word.length;
    },
  };
}

// Node and letter together must be one whole number of 32 bits. So some letters of far scripts share a branch, and what
// is found there is compared with the word before it counts.
const LETTERS = 1 << 12;
const FIRST_BITS = 17;

// An open table of numbers, key and child side by side: it fills in a fraction of the time that a Map takes, and that
// time is the program's start. The lowest bit of what is kept says whether the child has values.
function createBranches() {
  let table = new Int32Array(2 << FIRST_BITS);
  let [count, shift] = [0, 32 - FIRST_BITS];
  // Node 0 with letter 0 is no branch, so a key of 0 is a free place.
  const placeOf = (key: number) => {
    // The upper bits of the product depend on all bits of the key.
    let place = (Math.imul(key, 0x9e3779b1) >>> shift) * 2;
    while (table[place] !== key && table[place] !== 0) place = (place + 2) & (table.length - 1);
    return place;
  };
  const put = (key: number, child: number) => {
    const place = placeOf(key);
    table[place] = key;
    table[place + 1] = child;
  };
  const widen = () => {
    const old = table;
    table = new Int32Array(old.length * 2);
    shift--;
    for (let place = 0; place < old.length; place += 2)
      if (old[place] !== 0) put(old[place]!, old[place + 1]!);
  };
  return {
    /** Twice the child of a node, and one more if it has values; 0 for none. */
    get: (node: number, letter: number) => table[placeOf(keyOf(node, letter)) + 1]!,
    set(node: number, letter: number, child: number) {
      if (++count * 4 > table.length) widen();
      put(keyOf(node, letter), child);
    },
  };
}

function keyOf(node: number, letter: number): number {
  return node * LETTERS + (letter & (LETTERS - 1));
}
