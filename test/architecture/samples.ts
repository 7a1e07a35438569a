import type { RuleName } from './rules';

/** A path, and the whole text of a small file there. */
type Sample = readonly [path: string, text: string];

/** For each rule: small files it must refuse, and their neighbours that it must let pass. */
export const samples: Readonly<
  Record<RuleName, { readonly refused: readonly Sample[]; readonly passed: readonly Sample[] }>
> = {
  'a folder imports only what its line allows': {
    refused: [
      ['shared/base/bytes.ts', "import { readFile } from 'node:fs/promises';"],
      ['shared/base/bytes.ts', "import fs from 'fs';"],
      ['shared/document/text.ts', "import type { ReactNode } from 'react';"],
      ['shared/vault/row.ts', "import Dexie from 'dexie';"],
      ['shared/vault/row.ts', "import { seal } from '../../renderer/workers/seal';"],
      ['shared/vault/row.ts', "const load = () => import('electron');"],
      ['shared/vault/row.ts', "type Window = import('electron').BrowserWindow;"],
      ['electron/main.ts', "import { routes } from '../renderer/app/routes';"],
      ['electron/main.ts', "import { pack } from '../content/plugin';"],
      ['electron/main.ts', "import { parse } from 'yaml';"],
      ['renderer/ui/Button.tsx', "import { rows } from '../store/rows';"],
      ['renderer/ui/Button.tsx', "import { call } from '../bridge/client';"],
      ['renderer/ui/Button.tsx', "import { verify } from '#shared/package/verify';"],
      ['renderer/store/rows.ts', "import { CaseList } from '../features/cases/CaseList';"],
      ['renderer/workers/vault.ts', "import { table } from '../store/rows';"],
      ['renderer/workers/vault.ts', "export * from 'dexie';"],
      ['renderer/bridge/client.ts', "import { ipcRenderer } from 'electron';"],
      ['renderer/features/cases/CaseList.tsx', "import { Slot } from '../drafts/Slot';"],
      ['renderer/features/cases/CaseList.tsx', "import { routes } from '../../app/routes';"],
      ['renderer/features/cases/CaseList.tsx', "import Dexie from 'dexie';"],
      ['renderer/features/cases/CaseList.tsx', "new Worker(new URL('../drafts/work.ts', import.meta.url));"],
      ['renderer/app/App.tsx', "import { join } from 'node:path';"],
      ['cli/verify.ts', "import { client } from '../renderer/bridge/client';"],
      ['cli/verify.ts', "import { parse } from 'yaml';"],
      ['content/plugin.ts', "import { openVault } from '#shared/vault/open';"],
      ['scripts/build.mjs', "import { compile } from '../content/plugin';"],
      ['elsewhere/thing.ts', 'export const a = 1;'],
    ],
    passed: [
      ['shared/base/bytes.ts', "import { AppError } from './errors';"],
      ['shared/package/container.ts', "import { zipSync } from 'fflate';"],
      [
        'electron/main.ts',
        "import { app } from 'electron';\nimport path from 'node:path';\nimport { callNames } from '#shared/ipc/names';",
      ],
      [
        'renderer/features/cases/CaseList.tsx',
        "import { useState } from 'react';\nimport { Button } from '../../ui/Button';\nimport './CaseList.module.css';",
      ],
      ['renderer/app/App.tsx', "import { CaseList } from '../features/cases/CaseList';"],
      ['renderer/store/database.ts', "import Dexie from 'dexie';"],
      ['test/shared/vault/row.test.ts', "import { app } from 'electron';"],
    ],
  },
  'shared/ is reached by its name': {
    refused: [
      ['electron/main.ts', "import { callNames } from '../shared/ipc/names';"],
      ['shared/vault/row.ts', "import { AppError } from '#shared/base/errors';"],
    ],
    passed: [
      ['electron/main.ts', "import { callNames } from '#shared/ipc/names';"],
      ['shared/vault/row.ts', "import { AppError } from '../base/errors';"],
    ],
  },
  'inside shared/ arrows point left only': {
    refused: [
      ['shared/base/errors.ts', "import { toText } from '../document/text';"],
      ['shared/matrix/query.ts', "import { resolve } from '../decision/resolve';"],
      ['shared/decision/trace.ts', "import type { Case } from '../case/case';"],
      ['shared/case/gates.ts', "import { fill } from '../drafting/fill';"],
      ['shared/content/compile.ts', "import { verify } from '../package/verify';"],
      ['shared/package/verify.ts', "import { seal } from '../vault/row';"],
      ['shared/vault/row.ts', "import { callNames } from '../ipc/names';"],
      ['shared/vault/row.ts', "export { toText } from '../document/text';"],
      ['shared/novel/thing.ts', 'export const a = 1;'],
    ],
    passed: [
      [
        'shared/drafting/fill.ts',
        "import type { Case } from '../case/case';\nimport { resolve } from '../decision/resolve';",
      ],
      ['shared/package/verify.ts', "import { compile } from '../content/compile';"],
      ['shared/vault/row.ts', "import { AppError } from '../base/errors';\nimport { kdf } from './kdf';"],
    ],
  },
  'each door has one keeper': {
    refused: [
      ['electron/main.ts', "import { ipcMain } from 'electron';"],
      ['electron/main.ts', "import * as electron from 'electron';\nelectron['ipcMain'].on('x', () => {});"],
      ['renderer/bridge/client.ts', 'const { ipcRenderer } = window;'],
      ['renderer/features/cases/use-case.ts', "indexedDB.open('x');"],
      ['renderer/workers/vault.ts', "globalThis.indexedDB.open('x');"],
      ['renderer/features/cases/use-case.ts', 'navigator.mediaDevices.enumerateDevices();'],
      ['renderer/app/Desk.tsx', "navigator['mediaDevices'].getUserMedia({ audio: true });"],
      ['renderer/features/bridge/camera.ts', 'navigator.mediaDevices.getDisplayMedia();'],
      ['renderer/features/bridge/camera.ts', 'new MediaRecorder(stream);'],
      ['renderer/features/packages/use-export.ts', "import { undoLogOf } from '../../store/undo-logs';"],
      ['shared/package/build.ts', "import { undoLogSchema } from '../drafting/undo-log';"],
    ],
    passed: [
      ['electron/ipc/register.ts', "import { ipcMain } from 'electron';"],
      ['electron/preload.ts', "import { ipcRenderer } from 'electron';"],
      ['renderer/store/database.ts', "import Dexie from 'dexie';\nindexedDB.databases();"],
      ['renderer/features/bridge/camera.ts', 'navigator.mediaDevices.getUserMedia({ video: true });'],
      ['electron/main.ts', '// ipcMain is register.ts alone\nexport const a = 1;'],
    ],
  },
  'no HTML string and no text that becomes code': {
    refused: [
      ['renderer/ui/DocumentView.tsx', 'element.innerHTML = text;'],
      ['renderer/ui/DocumentView.tsx', "element['innerHTML'] = text;"],
      ['renderer/ui/DocumentView.tsx', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: text }} />;'],
      ['renderer/ui/DocumentView.tsx', "element.insertAdjacentHTML('beforeend', text);"],
      ['shared/decision/resolve.ts', 'eval(text);'],
      ['shared/decision/resolve.ts', "new Function('a', text);"],
      ['shared/decision/resolve.ts', "Function('a', text);"],
      ['electron/main.ts', 'void shell.openExternal(url);'],
      ['scripts/build.mjs', 'globalThis.eval(text);'],
    ],
    passed: [
      ['renderer/ui/DocumentView.tsx', 'element.textContent = text;'],
      ['renderer/ui/DocumentView.tsx', 'export type F = (a: Function) => void;'],
    ],
  },
  'no clock and no chance in shared/': {
    refused: [
      ['shared/case/journal.ts', 'const at = Date.now();'],
      ['shared/case/journal.ts', 'const at = new Date();'],
      ['shared/case/journal.ts', 'const at = Date();'],
      ['shared/case/journal.ts', 'const dice = Math.random();'],
      ['shared/vault/row.ts', 'crypto.getRandomValues(new Uint8Array(12));'],
      ['shared/vault/row.ts', 'globalThis.crypto.getRandomValues(iv);'],
      ['shared/vault/row.ts', 'const id = crypto.randomUUID();'],
      ['shared/vault/row.ts', 'const started = performance.now();'],
    ],
    passed: [
      ['shared/case/journal.ts', 'const at = new Date(now()).toISOString();'],
      ['shared/vault/row.ts', "await crypto.subtle.digest('SHA-256', bytes);"],
      ['renderer/app/clock.ts', 'export const now = () => Date.now();'],
    ],
  },
  'no way to a network in the main process': {
    refused: [
      ...['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'child_process', 'inspector'].map(
        (name): Sample => ['electron/main.ts', `import x from 'node:${name}';`],
      ),
      ['electron/main.ts', "import https from 'https';"],
      ['electron/main.ts', "const { spawn } = await import('node:child_process');"],
      ['electron/main.ts', "import { net } from 'electron';"],
      ['electron/main.ts', "import { autoUpdater } from 'electron';"],
      ['electron/switch-guard.ts', "import net from 'node:net';"],
      ['electron/network-guard.ts', "import inspector from 'node:inspector';"],
      ['electron/network-guard.ts', "import https from 'node:https';"],
    ],
    passed: [
      ['electron/switch-guard.ts', "import inspector from 'node:inspector';"],
      [
        'electron/network-guard.ts',
        "import dgram from 'node:dgram';\nimport dns from 'node:dns';\nimport net from 'node:net';",
      ],
      ['electron/main.ts', "import { app } from 'electron';\nimport fs from 'node:fs';"],
    ],
  },
  'no hook in the environment': {
    refused: [
      ['electron/main.ts', "app.setPath('userData', process.env['VALISE_PROFILE']);"],
      ['electron/main.ts', 'const { env } = process;'],
      ['electron/main.ts', 'start(process.env);'],
    ],
    passed: [
      ['electron/main.ts', "const url = process.env['ELECTRON_RENDERER_URL'];"],
      ['electron/main.ts', 'const mode = import.meta.env.MODE;'],
      ['scripts/start.mjs', 'start(process.env);'],
    ],
  },
  'no module over 250 lines': {
    refused: [
      ['renderer/app/App.tsx', 'void 0;\n'.repeat(251)],
      ['test/shared/vault/row.test.ts', 'void 0;\n'.repeat(401)],
    ],
    passed: [
      ['renderer/app/App.tsx', 'void 0;\n'.repeat(250)],
      ['renderer/i18n/en.ts', 'void 0;\n'.repeat(999)],
      ['renderer/ui/tokens.css', 'a { }\n'.repeat(999)],
    ],
  },
  'named exports only': {
    refused: [
      ['renderer/app/App.tsx', 'export default function App() {}'],
      ['renderer/app/App.tsx', 'const a = 1;\nexport { a as default };'],
      ['renderer/app/App.tsx', "export { default } from './Other';"],
    ],
    passed: [
      ['renderer/app/App.tsx', 'export function App() {}'],
      ['vitest.config.ts', 'export default {};'],
    ],
  },
  'file names say what kind of file it is': {
    refused: [
      ['shared/base/canonicalJson.ts', ''],
      ['shared/base/Canonical.ts', ''],
      ['renderer/ui/data_grid.tsx', ''],
      ['renderer/ui/string-utils.ts', ''],
      ['shared/base/helpers.ts', ''],
      ['scripts/build.cjs', ''],
    ],
    passed: [
      ['shared/base/canonical-json.ts', ''],
      ['renderer/ui/DataGrid.tsx', ''],
      ['renderer/ui/DataGrid.module.css', ''],
      ['renderer/main.tsx', ''],
      ['renderer/workers/kdf.worker.ts', ''],
      ['test/shared/vault/row.test.ts', ''],
      ['test/journeys/shell.e2e.ts', ''],
    ],
  },
  'no unfinished and no dead code in comments': {
    refused: [
      ['shared/base/bytes.ts', '// TODO check the length'],
      ['shared/base/bytes.ts', '/* FIXME */'],
      ['shared/base/bytes.ts', '// const old = bytes.length;'],
      ['shared/base/bytes.ts', '/*\n * return old;\n */'],
      ['shared/base/bytes.ts', '// if (old) {'],
    ],
    passed: [
      ['shared/base/bytes.ts', '// TODO #12: check the length'],
      ['shared/base/bytes.ts', '// used so:\n//   const size = bytes.length;'],
      ['shared/base/bytes.ts', '// const is said of a value that never changes'],
      ['shared/base/bytes.ts', '// return early; the rest assumes a length'],
    ],
  },
  'every modal dialog is the one of ui/': {
    refused: [
      ['renderer/app/KeySheet.tsx', 'export const A = () => <dialog open />;'],
      ['renderer/features/drafts/Ask.tsx', 'export const A = () => <div role="dialog" aria-modal="true" />;'],
      ['renderer/features/drafts/use-ask.ts', 'ref.current?.showModal();'],
    ],
    passed: [
      ['renderer/ui/Dialog.tsx', 'export const A = () => <dialog ref={(one) => one?.showModal()} />;'],
      ['renderer/app/KeySheet.tsx', "import { Dialog } from '../ui/Dialog';\nexport const A = () => <Dialog />;"],
      ['renderer/features/drafts/Note.tsx', 'export const A = () => <div role="dialog" />;'],
      ['test/renderer/ui/dialog.test.tsx', 'export const A = () => <dialog />;'],
    ],
  },
  'the focus comes with what is shown': {
    refused: [
      ['renderer/features/cases/use-facts.ts', 'requestAnimationFrame(() => field.current?.focus());'],
      ['renderer/app/Desk.tsx', 'window.requestAnimationFrame(() => { if (pane) pane.focus(); });'],
    ],
    passed: [
      ['renderer/features/cases/use-facts.ts', 'focusAfter(show, () => field.current);'],
      ['renderer/features/library/use-where.ts', 'requestAnimationFrame(look);'],
      ['test/renderer/ui/dialog.test.tsx', 'requestAnimationFrame(() => button.focus());'],
    ],
  },
  'no words in markup': {
    refused: [
      ['renderer/ui/Save.tsx', 'export const Save = () => <button>Save</button>;'],
      ['renderer/ui/Save.tsx', "export const Save = () => <button>{'Save'}</button>;"],
      ['renderer/ui/Save.tsx', 'export const Save = () => <button>{`Save`}</button>;'],
      ['renderer/ui/Save.tsx', 'export const Save = () => <>é</>;'],
      ['renderer/ui/Save.tsx', 'export const Save = () => <button aria-label="Save" />;'],
      ['renderer/ui/Save.tsx', "export const Save = () => <input placeholder={'Name'} />;"],
    ],
    passed: [
      [
        'renderer/ui/Save.tsx',
        'export const Save = () => <button className="a" type="button">{t(\'save\')} · {1}</button>;',
      ],
      ['renderer/ui/Save.tsx', "export const Save = () => <button aria-label={t('save')} />;"],
    ],
  },
};
