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
  /** One person owns more of all stages. */
  ownerShare: { value: 0.3, unit: 'share' },
  /** So often work comes back to a team from the one it was handed to. */
  pingPong: { value: 2, unit: 'count' },
  /** Waiting as a multiple of work. */
  waitOverWork: { value: 20, unit: 'factor' },
  /** Waiting between teams of the lead time. */
  handoffWaitShare: { value: 0.5, unit: 'share' },
  /** Waiting for one team of the lead time. */
  teamWaitShare: { value: 0.25, unit: 'share' },
  /** Minutes a day in which both sides of a handoff work. */
  overlap: { value: 120, unit: 'minutes' },
  systemsPerStage: { value: 3, unit: 'count' },
  /** Stages that use one system, of all. */
  criticalSystemShare: { value: 0.5, unit: 'share' },
  /** Cases a week from which on data is not typed in again by hand. */
  busyVolume: { value: 5, unit: 'count' },
  /** Ways through a workflow that are independent of each other. */
  independentWays: { value: 10, unit: 'count' },
  evaluationAge: { value: 365, unit: 'days' },
  stepsPerStage: { value: 25, unit: 'count' },
  /** By how much typed and added-up time of a stage differ. */
  timeDifference: { value: 0.25, unit: 'share' },
  /** Of the time of those who oversee AI that reviews may take. */
  reviewShare: { value: 1, unit: 'share' },
  /** The highest autonomy that AI has in a stage, by the stage's risk. */
  autonomyLow: { value: 5, unit: 'level' },
  autonomyMedium: { value: 4, unit: 'level' },
  autonomyHigh: { value: 2, unit: 'level' },
} as const satisfies Record<string, { readonly value: number; readonly unit: 'minutes' | 'count' | 'share' | 'factor' | 'days' | 'level' }>;

export type ThresholdName = keyof typeof thresholds;

export const ownThreshold = (model: Pick<Model, 'threshold'>, name: ThresholdName): Row<'threshold'> | undefined => [...model.threshold.values()].find((row) => row.name === name);

/** @example thresholdOf(model, 'silence') // 1440 */
export const thresholdOf = (model: Pick<Model, 'threshold'>, name: ThresholdName): number => ownThreshold(model, name)?.value ?? thresholds[name].value;

/** Why the default is what it is. */
export const reasonFor = (name: ThresholdName): string => t.thresholds[name].reason;
