import type { StructElement } from 'pdfkit';
import { breakLines, type Line } from './lines';
import type { Sheet } from './sheet';
import type { Run } from './text-runs';

const SIZE = 8;
/** Room between the text and its notes, with the line that parts them. */
const GAP = 10;
/** Notes take no more of a page than this; the rest goes on at the foot of the next. */
const MOST_OF_PAGE = 0.5;

interface NoteLine {
  readonly element: StructElement;
  readonly line: Line;
}

/**
 * Notes at the foot of the page that their number stands on. Their room is taken while the text is set; they are drawn once
 * all pages are there. In the structure each follows the block that names it.
 */
export class Footnotes {
  private readonly sheet: Sheet;
  private readonly root: StructElement;
  private readonly notes: (readonly Run[])[] = [];
  private readonly pages: NoteLine[][] = [];
  private carried: NoteLine[] = [];
  private next = 0;

  constructor(sheet: Sheet, root: StructElement) {
    this.sheet = sheet;
    this.root = root;
  }

  /** Takes a note in; answers its number. */
  add(runs: readonly Run[]): number {
    return this.notes.push(runs);
  }

  /** The height that notes take of a page. */
  heightOn(page: number): number {
    const lines = this.pages[page]?.length ?? 0;
    return lines === 0 ? 0 : lines * this.lineHeight + GAP;
  }

  /** The least height that the notes named in some lines ask for: a line of each. */
  leastFor(lines: readonly Line[]): number {
    const count = countIn(lines);
    return count === 0 ? 0 : count * this.lineHeight + (this.heightOn(this.sheet.pageAt) === 0 ? GAP : 0);
  }

  /** Puts the notes named in lines just set at the foot of this page, as far as there is room. */
  place(lines: readonly Line[]): void {
    for (let left = countIn(lines); left > 0; left--) {
      const runs = this.notes[this.next++];
      if (!runs) return;
      const element = this.sheet.pdf.struct('Note');
      element.dictionary.data['ID'] = new String(`note-${this.next}`); // pdfkit writes a String object as a text string
      this.root.add(element);
      const label: Run = { text: String(this.next), face: 'note' };
      const all = [label, { text: '\u00a0', face: 'plain' } as const, ...runs];
      const set = breakLines(all, this.sheet.width, this.sheet.metrics(SIZE)).map((line) => ({ element, line }));
      const [first, ...rest] = set;
      if (first) this.onPage(this.sheet.pageAt).push(first);
      this.carried.push(...rest);
      this.fill();
    }
  }

  /** On a new page: what did not fit goes on at its foot. */
  turned(): void {
    this.fill();
  }

  /** Draws all notes, adding pages where some are still carried. */
  draw(): void {
    while (this.carried.length > 0) this.sheet.turn();
    this.pages.forEach((lines, page) => {
      if (lines.length > 0) this.drawOn(page, lines);
    });
  }

  private fill(): void {
    const page = this.onPage(this.sheet.pageAt);
    while (this.carried.length > 0 && this.hasRoom()) page.push(...this.carried.splice(0, 1));
  }

  private hasRoom(): boolean {
    const height = this.heightOn(this.sheet.pageAt) + this.lineHeight + GAP;
    const most = this.sheet.pdf.page.height * MOST_OF_PAGE;
    return height <= most && this.sheet.y + this.lineHeight * 2 <= this.sheet.bottom;
  }

  private drawOn(page: number, lines: readonly NoteLine[]): void {
    const { sheet } = this;
    sheet.pdf.switchToPage(page);
    let y = sheet.pdf.page.height - sheet.margin - lines.length * this.lineHeight;
    sheet.rule((sheet.pdf.page.width - sheet.width) / 2, y - GAP / 2, 120);
    for (const { element, line } of lines) {
      const at = y;
      element.add(() => sheet.put(line, (sheet.pdf.page.width - sheet.width) / 2, { y: at, size: SIZE }));
      y += this.lineHeight;
    }
  }

  private onPage(page: number): NoteLine[] {
    this.pages[page] ??= [];
    return this.pages[page];
  }

  private get lineHeight(): number {
    return this.sheet.lineHeight(SIZE);
  }
}

/** How many notes are named in lines: their numbers stand in a face of their own. */
function countIn(lines: readonly Line[]): number {
  return lines.flat().reduce((sum, { text, font }) => sum + (isNote(font) ? (text.match(/\d+/g)?.length ?? 0) : 0), 0);
}

/** Whether a font draws numbers of notes: smaller, and raised. */
export function isNote(font: string): boolean {
  return font.startsWith('note-');
}
