/** Printing what is on screen. */
export const print = {
  cancelled: 'Nothing was printed.',
  failed: 'The page could not be printed.',
  failedAction: 'Check that a printer is there, or export the report as a PDF.',
} as const;
