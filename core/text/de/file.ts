/** Dateien: was mit ihnen nicht stimmt und was dann zu tun ist. */
import { noun as word } from './words.ts';

const isSameDay = (a: number, b: number) => new Date(a).toDateString() === new Date(b).toDateString();
const clock = (at: number, now: number) => new Intl.DateTimeFormat('de', { timeStyle: 'short', ...(isSameDay(at, now) ? {} : { dateStyle: 'medium' }) }).format(at);
const n = (value: number) => value.toLocaleString('de');

export const file = {
  notFound: (name: string) => `„${name}“ ist nicht mehr da.`,
  notFoundAction: 'Vielleicht wurde es verschoben oder umbenannt: Suchen Sie es mit Öffnen.',
  unreadable: (name: string, code: string) => `„${name}“ lässt sich nicht lesen${code ? ` (${code})` : ''}.`,
  unreadableAction: 'Prüfen Sie, ob Sie es lesen dürfen und ob sein Laufwerk verbunden ist.',
  notAFile: (name: string) => `„${name}“ ist keine Datei.`,
  chooseAnother: 'Wählen Sie eine Projektdatei; ihr Name endet auf .wfa.',
  empty: (name: string) => `„${name}“ ist leer: Es wurde nie etwas hineingeschrieben.`,
  emptyAction: 'Bitten Sie noch einmal um die Datei, oder nehmen Sie eine frühere Kopie.',
  tooLarge: (name: string, limit: number) => `„${name}“ ist größer als ${limit} MB; so groß ist kein Projekt.`,
  notSqlite: (name: string) => `„${name}“ ist kein Projekt von Workflow Atlas.`,
  otherApplication: (name: string) => `„${name}“ gehört zu einem anderen Programm.`,
  newer: (name: string, theirs: number, ours: number) => `„${name}“ wurde mit einer neueren Version von Workflow Atlas gemacht (Dateiformat ${theirs}; diese Version liest bis ${ours}).`,
  newerAction: 'Installieren Sie die neueste Version, oder bitten Sie um eine Kopie, die mit dieser gespeichert wurde.',
  damaged: (name: string) => `„${name}“ ist beschädigt: Darin steht nicht, was gespeichert wurde.`,
  damagedAction: 'Bitten Sie noch einmal um die Datei, oder nehmen Sie eine frühere Kopie. Diese hier wurde nicht verändert.',
  openElsewhere: (name: string) => `„${name}“ ist in einem anderen Fenster oder Programm offen.`,
  openBy: (name: string, author: string, host: string, since: number, now: number) => `„${name}“ ist seit ${clock(since, now)} offen${author ? `, bei ${author}` : ''}${host ? ` auf ${host}` : ''}.`,
  openElsewhereAction: 'Öffnen Sie es zum Lesen, oder arbeiten Sie an einer Kopie, die sich später damit zusammenführen lässt.',
  changedOutside: (name: string) => `„${name}“ wurde von jemand anderem geändert, seit es geöffnet wurde.`,
  changedOutsideAction: 'Speichern Sie Ihre Arbeit unter einem anderen Namen; nichts davon ist verloren.',
  notWritable: (name: string, code: string) => `„${name}“ lässt sich nicht schreiben${code ? ` (${code})` : ''}.`,
  notWritableAction: 'Ihre Arbeit ist sicher. Speichern Sie sie mit Speichern unter an einem anderen Ort.',
  diskFull: (name: string) => `Auf dem Laufwerk von „${name}“ ist kein Platz mehr.`,
  diskFullAction: 'Ihre Arbeit ist sicher. Schaffen Sie Platz, oder speichern Sie sie an einem anderen Ort.',
  ownDiskFull: 'Auf der Platte dieses Rechners ist kein Platz mehr; darum wurde nichts geändert.',
  ownDiskFullAction: 'Schaffen Sie dort Platz, und tun Sie es dann noch einmal.',
  ownDiskFails: (code: string) => `Die Platte dieses Rechners nimmt nichts an (${code}); darum wurde nichts geändert.`,
  ownDiskFailsAction: 'Tun Sie es noch einmal; bleibt es so, speichern Sie das Projekt mit Speichern unter auf einem anderen Laufwerk.',
  takesTooLong: (name: string, seconds: number) => `„${name}“ war nach ${seconds} Sekunden nicht zu Ende gelesen und wurde aufgegeben.`,
  takesTooMuch: (name: string) => `„${name}“ konnte nicht geprüft werden: Es braucht mehr Speicher als jedes Projekt, oder es bringt zum Absturz, was es liest.`,
  takesTooLongAction: 'Es wurde nicht verändert. Versuchen Sie es von einem schnelleren Laufwerk, oder bitten Sie noch einmal um die Datei.',
  exists: (name: string) => `„${name}“ gibt es schon.`,
  existsAction: 'Wählen Sie einen anderen Namen, oder überschreiben Sie es mit --force.',
  restoredBackup: (at: number, now: number) => `Zurück zur Datei, wie sie ${isSameDay(at, now) ? 'um' : 'am'} ${clock(at, now)} war`,
  otherBackupAction: 'Öffnen Sie die Sicherung für sich und speichern Sie sie unter einem anderen Namen.',
  yourCopy: 'Ihre Kopie',
  theFile: 'Die Datei',
  cameIn: (author: string) => `Änderungen in der Datei${author ? ` von ${author}` : ''}`,
  hopeless: (name: string) => `„${name}“ ist so beschädigt, dass sich nichts davon lesen lässt.`,
  hopelessAction: 'Nehmen Sie eine frühere Kopie: aus den Sicherungen in der App, oder von dort, wohin sie geschickt wurde.',
  salvaged: (name: string) => `Was von „${name}“ zu lesen war`,
  salvagedScenario: (number: number) => `Szenario ${number}`,
  unreadableName: '(unlesbar)',
  salvage: 'Retten, was zu lesen ist',
  cameBack: ({ rows, fromHistory, lost, isOnlyChanged }: { readonly rows: number; readonly fromHistory: number; readonly lost: readonly { readonly noun: string; readonly count: number }[]; readonly isOnlyChanged: boolean }) => {
    if (isOnlyChanged) return `Alle ${n(rows)} Zeilen waren zu lesen, aber einige davon sind nicht, was gespeichert wurde.`;
    const missing = lost.map(({ noun, count }) => `${n(count)} × ${word(noun)}`).join(', ') || 'nichts, wovon man wüsste';
    return `${n(rows)} Zeilen waren zu lesen${fromHistory > 0 ? `, ${n(fromHistory)} davon aus dem Verlauf` : ''}. Es fehlt: ${missing}.`;
  },
  salvagedAction: 'Sehen Sie es durch und speichern Sie es unter einem neuen Namen. Die beschädigte Datei wurde nicht verändert.',
  readOnly: (what: string) => `${what} ist nur zum Lesen offen; darum wurde nichts geändert.`,
  named: (name: string) => `„${name}“`,
  readOnlyAction: 'Speichern Sie es mit Speichern unter, um in einer Kopie weiterzuarbeiten.',
  untitled: 'Ohne Titel',
  openedExample: 'Beispiel öffnen',
  newProject: 'Neues Projekt',
  asIs: 'Ist',
} as const;
