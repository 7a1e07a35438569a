import type { ElectronApplication } from 'playwright-core';

/** The system's dialogs answer so from now on: files are saved into the folder, and opened from it. */
export function answerDialogs(app: ElectronApplication, folder: string): Promise<void>;
