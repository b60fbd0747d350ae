/** No visible word bypasses the catalogue: none stands in a template of the window, and no sentence in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

interface Node {
  readonly type: string;
  readonly start: number;
  readonly name?: string;
  readonly data?: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Attributes that are read out or shown. */
const SAID = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'text']);
const WORD = /\p{L}{2,}/u;

/** Words that stand in a template as they are. Names of keys are the same everywhere. */
function wordsIn(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: Node, attribute: string | undefined, isKey: boolean) => {
    const own = node.type === 'Attribute' ? node.name : attribute;
    if (node.type === 'Text' && WORD.test(node.data ?? '') && !isKey && (own === undefined || SAID.has(own))) found.push(`${own ? `${own}=` : ''}${(node.data ?? '').trim()}`);
    for (const [key, value] of Object.entries(node)) {
      if (node.type === 'StyleDirective' || key === 'css' || key === 'instance' || key === 'module' || key === 'expression' || key === 'metadata') continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child, own, isKey || node.name === 'kbd');
    }
  };
  const { fragment } = parse(source, { modern: true });
  look(fragment as unknown as Node, undefined, false);
  return found;
}

/** A sentence: it begins with a capital and has at least three words. */
const SENTENCE = /^[“"„]?\p{Lu}[\p{L}’]* [\p{L}’]+ .*\p{L}/u;

/** What SQLite is asked. */
const SQL = /^(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ATTACH|DETACH) /;

/** Whoever develops reads these: what is thrown, and what goes into the log. */
const isForDevelopers = (node: ts.Node): boolean => {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (ts.isThrowStatement(at)) return true;
    if (ts.isNewExpression(at) && /Error$/.test(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && /^(this\.#?)?(\w+\.)*(log|env\.log)\.error$|console\.|describe$/.test(at.expression.getText())) return true;
  }
  return false;
};

/** Most files have none, and need not be parsed to know that. */
const MAYBE = /['"`][“"„]?\p{Lu}[\p{L}’]* [\p{L}’]+ /u;

function sentencesIn(path: string, source: string): readonly string[] {
  if (!MAYBE.test(source)) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const text = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) ? node.text : '';
    if (SENTENCE.test(text) && !SQL.test(text) && !isForDevelopers(node)) found.push(text);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

test('the readers find what they look for', () => {
  expect(wordsIn('<script>const a = 1;</script><p title="Hello there">Good <b>day</b> <kbd>Enter</kbd> {a}</p>')).toEqual(['title=Hello there', 'Good', 'day']);
  expect(sentencesIn('a.ts', "const a = 'Nothing was written.'; throw new Error('Nothing was thrown.'); const b = `Only ${a} is here`;")).toEqual(['Nothing was written.']);
});

test('no template of the window has words of its own', () => {
  const templates = filesIn('renderer', /\.svelte$/);
  expect(templates.length).toBeGreaterThan(50);
  expect(templates.flatMap((path) => wordsIn(readFileSync(join(root, path), 'utf8')).map((text) => `${path}: ${text}`))).toEqual([]);
});

test('no code says a sentence by itself', () => {
  const scripts = [...filesIn('core', /\.ts$/), ...filesIn('electron', /\.ts$/), ...filesIn('renderer', /\.(ts|svelte)$/)].filter((path) => !path.startsWith('core/text/'));
  const scriptOf = (path: string, source: string) => (path.endsWith('.svelte') ? [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n') : source);
  expect(scripts.flatMap((path) => sentencesIn(path, scriptOf(path, readFileSync(join(root, path), 'utf8'))).map((text) => `${path}: ${text}`))).toEqual([]);
});
