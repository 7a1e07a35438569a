import { paperLanguage } from '../drafting/paper-words';
import { element, namespaces, valued, xmlHead } from './xml';

/** Real styles under the names that Word itself gives them: outline, numbering and look follow from them alone. */

const fonts = { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:cs': 'Times New Roman' };
const black = '000000';

interface Style {
  readonly id: string;
  /** As Word names it in English; a reader in another language shows its own. */
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly basedOn?: string;
  readonly next?: string;
}

const spacing = (before: number, after: number) => element('w:spacing', { 'w:before': before, 'w:after': after });
const indent = (left: number, right = 0) => element('w:ind', { 'w:left': left, 'w:right': right });
const size = (halfPoints: number) => valued('w:sz', halfPoints) + valued('w:szCs', halfPoints);
const bold = element('w:b') + element('w:bCs');
const italic = element('w:i') + element('w:iCs');
const colour = valued('w:color', black);

const heading = (level: number, points: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: element('w:keepNext') + element('w:keepLines') + spacing(240, 120) + valued('w:outlineLvl', level - 1),
  run: bold + colour + size(points * 2),
});

const paragraphStyles: readonly Style[] = [
  { id: 'Normal', name: 'Normal' },
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', paragraph: spacing(0, 160) },
  heading(1, 16),
  heading(2, 14),
  heading(3, 12),
  { id: 'Quote', name: 'Quote', basedOn: 'BodyText', paragraph: indent(567, 567), run: italic },
  { id: 'Note', name: 'Note', basedOn: 'BodyText', paragraph: indent(567, 567) },
  { id: 'ListNumber', name: 'List Number', basedOn: 'BodyText' },
  { id: 'ListBullet', name: 'List Bullet', basedOn: 'BodyText' },
  { id: 'ListContinue', name: 'List Continue', basedOn: 'BodyText' },
  { id: 'Caption', name: 'caption', basedOn: 'BodyText', run: italic },
  { id: 'TableHeading', name: 'Table Heading', basedOn: 'Normal', paragraph: element('w:keepNext'), run: bold },
  { id: 'TableText', name: 'Table Text', basedOn: 'Normal' },
  { id: 'TableGap', name: 'Table Gap', basedOn: 'Normal', run: size(12) },
  { id: 'GroundEntry', name: 'Ground', basedOn: 'BodyText', paragraph: spacing(0, 80) },
  { id: 'Edition', name: 'Edition', basedOn: 'Normal', paragraph: spacing(240, 0), run: size(18) },
  { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: valued('w:jc', 'center'), run: bold },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', paragraph: valued('w:jc', 'center'), run: size(18) },
  { id: 'FootnoteText', name: 'footnote text', basedOn: 'Normal', run: size(20) },
  { id: 'CommentText', name: 'annotation text', basedOn: 'Normal', run: size(20) },
];

const superscript = valued('w:vertAlign', 'superscript');
const characterStyles: readonly Style[] = [
  { id: 'FootnoteReference', name: 'footnote reference', run: superscript },
  { id: 'CommentReference', name: 'annotation reference', run: size(16) },
  { id: 'Ground', name: 'Ground Number', run: superscript },
  { id: 'ParagraphMark', name: 'Paragraph Mark', run: bold },
  { id: 'Hyperlink', name: 'Hyperlink', run: valued('w:u', 'single') },
];

export function writeStyles(language: string): string {
  const defaults = element('w:docDefaults', {}, [
    element(
      'w:rPrDefault',
      {},
      element('w:rPr', {}, element('w:rFonts', fonts) + size(24) + valued('w:lang', paperLanguage(language))),
    ),
    element('w:pPrDefault'),
  ]);
  const all = [
    ...paragraphStyles.map((style) => writeStyle('paragraph', style)),
    ...characterStyles.map((style) => writeStyle('character', style)),
    tableGrid,
  ];
  return xmlHead + element('w:styles', namespaces, defaults + all.join(''));
}

/** In the order of ECMA-376, 17.7.4.17. */
function writeStyle(type: 'paragraph' | 'character', style: Style): string {
  const isDefault = style.id === 'Normal' ? { 'w:default': 1 } : {};
  const isOurs = ['Note', 'TableHeading', 'TableText', 'TableGap', 'GroundEntry', 'Edition', 'Ground', 'ParagraphMark'];
  const custom = isOurs.includes(style.id) ? { 'w:customStyle': 1 } : {};
  return element('w:style', { 'w:type': type, ...isDefault, ...custom, 'w:styleId': style.id }, [
    valued('w:name', style.name),
    style.basedOn ? valued('w:basedOn', style.basedOn) : '',
    style.next ? valued('w:next', style.next) : '',
    element('w:qFormat'),
    style.paragraph ? element('w:pPr', {}, style.paragraph) : '',
    style.run ? element('w:rPr', {}, style.run) : '',
  ]);
}

const edge = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': black };
const tableGrid = element('w:style', { 'w:type': 'table', 'w:styleId': 'TableGrid' }, [
  valued('w:name', 'Table Grid'),
  element(
    'w:tblPr',
    {},
    element(
      'w:tblBorders',
      {},
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, edge)),
    ),
  ),
]);
