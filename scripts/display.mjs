// A display of our own, so that a test window never comes up on somebody's desktop. xvfb-run would need xauth; this does not.
import { spawn } from 'node:child_process';
import { SetupError } from './checkout.mjs';

/** Starts Xvfb on a free number. It ends with `stop()`, or with this process. */
export async function startDisplay({ size = '1400x900' } = {}) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => {
    process.off('exit', stop);
    server.kill();
  };
  process.on('exit', stop);
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', (printed) => resolve(String(printed).trim()));
    server.once('error', (error) => reject(new SetupError(`Xvfb: ${error.message}`)));
    server.once('exit', () => reject(new SetupError('Xvfb did not start')));
  });
  return { name: `:${number}`, stop };
}
