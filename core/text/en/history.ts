const FIELD: Record<string, string> = {
  hoursPerDay: 'hours a day',
  daysPerWeek: 'days a week',
  completeAccurate: '%C&A',
  touch: 'touch time',
  lead: 'lead time',
  sla: 'SLA',
  aiModel: 'model',
  place: 'place',
};
/** `systemOfRecord` as words: "system of record". */
const fieldName = (field: string) => FIELD[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const quoted = (name: string) => (name ? ` “${name}”` : '');

/** What adding and removing rows is called where it means something else. */
const own: Readonly<Record<string, (name: string) => string>> = {
  'ruleOff.add': (name) => `Switch off rule${quoted(name)}`,
  'ruleOff.remove': (name) => `Switch on rule${quoted(name)}`,
  'acceptance.add': (name) => `Accept finding${quoted(name)}`,
  'acceptance.remove': (name) => `No longer accept finding${quoted(name)}`,
};

export const history = {
  own,
  projectChanged: 'Change project details',
  scenarioCopied: (from: string, to: string) => `Copy scenario${quoted(from)} as${quoted(to)}`,
  added: (noun: string, name: string) => `Add ${noun}${quoted(name)}`,
  renamed: (noun: string, from: string, to: string) => `Rename ${noun}${quoted(from)} to${quoted(to)}`,
  removed: (noun: string, name: string) => `Remove ${noun}${quoted(name)}`,
  moved: (noun: string, name: string) => `Move ${noun}${quoted(name)}`,
  laneChanged: (stage: string, owner: string | undefined) => `Move stage${quoted(stage)} to ${owner ? `“${owner}”` : 'unowned'}`,
  changed: (noun: string, name: string, fields: readonly string[]) =>
    `Change ${fields.length > 2 ? `${fields.length} fields` : fields.map(fieldName).join(' and ')} of ${noun}${quoted(name)}`,
  undo: (label: string) => `Undo: ${label}`,
  redo: (label: string) => `Redo: ${label}`,
};
