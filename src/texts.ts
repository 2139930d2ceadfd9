/** Loads every sentence a person reads: all `locales/<locale>*.ftl`, once, when called. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { LOCALES, type Locale, type Translate } from "./domain/locale.ts";

/** Reads the locales; throws on a broken message, a repeated key, an unknown key or a missing variable. */
export function createTexts(dir: URL | string = new URL("../locales/", import.meta.url)): Translate {
  const root = dir instanceof URL ? fileURLToPath(dir) : dir;
  const bundles = new Map<Locale, FluentBundle>(LOCALES.map((locale) => [locale, loadBundle(root, locale)]));
  return (locale, key, vars = {}) => {
    const bundle = bundles.get(locale)!;
    const pattern = bundle.getMessage(key)?.value;
    if (pattern === undefined || pattern === null) throw new Error(`locales/${locale}: no message ${key}`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, vars, errors);
    if (errors.length > 0) throw new Error(`locales/${locale}: ${key}: ${errors[0]!.message}`);
    return text;
  };
}

function loadBundle(root: string, locale: Locale): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const names = readdirSync(root).filter((name) => name.startsWith(`${locale}.`) && name.endsWith(".ftl"));
  for (const name of names.sort()) {
    const errors = bundle.addResource(parseWhole(name, readFileSync(join(root, name), "utf8")));
    if (errors.length > 0) throw new Error(`locales/${name}: ${errors[0]!.message}`);
  }
  return bundle;
}

// The runtime parser skips what it cannot read, so a key that begins a line must also come out of it.
function parseWhole(name: string, text: string): FluentResource {
  const resource = new FluentResource(text);
  const known = new Set(resource.body.map(({ id }) => id));
  for (const [, id] of text.matchAll(/^(-?[a-zA-Z][\w-]*) *=/gm)) {
    if (!known.has(id!)) throw new Error(`locales/${name}: ${id} cannot be parsed`);
  }
  return resource;
}
