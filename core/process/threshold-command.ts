/** Sets a limit of the project, or changes it where it has one of its own. */
import { ownThreshold, reasonFor, type ThresholdName } from '../analysis/thresholds.ts';
import type { Command } from '../commands/command.ts';
import type { Model } from '../model/model.ts';

export function thresholdCommand(model: Model, name: ThresholdName, value: number, newId: () => string): Command {
  const own = ownThreshold(model, name);
  return own ? { type: 'threshold.set', id: own.id, value } : { type: 'threshold.add', id: newId(), name, value, reason: reasonFor(name) };
}
