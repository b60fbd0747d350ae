export const figures = {
  none: 'Say how long stages take and how long work waits between them, and the lead time stands here.',
  lead: 'Expected lead time, in working time',
  range: 'Best to worst',
  efficiency: 'Flow efficiency',
  architecture: 'Waiting between teams',
  byOwner: 'Where the time goes',
  key: 'Filled: work. Outlined: waiting.',
};
