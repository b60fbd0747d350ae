/** Communications along a workflow. */
const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const told = {
  name: 'Communications',
  hint: 'What the customer hears, when, and from whom',
  title: (count: number) => `${s(count, 'message')} along this workflow`,
  none: 'Nothing is said to anybody yet. Make a step of a checklist a communication (type / in it), say to whom, and it stands here on the time line.',
  limit: 'Silence at most',
  trigger: 'Trigger',
  inOrder: 'In the order of time',
  when: 'When',
  what: 'What',
  from: 'From',
  to: 'To',
  channel: 'By',
  stage: 'Stage',
  nobody: 'Nobody named',
  unnamed: 'Without words',
  never: 'not reached',
  messages: (count: number) => s(count, 'message'),
  silence: (time: string) => `${time} without a word`,
  unknown: (names: readonly string[]) => `Unknown placeholder ${names.map((name) => `{${name}}`).join(', ')}.`,
  placeholders: (names: readonly string[]) => `Placeholders: ${names.map((name) => `{${name}}`).join(' ')}`,
  unknownIn: (names: readonly string[], known: readonly string[]) => `${names.map((name) => `{${name}}`).join(', ')} is no placeholder and would be sent as it stands. Known: ${known.map((name) => `{${name}}`).join(' ')}`,
  preview: 'As it would be sent',
};
