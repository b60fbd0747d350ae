export const project = {
  none: 'No project is open in this window.',
  noneAction: 'Open a project first.',
  cancelled: 'Nothing was chosen.',
  refusedAction: 'Nothing was changed. Correct it and try again.',
};
