import type { App } from 'electron';
import { toErrorData } from '#shared/base/errors';
import type { Log } from './log';
import { isDevelopment } from './mode';

/** What nobody caught ends the program with a code in the log: Electron's own dialog would show a stack with paths. */
export function setupUncaught(app: App, log: Log): void {
  const end = (thrown: unknown) => {
    if (isDevelopment && thrown instanceof Error) process.stderr.write(`${thrown.stack}\n`);
    log('main', toErrorData(thrown));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
