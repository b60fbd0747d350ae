/** Regeln zu den zwei Ebenen: Halten die Stationen der Architektur und ihre Checklisten zusammen? */
import { percent, quoted, s } from '../words.ts';

const steps = (count: number) => s(count, 'Schritt', 'Schritte');

export const coverage = {
  'stage-no-process': {
    title: 'Station ohne Checkliste',
    why: 'Was hier getan wird, steckt in Köpfen: Es ist bei jedem anders und geht mit ihnen.',
    how: 'Schreiben Sie die Schritte auf, mit dem, der sie tut; fünf sind besser als keine.',
    says: (doers: readonly string[]) => (doers.length === 0 ? 'Wie das getan wird, steht nirgends.' : `Wie das getan wird, ${doers.length === 1 ? 'weiß' : 'wissen'} nur ${quoted(doers)}.`),
    fix: 'Eine Checkliste beginnen',
  },
  'process-owner-outside': {
    title: 'Wer die Checkliste pflegt, hat keinen Teil an der Station',
    why: 'Wer die Arbeit nicht tut, erfährt zuletzt von Änderungen.',
    how: 'Lassen Sie sie pflegen, wer für die Station zuständig ist.',
    says: (owner: string, stage: string) => `${owner} pflegt sie, ist aber weder für „${stage}“ zuständig noch wirkt dort mit.`,
    fix: (name: string) => `${name} pflegt sie`,
  },
  'stage-time-differs': {
    title: 'Die Schritte dauern anders als die Station',
    why: 'Der Plan rechnet mit der einen Zahl und die Arbeit mit der anderen.',
    how: 'Nehmen Sie die Zeit aus den Schritten, oder berichtigen Sie die Schritte.',
    says: (typed: string, stepped: string, share: number) => `Eingegeben sind ${typed}, die Schritte ergeben ${stepped}: ${percent(share)} auseinander.`,
    fix: (stepped: string) => `Aus den Schritten nehmen: ${stepped}`,
  },
  'many-steps': {
    title: 'Eine Station mit zu vielen Schritten',
    why: 'Eine so lange Liste ist mehrere Arbeiten mit Übergaben darin, und niemand liest sie zu Ende.',
    how: 'Teilen Sie die Station, wo die Arbeit die Hände wechselt oder liegen kann.',
    says: (count: number, limit: number) => `${steps(count)}; die Grenze ist ${limit}.`,
  },
  'process-orphan': {
    title: 'Eine Checkliste, zu der keine Arbeit kommt',
    why: 'Niemand übergibt an diese Station, also beginnt niemand je die Liste.',
    how: 'Zeichnen Sie, wer an sie übergibt.',
    says: (name: string, count: number) => `„${name}“ hat ${steps(count)}, und keine Übergabe führt zu ihrer Station.`,
    fix: (name: string) => `„${name}“ übergibt an sie`,
  },
  'empty-process': {
    title: 'Eine Checkliste ohne Schritte',
    why: 'Eine leere Liste sieht von Weitem wie eine fertige aus.',
    how: 'Schreiben Sie ihre ersten Schritte, oder entfernen Sie sie.',
    says: (stage: string) => `In „${stage}“ wurde eine Checkliste begonnen und hat noch keinen Schritt.`,
    fix: 'Die leere Checkliste entfernen',
  },
  'nothing-produces': {
    title: 'Übergeben, aber von keinem Schritt erzeugt',
    why: 'Das nächste Team wartet auf etwas, wonach keine Liste verlangt.',
    how: 'Sagen Sie, welcher Schritt es erzeugt.',
  },
  'criterion-untested': {
    title: 'Ein Kriterium, das keine Prüfung ansieht',
    why: 'Die Empfänger prüfen es und schicken zurück, was vorher zu finden war.',
    how: 'Fügen Sie der Checkliste der Absender eine Prüfung hinzu.',
  },
  'step-system-unknown': {
    title: 'Schritte nutzen ein System, das die Station nicht nennt',
    why: 'Die Karte der Systeme hat eine Lücke, gerade wo jemand arbeitet.',
    how: 'Fügen Sie das System zur Station hinzu.',
  },
  'step-system-unused': {
    title: 'Ein System der Station, das kein Schritt nutzt',
    why: 'Entweder fehlt ein Schritt, oder die Station nennt zu viel.',
    how: 'Sagen Sie, in welchem Schritt es genutzt wird, oder nehmen Sie es weg.',
  },
  'performer-unknown': {
    title: 'Schritte von jemandem ohne Teil an der Station',
    why: 'Die Zuständigkeiten auf der Karte sind nicht die des Alltags.',
    how: 'Geben Sie ihnen einen Teil an der Station.',
  },
  'performer-idle': {
    title: 'Führt die Station aus, aber keinen ihrer Schritte',
    why: 'Die Liste sagt weniger, als getan wird, oder jemand ist genannt, der nichts tut.',
    how: 'Geben Sie ihnen die Schritte, die sie tun.',
  },
  'milestone-unreached': {
    title: 'Kein Schritt führt zu einem Meilenstein',
    why: 'Ein Meilenstein, auf den keine Liste hinarbeitet, wird durch Zufall erreicht.',
    how: 'Schreiben Sie die Schritte der Stationen davor.',
  },
  'message-no-sender': {
    title: 'Eine Mitteilung, die niemand verschickt',
    why: 'Jeder glaubt, jemand anderes habe es dem Kunden gesagt.',
    how: 'Nennen Sie, wer sie verschickt.',
  },
  'message-no-audience': {
    title: 'Eine Mitteilung an niemanden',
    why: 'Niemand weiß, wer es erfahren hat.',
    how: 'Nennen Sie, wer es erfährt.',
  },
  'decision-table-gaps': {
    title: 'Eine Entscheidungstabelle, die nicht hält',
    why: 'Für manche Fälle sagt sie nichts, oder zweierlei.',
    how: 'Öffnen Sie die Tabelle: Sie nennt die Fälle.',
  },
  'long-silence': {
    title: 'Ein Kunde hört zu lange nichts',
    why: 'Stille lässt Leute anrufen, und die Anrufe unterbrechen die Arbeit, auf die sie warten.',
    how: 'Schicken Sie dazwischen ein Wort, und sei es nur, dass alles gut läuft.',
    says: (audience: string, silence: string, limit: string, count: number) => `${audience} hört ${silence} lang nichts${count > 1 ? ` (das längste von ${count} Malen)` : ''}; die Grenze ist ${limit}.`,
  },
} as const;
