/** All participants that have any part in the work: they, and the teams that they are in. */
import type { Scope } from './scope.ts';

export function partakers({ lookup }: Scope): ReadonlySet<string> {
  const named = new Set<string>();
  const note = (...ids: readonly (string | null)[]) => {
    for (const id of ids) if (id) named.add(id);
  };
  for (const { owner } of lookup.all('stage')) note(owner);
  for (const { participant } of lookup.all('participation')) note(participant);
  for (const { receiver } of lookup.all('handoff')) note(receiver);
  for (const { owner, approver, customer } of lookup.all('workflow')) note(owner, approver, customer);
  for (const { owner } of lookup.all('process')) note(owner);
  for (const { performer, audience } of lookup.all('step')) note(performer, audience);
  for (const { owner } of lookup.all('system')) note(owner);
  for (const { accountable, fallback } of lookup.all('participant')) note(accountable, fallback);
  return new Set([...named].flatMap((id) => lookup.parents(id).map((parent) => parent.id)));
}
