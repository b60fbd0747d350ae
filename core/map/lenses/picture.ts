/** What every lens starts from. */
import type { LensName, Picture } from '../lens.ts';

/** Nothing to show: the window says what to do instead. */
export const emptyPicture = (lens: LensName, title = ''): Picture => ({
  lens,
  scene: { density: 'detail', title, bounds: { x: 0, y: 0, width: 0, height: 0 }, groups: [] },
  bodies: [],
  ties: [],
  header: { left: 0, top: 0 },
});
