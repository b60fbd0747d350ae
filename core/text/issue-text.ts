/** What a schema found wrong, in the spoken language. The schema library's own sentences are for whoever develops. */
import type { z } from '../schema.ts';
import { decimals } from './numbers.ts';
import { t } from './text.ts';

/** What is counted. */
const countedIn = (origin: string) => (origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : 'amount');

/** @example issueText(issue) // 'must have at most 300 characters' */
export function issueText(issue: z.core.$ZodRawIssue): string {
  const say = t.invalid;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? say.missing : ((say.kinds as Readonly<Record<string, string | undefined>>)[issue.expected] ?? say.wrong);
    case 'invalid_value':
      return say.oneOf(issue.values.map(String));
    case 'too_small': {
      const counted = countedIn(issue.origin);
      return counted !== 'amount' && issue.minimum === 1 ? say.empty : say.least[counted](decimals(Number(issue.minimum), 2));
    }
    case 'too_big':
      return say.most[countedIn(issue.origin)](decimals(Number(issue.maximum), 2));
    case 'invalid_format':
      return issue.format === 'uuid' ? say.id : issue.format === 'date' ? say.day : say.form;
    case 'unrecognized_keys':
      return say.unknown(issue.keys);
    default:
      return say.wrong;
  }
}
