import { execFile } from 'node:child_process';

/** Runs a program of the system without a shell; true where it ended well. */
export type Run = (program: string, args: readonly string[]) => Promise<boolean>;

/** Longer than a slow stick takes to write what the system still holds back. */
const longestMs = 20_000;

/**
 * Asks the system to let go of a medium. True where it did; false where the person has to do it, by the system's own symbol.
 * Everything we wrote is on the medium before (`atomic-write.ts`): to let go is the system's last word, not our write.
 */
export async function ejectStick(folder: string, platform: NodeJS.Platform = process.platform, run: Run = runProgram) {
  const command = commandFor(folder, platform);
  return command !== undefined && run(command.program, command.args);
}

function commandFor(folder: string, platform: NodeJS.Platform) {
  if (platform === 'darwin') return { program: '/usr/sbin/diskutil', args: ['eject', folder] };
  if (platform === 'linux') return { program: 'gio', args: ['mount', '--unmount', folder] };
  const drive = /^[A-Z]:(?=\\?$)/i.exec(folder)?.[0];
  if (platform !== 'win32' || drive === undefined) return undefined;
  const script = `(New-Object -ComObject Shell.Application).Namespace(17).ParseName('${drive}').InvokeVerb('Eject')`;
  return { program: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command', script] };
}

async function runProgram(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: longestMs, windowsHide: true }, (error) => resolve(error === null));
  });
}
