import { zlibSync } from 'fflate';
import { type Bytes, concat } from '#shared/base/bytes';
import type { Picture } from './camera';

/** A stream with its dictionary, whose length may stand in an object of its own. */
export interface Scan {
  readonly dictionary: string;
  readonly data: Uint8Array;
}

const bytesOfText = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A PDF as scanners write it: a picture on each page, with a catalogue, pages and a table of objects. */
export function scanPdf(scans: readonly Scan[], { indirectLength = false } = {}): Bytes {
  const kids = scans.map((_, at) => `${10 + at * 4} 0 R`).join(' ');
  const parts: Uint8Array[] = [
    bytesOfText('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'),
    bytesOfText('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
    bytesOfText(`2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${scans.length} >>\nendobj\n`),
    bytesOfText('3 0 obj\n<< /Producer (A \\(small\\) scanner (really) >> stream) >>\nendobj\n'),
  ];
  for (const [at, { dictionary, data }] of scans.entries()) {
    const page = 10 + at * 4;
    const paint = 'q 595 0 0 842 0 0 cm /Im0 Do Q';
    const length = indirectLength ? `${page + 3} 0 R` : data.length;
    const resources = `<</XObject<</Im0 ${page + 1} 0 R>>>>`;
    parts.push(
      bytesOfText(`${page} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${resources}`),
      bytesOfText(`/Contents ${page + 2} 0 R>>\nendobj\n`),
      bytesOfText(`${page + 1} 0 obj\n<< /Type /XObject /Subtype /Image ${dictionary} /Length ${length} >>\nstream\n`),
      data,
      bytesOfText('\nendstream\nendobj\n'),
      bytesOfText(`${page + 2} 0 obj\n<< /Length ${paint.length} >>\nstream\r\n${paint}\nendstream\nendobj\n`),
      bytesOfText(`${page + 3} 0 obj\n${data.length}\nendobj\n`),
    );
  }
  return concat(...parts, bytesOfText('trailer\n<< /Root 1 0 R >>\n%%EOF\n'));
}

/** Grey samples, packed as the smallest scanners do it. */
export function greyScan({ width, height, data }: Picture): Scan {
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0);
  return {
    dictionary: `${size(width, height)} /ColorSpace /DeviceGray /BitsPerComponent 8 ${flate}`,
    data: zlibSync(grey),
  };
}

/** The same with rows that are filtered as in PNG, each sample less the one before it. */
export function filteredScan({ width, height, data }: Picture): Scan {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 1;
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      rows[y * (width + 1) + 1 + x] = (data[at] ?? 0) - (x > 0 ? (data[at - 4] ?? 0) : 0);
    }
  }
  const parameters = `/DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 8 /Columns ${width} >>`;
  const space = '/ColorSpace [/ICCBased 9 0 R] /BitsPerComponent 8';
  return { dictionary: `${size(width, height)} ${space} ${flate} ${parameters}`, data: zlibSync(rows) };
}

const flate = '/Filter /FlateDecode';
const size = (width: number, height: number) => `/Width ${width} /Height ${height}`;
