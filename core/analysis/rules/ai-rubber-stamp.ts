import { t } from '../../text/text.ts';
import { number } from '../../text/numbers.ts';
import { reviewsOf } from './reviews.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-rubber-stamp'];

export const aiRubberStamp = rule({
  id: 'ai-rubber-stamp',
  problem: 'ai',
  severity: 'high',
  table: 'participant',
  over: (scope) => [...new Set(scope.once(reviewsOf, '').map(({ reviewer }) => reviewer))],
  at: (reviewer, scope) => {
    const own = scope.once(reviewsOf, '').filter((review) => review.reviewer === reviewer);
    const cases = own.reduce((sum, review) => sum + (review.cases ?? 0), 0);
    const load = own.reduce((sum, review) => sum + (review.cases ?? 0) * review.minutes, 0);
    const capacity = scope.weekMinutes * (reviewer.capacity ?? 1) * (reviewer.availability ?? 1);
    if (cases <= 0 || load <= scope.limit('reviewShare') * capacity) return undefined;
    return {
      text: say.says(number(cases), scope.say(load / cases), scope.say(load), scope.say(capacity), load / capacity),
      related: own.map(({ stage }) => ({ table: 'stage', id: stage.id })),
    };
  },
});
