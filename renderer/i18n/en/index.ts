import { bridge } from './bridge';
import { caseFile } from './case-file';
import { cases } from './cases';
import { clearance } from './clearance';
import { commands } from './commands';
import { consolidation } from './consolidation';
import { deadlines } from './deadlines';
import { decisions } from './decisions';
import { drafts } from './drafts';
import { errors } from './errors';
import { evidence } from './evidence';
import { find } from './find';
import { frame } from './frame';
import { home } from './home';
import { library } from './library';
import { listings } from './listings';
import { map } from './map';
import { matrix } from './matrix';
import { options } from './options';
import { packages } from './packages';
import { paper } from './paper';
import { pieces } from './pieces';
import { print } from './print';
import { reader } from './reader';
import { receipts } from './receipts';
import { reference } from './reference';
import { replay } from './replay';
import { settings } from './settings';
import { sheet } from './sheet';
import { spelling } from './spelling';
import { sticks } from './sticks';
import { trust } from './trust';
import { vault } from './vault';
import { versions } from './versions';
import { votes } from './votes';
import { ways } from './ways';
import { word } from './word';
import { wording } from './wording';

export const en = {
  bridge,
  caseFile,
  cases,
  clearance,
  commands,
  consolidation,
  deadlines,
  decisions,
  drafts,
  errors,
  evidence,
  find,
  frame,
  home,
  library,
  listings,
  map,
  matrix,
  options,
  packages,
  paper,
  pieces,
  print,
  reader,
  receipts,
  reference,
  replay,
  settings,
  sheet,
  spelling,
  sticks,
  trust,
  vault,
  versions,
  votes,
  ways,
  word,
  wording,
} as const;
