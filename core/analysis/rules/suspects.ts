/**
 * Most rows are sound, and an edit leaves most of them as they are. A rule that is local, one that asks for no more than rows, limits
 * and the day, is therefore asked only about rows at which something has changed, and for which of them it then found something is
 * kept. What it says there, with words and new ids, is made anew at each check; so nothing that is kept can be out of date.
 */
import type { Lookup } from '../../model/lookup.ts';
import { keptWhileSame } from '../../model/reads.ts';
import type { Row, TableName } from '../../model/tables.ts';
import { language } from '../../text/text.ts';
import type { RuleId } from '../../text/rule-text.ts';
import { Scope } from './scope.ts';

type FindsAt = (row: never, scope: Scope) => unknown;
type Suspects = ReadonlyMap<RuleId, ReadonlySet<Row>>;

interface Local {
  readonly rules: { readonly id: RuleId; readonly findsAt: FindsAt }[];
  /** Once for all local rules that look at the table. */
  readonly suspects: (scope: Scope) => Suspects;
}

const locals = new Map<TableName, Local>();
const NOTHING: readonly RuleId[] = [];

/** Makes a rule local; gives the rows at which it may find something, also some that it does not look at. */
export function localRule(table: TableName, id: RuleId, findsAt: FindsAt): (scope: Scope) => ReadonlySet<Row> | undefined {
  const local = locals.get(table) ?? localAt(table);
  locals.set(table, local);
  local.rules.push({ id, findsAt });
  return (scope) => scope.once(local.suspects, '').get(id);
}

function localAt(table: TableName): Local {
  const rules: Local['rules'] = [];
  const foundAt = keptWhileSame((lookup, row: Row, said: string): readonly RuleId[] => {
    const found = rules.filter(({ findsAt }) => isSomething(findsAt(row as never, trialScope(lookup, said))));
    return found.length === 0 ? NOTHING : found.map(({ id }) => id);
  });
  const suspects = ({ lookup, env }: Scope): Suspects => {
    const said = `${env.today} ${language()}`;
    const byRule = new Map<RuleId, Set<Row>>();
    for (const row of lookup.all(table)) for (const id of foundAt(lookup, row, said)) byRule.set(id, (byRule.get(id) ?? new Set()).add(row));
    return byRule;
  };
  return { rules, suspects };
}

const isSomething = (found: unknown): boolean => (Array.isArray(found) ? found.length > 0 : found !== undefined);

const trials = new WeakMap<Lookup, Scope>();

/** In which rules are only tried: ids that they make are not used. */
function trialScope(lookup: Lookup, said: string): Scope {
  const today = said.slice(0, said.indexOf(' '));
  const known = trials.get(lookup);
  if (known?.env.today === today) return known;
  const scope = new Scope(lookup, { today, newId: () => '' });
  trials.set(lookup, scope);
  return scope;
}
