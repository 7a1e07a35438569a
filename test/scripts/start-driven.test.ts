// Which starts under the driver are made again. Stops a fault of the app at its start from being taken for one of the driver's.
import { expect, it } from 'vitest';
import { isBrokenOff } from '../journeys/start-driven';

const said = (...lines: readonly string[]) =>
  new Error(`electron.launch: Process failed to launch!\nCall log:\n${lines.map((line) => `  - ${line}`).join('\n')}`);

it('a start that a signal ended as the driver attached', () => {
  expect(isBrokenOff(said('Debugger attached.', '<process did exit: exitCode=null, signal=SIGSEGV>'))).toBe(true);
  expect(isBrokenOff(said('Debugger attached.', '<process did exit: exitCode=null, signal=SIGTRAP>'))).toBe(true);
});

it('not one that ended by itself, was ended by somebody, or had come to its window', () => {
  expect(isBrokenOff(said('<process did exit: exitCode=1, signal=null>'))).toBe(false);
  expect(isBrokenOff(said('<process did exit: exitCode=null, signal=SIGKILL>'))).toBe(false);
  expect(isBrokenOff(said('DevTools listening on ws://', '<process did exit: exitCode=null, signal=SIGSEGV>'))).toBe(
    false,
  );
  expect(isBrokenOff('SIGSEGV')).toBe(false);
});
