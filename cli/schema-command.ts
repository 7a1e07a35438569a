import { publishedNames, publishedSchema } from '#shared/package/index';
import { type Output, runCommand, wrongUse } from './command';

/** `schema NAME`: what a file in a package is held to, for who writes or reads packages with other tools. */

export const schemaUsage = `schema NAME [--help]

Prints the JSON Schema (draft 2020-12) of a file in a package: ${publishedNames.join(' or ')}.

Exit code: 0 printed, 4 wrong use.
`;

/** Runs the command and answers its exit code. */
export function runSchema(args: readonly string[], output: Output): Promise<number> {
  return runCommand({ usage: schemaUsage }, output, async () => {
    const [given, ...more] = args;
    if (given === '--help' || given === '-h') {
      output.print(schemaUsage);
      return 0;
    }
    const name = publishedNames.find((one) => one === given);
    if (name === undefined || more.length > 0) throw wrongUse(`one of ${publishedNames.join(', ')} is to be named`);
    output.print(`${JSON.stringify(publishedSchema(name), null, 2)}\n`);
    return 0;
  });
}
