import type { OutlineItem, StructElement } from 'pdfkit';
import type { Block } from '#shared/document/model';
import { drawTable } from './draw-table';
import { breakLines } from './lines';
import type { Sheet } from './sheet';
import { type Reading, type Run, runsOf } from './text-runs';

/** Points: a paper is read at arm's length, a record on a screen. */
const sizes = { plain: 10, text: 11.5 } as const;
const INDENT = 16;
const headings = { 1: 20, 2: 15, 3: 11.5 } as const;

/** Where blocks are drawn: the element they belong to, and the column they fill. */
export interface Place {
  readonly parent: StructElement;
  readonly x: number;
  readonly width: number;
}

/** Draws the blocks of a document, each as the structure element it is. */
export class BlockWriter {
  private section: OutlineItem | undefined;
  private readonly sheet: Sheet;
  private readonly reading: Reading;
  private readonly size: number;

  constructor(sheet: Sheet, reading: Reading) {
    this.sheet = sheet;
    this.reading = reading;
    this.size = sizes[reading.body];
  }

  draw(blocks: readonly Block[], place: Place): void {
    for (const block of blocks) this.block(block, place);
  }

  /** A heading with its entry in the outline; it never stands alone at the foot of a page. */
  heading(level: 1 | 2 | 3, runs: readonly Run[], { parent, x, width }: Place): void {
    const { sheet } = this;
    const size = headings[level];
    const title = runs.map(({ text }) => text).join('');
    const lines = breakLines(runs, width, sheet.metrics(size));
    if (level > 1) sheet.y += size * 0.7;
    sheet.need(lines.length * sheet.lineHeight(size) + sheet.lineHeight(this.size) * 3);
    const above = level === 3 ? (this.section ?? sheet.pdf.outline) : sheet.pdf.outline;
    const item = above.addItem(title);
    if (level < 3) this.section = level === 2 ? item : undefined;
    parent.add(sheet.pdf.struct(`H${level}`, { title }, [() => sheet.write(lines, x, size)]));
    sheet.y += this.size * 0.3;
  }

  /** A paragraph; one without words is not there. */
  paragraph(runs: readonly Run[], { parent, x, width }: Place): void {
    if (runs.every(({ text }) => text.trim() === '')) return;
    const lines = breakLines(runs, width, this.sheet.metrics(this.size));
    this.sheet.need(this.sheet.lineHeight(this.size) * Math.min(2, lines.length));
    parent.add(this.sheet.pdf.struct('P', {}, [() => this.sheet.write(lines, x, this.size)]));
    this.sheet.y += this.size * 0.4;
  }

  /** One line with words at both its ends. */
  ends({ start, end }: { readonly start: string; readonly end: string }, { parent, x, width }: Place): void {
    const { sheet } = this;
    const [left, right] = [start, end].map(
      (text) => breakLines([{ text, face: 'plain' }], width, sheet.metrics(this.size))[0],
    );
    const shift = width - (right ?? []).reduce((sum, segment) => sum + segment.width, 0);
    const y = sheet.y;
    parent.add(sheet.pdf.struct('P', {}, [() => left && sheet.put(left, x, { y, size: this.size })]));
    if (end !== '')
      parent.add(sheet.pdf.struct('P', {}, [() => right && sheet.put(right, x + shift, { y, size: this.size })]));
    sheet.y += sheet.lineHeight(this.size);
  }

  private block(block: Block, place: Place): void {
    const { sheet, reading } = this;
    if (block.type === 'heading') this.heading(block.level, runsOf(block.children, reading, 'title'), place);
    else if (block.type === 'paragraph') this.paragraph(runsOf(block.children, reading), place);
    else if (block.type === 'list') this.list(block, place);
    else if (block.type === 'table') drawTable(sheet, place.parent, { block, reading });
    else this.inset(block, place);
  }

  private list({ ordered, items }: Extract<Block, { readonly type: 'list' }>, { parent, x, width }: Place): void {
    const { sheet } = this;
    const list = sheet.pdf.struct('L');
    parent.add(list);
    items.forEach((blocks, at) => {
      sheet.need(sheet.lineHeight(this.size));
      const item = sheet.pdf.struct('LI');
      list.add(item);
      const label: readonly Run[] = [{ text: ordered ? `${at + 1}.` : '•', face: this.reading.body }];
      const lines = breakLines(label, INDENT * 2, sheet.metrics(this.size));
      item.add(
        sheet.pdf.struct('Lbl', {}, [() => lines[0] && sheet.put(lines[0], x, { y: sheet.y, size: this.size })]),
      );
      const body = sheet.pdf.struct('LBody');
      item.add(body);
      this.draw(blocks, { parent: body, x: x + INDENT, width: width - INDENT });
      item.end();
      sheet.y -= this.size * 0.25;
    });
    list.end();
    sheet.y += this.size * 0.5;
  }

  private inset(block: Extract<Block, { readonly type: 'quote' | 'note' }>, { parent, x, width }: Place): void {
    const element = this.sheet.pdf.struct(block.type === 'quote' ? 'BlockQuote' : 'Div');
    parent.add(element);
    this.draw(block.children, { parent: element, x: x + INDENT, width: width - INDENT });
    element.end();
  }
}
