/** What a rule of the health check is called, and why it matters. */
import { t } from './text.ts';

export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly how: string;
}

export type RuleId = keyof typeof t.rules;

/** A rule that this version does not know, from a later one, is called by its id. */
export const ruleText = (id: string): RuleText | undefined => (Object.hasOwn(t.rules, id) ? t.rules[id as RuleId] : undefined);

/** @example ruleTitle('stage-unowned') // 'Stage without an owner' */
export const ruleTitle = (id: string): string => ruleText(id)?.title ?? id;
