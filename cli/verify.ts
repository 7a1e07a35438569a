import { runVerify } from './verify-command';

process.exitCode = await runVerify(process.argv.slice(2), {
  now: () => Date.now(),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
