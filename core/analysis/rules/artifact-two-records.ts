import type { Artifact } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';
import type { Scope } from './scope.ts';

const say = t.rules['artifact-two-records'];
const keyOf = (name: string): string => name.trim().toLowerCase();

const byName = ({ lookup }: Scope): ReadonlyMap<string, readonly Artifact[]> => {
  const groups = new Map<string, Artifact[]>();
  for (const artifact of lookup.all('artifact')) {
    if (artifact.systemOfRecord) groups.set(keyOf(artifact.name), [...(groups.get(keyOf(artifact.name)) ?? []), artifact]);
  }
  return groups;
};

export const artifactTwoRecords = rule({
  id: 'artifact-two-records',
  problem: 'complexity',
  severity: 'medium',
  table: 'artifact',
  over: ({ lookup }) => lookup.all('artifact').filter(({ systemOfRecord }) => systemOfRecord),
  at: (artifact, scope) => {
    const [first, ...others] = scope.once(byName, '').get(keyOf(artifact.name)) ?? [];
    const other = others.find(({ systemOfRecord }) => systemOfRecord !== first?.systemOfRecord);
    if (!first || !other || other !== artifact) return undefined;
    const systems = [first, other].map(({ systemOfRecord }) => scope.systemName(systemOfRecord));
    return { text: say.says(artifact.name, systems), related: [{ table: 'artifact', id: first.id }], fixes: [fix(say.fix(systems[0] ?? ''), setting(scope, 'artifact', other.id, { systemOfRecord: first.systemOfRecord }))] };
  },
});
