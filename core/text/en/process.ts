/** Process design: checklists in a stage, what is typed into them, and what they add up to. */
const s = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const process = {
  outdented: (text: string) => `Move step “${text}” out`,
  pasted: (count: number) => `Paste ${s(count, 'step')}`,
  typed: (text: string) => `Fill in step “${text}”`,
  moved: (text: string, stage: string) => `Move step “${text}” to “${stage}”`,

  completion: {
    label: 'What can be typed here',
    kinds: { task: 'Task', communication: 'Communication', rule: 'Rule', check: 'Check' },
    performer: 'Done by…',
    system: 'With system…',
    minutes: 'Takes…',
    condition: 'Only if…',
    optional: 'Optional',
    required: 'Required',
    subStep: 'Sub-step of the one above',
    moveTo: 'Move to another stage…',
    details: 'Details in the inspector',
    createRole: (name: string) => `Create role “${name}”`,
    createTeam: (name: string) => `Create team “${name}”`,
    createAi: (name: string) => `Create AI “${name}”`,
    createSystem: (name: string) => `Create system “${name}”`,
  },
  moveTo: 'Move this step to',
  typingHint: '@ who · # system · 15m · ?if · / for all',

  bigPaste: {
    title: (count: number) => `Paste ${s(count, 'line')} as steps?`,
    text: (count: number) => `Each of the ${s(count, 'line')} becomes a step of its own. One undo takes all of them back.`,
    tooMany: (most: number) => `One paste can have ${most.toLocaleString('en')} lines at most. Paste a part of it.`,
    paste: 'Paste all',
    cancel: 'Cancel',
    running: (done: number, all: number) => `${done.toLocaleString('en')} of ${all.toLocaleString('en')} steps`,
    stop: 'Stop and take back',
  },

  time: {
    fromSteps: (time: string) => `${time}, added up from the steps`,
    typed: (time: string) => `${time}, typed`,
    differs: (typed: string, steps: string) => `Typed ${typed}, but the steps take ${steps}.`,
    stepsOnly: (steps: string) => `The steps take ${steps}; no touch time is typed.`,
    takeFromSteps: 'Take it from the steps',
    goTyped: 'Use what is typed',
    writeSteps: 'Type what the steps take',
  },
};
