/** One thing of the model in one scenario, as the history names it: also when it is no longer there. */
import type { TableName } from '../model/tables.ts';

export interface Element {
  readonly table: TableName;
  /** Empty for what belongs to the project. */
  readonly scenario: string;
  readonly id: string;
}
