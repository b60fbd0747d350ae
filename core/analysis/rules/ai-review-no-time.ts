import { t } from '../../text/text.ts';
import { number } from '../../text/numbers.ts';
import { reviewsOf } from './reviews.ts';
import { rule } from './rule.ts';

const say = t.rules['ai-review-no-time'];

export const aiReviewNoTime = rule({
  id: 'ai-review-no-time',
  problem: 'ai',
  severity: 'medium',
  table: 'stage',
  over: (scope) => [...new Set(scope.once(reviewsOf, '').map(({ stage }) => stage))],
  at: (stage, scope) => {
    const all = scope.once(reviewsOf, '').filter((review) => review.stage === stage);
    return all.filter(({ minutes }) => minutes === 0).map(({ reviewer, ais, cases }) => ({ text: say.says(reviewer.name, ais.map(({ name }) => name), cases === null ? null : number(cases)) }));
  },
});
