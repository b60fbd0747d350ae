/** Versions in the file and backups beside it. */
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
  open: 'Open as a copy',
  remove: 'Remove this version',
  opened: 'Open an earlier state',
  replacedBy: (labels: readonly string[]) => (labels.length > 0 ? `Before: ${labels.slice(0, 3).join(' · ')}` : 'Before a save'),
  gone: 'This backup is not there any more.',
  goneAction: 'Take another one, or a version that the file keeps.',
} as const;
