/** Decides what came from outside. It stands apart from decide.ts, as the window decides too and needs no schemas for it. */
import type { Model } from '../model/model.ts';
import type { Command, Env } from './command.ts';
import { decide, type Decision } from './decide.ts';
import type { Refusal } from './refusal.ts';
import { parseCommand } from './schemas.ts';

/** As `decide`, for input that nobody has looked at yet. */
export function decideUnknown(model: Model, input: unknown, env: Env): (Decision & { readonly command: Command }) | Refusal {
  const parsed = parseCommand(input);
  if (!parsed.ok) {
    const code = parsed.field === 'type' ? 'unknown-command' : 'invalid-field';
    return { ok: false, code, field: parsed.field, message: parsed.message };
  }
  const decision = decide(model, parsed.command, env);
  return decision.ok ? { ...decision, command: parsed.command } : decision;
}
