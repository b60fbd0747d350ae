/** Bereiche mit wenigen Wörtern. */
import { s } from './words.ts';

/** Dateien, die von außerhalb des Fensters kommen. */
export const drop = {
  here: 'Legen Sie ein Projekt hier ab, um es zu öffnen',
  several: (count: number) => `${count} Dateien wurden auf einmal abgelegt.`,
  severalAction: 'Legen Sie eine Projektdatei nach der anderen ab; ihr Name endet auf .wfa.',
  noPlace: 'Was abgelegt wurde, ist keine Datei auf diesem Rechner.',
  noPlaceAction: 'Speichern Sie sie zuerst auf diesem Rechner und legen Sie sie dann hier ab.',
} as const;

const many = (n: string, one: string, more: string) => `${n} ${n === '1' ? one : more}`;
export const durationText = {
  none: '0 min',
  minutes: (n: string) => `${n} min`,
  hours: (n: string) => `${n} h`,
  workingDays: (n: string) => many(n, 'Arbeitstag', 'Arbeitstage'),
  days: (n: string) => many(n, 'Tag', 'Tage'),
  weeks: (n: string) => many(n, 'Woche', 'Wochen'),
  shortDays: (n: string) => `${n} T`,
  shortWeeks: (n: string) => `${n} Wo`,
} as const;

export const figures = {
  none: 'Sagen Sie, wie lange Stationen dauern und wie lange die Arbeit dazwischen liegt, und hier steht die Durchlaufzeit.',
  lead: 'Erwartete Durchlaufzeit, in Arbeitszeit',
  range: 'Bester bis schlechtester Fall',
  efficiency: 'Flusseffizienz',
  architecture: 'Warten zwischen Teams',
  byOwner: 'Wohin die Zeit geht',
  key: 'Gefüllt: Arbeit. Umrandet: Warten.',
} as const;

export const heat = {
  name: 'Heatmap',
  none: 'Keine Heatmap',
  hint: 'Die Karte danach einfärben, was auf Stationen und Übergaben lastet',
  kinds: { waiting: 'Warten', findings: 'Befunde', handoffs: 'Klare Übergaben', systems: 'Systeme', autonomy: 'KI-Autonomie' },
  kindHints: {
    waiting: 'Wie lange Arbeit liegt, bei Übergaben und in wartenden Stationen',
    findings: 'Wie viel die Prüfung dort findet; „!“ steht bei Schwerem',
    handoffs: 'Wie viel von einer Übergabe an ein anderes Team gesagt ist',
    systems: 'Wie viele Systeme eine Station nutzt',
    autonomy: 'Wie viel eine KI in einer Station von selbst tut',
  },
  noWait: 'keins',
  fewFindings: 'wenige',
  manyFindings: 'viele, oder schwere',
  high: (count: number) => `${count} !`,
  orMore: (count: number) => `${count}+`,
  level: (level: number) => `S${level}`,
  legend: (kind: string, from: string, to: string) => `${kind}: von ${from} bis ${to}`,
  nothing: 'Hier ist nichts zu zeigen',
} as const;

export const moments = {
  today: (day: string) => `Heute, ${day}`,
  yesterday: (day: string) => `Gestern, ${day}`,
} as const;

export const menu = {
  file: 'Datei',
  newProject: 'Neues Projekt',
  open: 'Öffnen…',
  openExample: 'Beispiel öffnen',
  save: 'Speichern',
  saveAs: 'Speichern unter…',
  merge: 'Kopie zusammenführen…',
  showReport: 'Bericht',
  report: 'Bericht exportieren…',
  picture: 'Bild exportieren…',
  takeaway: 'Exportieren als…',
  print: 'Diese Seite drucken…',
  edit: 'Bearbeiten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  find: 'Suchen…',
  palette: 'Suchen oder tun…',
  view: 'Ansicht',
  fit: 'Karte einpassen',
  present: 'Präsentieren',
  back: 'Zurück',
  forward: 'Vorwärts',
  history: 'Verlauf',
  outline: 'Gliederung',
  inspector: 'Inspektor',
  help: 'Hilfe',
  keys: 'Tasten auf der Karte',
  language: 'Sprache',
} as const;

export const palette = {
  find: 'Suchen',
  findHint: 'Eine Station, Person, ein System oder einen Schritt nach Namen suchen',
  doHint: 'Etwas suchen oder etwas tun',
  actions: 'Tun',
  found: 'Gefunden',
  nothing: 'So heißt nichts.',
  in: (where: string) => `in ${where}`,
} as const;

export const print = {
  cancelled: 'Es wurde nichts gedruckt.',
  failed: 'Die Seite konnte nicht gedruckt werden.',
  failedAction: 'Prüfen Sie, ob ein Drucker da ist, oder exportieren Sie den Bericht als PDF.',
} as const;

export const project = {
  none: 'In diesem Fenster ist kein Projekt offen.',
  noneAction: 'Öffnen Sie zuerst ein Projekt.',
  cancelled: 'Es wurde nichts gewählt.',
  refusedAction: 'Es wurde nichts geändert. Berichtigen Sie es und versuchen Sie es noch einmal.',
} as const;

/** Alle Checklisten eines Workflows als Tabelle und als Buch. */
export const table = {
  name: 'Checklisten',
  across: 'Abläufe über alle Stationen',
  hint: 'Alle Checklisten dieses Workflows als eine Tabelle und als Buch zum Drucken',
  columns: { stage: 'Station', process: 'Checkliste', number: 'Nr.', kind: 'Art', text: 'Schritt', performer: 'Wer', system: 'System', minutes: 'Zeit', condition: 'Wenn', detail: 'Einzelheiten' },
  none: 'In diesem Workflow gibt es noch keine Checkliste. Öffnen Sie eine Station mit Enter und schreiben Sie ihren ersten Schritt.',
  nothing: 'Kein Schritt hat alle diese Wörter.',
  filter: 'Schritte filtern',
  count: (shown: number, all: number) => (shown === all ? s(all, 'Schritt', 'Schritte') : `${shown.toLocaleString('de')} von ${s(all, 'Schritt', 'Schritten')}`),
  book: 'Als Buch drucken…',
  copy: 'Für eine Tabelle kopieren',
  copied: 'Kopiert. Fügen Sie es in eine Tabelle ein.',
  sorted: (column: string, isDown: boolean) => `${column}, ${isDown ? 'fallend' : 'steigend'}`,
  open: 'Station öffnen',
  kindError: 'Eine Art ist Aufgabe, Mitteilung, Regel oder Prüfung',
  fixed: 'Diese Spalte lässt sich hier nicht ändern; öffnen Sie die Station',
  pasted: (cells: number) => `${s(cells, 'Zelle', 'Zellen')} einfügen`,
  changed: (column: string) => `${column} in der Tabelle ändern`,
  keys: 'Pfeile bewegen · Enter oder F2 bearbeitet · Einfügen aus einer Tabelle füllt von hier an',
  partly: (count: number, message: string) => `${s(count, 'Zelle blieb, wie sie war', 'Zellen blieben, wie sie waren')}: ${message}.`,
} as const;

/** Mitteilungen entlang eines Workflows. */
export const told = {
  name: 'Mitteilungen',
  hint: 'Was der Kunde hört, wann und von wem',
  title: (count: number) => `${s(count, 'Mitteilung', 'Mitteilungen')} entlang dieses Workflows`,
  none: 'Noch wird niemandem etwas mitgeteilt. Machen Sie einen Schritt einer Checkliste zur Mitteilung (mit / darin), sagen Sie an wen, und er steht hier auf der Zeitachse.',
  limit: 'Stille höchstens',
  trigger: 'Auslöser',
  inOrder: 'In zeitlicher Reihenfolge',
  when: 'Wann',
  what: 'Was',
  from: 'Von',
  to: 'An',
  channel: 'Über',
  stage: 'Station',
  nobody: 'Niemand genannt',
  unnamed: 'Ohne Worte',
  never: 'nicht erreicht',
  messages: (count: number) => s(count, 'Mitteilung', 'Mitteilungen'),
  silence: (time: string) => `${time} ohne ein Wort`,
  unknown: (names: readonly string[]) => `Unbekannter Platzhalter ${names.map((name) => `{${name}}`).join(', ')}.`,
  placeholders: (names: readonly string[]) => `Platzhalter: ${names.map((name) => `{${name}}`).join(' ')}`,
  unknownIn: (names: readonly string[], known: readonly string[]) => `${names.map((name) => `{${name}}`).join(', ')} ist kein Platzhalter und würde so verschickt. Bekannt sind: ${known.map((name) => `{${name}}`).join(' ')}`,
  preview: 'So würde es verschickt',
} as const;

const isSameDay = (a: number, b: number) => new Date(a).toDateString() === new Date(b).toDateString();
const at = (time: number, now: number) => new Intl.DateTimeFormat('de', { timeStyle: 'short', ...(isSameDay(time, now) ? {} : { dateStyle: 'medium' }) }).format(time);
export const versions = {
  restored: (name: string, time: number, now: number) => `Zurück zu ${name ? `Version „${name}“` : `dem Stand ${at(time, now)}`}`,
  unusable: 'Diese Version gibt es nicht mehr, oder sie lässt sich nicht lesen.',
  unusableAction: 'Das Projekt ist, wie es war. Nehmen Sie eine andere Version oder eine Sicherung.',
  badName: (most: number) => `Der Name einer Version hat einen bis ${most} Buchstaben.`,
  badNameAction: 'Geben Sie ihr einen anderen Namen.',
  full: 'Diese Datei hält so viele benannte Versionen, wie sie kann.',
  fullAction: 'Entfernen Sie eine, die nicht mehr gebraucht wird.',
} as const;
