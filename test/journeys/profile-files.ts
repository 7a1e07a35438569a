import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file in the app's own folder, which the system names, of a profile. */
export function inApp(profile: string, name: string): string[] {
  return readdirSync(profile)
    .map((folder) => path.join(profile, folder, name))
    .filter((file) => existsSync(file));
}

/** The codes in the log of a profile. */
export function logged(profile: string): string[] {
  const [file] = inApp(profile, 'logs/valise.log');
  const lines = file ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.map((line) => JSON.parse(line).code);
}
