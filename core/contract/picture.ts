/** A picture of a lens as a file or on the clipboard. */
import { heatKinds } from '../analysis/heat/heat.ts';
import { lensNames } from '../map/lens.ts';
import { z } from '../schema.ts';

const id = z.string().max(200);

const input = z.strictObject({
  scenario: id,
  /** Nothing: the lens shows the whole scenario. */
  workflow: id.nullable(),
  lens: z.enum(lensNames),
  /** Of the flow only. */
  heat: z.enum(heatKinds).nullable(),
  density: z.enum(['detail', 'overview']),
  theme: z.enum(['light', 'dark', 'print']),
  format: z.enum(['svg', 'png']),
  scale: z.number().min(0.25).max(4),
  isTransparent: z.boolean(),
  hasLegend: z.boolean(),
});
export type PictureChoice = z.infer<typeof input>;

const size = { width: z.number(), height: z.number() };

export const pictureRequests = {
  /** Asks for a place. */
  'picture.save': { input, output: z.strictObject({ path: z.string(), ...size }) },
  /** PNG as an image, SVG as its text. */
  'picture.copy': { input, output: z.strictObject(size) },
  /** Shows the picture that this window wrote last in its folder. */
  'picture.show': { input: z.strictObject({}), output: z.strictObject({}) },
};
