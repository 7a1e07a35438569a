import { cases } from './cases';
import { commands } from './commands';
import { deadlines } from './deadlines';
import { decisions } from './decisions';
import { drafts } from './drafts';
import { errors } from './errors';
import { frame } from './frame';
import { home } from './home';
import { library } from './library';
import { matrix } from './matrix';
import { packages } from './packages';
import { print } from './print';
import { reader } from './reader';
import { receipts } from './receipts';
import { reference } from './reference';
import { settings } from './settings';
import { vault } from './vault';
import { votes } from './votes';

export const en = {
  cases,
  commands,
  deadlines,
  decisions,
  drafts,
  errors,
  frame,
  home,
  library,
  matrix,
  packages,
  print,
  reader,
  receipts,
  reference,
  settings,
  vault,
  votes,
} as const;
