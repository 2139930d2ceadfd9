/** Letters that are not easily confused aloud or on a screen in any of the four languages: no I, O, Q, B/P, D/T, M/N pairs. */
export const CODE_LETTERS = "ACEFHKLRSTUXYZ";
export const CODE_DIGITS = "0123456789";

/** The shape of a case code, for example `KT-4021`. */
export const CASE_CODE = /^[A-Z]{2}-\d{4}$/;

/** Builds a case code from chosen letters and digits; `pick` returns a random character of an alphabet. */
export function makeCaseCode(pick: (alphabet: string) => string): string {
  const letters = pick(CODE_LETTERS) + pick(CODE_LETTERS);
  const digits = Array.from({ length: 4 }, () => pick(CODE_DIGITS)).join("");
  return `${letters}-${digits}`;
}

/** Reads a code as people type it: any case, with or without the dash. Returns null when it is none. */
export function readCaseCode(text: string): string | null {
  const plain = text.trim().toUpperCase().replaceAll(/[\s-]/g, "");
  const code = `${plain.slice(0, 2)}-${plain.slice(2)}`;
  return CASE_CODE.test(code) ? code : null;
}
