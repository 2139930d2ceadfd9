const KID = /^[a-z0-9-]{1,16}$/;
// 32 bytes in base64: 42 free characters, one that carries four bits, one padding sign.
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const DEFAULT_KID = "1";

/** One key of MASTER_KEY: the name people give it and its 32 bytes. */
export interface MasterKey {
  readonly kid: string;
  readonly secret: Buffer;
}

/** Reads `key` or `kid:key,kid:key` (the first writes); throws an Error of one line that never shows the value. */
export function parseMasterKey(text: string): readonly MasterKey[] {
  const keys = text.split(",").map((part) => parseOne(part.trim()));
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length) {
    throw new Error("MASTER_KEY names the same kid twice: give every key a name of its own");
  }
  if (new Set(keys.map(({ secret }) => secret.toString("hex"))).size < keys.length) {
    throw new Error("MASTER_KEY holds the same key twice: list every key once");
  }
  return keys;
}

function parseOne(part: string): MasterKey {
  const colon = part.indexOf(":");
  const kid = colon < 0 ? DEFAULT_KID : part.slice(0, colon);
  const key = part.slice(colon + 1);
  if (!KID.test(kid)) {
    throw new Error("MASTER_KEY has a wrong kid: use 1 to 16 of the characters a-z, 0-9 and -");
  }
  if (!KEY.test(key)) {
    throw new Error("MASTER_KEY is not a key: make one of 32 bytes in base64 with `openssl rand -base64 32`");
  }
  return { kid, secret: Buffer.from(key, "base64") };
}
