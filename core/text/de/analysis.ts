/** Was die statischen Kennzahlen neben ihren Zahlen sagen. */
import { quoted } from './words.ts';

export const analysis = {
  noWorkflow: 'Den Workflow gibt es nicht.',
  noStages: 'Es gibt noch keine Stationen.',
  noStart: (stages: readonly string[]) => `Keine Station ist die erste: ${quoted(stages)} folgen im Kreis aufeinander.`,
  endless: (stages: readonly string[]) => (stages.length === 1 ? `${quoted(stages)} führt zu sich selbst zurück und nie zu einem Ende.` : `${quoted(stages)} führen zueinander und nie zu einem Ende.`),
  callCycle: (workflows: readonly string[]) => (workflows.length === 1 ? `${quoted(workflows)} wartet auf sich selbst.` : `${quoted(workflows)} warten aufeinander.`),
  calledNotComputable: (stage: string, reason: string) => `„${stage}“ wartet auf einen Workflow ohne Durchlaufzeit. ${reason}`,
  severalStarts: (stages: readonly string[]) => `${quoted(stages)} beginnen gemeinsam; der längste Weg zählt.`,
  parallel: 'Wo Wege nebeneinander laufen, zählt der mit der längsten erwarteten Zeit. Das ist eine untere Grenze des Mittelwerts.',
  joinFirst: (stages: readonly string[]) => `${quoted(stages)} gehen mit dem ersten weiter, das ankommt; gezählt wird hier, als warteten sie auf alle.`,
  scaled: (stages: readonly string[]) => `Die Wahrscheinlichkeiten aus ${quoted(stages)} ergeben mehr als 100 % und wurden angepasst.`,
  incomplete: (stages: readonly string[]) => `Die Wahrscheinlichkeiten aus ${quoted(stages)} ergeben weniger als 100 % und wurden angepasst.`,
  reworkUnset: (stages: readonly string[]) => `Nacharbeit aus ${quoted(stages)} hat keine Wahrscheinlichkeit und zählt als nie.`,
  escalationUnset: (stages: readonly string[]) => `Eskalation aus ${quoted(stages)} hat keine Wahrscheinlichkeit und zählt als nie.`,
  callsNothing: (stages: readonly string[]) => `${quoted(stages)} rufen keinen Workflow auf.`,
  effortUnbounded: 'Wege, die nebeneinander laufen, schicken die Arbeit zu oft zurück, um den Aufwand zu zählen.',
} as const;
