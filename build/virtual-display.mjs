/** A display for machines that have none: Xvfb on a free number, gone when the process that asked for it is. */
import { spawn } from 'node:child_process';

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @example const { name, stop } = await startVirtualDisplay(); // name: ':1' */
export async function startVirtualDisplay() {
  // Descriptor 3 is where Xvfb writes the number that it found free.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => child.kill();
  process.on('exit', stop);
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  child.unref();
  child.stdio[3].destroy();
  return { name: `:${number}`, stop };
}
