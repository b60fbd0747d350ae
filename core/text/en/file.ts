const isSameDay = (a: number, b: number) => new Date(a).toDateString() === new Date(b).toDateString();
const clock = (at: number, now: number) => new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', ...(isSameDay(at, now) ? {} : { dateStyle: 'medium' }) }).format(at);

export const file = {
  notFound: (name: string) => `“${name}” is not there any more.`,
  notFoundAction: 'It may have been moved or renamed: look for it with Open.',
  unreadable: (name: string, code: string) => `“${name}” cannot be read${code ? ` (${code})` : ''}.`,
  unreadableAction: 'Check that you may read it and that its drive is connected.',
  notAFile: (name: string) => `“${name}” is not a file.`,
  chooseAnother: 'Choose a project file; its name ends in .wfa.',
  empty: (name: string) => `“${name}” is empty: nothing was ever written into it.`,
  emptyAction: 'Ask for the file again, or take an earlier copy of it.',
  tooLarge: (name: string, limit: number) => `“${name}” is larger than ${limit} MB, which no project is.`,
  notSqlite: (name: string) => `“${name}” is not a Workflow Atlas project.`,
  otherApplication: (name: string) => `“${name}” belongs to another application.`,
  newer: (name: string, theirs: number, ours: number) =>
    `“${name}” was made by a newer version of Workflow Atlas (file format ${theirs}; this version reads up to ${ours}).`,
  newerAction: 'Install the newest version, or ask for a copy saved with this one.',
  damaged: (name: string) => `“${name}” is damaged: what it holds is not what was saved.`,
  damagedAction: 'Ask for the file again, or take an earlier copy of it. This one was not changed.',
  openElsewhere: (name: string) => `“${name}” is open in another window or program.`,
  /** `since` as it is shown in a place's clock. */
  openBy: (name: string, author: string, host: string, since: number, now: number) =>
    `“${name}” has been open since ${clock(since, now)}${author ? ` by ${author}` : ''}${host ? ` on ${host}` : ''}.`,
  openElsewhereAction: 'Open it for reading, or work on a copy that can be merged with it later.',
  changedOutside: (name: string) => `“${name}” was changed by somebody else since it was opened.`,
  changedOutsideAction: 'Save your work under another name; nothing of it is lost.',
  notWritable: (name: string, code: string) => `“${name}” cannot be written${code ? ` (${code})` : ''}.`,
  notWritableAction: 'Your work is kept. Save it somewhere else with Save as.',
  diskFull: (name: string) => `There is no room left on the drive of “${name}”.`,
  diskFullAction: 'Your work is kept. Make room, or save it somewhere else.',
  ownDiskFull: 'There is no room left on the disk of this computer, so nothing was changed.',
  ownDiskFullAction: 'Make room on it, then do this again.',
  ownDiskFails: (code: string) => `The disk of this computer does not take anything in (${code}), so nothing was changed.`,
  ownDiskFailsAction: 'Do this again; if it stays like this, save the project on another drive with Save as.',
  takesTooLong: (name: string, seconds: number) => `“${name}” was not read to its end after ${seconds} seconds, and was let go.`,
  takesTooMuch: (name: string) => `“${name}” could not be checked: it needs more memory than any project does, or it breaks what reads it.`,
  takesTooLongAction: 'It was not changed. Try again from a faster drive, or ask for the file again.',
  exists: (name: string) => `“${name}” exists already.`,
  existsAction: 'Choose another name, or use --force to write over it.',
  restoredBackup: (at: number, now: number) => `Go back to the file as it was ${isSameDay(at, now) ? 'at' : 'on'} ${clock(at, now)}`,
  otherBackupAction: 'Open the backup by itself and save it under another name.',
  yourCopy: 'Your copy',
  theFile: 'The file',
  /** The step of undo that takes back what others had written into the file. */
  cameIn: (author: string) => `Changes in the file${author ? ` by ${author}` : ''}`,
  hopeless: (name: string) => `“${name}” is so damaged that nothing of it can be read.`,
  hopelessAction: 'Take an earlier copy of it: from Backups in the app, or from wherever it was sent to.',
  /** The first entry of the history of what was saved. */
  salvaged: (name: string) => `What could be read of “${name}”`,
  salvagedScenario: (n: number) => `Scenario ${n}`,
  /** In place of a name or text that is gone. */
  unreadableName: '(unreadable)',
  salvage: 'Save what can be read',
  cameBack: ({ rows, fromHistory, lost, isOnlyChanged }: { readonly rows: number; readonly fromHistory: number; readonly lost: readonly { readonly noun: string; readonly count: number }[]; readonly isOnlyChanged: boolean }) => {
    const all = rows.toLocaleString('en');
    if (isOnlyChanged) return `All ${all} rows could be read, but some of them are not what was saved.`;
    const missing = lost.map(({ noun, count }) => `${count.toLocaleString('en')} × ${noun}`).join(', ') || 'nothing that is known of';
    return `${all} rows could be read${fromHistory > 0 ? `, ${fromHistory.toLocaleString('en')} of them from the history` : ''}. Missing: ${missing}.`;
  },
  salvagedAction: 'Look it through, then save it under a new name. The damaged file was not changed.',
  /** `what` begins the sentence. */
  readOnly: (what: string) => `${what} is open for reading only, so nothing was changed.`,
  named: (name: string) => `“${name}”`,
  readOnlyAction: 'Save it under another name with Save as to go on working in a copy.',
  untitled: 'Untitled',
  openedExample: 'Open the example',
  newProject: 'New project',
  asIs: 'As-is',
};
