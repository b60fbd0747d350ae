/** Eine Kopie ohne das, was ein Kunde nicht sehen soll. */
import { list, s } from './words.ts';

export const redact = {
  person: (n: number) => `Person ${n}`,
  leftOut: 'In dieser Kopie weggelassen.',
  copied: 'Als geschwärzte Kopie gemacht',
  author: 'Geschwärzte Kopie',

  names: { names: 'Namen von Personen', costs: 'Kosten', notes: 'Notizen und Bemerkungen', history: 'Verlauf' },
  about: {
    names: 'Aus Personen werden „Person 1“, „Person 2“ und so weiter, auch in Texten. Teams und Rollen behalten ihre Namen.',
    costs: 'Jeder Geldbetrag, etwa Kosten je Stunde.',
    notes: 'Notizen, Schmerzpunkte, der Themenspeicher, Bemerkungen und Gründe, und was Durchgänge aufgeschrieben haben.',
    history: 'Frühere Änderungen und Versionen, und was von gelöschten Zeilen übrig ist.',
  },

  renamed: (from: string, to: string) => `${from} → ${to}`,
  people: (n: number) => (n === 1 ? 'der Name einer Person' : `die Namen von ${n} Personen`),
  mentions: (n: number) => `${s(n, 'Nennung', 'Nennungen')} davon in Texten`,
  costs: (n: number) => s(n, 'Geldbetrag', 'Geldbeträge'),
  notes: (n: number) => s(n, 'Notiz', 'Notizen'),
  remarks: (n: number) => s(n, 'Bemerkung', 'Bemerkungen'),
  traces: (n: number) => `${s(n, 'Spur', 'Spuren')} von dem, was weg ist`,
  changes: (n: number) => `${s(n, 'Änderung', 'Änderungen')} im Verlauf`,
  versions: (n: number) => s(n, 'Version', 'Versionen'),
  removed: (parts: readonly string[]) => (parts.length === 0 ? 'Es gab nichts zu entfernen.' : `Entfernt: ${list(parts)}.`),
  wouldGo: (parts: readonly string[]) => (parts.length === 0 ? 'Es gibt nichts zu entfernen.' : `Entfernt würde: ${list(parts)}.`),

  unknown: (word: string, known: readonly string[]) => `„${word}“ ist nichts, was sich entfernen lässt. Es gibt ${list(known)}.`,
  unknownAction: 'Nennen Sie eines oder mehrere davon, mit Kommas dazwischen.',
} as const;
