/** Backups of files that are not open, from the start page. */
import { kept, when } from './kept.ts';

export const backups = {
  open: 'Backups…',
  title: 'Backups',
  lead: 'The states of your files that saves replaced, kept on this computer even where the file itself is gone. Open one to look at it, then save it under a name to work on it.',
  none: 'There is no backup any more.',
  replaced: 'Replaced',
  brought: (changes: number, labels: readonly string[]) => (changes > 0 ? `The save brought ${changes.toLocaleString('en')} ${changes === 1 ? 'change' : 'changes'}${labels.length > 0 ? `: ${labels.slice(0, 3).join(' · ')}` : ''}` : 'A save replaced it'),
  size: kept.size,
  openOne: 'Open',
  openLast: 'Open the last backup',
  /** Under a file that cannot be opened. */
  lastOne: (at: Date, now: Date) => `A backup of it is on this computer: as it was until ${when(at, now)}.`,
  close: 'Close',
  goneAction: 'Take another one.',
  /** What is shown for reading only, as a sentence begins with it. */
  words: (fileName: string, at: Date, now: Date) => `“${fileName}” as it was until ${when(at, now)}`,
} as const;
