/** Which language is spoken. Apart from the words, so that words may be made from days and numbers as it writes them. */
import { languages, type Language } from './languages.ts';

let spoken: Language = 'en';

/** From here on all words are of this language. */
export const speak = (language: Language): void => void (spoken = language);

export const language = (): Language => spoken;

/** As Intl takes it: British English has the day before the month and 24 hours, as the rest of the app. */
export const locale = (): string => ({ en: 'en-GB', de: 'de-DE' })[spoken];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
