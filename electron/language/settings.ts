/** The language that this person chose on this machine, in the app's own folder; else that of the system. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from '../../core/schema.ts';
import { isLanguage } from '../../core/text/text.ts';
import { languages, type Language } from '../../core/text/languages.ts';
import { parseJson } from '../document/parse-json.ts';

const schema = z.object({ language: z.enum(languages) });
const pathIn = (dataFolder: string): string => join(dataFolder, 'settings.json');

/** @param system as the system names its language: 'de-AT' */
export function languageFor(dataFolder: string, system: string): Language {
  const path = pathIn(dataFolder);
  const kept = existsSync(path) ? schema.safeParse(parseJson(readFileSync(path, 'utf8'))) : undefined;
  if (kept?.success) return kept.data.language;
  const first = system.slice(0, 2).toLowerCase();
  return isLanguage(first) ? first : 'en';
}

/** Whole or not at all: what is half written would be no language. */
export function keepLanguage(dataFolder: string, language: Language): void {
  const path = pathIn(dataFolder);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify({ language } satisfies z.infer<typeof schema>));
  renameSync(`${path}.new`, path);
}
