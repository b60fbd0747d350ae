import { t } from '../../text/text.ts';
import { number } from '../../text/numbers.ts';
import { rule } from './rule.ts';

const say = t.rules['manual-integration'];

/** Busy is what the stages that write the second system, and know the first or follow one that does, have to do a week. */
export const manualIntegration = rule({
  id: 'manual-integration',
  problem: 'complexity',
  severity: 'medium',
  table: 'integration',
  over: ({ lookup }) => lookup.all('integration').filter(({ kind }) => kind === 'manual'),
  at: ({ from, to }, scope) => {
    const { lookup } = scope;
    const uses = (stage: string, system: string, isWriting: boolean) => lookup.by('systemUse', 'stage', stage).some((use) => use.system === system && !(isWriting && use.mode === 'reads'));
    const typed = scope.stages.filter(({ id }) => uses(id, to, true) && [id, ...lookup.waysIn(id).map((way) => way.from)].some((stage) => uses(stage, from, false)));
    const volumes = new Map(typed.map(({ workflow }) => [workflow, scope.volume(workflow) ?? 0]));
    const volume = [...volumes.values()].reduce((sum, cases) => sum + cases, 0);
    if (volume < scope.limit('busyVolume')) return undefined;
    return { text: say.says(scope.systemName(from), scope.systemName(to), number(volume), typed.length), related: typed.map(({ id }) => ({ table: 'stage', id })) };
  },
});
