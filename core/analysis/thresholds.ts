/**
 * The limits that a project measures itself by. Each has a default with a reason; a project may set its own, which stands in its
 * file under the limit's name.
 */
import type { Model } from '../model/model.ts';
import type { Row } from '../model/tables.ts';
import { t } from '../text/text.ts';

export const thresholds = {
  /** Minutes of working time that a customer may hear nothing. */
  silence: { value: 3 * 480, unit: 'minutes' },
} as const satisfies Record<string, { readonly value: number; readonly unit: 'minutes' | 'count' | 'share' }>;

export type ThresholdName = keyof typeof thresholds;

export const ownThreshold = (model: Model, name: ThresholdName): Row<'threshold'> | undefined => [...model.threshold.values()].find((row) => row.name === name);

/** @example thresholdOf(model, 'silence') // 1440 */
export const thresholdOf = (model: Model, name: ThresholdName): number => ownThreshold(model, name)?.value ?? thresholds[name].value;

/** Why the default is what it is. */
export const reasonFor = (name: ThresholdName): string => t.process.thresholds[name];
