export const palette = {
  find: 'Find',
  findHint: 'Find a stage, person, system or step by name',
  doHint: 'Find something, or do something',
  actions: 'Do',
  found: 'Found',
  nothing: 'Nothing is called that.',
  in: (where: string) => `in ${where}`,
};
