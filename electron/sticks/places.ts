import { readdir, stat } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';

/*
 * Where a system shows what is plugged in. Only names and devices are asked for: nothing on a medium is opened, so that it can be
 * taken out at any time.
 */

export interface PlaceSetting {
  readonly platform: NodeJS.Platform;
  /** Whose sticks: Linux mounts them below a folder of the person's name. */
  readonly user: string;
  /** The folder of the person: its drive is no stick. */
  readonly home: string;
}

/** Folders that hold one folder for each medium, and drives that are media themselves. */
export function placesOf({ platform, user, home }: PlaceSetting): { parents: string[]; drives: string[] } {
  if (platform === 'darwin') return { parents: ['/Volumes'], drives: [] };
  if (platform !== 'win32') return { parents: ['/media', `/media/${user}`, `/run/media/${user}`], drives: [] };
  const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`);
  return {
    parents: [],
    drives: letters.filter((drive) => drive !== home.slice(0, 2).toUpperCase()).map((one) => `${one}\\`),
  };
}

/** The folders of what is plugged in now, in the order of their names. */
export async function findSticks(setting: PlaceSetting = ofThisSystem()): Promise<string[]> {
  const { parents, drives } = placesOf(setting);
  const found = await Promise.all([...parents.map(mountsIn), ...drives.map(readable)]);
  return found.flat();
}

/** A folder on another device than the one it stands in is a medium; what an earlier one left behind is not. */
export async function mountsIn(parent: string): Promise<string[]> {
  const names = (await readdir(parent).catch(() => [])).sort();
  const own = await deviceOf(parent);
  const found = await Promise.all(
    names.map(async (name) => {
      const folder = path.join(parent, name);
      const device = await deviceOf(folder);
      return device === undefined || device === own ? [] : [folder];
    }),
  );
  return found.flat();
}

async function deviceOf(folder: string): Promise<number | undefined> {
  return stat(folder).then(
    (found) => (found.isDirectory() ? found.dev : undefined),
    () => undefined,
  );
}

async function readable(drive: string): Promise<string[]> {
  return (await deviceOf(drive)) === undefined ? [] : [drive];
}

function ofThisSystem(): PlaceSetting {
  return { platform: process.platform, user: userInfo().username, home: homedir() };
}
