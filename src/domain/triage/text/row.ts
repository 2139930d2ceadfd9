/** Rows of features that grow while a text is read and are used again for the next. */

/** Buckets, a power of two. */
export const BUCKETS = 1 << 18;

/** A row of features; those of token `i` lie from `ends[i - 1]` to `ends[i]`. */
export interface Row {
  buckets: Int32Array;
  /** What each feature was made from, packed; `naming.ts` unpacks it. */
  origins: Uint16Array;
  ends: Int32Array;
}

/** Takes the features of a text, token by token. */
export interface Sink {
  length: number;
  begin(tokens: number): void;
  add(hash: number, origin: number): void;
  end(token: number): void;
  row(): Row;
}

const ROOM = 1 << 13;

/** Creates an empty row. */
export function createSink(): Sink {
  let [buckets, origins, ends] = [new Int32Array(ROOM), new Uint16Array(ROOM), new Int32Array(ROOM)];
  const sink: Sink = {
    length: 0,
    begin(tokens) {
      sink.length = 0;
      // What a giant text needed is given back with the next one.
      if (buckets.length > ROOM) [buckets, origins] = [new Int32Array(ROOM), new Uint16Array(ROOM)];
      if (ends.length < tokens || ends.length > ROOM) ends = new Int32Array(Math.max(ROOM, tokens));
    },
    add(hash, origin) {
      if (sink.length === buckets.length) {
        buckets = widened(buckets, new Int32Array(buckets.length * 2));
        origins = widened(origins, new Uint16Array(origins.length * 2));
      }
      buckets[sink.length] = (hash ^ (hash >>> 15)) & (BUCKETS - 1);
      origins[sink.length++] = origin;
    },
    end(token) {
      ends[token] = sink.length;
    },
    row: () => ({ buckets, origins, ends }),
  };
  return sink;
}

function widened<T extends Int32Array | Uint16Array>(row: T, wider: T): T {
  wider.set(row);
  return wider;
}
