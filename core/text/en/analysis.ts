/** What the static figures say beside their numbers. */
const quoted = (names: readonly string[]) => {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};

export const analysis = {
  noWorkflow: 'The workflow is not there.',
  noStages: 'There are no stages yet.',
  noStart: (stages: readonly string[]) => `No stage comes first: ${quoted(stages)} follow one another in a circle.`,
  endless: (stages: readonly string[]) =>
    stages.length === 1
      ? `${quoted(stages)} leads back to itself and never to an end.`
      : `${quoted(stages)} lead to one another and never to an end.`,
  callCycle: (workflows: readonly string[]) =>
    workflows.length === 1 ? `${quoted(workflows)} waits for itself.` : `${quoted(workflows)} wait for each other.`,
  calledNotComputable: (stage: string, reason: string) => `“${stage}” waits for a workflow without a lead time. ${reason}`,
  severalStarts: (stages: readonly string[]) => `${quoted(stages)} start together; the longest way counts.`,
  parallel: 'Where ways run side by side, the longest of their expected times counts. That is a lower bound of the mean.',
  joinFirst: (stages: readonly string[]) => `${quoted(stages)} go on with the first to arrive; counted here as waiting for all.`,
  scaled: (stages: readonly string[]) => `The probabilities out of ${quoted(stages)} add up to more than 100 % and were scaled.`,
  incomplete: (stages: readonly string[]) => `The probabilities out of ${quoted(stages)} add up to less than 100 % and were scaled.`,
  reworkUnset: (stages: readonly string[]) => `Rework out of ${quoted(stages)} has no probability and counts as never.`,
  escalationUnset: (stages: readonly string[]) => `Escalation out of ${quoted(stages)} has no probability and counts as never.`,
  callsNothing: (stages: readonly string[]) => `${quoted(stages)} call no workflow.`,
  effortUnbounded: 'Ways that run side by side send the work back too often to count the effort.',
};
