/** What hangs says where: every wait on the app has a limit of its own, and an error that names it. */

/** A launch takes two seconds, on a machine that does much else ten. */
export const PATIENCE_MS = 30_000;

/**
 * @param what it is that is waited for, as the error says it
 * @param said what else is known when it takes too long: what the app wrote, how its windows are
 * @example await within('its first window', app.firstWindow(), () => output)
 */
export async function within<T>(what: string, work: Promise<T>, said: () => string | Promise<string> = () => '', ms: number = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = Symbol();
  const limit = new Promise<typeof tooLong>((late) => (timer = setTimeout(() => late(tooLong), ms)));
  try {
    const first = await Promise.race([work, limit]);
    if (first !== tooLong) return first as T;
  } finally {
    clearTimeout(timer);
  }
  // It may fail later on; nobody waits for that any more.
  work.catch(() => undefined);
  throw new Error(`Waited ${ms / 1000} s for ${what}\n${await said()}`.trimEnd());
}
