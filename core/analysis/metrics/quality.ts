/** How right work is at once, who owns it, and how much of it is written down. */
import { t } from '../../text/text.ts';
import { arrivalsOf } from '../arrivals.ts';
import { manyDeciders } from '../rules/many-deciders.ts';
import { ownerAbsent } from '../rules/owner-absent.ts';
import { ownerIsAi } from '../rules/owner-is-ai.ts';
import { ownerIsExternal } from '../rules/owner-is-external.ts';
import type { Scope } from '../rules/scope.ts';
import { stageNoProcess } from '../rules/stage-no-process.ts';
import { stageUnowned } from '../rules/stage-unowned.ts';
import type { Stage } from '../../model/tables.ts';
import { count, product, ratio, type Metric } from './metric.ts';

/** The stages whose ownership one of these rules speaks of, whether it is switched off or not. */
const unclear = (scope: Scope): ReadonlySet<string> =>
  new Set([stageUnowned, ownerIsAi, ownerIsExternal, ownerAbsent, manyDeciders].flatMap((rule) => rule.find(scope).map(({ at }) => at.id)));

const inside = (scope: Scope): readonly Stage[] => stageNoProcess.over(scope) as readonly Stage[];

export const workIn = ({ work }: Scope, workflow: string): readonly Stage[] => work.filter((stage) => stage.workflow === workflow);

export const qualityMetrics: readonly Metric[] = [
  {
    id: 'rolled-ca',
    unit: 'share',
    whole: 'cases',
    of: (scope, workflow) => {
      const arrivals = arrivalsOf(scope.shape(workflow).flow);
      const factors = scope.lookup.stages(workflow).flatMap(({ id, completeAccurate }) => {
        const share = arrivals.get(id)?.share ?? 0;
        return completeAccurate === null || share === 0 ? [] : [completeAccurate ** share];
      });
      return factors.length === 0 ? t.metricWords.noShare : product(factors);
    },
  },
  {
    id: 'ownership-clarity',
    unit: 'share',
    whole: 'rows',
    of: (scope, workflow) => {
      const all = scope.once(workIn, workflow);
      return ratio(count('clear', all.filter(({ id }) => !scope.once(unclear, '').has(id)).length), count('stages', all.length));
    },
  },
  {
    id: 'process-coverage',
    unit: 'share',
    whole: 'rows',
    of: (scope, workflow) => {
      const all = scope.once(inside, '').filter((stage) => stage.workflow === workflow);
      const covered = all.filter(({ id }) => scope.lookup.processes(id).some((process) => scope.lookup.by('step', 'process', process.id).length > 0));
      return ratio(count('covered', covered.length), count('stages', all.length));
    },
  },
];
