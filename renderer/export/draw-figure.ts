import type { StructElement } from 'pdfkit';
import { breakLines } from './lines';
import type { SquareFigure } from './pdf-input';
import { MARGIN, type Sheet } from './sheet';

const SIDE = 104;
const GAP = 20;
const WORDS = 15;
const LABEL = 9;

/** The figure as squares to scan from paper, with its words beside it: what can be read aloud. */
export function drawFigure(sheet: Sheet, parent: StructElement, { cells, alt, label, words }: SquareFigure): void {
  const { pdf } = sheet;
  sheet.need(SIDE);
  const top = sheet.y + 6;
  const bbox = [MARGIN, top, MARGIN + SIDE, top + SIDE] as const;
  parent.add(pdf.struct('Figure', { alt, bbox, placement: 'Block' }, [() => squares(sheet, cells, top)]));
  const x = MARGIN + SIDE + GAP;
  const width = sheet.width - SIDE - GAP;
  const named = breakLines([{ text: label, face: 'strong' }], width, sheet.metrics(LABEL));
  const said = breakLines([{ text: words, face: 'italic' }], width, sheet.metrics(WORDS));
  sheet.y = top;
  parent.add(pdf.struct('P', {}, [() => sheet.write(named, x, LABEL)]));
  parent.add(pdf.struct('P', {}, [() => sheet.write(said, x, WORDS)]));
  sheet.y = Math.max(sheet.y, top + SIDE) + GAP / 2;
}

function squares({ pdf }: Sheet, cells: SquareFigure['cells'], top: number): void {
  const side = SIDE / cells.length;
  cells.forEach((row, at) => {
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue;
      let to = from;
      while (row[to + 1]) to += 1;
      pdf.rect(MARGIN + from * side, top + at * side, (to - from + 1) * side, side);
      from = to;
    }
  });
  pdf.fill('#000000');
}
