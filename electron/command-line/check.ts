/** `wfa check`: what is wrong with a project's workflows, and its figures. Ends with 1 when a finding is as severe as `--fail-on` says. */
import { randomBytes } from 'node:crypto';
import type { Problem } from '../../core/contract/errors.ts';
import { hasAtLeast } from '../../core/analysis/findings/findings.ts';
import { healthInWords, healthOf } from '../../core/analysis/findings/report.ts';
import { severities, type Severity } from '../../core/analysis/rules/rule.ts';
import { idMaker } from '../../core/model/ids.ts';
import { lookup } from '../../core/model/lookup.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { t } from '../../core/text/text.ts';
import { readFile } from './read-file.ts';
import { print, tell, type Verb } from './run.ts';
import { scenarioNamed, workflowNamed } from './scenario-named.ts';

const say = t.health.check;

export const checkFile: Verb = {
  usage: 'check f.wfa [--workflow NAME] [--scenario NAME] [--json] [--fail-on high|medium|low]',
  files: 1,
  options: { workflow: { type: 'string' }, scenario: { type: 'string' }, json: { type: 'boolean' }, 'fail-on': { type: 'string' } },
  run: async ({ files: [path = ''], options }, { apart }) => {
    const level = options['fail-on'] as string | undefined;
    if (level !== undefined && !isSeverity(level)) {
      tell(noLevel(level));
      return 2;
    }
    const read = await readFile(path, apart, ({ model }) => model);
    if (!read.ok) return tell(read.error);
    const scenario = scenarioNamed(read.value, options.scenario as string | undefined);
    if (!scenario.ok) return tell(scenario.error);
    const workflow = options.workflow === undefined ? null : workflowNamed(read.value, scenario.value, String(options.workflow));
    if (workflow && !workflow.ok) return tell(workflow.error);
    const health = healthOf(lookup(read.value, scenario.value), { today: dayOf(new Date()), newId: idMaker(Date.now, randomBytes) }, workflow?.value ?? null);
    print(options.json ? JSON.stringify(health, null, 2) : healthInWords(health, workflow ? say.workflow(String(options.workflow)) : say.project).join('\n'));
    return level !== undefined && hasAtLeast(health.findings, level) ? 1 : 0;
  },
};

const isSeverity = (word: string): word is Severity => (severities as readonly string[]).includes(word);

const noLevel = (level: string): Problem => ({ code: 'refused', message: say.noLevel(level), action: say.noLevelAction });
