import { ownerOf } from '../../model/lanes.ts';
import { t } from '../../text/text.ts';
import { doersOf, fix, isExternal, isInsider } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['stage-no-process'];

/** How a customer or a vendor works is their own affair. */
export const stageNoProcess = rule({
  id: 'stage-no-process',
  problem: 'coverage',
  severity: 'medium',
  table: 'stage',
  isLocal: true,
  over: ({ stages, lookup }) => stages.filter((stage) => (stage.kind === 'work' || stage.kind === 'decision') && !isExternal(ownerOf(lookup, stage))),
  at: (stage, scope) => {
    const { lookup } = scope;
    if (lookup.processes(stage.id).length > 0) return undefined;
    const owner = ownerOf(lookup, stage);
    const process = scope.env.newId();
    const { scenario } = lookup;
    return {
      text: say.says(doersOf(lookup, stage).map(({ name }) => name)),
      fixes: [
        fix(
          say.fix,
          { type: 'process.add', scenario, id: process, stage: stage.id, name: stage.name, ...(isInsider(owner) ? { owner: owner.id } : {}) },
          { type: 'step.add', scenario, process, text: stage.name, ...(isInsider(owner) ? { performer: owner.id } : {}) },
        ),
      ],
    };
  },
});
