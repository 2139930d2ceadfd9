/**
 * The return code: shaped like a local mobile number, so that on paper or among contacts it is one number more.
 *
 * Behind one of a country's mobile prefixes stand 7 random digits: 16 prefixes in Ukraine make 27.3 bits, 16 in
 * Kazakhstan 27.3, 40 in Russia 28.6. Of 1.6·10⁸ codes at least, 5 tries a day of one account find one code with a
 * chance of 3·10⁻⁸, and all accounts together, at most 200 tries a day, one of 100 codes with 1.3·10⁻⁴ a day; after that
 * the caseworker still asks the check word.
 */
import type { Locale } from "./locale.ts";
import type { Country } from "./place.ts";

/** Tries within `hours`, by one account and by all together. */
export const RETURN_TRIES = { hours: 24, account: 5, all: 200 } as const;

const RANDOM_DIGITS = 7;
const DIGITS = "0123456789";
const PREFIXES: Record<Country, readonly string[]> = {
  UA: ["39", "50", "63", "66", "67", "68", "73", "75", "77", "91", "92", "93", "95", "96", "97", "98"],
  KZ: [
    ...["700", "701", "702", "705", "706", "707", "708", "747"],
    ...["760", "761", "762", "763", "764", "771", "775", "777"],
  ],
  RU: [...tens("90"), ...tens("91"), ...tens("92"), ...tens("98")],
};
const CALLING: Record<Country, string> = { UA: "380", KZ: "7", RU: "7" };
const COUNTRY_OF: Record<Locale, Country> = { uk: "UA", kk: "KZ", ru: "RU", en: "UA" };

/** Draws `length` characters of the alphabet, each equally likely. */
type Draw = (alphabet: string, length: number) => string;

/** The country whose numbers a code imitates: where she is, else where her language is spoken most. */
export function codeCountry(country: Country | null, locale: Locale): Country {
  return country ?? COUNTRY_OF[locale];
}

/** Makes a code: digits only, beginning with the country's calling code. */
export function makeReturnCode(country: Country, draw: Draw): string {
  const prefixes = PREFIXES[country];
  // One character for each prefix, so that each is equally likely.
  const letters = prefixes.map((_, index) => String.fromCodePoint(0x61 + index)).join("");
  const prefix = prefixes[letters.indexOf(draw(letters, 1))]!;
  return `${CALLING[country]}${prefix}${draw(DIGITS, RANDOM_DIGITS)}`;
}

/** Writes a code as a number is written: `+380 67 123 45 67`, `+7 701 123 45 67`. */
export function showReturnCode(code: string): string {
  const calling = code.startsWith("380") ? "380" : "7";
  const rest = code.slice(calling.length);
  const parts = [rest.slice(0, -7), rest.slice(-7, -4), rest.slice(-4, -2), rest.slice(-2)];
  return `+${[calling, ...parts].join(" ")}`;
}

/** Reads a typed number as a code: with spaces, brackets, dashes, `+`, `00`, `8` or `0` before it; null for anything else. */
export function readReturnCode(text: string): string | null {
  const line = text.normalize("NFKC").trim();
  if (!/^[+(\d][\d\s().\-\u2010-\u2015]{7,30}$/u.test(line)) return null;
  const digits = line.replace(/\D/g, "").replace(/^(?:00|810)(?=\d{11,12}$)/, "");
  const code = international(digits);
  return code !== null && isCode(code) ? code : null;
}

function international(digits: string): string | null {
  if (/^380\d{9}$/.test(digits) || /^7\d{10}$/.test(digits)) return digits;
  if (/^80\d{9}$/.test(digits)) return `3${digits}`;
  if (/^8\d{10}$/.test(digits)) return `7${digits.slice(1)}`;
  if (/^0\d{9}$/.test(digits)) return `38${digits}`;
  if (/^[79]\d{9}$/.test(digits)) return `7${digits}`;
  return /^\d{9}$/.test(digits) ? `380${digits}` : null;
}

function isCode(code: string): boolean {
  return Object.entries(PREFIXES).some(([country, prefixes]) => {
    const calling = CALLING[country as Country];
    const length = calling.length + prefixes[0]!.length + RANDOM_DIGITS;
    return code.length === length && prefixes.some((prefix) => code.startsWith(calling + prefix));
  });
}

function tens(first: string): string[] {
  return [...DIGITS].map((digit) => first + digit);
}
