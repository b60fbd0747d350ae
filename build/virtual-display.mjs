/** A display for machines that have none: Xvfb, gone when the process that asked for it is. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @example const { name, stop } = await startVirtualDisplay(); // name: ':4711' */
export async function startVirtualDisplay() {
  // Left to itself Xvfb takes the lowest free number, and one that ends just then removes the other's socket.
  for (let attempt = 1; ; attempt++) {
    try {
      return await startXvfb(`:${randomInt(1000, 30_000)}`);
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function startXvfb(name) {
  // Xvfb writes to descriptor 3 when it is ready.
  const child = spawn('Xvfb', [name, '-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => child.kill();
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', resolve);
  });
  process.once('exit', stop);
  child.unref();
  child.stdio[3].unref();
  return { name, stop };
}
