import { t } from '../../text/text.ts';
import type { Stage } from '../../model/tables.ts';
import { adding, fix, humansFor, isInsider, setting, stagesOfAi, thoseWho } from './ask.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['ai-no-oversight'];

const isOverseen = ({ lookup }: Scope, stage: Stage): boolean => thoseWho(lookup, stage, 'decides', 'reviews').some(isInsider);

export const aiNoOversight = rule({
  id: 'ai-no-oversight',
  problem: 'ai',
  severity: 'high',
  table: 'participant',
  over: (scope) => scope.participants('ai').filter(({ riskClass }) => riskClass === 'high'),
  at: (ai, scope) => {
    const unseen = stagesOfAi(scope, ai).filter((stage) => !isOverseen(scope, stage));
    const hasHuman = isInsider(scope.lookup.get('participant', ai.accountable));
    const missing = [...(unseen.length > 0 ? [say.noReview(unseen.map(({ name }) => name))] : []), ...(ai.fallback ? [] : [say.noFallback]), ...(hasHuman ? [] : [say.noAccountable])];
    if (missing.length === 0) return undefined;
    const human = stagesOfAi(scope, ai).flatMap((stage) => humansFor(scope, stage))[0];
    const reviews = unseen.map(({ id }) => adding(scope, 'participation.add', { stage: id, participant: human?.id, role: 'reviews' }));
    const fields = { ...(ai.fallback ? {} : { fallback: human?.id }), ...(hasHuman ? {} : { accountable: human?.id }) };
    const set = Object.keys(fields).length > 0 ? [setting(scope, 'participant', ai.id, fields)] : [];
    return { text: say.says(missing), fixes: human ? [fix(say.fix(human.name), ...reviews, ...set)] : [], related: unseen.map(({ id }) => ({ table: 'stage', id })) };
  },
});
