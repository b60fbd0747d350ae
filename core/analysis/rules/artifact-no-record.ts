import { t } from '../../text/text.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['artifact-no-record'];

export const artifactNoRecord = rule({
  id: 'artifact-no-record',
  problem: 'complexity',
  severity: 'medium',
  table: 'artifact',
  // A thing lies somewhere, and a decision is where it was taken.
  over: ({ lookup }) => lookup.all('artifact').filter(({ id, kind }) => (kind === 'document' || kind === 'data') && lookup.by('handoffArtifact', 'artifact', id).length > 0),
  at: ({ id, name, systemOfRecord }, scope) => {
    const { lookup } = scope;
    if (systemOfRecord) return undefined;
    const passed = lookup.by('handoffArtifact', 'artifact', id);
    const makers = lookup.by('stageProduct', 'artifact', id).map(({ stage }) => stage);
    const written = makers.flatMap((stage) => lookup.by('systemUse', 'stage', stage).flatMap(({ system, mode }) => (mode === 'reads' ? [] : (lookup.get('system', system) ?? []))));
    const fixes = [...new Set(written)].map((system) => fix(say.fix(system.name), setting(scope, 'artifact', id, { systemOfRecord: system.id })));
    return { text: say.says(name, passed.length), fixes, related: passed.map(({ handoff }) => ({ table: 'handoff', id: handoff })) };
  },
});
