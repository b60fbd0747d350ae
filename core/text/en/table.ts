/** All processes of a workflow as a table and as a book. */
const s = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const table = {
  name: 'Checklists',
  across: 'Processes across all stages',
  hint: 'All checklists of this workflow as one table, and as a book to print',
  columns: { stage: 'Stage', process: 'Checklist', number: 'No.', kind: 'Kind', text: 'Step', performer: 'Done by', system: 'System', minutes: 'Time', condition: 'If', detail: 'Details' },
  none: 'No checklist in this workflow yet. Open a stage with Enter and write its first step.',
  nothing: 'No step has all of these words.',
  filter: 'Filter steps',
  count: (shown: number, all: number) => (shown === all ? s(all, 'step') : `${shown.toLocaleString('en')} of ${s(all, 'step')}`),
  book: 'Print as a book…',
  copy: 'Copy for a spreadsheet',
  copied: 'Copied. Paste it into a spreadsheet.',
  sorted: (column: string, isDown: boolean) => `${column}, ${isDown ? 'falling' : 'rising'}`,
  open: 'Open its stage',
  kindError: 'A kind is Task, Communication, Rule or Check',
  fixed: 'This column cannot be changed here; open the stage',
  pasted: (cells: number) => `Paste ${s(cells, 'cell')}`,
  changed: (column: string) => `Change ${column.toLowerCase()} in the table`,
  keys: 'Arrows move · Enter or F2 edits · paste from a spreadsheet fills from here on',
  partly: (count: number, message: string) => `${s(count, 'cell')} left as they were: ${message}.`,
};
