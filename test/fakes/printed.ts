import type { Output } from '../../cli/command';

/** Runs a command; answers its exit code, and what it printed and complained of. */
export async function printed(run: (output: Output) => Promise<number>) {
  const said = { out: '', err: '' };
  const code = await run({
    print: (text) => {
      said.out += text;
    },
    complain: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}
