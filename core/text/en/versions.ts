/** States of the project that its file keeps. */
export const versions = {
  restored: (name: string, at: number, now: number) => `Go back to ${name ? `version “${name}”` : `the state ${when(at, now)}`}`,
  unusable: 'This version is not there any more, or cannot be read.',
  unusableAction: 'The project is as it was. Take another version, or a backup.',
  badName: (most: number) => `The name of a version has one to ${most} letters.`,
  badNameAction: 'Give it another name.',
  full: 'This file holds as many named versions as it can.',
  fullAction: 'Remove one that is not needed any more.',
};

const isSameDay = (a: number, b: number) => new Date(a).toDateString() === new Date(b).toDateString();
const when = (at: number, now: number) => new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', ...(isSameDay(at, now) ? {} : { dateStyle: 'medium' }) }).format(at);
