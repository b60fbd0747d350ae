/** Why something is not allowed. Nouns and fields are those of the model. */
export const refusal = {
  noneHere: (noun: string, id: string) => `There is no ${noun} with the id ${id} in this scenario.`,
  none: (noun: string, id: string) => `There is no ${noun} with the id ${id}.`,
  isThere: (noun: string, id: string) => `There is a ${noun} with the id ${id} already.`,
  linkIsThere: (noun: string) => `This ${noun} is there already.`,
  linkId: (noun: string) => `The id of a ${noun} is made from what it links; this one is not.`,
  notInside: (noun: string) => `A ${noun} is not inside another.`,
  noParent: (noun: string, id: string) => `There is no ${noun} with the id ${id} to be in.`,
  insideItself: (noun: string) => `A ${noun} cannot be inside itself.`,
  parentElsewhere: (noun: string, field: string) => `A ${noun} and the one it is in have the same ${field}.`,
  besideElsewhere: (noun: string) => `The ${noun} to stand beside is somewhere else.`,
  sameSystem: 'An integration joins two different systems.',
  ownWait: 'Only a wait stage has a wait of its own; elsewhere waits stand on handoffs.',
  leadShorter: 'The lead time includes the touch time and cannot be shorter.',
  twoWorkflows: 'A handoff joins two stages of one workflow; use a call to reach another workflow.',
  toItself: 'Only rework leads from a stage back to itself.',
  hasHandoffs: 'The stage has handoffs in its workflow. Remove them before it moves to another.',
  cannotJoin: 'Its neighbours can be joined only where it has one way in and one way out, between stages not yet joined.',
  lastScenario: 'A project has at least one scenario; this is its last.',
  noFields: 'The command names no field to change.',
  already: 'That is how it is already.',
  noCommand: (type: string) => `There is no command “${type}”.`,
  batchInBatch: 'A batch holds no batches.',
  ofBatch: (number: number, message: string) => `Number ${number} of the batch: ${message}`,
};

/** What a window may not ask for, or not like this. */
export const dispatch = {
  tooLarge: 'This is more than can be taken in at once.',
  tooLargeAction: 'Do it in smaller parts.',
  unknown: 'The window asked for something that this version does not know.',
  unknownAction: 'Restart the app.',
  invalidAction: 'Correct the value and try again.',
  internal: 'Something went wrong inside the app.',
  internalAction: 'Try again; your work up to here is kept.',
  notAllowed: 'This page may not ask that.',
  notAllowedAction: 'Use the app’s own window.',
};
