// npm start: sets up what is missing, builds, opens the app. npm run dev (--dev): the same with hot reload.
// Without a display the demo is played on one of our own instead.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { asRoot, bin, linux, main, root, run, say } from './checkout.mjs';
import { setup } from './setup.mjs';

const hasDisplay = !linux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

await main('start', () => {
  const args = process.argv.slice(2);
  const dev = args.includes('--dev');
  const rest = args.filter((argument) => argument !== '--dev');
  return hasDisplay ? open(rest, { dev }) : playDemo();
});

async function open(args, { dev }) {
  const runtime = await setup({ builds: dev ? [] : ['app'] });
  if (asRoot) {
    say(
      "start: root cannot have Chromium's sandbox, so this development build runs without it; start it as a user to have it",
    );
    args.unshift('--no-sandbox');
  }
  const env = {
    ...process.env,
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_MAJOR_VER: runtime.version.split('.')[0],
  };
  delete env.ELECTRON_RUN_AS_NODE;
  if (dev) return finished(bin('electron-vite'), ['dev', '--watch', '--', ...args], env);
  return finished(runtime.executable, [root, ...args], env);
}

function finished(command, args, env) {
  const shell = process.platform === 'win32' && command.endsWith('.cmd');
  const app = spawn(command, args, { cwd: root, stdio: 'inherit', env, shell });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
  return new Promise((resolve, reject) => {
    app.on('error', reject);
    app.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

function playDemo() {
  const out = path.join(root, 'dist/demo');
  say('start: there is no display to show a window on, so the demo is played on one of our own');
  const status = run(process.execPath, [path.join(root, 'scripts/demo.mjs'), '--out', out]);
  if (status === 0) {
    say(`start: the signed package is ${path.join(out, 'demarche.asice')}`);
    say(`start: the pictures of every screen are in ${out}`);
  }
  return status;
}
