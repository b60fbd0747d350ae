import { t } from '../../text/text.ts';
import { adding, aiIn, fix, removing, setting } from './ask.ts';
import { ACTS } from './autonomy.ts';
import { rule, type Evidence } from './rule.ts';

const say = t.rules['ai-high-risk-stage'];
const DRAFTS = 2;

export const aiHighRiskStage = rule({
  id: 'ai-high-risk-stage',
  problem: 'ai',
  severity: 'high',
  table: 'stage',
  isLocal: true,
  over: ({ stages }) => stages.filter(({ risk }) => risk === 'high'),
  at: (stage, scope) =>
    aiIn(scope.lookup, stage).flatMap(({ ai, roles }): readonly Evidence[] => {
      const link = scope.lookup.by('participation', 'stage', stage.id).find(({ participant, role }) => participant === ai.id && role === 'decides');
      const isActing = (ai.autonomy ?? 0) >= ACTS && roles.some((role) => role === 'executes' || role === 'decides');
      if (!link && !isActing) return [];
      const assists = roles.includes('assists') ? [] : [adding(scope, 'participation.add', { stage: stage.id, participant: ai.id, role: 'assists' })];
      const lower = isActing ? [setting(scope, 'participant', ai.id, { autonomy: DRAFTS })] : [];
      const label = link ? say.assists(ai.name) : say.drafts(ai.name);
      return [{ text: say.says(ai.name, ai.autonomy, link !== undefined), fixes: [fix(label, ...(link ? [removing(scope, 'participation.remove', link.id), ...assists] : []), ...lower)], related: [{ table: 'participant', id: ai.id }] }];
    }),
});
