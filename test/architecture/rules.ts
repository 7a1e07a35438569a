import { fileNames, honestComments, namedExports, shortModules } from './file-shape';
import { focusAtOnce } from './focus-at-once';
import { folderImports, sharedByItsName, sharedOrder } from './folder-imports';
import { noClockNoChance, noEnvironment, noHtmlNoEval, noNetworkInMain, oneKeeper } from './forbidden-names';
import { oneDialog } from './one-dialog';
import type { Rule } from './source';
import { noWordsInMarkup } from './words-on-screen';

/** The rules of the house, by the sentence each one holds. */
export const rules = {
  'a folder imports only what its line allows': folderImports,
  'shared/ is reached by its name': sharedByItsName,
  'inside shared/ arrows point left only': sharedOrder,
  'each door has one keeper': oneKeeper,
  'no HTML string and no text that becomes code': noHtmlNoEval,
  'no clock and no chance in shared/': noClockNoChance,
  'no way to a network in the main process': noNetworkInMain,
  'no hook in the environment': noEnvironment,
  'no module over 250 lines': shortModules,
  'named exports only': namedExports,
  'file names say what kind of file it is': fileNames,
  'no unfinished and no dead code in comments': honestComments,
  'every modal dialog is the one of ui/': oneDialog,
  'the focus comes with what is shown': focusAtOnce,
  'no words in markup': noWordsInMarkup,
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
