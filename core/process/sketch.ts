/**
 * A step before it is one: what was typed, pasted or kept in a template, with names where a step has references. Names are
 * found in the model when the steps are made; what is not there is made with them, as one undo.
 */
import { z } from '../schema.ts';
import { durationSchema, estimateSchema } from '../model/estimate.ts';
import type { Participant } from '../model/tables.ts';

const name = z.string().trim().min(1).max(300);
const someone = z.strictObject({ name, kind: z.enum(['team', 'role', 'person', 'ai', 'external']).default('role') });
export type Someone = { readonly name: string; readonly kind: Participant['kind'] };

export const sketchSchema = z.strictObject({
  /** Tells the steps of a template apart; copies remember it. */
  key: z.string().max(100).default(''),
  depth: z.number().int().min(0).max(20).default(0),
  kind: z.enum(['task', 'communication', 'rule', 'check']).default('task'),
  text: z.string().max(20_000),
  detail: z.string().max(20_000).default(''),
  performer: someone.nullable().default(null),
  system: name.nullable().default(null),
  minutes: estimateSchema.nullable().default(null),
  required: z.boolean().default(true),
  probability: z.number().min(0).max(1).nullable().default(null),
  condition: z.string().max(20_000).default(''),
  produces: name.nullable().default(null),
  audience: someone.nullable().default(null),
  channel: z.enum(['system', 'e-mail', 'meeting', 'chat', 'phone', 'paper']).nullable().default(null),
  template: z.string().max(20_000).default(''),
  offset: durationSchema.nullable().default(null),
});
export type Sketch = z.infer<typeof sketchSchema>;

/** @example sketch({ text: 'Call the customer', minutes: { likely: 15 } }) */
export const sketch = (fields: z.input<typeof sketchSchema>): Sketch => sketchSchema.parse(fields);
