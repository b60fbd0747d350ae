import { t } from '../../text/text.ts';
import { rule } from './rule.ts';
import { thingsIn } from './things.ts';

const say = t.rules['need-never-made'];

export const needNeverMade = rule({
  id: 'need-never-made',
  problem: 'breakdown',
  severity: 'medium',
  table: 'stage',
  over: ({ work, lookup }) => work.filter(({ id }) => lookup.by('stageNeed', 'stage', id).length > 0),
  at: (stage, scope) => {
    const { lookup } = scope;
    return lookup.by('stageNeed', 'stage', stage.id).flatMap(({ artifact: id }) => {
      const artifact = lookup.get('artifact', id);
      const isThere = !artifact || scope.once(thingsIn, '').named(artifact.name).length > 0 || lookup.by('handoffArtifact', 'artifact', id).length > 0;
      return isThere ? [] : [{ text: say.says(artifact.name), related: [{ table: 'artifact', id }] as const }];
    });
  },
});
