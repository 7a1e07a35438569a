import { paperWords } from '../drafting/paper-words';
import { indentOf } from './body';
import type { WordInput } from './input';
import { type Pen, startPen } from './pen';
import { runProperties } from './runs';
import { element, namespaces, valued, xmlHead, xmlText } from './xml';

/** What stands around the text: head and foot of every page, numbering, settings, properties. */

/** One definition for each list, so that each counts from one. */
export function writeNumbering({ lists }: Pen): string {
  const definitions = lists.map((ordered, at) => {
    const levels = Array.from({ length: 9 }, (_, level) => writeLevel(level, ordered));
    return element(
      'w:abstractNum',
      { 'w:abstractNumId': at + 1 },
      valued('w:multiLevelType', 'multilevel') + levels.join(''),
    );
  });
  const uses = lists.map((_, at) => element('w:num', { 'w:numId': at + 1 }, valued('w:abstractNumId', at + 1)));
  return xmlHead + element('w:numbering', namespaces, [...definitions, ...uses]);
}

function writeLevel(level: number, ordered: boolean): string {
  const text = ordered ? `${Array.from({ length: level + 1 }, (_, n) => `%${n + 1}`).join('.')}.` : '\u2022';
  return element('w:lvl', { 'w:ilvl': level }, [
    valued('w:start', 1),
    valued('w:numFmt', ordered ? 'decimal' : 'bullet'),
    valued('w:lvlText', text),
    valued('w:lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', { 'w:left': indentOf(level), 'w:hanging': 567 })),
  ]);
}

/** The mark at the head of every page. */
export function writeHeader(input: WordInput): string {
  return xmlHead + element('w:hdr', namespaces, markLine(input, 'Header'));
}

/** The mark again, the reference, the copy, and page x of y. */
export function writeFooter(input: WordInput): string {
  const pen = startPen(input);
  const words = paperWords(input.language);
  const copy = input.copy === undefined ? [] : [`${words.copy} ${input.copy}`];
  const parts = [[input.reference, ...copy].join(' · '), ' · ', `${words.page} `];
  const line = [
    ...parts.map((part) => textRun(part, pen)),
    ...field('PAGE', pen),
    textRun(` ${words.of} `, pen),
    ...field('NUMPAGES', pen),
  ];
  const style = element('w:pPr', {}, valued('w:pStyle', 'Footer'));
  return xmlHead + element('w:ftr', namespaces, markLine(input, 'Footer') + element('w:p', {}, style + line.join('')));
}

function markLine(input: WordInput, style: string): string {
  const pen = startPen(input);
  const text = textRun(input.marks.join(' · '), pen, true);
  return element('w:p', {}, element('w:pPr', {}, valued('w:pStyle', style)) + text);
}

function textRun(text: string, pen: Pen, strong = false): string {
  return element(
    'w:r',
    {},
    runProperties(pen, { strong }) + element('w:t', { 'xml:space': 'preserve' }, xmlText(text)),
  );
}

function field(code: string, pen: Pen): readonly string[] {
  const mark = (type: string) =>
    element('w:r', {}, runProperties(pen, {}) + element('w:fldChar', { 'w:fldCharType': type }));
  const instruction = element('w:instrText', { 'xml:space': 'preserve' }, ` ${code} `);
  return [
    mark('begin'),
    element('w:r', {}, runProperties(pen, {}) + instruction),
    mark('separate'),
    textRun('1', pen),
    mark('end'),
  ];
}

/** A4, with head and foot on every page. */
export const section = element('w:sectPr', {}, [
  element('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }),
  element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
  element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
  element('w:pgMar', {
    'w:top': 1418,
    'w:right': 1418,
    'w:bottom': 1418,
    'w:left': 1418,
    'w:header': 709,
    'w:footer': 709,
    'w:gutter': 0,
  }),
]);

/** No ids of sessions, no template, no path: only what the text needs. */
export function writeSettings({ tracking }: WordInput, language: string): string {
  const separators = element(
    'w:footnotePr',
    {},
    element('w:footnote', { 'w:id': -1 }) + element('w:footnote', { 'w:id': 0 }),
  );
  const compatible = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return (
    xmlHead +
    element('w:settings', namespaces, [
      tracking ? element('w:trackRevisions') : '',
      valued('w:defaultTabStop', 567),
      separators,
      element('w:compat', {}, compatible),
      element('w:themeFontLang', { 'w:val': language }),
    ])
  );
}

export function writeFootnotes({ footnotes }: Pen): string {
  const separator = (id: number, type: string, mark: string) =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, element('w:p', {}, element('w:r', {}, element(mark))));
  const fixed =
    separator(-1, 'separator', 'w:separator') + separator(0, 'continuationSeparator', 'w:continuationSeparator');
  return xmlHead + element('w:footnotes', namespaces, fixed + footnotes.join(''));
}

/** Title and language for readers and reading aids; no author, no times. */
export function writeProperties({ title }: WordInput, language: string): string {
  const dublinCore = 'http://purl.org/dc/elements/1.1/';
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  return (
    xmlHead +
    element('cp:coreProperties', { 'xmlns:cp': core, 'xmlns:dc': dublinCore }, [
      element('dc:title', {}, xmlText(title)),
      element('dc:language', {}, xmlText(language)),
    ])
  );
}
