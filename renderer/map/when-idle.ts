/**
 * For what only follows the picture: done when the next frame is on the screen and nothing else is to do, at the latest some time after
 * that frame. Idle time alone may well lie before the frame, which then is late by all that is done in it.
 *
 * @returns calls it off
 */
export function whenIdle(work: () => void, latest: number): () => void {
  let idle = 0;
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(work, { timeout: latest });
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
