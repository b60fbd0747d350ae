/** `wfa diff`: what is different in the second file, row by row and field by field. */
import { basename, resolve } from 'node:path';
import { between } from '../../core/merge/compare.ts';
import { differenceInWords, hasSameViews } from '../../core/merge/in-words.ts';
import { projectOf } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';
import type { Apart } from '../document/apart.ts';
import { readFile } from './read-file.ts';
import { print, tell, type Verb } from './run.ts';

const say = t.merge;

export const showDiff: Verb = {
  usage: 'diff a.wfa b.wfa [--json]',
  files: 2,
  options: { json: { type: 'boolean' } },
  run: async ({ files: [a = '', b = ''], options }, { apart }) => {
    const [then, now] = await Promise.all([modelOf(a, apart), modelOf(b, apart)]);
    if (!then.ok) return tell(then.error);
    if (!now.ok) return tell(now.error);
    if (projectOf(then.value).id !== projectOf(now.value).id) {
      return tell({ code: 'refused', message: say.otherProject(basename(a), basename(b)), action: say.otherProjectAction });
    }
    const diff = between(then.value, now.value);
    print(options.json ? JSON.stringify({ ...diff, views: !hasSameViews(then.value, now.value) }, null, 2) : differenceInWords(then.value, now.value, diff).join('\n'));
    return 0;
  },
};

const modelOf = (path: string, apart: Apart) => readFile(resolve(path), apart, ({ model }) => model);
