import { t } from '../../text/text.ts';
import { sharesWords } from '../../process/words.ts';
import { fix, setting } from './ask.ts';
import { rule } from './rule.ts';

const say = t.rules['call-nothing'];

export const callNothing = rule({
  id: 'call-nothing',
  problem: 'breakdown',
  severity: 'medium',
  table: 'stage',
  over: ({ stages }) => stages.filter(({ kind }) => kind === 'call'),
  at: (stage, scope) => {
    if (stage.calls) return undefined;
    const alike = scope.workflows.filter(({ id, name }) => id !== stage.workflow && sharesWords(stage.name, name));
    return { text: say.says, fixes: alike.map(({ id, name }) => fix(say.fix(name), setting(scope, 'stage', stage.id, { calls: id }))) };
  },
});
