/**
 * Promises that a release starts only with switches we know: any other one ends it with exit code 64 before Chromium has
 * opened anything. Assumes to run first. The one exception is an attached inspector, possible only where the inspect
 * fuse is on, which the release's is not: then a test driver is at the other end and brings switches of its own.
 */
import inspector from 'node:inspector';

export const exitUsage = 64;

/** For odd screens and systems. None opens a port, loads code or weakens the sandbox. */
const known: ReadonlySet<string> = new Set([
  'disable-gpu',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'ozone-platform',
  'ozone-platform-hint',
]);

const knownInDevelopment: ReadonlySet<string> = new Set(['inspect', 'no-sandbox', 'remote-debugging-port']);

/** These act before our code could refuse them, so they are taken away as well. */
const dangerous = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'js-flags',
  'load-extension',
] as const;

/** The name of the first switch that is not on the list; `''` for a bare `--`, behind which switches could hide. */
export function refusedSwitch(
  args: readonly string[],
  { isDevelopment, platform }: { readonly isDevelopment: boolean; readonly platform: string },
): string | undefined {
  // on Windows Chromium reads /switch as well
  const prefix = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/;
  const names = args.filter((arg) => prefix.test(arg)).map((arg) => arg.replace(prefix, '').replace(/=.*$/s, ''));
  return names.find((name) => !known.has(name) && !(isDevelopment && knownInDevelopment.has(name)));
}

/** The part of `app.commandLine` this needs. */
interface CommandLine {
  removeSwitch(name: string): void;
}

/** Answers the name of a switch that forbids the start, after taking the dangerous ones away. */
export function guardSwitches(commandLine: CommandLine, isDevelopment: boolean): string | undefined {
  if (inspector.url() !== undefined) return undefined;
  const refused = refusedSwitch(process.argv.slice(1), { isDevelopment, platform: process.platform });
  if (!isDevelopment || refused !== undefined) for (const name of dangerous) commandLine.removeSwitch(name);
  return refused;
}
