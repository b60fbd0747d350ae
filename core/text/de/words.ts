/** Kleine Wörter, aus denen Sätze gemacht sind. */

/** @example s(2, 'Station', 'Stationen') // '2 Stationen' */
export const s = (count: number, one: string, many: string): string => `${count.toLocaleString('de')} ${count === 1 ? one : many}`;

/** @example list(['A', 'B', 'C']) // 'A, B und C' */
export const list = (names: readonly (string | number)[], word = 'und'): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`);

/** @example quoted(['A', 'B', 'C', 'D', 'E']) // '„A“, „B“, „C“ und 2 weitere' */
export function quoted(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `„${name}“`);
  return names.length > most ? `${shown.join(', ')} und ${names.length - most} weitere` : list(shown);
}

export const named = (name: string): string => (name ? ` „${name}“` : '');

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Ein Format zu machen dauert viel länger, als eine Zahl damit zu schreiben. */
const short = new Intl.NumberFormat('de', { maximumFractionDigits: 1, useGrouping: false });

/** Höchstens eine Stelle hinter dem Komma. */
export const number = (value: number): string => short.format(value);

/** Was die Tabellen des Modells enthalten, mit ihrem Geschlecht. */
const nouns: Readonly<Record<string, readonly [word: string, article: 'der' | 'die' | 'das']>> = {
  project: ['Projekt', 'das'],
  scenario: ['Szenario', 'das'],
  threshold: ['Grenzwert', 'der'],
  'switched-off rule': ['Abgeschaltete Regel', 'die'],
  template: ['Vorlage', 'die'],
  participant: ['Beteiligte', 'die'],
  system: ['System', 'das'],
  integration: ['Schnittstelle', 'die'],
  artifact: ['Arbeitsergebnis', 'das'],
  workflow: ['Workflow', 'der'],
  stage: ['Station', 'die'],
  role: ['Rolle', 'die'],
  participation: ['Rolle in einer Station', 'die'],
  'role in a stage': ['Rolle in einer Station', 'die'],
  'system use': ['Nutzung eines Systems', 'die'],
  'use of a system': ['Nutzung eines Systems', 'die'],
  'needed artifact': ['Benötigtes Ergebnis', 'das'],
  'produced artifact': ['Erzeugtes Ergebnis', 'das'],
  handoff: ['Übergabe', 'die'],
  'passed artifact': ['Übergebenes Ergebnis', 'das'],
  process: ['Checkliste', 'die'],
  checklist: ['Checkliste', 'die'],
  step: ['Schritt', 'der'],
  'decision input': ['Frage einer Entscheidung', 'die'],
  'question of a decision': ['Frage einer Entscheidung', 'die'],
  'decision rule': ['Entscheidungsregel', 'die'],
  'walk-through': ['Durchgang', 'der'],
  visit: ['Halt eines Durchgangs', 'der'],
  'visit of a walk-through': ['Halt eines Durchgangs', 'der'],
  'mark of a walk-through': ['Vermerk eines Durchgangs', 'der'],
  'AI access': ['Zugriff einer KI', 'der'],
  access: ['Zugriff', 'der'],
  note: ['Notiz', 'die'],
  tag: ['Schlagwort', 'das'],
  tagging: ['Schlagwort an einem Element', 'das'],
  'tag on an element': ['Schlagwort an einem Element', 'das'],
  'accepted finding': ['Hingenommener Befund', 'der'],
  view: ['Ansicht', 'die'],
};

/** @example noun('stage') // 'Station' */
export const noun = (english: string): string => nouns[english]?.[0] ?? english;

/** Im Genitiv, wo er sich bilden lässt. @example ofThis('Station') // 'dieser Station' */
export function ofThis(name: string): string {
  const [word, article] = nouns[name] ?? Object.values(nouns).find(([own]) => own.toLowerCase() === name.toLowerCase()) ?? [name, 'das'];
  return article === 'die' ? `dieser ${word}` : `von: ${word}`;
}
