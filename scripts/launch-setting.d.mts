/** An app in its place: what to start, the folder to name to it (none for a packed app), where launches may write, the display. */
export interface PlacedApp {
  readonly executable: string;
  readonly appDir: string | undefined;
  readonly home: string;
  readonly display: string | undefined;
}

export interface LaunchOptions {
  /** A folder for the profile, there already or not; without one, a new one. */
  readonly profile?: string | undefined;
  /** A command in front of Electron: `['strace', '-f', '-e', 'trace=network', '-o', file]`. */
  readonly wrapper?: readonly string[] | undefined;
}

/** For `_electron.launch({ executablePath, args, env, chromiumSandbox: true })`. */
export interface LaunchSetting {
  readonly executablePath: string;
  readonly appDir: string | undefined;
  /** For a driver: the app holds its window back until the driver has attached. None for a packed app, which loads nothing else. */
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  /** XDG_CONFIG_HOME of the launch: the app's own folder lies in it. */
  readonly profile: string;
  /** A folder that the app can read and write, gone afterwards. */
  readonly home: string;
}

export function launchSetting(placed: PlacedApp, options?: LaunchOptions): LaunchSetting;
