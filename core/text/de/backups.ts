/** Sicherungen von Dateien, die nicht offen sind, von der Startseite aus. */
import { kept, when } from './kept.ts';
import { s } from './words.ts';

export const backups = {
  open: 'Sicherungen…',
  title: 'Sicherungen',
  lead: 'Die Stände Ihrer Dateien, die beim Speichern ersetzt wurden; sie bleiben auf diesem Rechner, auch wenn es die Datei selbst nicht mehr gibt. Öffnen Sie einen, um ihn anzusehen, und speichern Sie ihn unter einem Namen, um damit zu arbeiten.',
  none: 'Es gibt keine Sicherung mehr.',
  replaced: 'Ersetzt',
  brought: (changes: number, labels: readonly string[]) => (changes > 0 ? `Das Speichern brachte ${s(changes, 'Änderung', 'Änderungen')}${labels.length > 0 ? `: ${labels.slice(0, 3).join(' · ')}` : ''}` : 'Beim Speichern ersetzt'),
  size: kept.size,
  openOne: 'Öffnen',
  openLast: 'Letzte Sicherung öffnen',
  lastOne: (at: Date, now: Date) => `Eine Sicherung davon ist auf diesem Rechner: der Stand bis ${when(at, now)}.`,
  close: 'Schließen',
  goneAction: 'Nehmen Sie eine andere.',
  words: (fileName: string, at: Date, now: Date) => `„${fileName}“ im Stand bis ${when(at, now)}`,
} as const;
