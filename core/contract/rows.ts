/** Rows of the model as they travel: with their key, whatever their fields are. */
import { z } from '../schema.ts';

export const row = z.looseObject({ id: z.string(), scenario: z.string() });

/** Each with its table. */
export const tableRows = z.array(z.tuple([z.string(), row]));
