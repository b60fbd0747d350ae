/** A conflict in words: what the question is, and what stands on each side of it. */
import { sameValue, splitKey, diffKey, type DiffKey, type Fields } from '../model/diff.ts';
import type { Model } from '../model/model.ts';
import type { PlacedRow } from '../model/draft.ts';
import { tableOf, type Row, type TableName } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { rowAt } from './compare.ts';
import type { Ground } from './compose.ts';
import type { Clash, SideName, Words } from './conflicts.ts';
import { fieldLabel, insideText, nameIn, valueText } from './values.ts';

const say = t.merge;
const MANY = 5;

/** @param mine what the sides are called */
export function describe(clash: Clash, ground: Ground, mine: string, theirs: string): Words {
  switch (clash.kind) {
    case 'removed':
      return removedWords(clash, ground, { mine, theirs });
    case 'name': {
      const question = say.nameQuestion(tableOf(clash.table).noun, nameOf(clash, ground), mine, theirs);
      const about = (row: unknown, model: Model) => detailsOf(model, clash.table, row as Row);
      return { question, base: say.notThere, mine: about(clash.mine, ground.mine.model), theirs: about(clash.theirs, ground.theirs.model) };
    }
    case 'field':
      return valueWords(say.fieldQuestion(fieldLabel(clash.field ?? ''), tableOf(clash.table).noun, nameOf(clash, ground)), clash, ground);
    case 'circle': {
      const names = (clash.ring ?? []).map((row) => nameOf({ ...clash, row }, ground));
      return eachSide(say.circleQuestion(tableOf(clash.table).noun, names), ground, (model) => ringText(clash, model));
    }
    case 'rule':
      return eachSide(say.ruleQuestion(tableOf(clash.table).noun, nameOf(clash, ground), clash.reason ?? ''), ground, (model) => tiedText(clash, model));
  }
}

type At = Pick<Clash, 'table' | 'scenario' | 'row'>;

/** As mine calls it, else as theirs does, else as it was called. */
function nameOf({ table, scenario, row }: At, { base, mine, theirs }: Ground): string {
  const key = diffKey(table, scenario, row);
  const model = [mine.model, theirs.model, base].find((one) => rowAt(one, key));
  return model ? nameIn(model, table, rowAt(model, key) as Row) : '';
}

const eachSide = (question: string, { base, mine, theirs }: Ground, text: (model: Model) => string): Words => ({
  question,
  base: text(base),
  mine: text(mine.model),
  theirs: text(theirs.model),
});

/** Where each row of a circle is in this model. */
function ringText({ table, scenario, ring = [] }: Clash, model: Model): string {
  const rows = ring.flatMap((id) => rowAt(model, diffKey(table, scenario, id)) ?? []) as PlacedRow[];
  return rows.map((row) => say.isIn(nameIn(model, table, row), insideText(model, table, row))).join('; ') || say.notThere;
}

function tiedText({ table, scenario, row: id, tied = [] }: Clash, model: Model): string {
  const row = rowAt(model, diffKey(table, scenario, id));
  if (!row) return say.notThere;
  return tied.map((field) => `${fieldLabel(field)}: ${valueText(model, table, row, field, (row as unknown as Fields)[field])}`).join(', ');
}

function valueWords(question: string, { table, scenario, row, field = '', base, mine, theirs }: Clash, ground: Ground): Words {
  const text = (model: Model, value: unknown) => valueText(model, table, { scenario, id: row }, field, value);
  // The model before both may be an empty one; names are then as mine has them.
  const before = ground.base.project.size > 0 ? ground.base : ground.mine.model;
  return { question, base: text(before, base), mine: text(ground.mine.model, mine), theirs: text(ground.theirs.model, theirs) };
}

function removedWords(clash: Clash, ground: Ground, names: Readonly<Record<SideName, string>>): Words {
  const remover = clash.remover ?? 'mine';
  const other = remover === 'mine' ? 'theirs' : 'mine';
  const key = diffKey(clash.table, clash.scenario, clash.row);
  const reasons = ground.contested[remover].get(key) ?? [];
  const name = nameOf(clash, ground);
  const question = reasons.length > 0 ? say.removedQuestion(tableOf(clash.table).noun, name, names[remover], names[other]) : say.scenarioQuestion(name, names[remover]);
  const shown = reasons.slice(0, MANY).map((reason) => reasonText(reason, key, ground, other));
  const rest = reasons.length > MANY ? [say.more(reasons.length - MANY)] : [];
  const words = reasons.length > 0 ? [...shown, ...rest].join('; ') : say.kept;
  return { question, base: say.kept, mine: remover === 'mine' ? say.removed : words, theirs: remover === 'theirs' ? say.removed : words };
}

/** What the other side did with something that was removed. */
function reasonText(key: DiffKey, root: DiffKey, ground: Ground, other: SideName): string {
  const { diff, model } = ground[other];
  const { table } = splitKey(key);
  const [noun, row] = [tableOf(table).noun, rowAt(model, key)];
  const name = row ? nameIn(model, table, row) : '';
  if (diff.added[key]) return say.added(noun, name);
  const change = diff.updated[key] as readonly [Fields, Fields];
  const isInside = ground[other === 'mine' ? 'theirs' : 'mine'].hasRemoved(key);
  if (!isInside) return say.points(noun, name);
  const fields = say.changed(Object.keys(change[1]).map(fieldLabel));
  return key === root ? fields : `${noun} “${name}”: ${fields}`;
}

/** What a new record says beside its name. */
function detailsOf(model: Model, table: TableName, row: Row): string {
  const { fields } = tableOf(table);
  const said = Object.entries(fields).filter(([field, { initial }]) => field !== 'name' && field !== 'place' && !sameValue((row as unknown as Fields)[field], initial));
  const parts = said.map(([field]) => `${fieldLabel(field)}: ${valueText(model, table, row, field, (row as unknown as Fields)[field])}`);
  return [`“${nameIn(model, table, row)}”`, ...parts].join(', ');
}

