/** Files that come from outside the window: dropped on it, or opened in the system. */
export const drop = {
  here: 'Drop a project to open it here',
  several: (count: number) => `${count} files were dropped at once.`,
  severalAction: 'Drop one project file at a time; its name ends in .wfa.',
  noPlace: 'What was dropped is not a file on this computer.',
  noPlaceAction: 'Save it on this computer first, then drop it here.',
};
