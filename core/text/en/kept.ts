/** Versions in the file and backups beside it. */
import { dayOf } from '../day-of.ts';
import { momentText } from '../clock.ts';

/** @example when(new Date(2026, 2, 2, 9, 5), new Date(2026, 2, 2, 12)) // 'today, 09:05' */
export const when = (at: Date, now: Date) => `${dayOf(at) === dayOf(now) ? 'today, ' : ''}${momentText(at, now)}`;
const size = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

export const kept = {
  tabs: 'Parts of the history',
  versions: 'Versions',
  backups: 'Backups',
  keep: 'Keep this version',
  name: 'Name of the version',
  placeholder: 'After the first workshop',
  byItself: 'Kept by itself',
  size,
  room: (bytes: number, limit: number, most: number) => `${size(bytes)} of ${size(limit)}; at most ${most}. Automatic ones thin out: all of today, one a day for a month, one a week before.`,
  backupLead: (most: number) => `The states that saving replaced are kept on this computer, ${most} a file, even if the file itself is gone.`,
  noVersions: 'The file keeps no version yet. Give the project as it is now a name, and you can come back to it. One is also kept by itself at each save.',
  noBackups: 'There is no backup yet: one is kept whenever a save replaces the file.',
  noPlace: 'This project is in no file yet. Save it, and what each save replaces is kept here.',
  compare: 'Compare with now',
  goBack: 'Go back to it…',
  open: 'Open',
  remove: 'Remove this version',
  /** What is shown for reading only, as a sentence begins with it. */
  version: (name: string, at: Date, now: Date) => (name ? `Version “${name}” of ${when(at, now)}` : `The state of ${when(at, now)}`),
  backup: (at: Date, now: Date) => `The file as it was until ${when(at, now)}`,
  lookOnly: 'This is to look at: the project itself is as you left it.',
  lookOnlyAlone: 'This is to look at. Save it under a name to work on it.',
  back: 'Back to the project',
  goBackToShown: 'Go back to this state',
  saveCopy: 'Save as a copy…',
  saveAs: 'Save as…',
  close: 'Close',
  ownPlace: (name: string) => `“${name}” is the file of the project itself.`,
  ownPlaceAction: 'Choose another name for the copy, or go back to this state in the project.',
  replacedBy: (labels: readonly string[]) => (labels.length > 0 ? `Before: ${labels.slice(0, 3).join(' · ')}` : 'Before a save'),
  gone: 'This backup is not there any more.',
  goneAction: 'Take another one, or a version that the file keeps.',
} as const;
