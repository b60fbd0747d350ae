import { t } from '../../text/text.ts';
import { rule } from './rule.ts';

const say = t.rules['mostly-waits'];

export const mostlyWaits = rule({
  id: 'mostly-waits',
  problem: 'coordination',
  severity: 'medium',
  table: 'workflow',
  over: ({ workflows, time }) => workflows.filter(({ id }) => time(id).computable),
  at: ({ id }, scope) => {
    const time = scope.time(id);
    const limit = scope.limit('waitOverWork');
    if (!time.computable || time.touch <= 0 || time.wait <= limit * time.touch) return undefined;
    return { text: say.says(scope.say(time.wait), scope.say(time.touch), time.wait / time.touch, limit), minutes: time.wait };
  },
});
