/** What is wrong with a value is said in the language that is spoken, whenever the schema was made. */
import { afterEach, expect, test } from 'vitest';
import { parseCommand } from '../../../core/commands/schemas.ts';
import { tableNames, tableOf } from '../../../core/model/tables.ts';
import type { z } from '../../../core/schema.ts';
import { speak } from '../../../core/text/text.ts';
import type { Language } from '../../../core/text/languages.ts';

afterEach(() => speak('en'));

const id = '00000000-0000-7000-8000-000000000000';

function refusalIn(language: Language, command: object): string {
  speak(language);
  const parsed = parseCommand(command);
  return parsed.ok ? '' : parsed.message;
}

test.each([
  [{ type: 'stage.rename', scenario: id, id, name: '' }, 'name: must not be empty', 'name: darf nicht leer sein'],
  [{ type: 'stage.rename', scenario: id, id, name: 'x'.repeat(301) }, 'name: must have at most 300 characters', 'name: darf höchstens 300 Zeichen haben'],
  [{ type: 'stage.rename', scenario: id, id, name: 'two\nlines' }, 'name: must be one line without control characters', 'name: muss eine Zeile ohne Steuerzeichen sein'],
  [{ type: 'stage.rename', scenario: id, id }, 'name: is missing', 'name: fehlt'],
  [{ type: 'stage.rename', scenario: id, id: 'first', name: 'A' }, 'id: must be an id', 'id: muss eine Kennung sein'],
  [{ type: 'stage.rename', scenario: id, id, name: 'A', colour: 'red' }, 'colour: is not a field of this command', 'colour: ist kein Feld dieses Befehls'],
  [{ type: 'stage.set', scenario: id, id, purpose: 'x'.repeat(20_001) }, 'purpose: must have at most 20,000 characters', 'purpose: darf höchstens 20.000 Zeichen haben'],
  [{ type: 'stage.set', scenario: id, id, kind: 'pause' }, 'kind: must be one of work, start,', 'kind: muss eines von diesen sein: work, start,'],
  [{ type: 'stage.set', scenario: id, id, touch: { likely: -1 } }, 'touch.likely: must not be negative', 'touch.likely: darf nicht negativ sein'],
  [{ type: 'stage.set', scenario: id, id, waitsForCall: 'yes' }, 'waitsForCall: must be true or false', 'waitsForCall: muss true oder false sein'],
  [{ type: 'project.set', hoursPerDay: 0.1 }, 'hoursPerDay: must be at least 0.25', 'hoursPerDay: muss mindestens 0,25 sein'],
  [{ type: 'workflow.set', scenario: id, id, profile: [1] }, 'profile: must have at least 7 entries', 'profile: muss mindestens 7 Einträge haben'],
  [{ type: 'workflow.set', scenario: id, id, reviewOn: 'soon' }, 'reviewOn: must be a day such as 2026-03-31', 'reviewOn: muss ein Tag sein wie 2026-03-31'],
])('%j', (command, english, german) => {
  expect(refusalIn('en', command)).toContain(english);
  expect(refusalIn('de', command)).toContain(german);
});

const WRONG = [undefined, null, 7, -0.5, 1e15, '', 'x', 'a\u0001b', 'x'.repeat(20_001), true, [], [1, 2], ['a', ''], {}, { likely: -1 }, { min: 3, max: 1 }, { likely: 1, basis: 'elapsed' }, { table: 1 }, { more: 1 }];

test('no field of any record says in German what it says in English', () => {
  const said = (schema: z.ZodType, value: unknown) => (schema.safeParse(value).error?.issues ?? []).map(({ message }) => message);
  const schemas = tableNames.flatMap((table) => Object.values(tableOf(table).fields).map(({ schema }) => schema));
  const sentences = (language: Language) => (speak(language), schemas.flatMap((schema) => WRONG.flatMap((value) => said(schema, value))));
  const english = sentences('en');
  const german = sentences('de');
  expect(english.length).toBeGreaterThan(1000);
  expect(german.filter((sentence, i) => sentence === english[i])).toEqual([]);
  // Nor anything of the schema library's own.
  expect(english.filter((sentence) => /^(Invalid|Too|Unrecognized)/.test(sentence))).toEqual([]);
});
