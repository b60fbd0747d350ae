/** The pictures of the four lenses that need no layout of the flow: each is a function from the model to a picture. */
import { lookup as lookupOf } from '../../model/lookup.ts';
import type { Model } from '../../model/model.ts';
import type { LensName, Picture } from '../lens.ts';
import { humanAiLens } from './human-ai.ts';
import { organisationLens } from './organisation.ts';
import { emptyPicture } from './picture.ts';
import { systemsLens } from './systems.ts';
import { workflowsLens } from './workflows.ts';

/** The flow has a layout of its own; see core/layout. */
export type OwnLens = Exclude<LensName, 'flow'>;

export interface LensOptions {
  /** Stages from left to right, where the flow map has put them; else in the order of the work. */
  readonly order?: readonly string[];
}

/**
 * @param workflow which one, for the lenses that show one; the others show the whole scenario
 * @example lensPicture(model, scenario, workflow, 'systems').bodies
 */
export function lensPicture(model: Model, scenario: string, workflow: string | null, lens: OwnLens, options: LensOptions = {}): Picture {
  const lookup = lookupOf(model, scenario);
  switch (lens) {
    case 'organisation':
      return organisationLens(lookup);
    case 'systems':
      return workflow === null ? emptyPicture(lens) : systemsLens(lookup, workflow, options.order);
    case 'human-ai':
      return workflow === null ? emptyPicture(lens) : humanAiLens(lookup, workflow, options.order);
    case 'workflows':
      return workflowsLens(lookup);
  }
}
