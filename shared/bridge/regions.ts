/*
 * Where on a picture square codes may stand: a scanned sheet bears many, and a reader of codes finds one at a time. Busy places
 * that touch are one region; a region as wide as it is high may be a code. What it is, the reader says.
 */

/** Red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture is looked at in so many places across its shorter side: fine enough to keep the gaps of a sheet. */
const PLACES = 260;
/** Places that are no further apart hang together: the inside of a large square is not busy, its edges are. */
const REACH = 2;
/** Grey levels between the lightest and the darkest of a place from which it is busy: ink on paper, not grain or shade. */
const BUSY = 90;
/** No code of ours is smaller on any picture that could be read: its squares would be under two pixels. */
const SMALLEST = 150;

/** Regions that may be codes, in reading order, each with a little of what is around it. */
export function codeRegions(pixels: Pixels): readonly Region[] {
  const side = Math.max(3, Math.ceil(Math.min(pixels.width, pixels.height) / PLACES));
  const grid = busyGrid(pixels, side);
  const regions: Region[] = [];
  for (let at = 0; at < grid.busy.length; at++) {
    const found = grid.busy[at] ? flood(grid, at) : undefined;
    const region = found && around(found, side, pixels);
    if (region && isCodeLike(region)) regions.push(region);
  }
  return regions;
}

interface Grid {
  readonly columns: number;
  readonly busy: Uint8Array;
}

function busyGrid({ width, height, data }: Pixels, side: number): Grid {
  const columns = Math.ceil(width / side);
  const size = columns * Math.ceil(height / side);
  const [lightest, darkest] = [new Uint8Array(size), new Uint8Array(size).fill(255)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      // green alone: nearest to how light it looks, and ink is dark in all three
      const light = data[(y * width + x) * 4 + 1] ?? 0;
      const at = Math.floor(y / side) * columns + Math.floor(x / side);
      if (light > (lightest[at] ?? 0)) lightest[at] = light;
      if (light < (darkest[at] ?? 0)) darkest[at] = light;
    }
  return { columns, busy: lightest.map((light, at) => (light - (darkest[at] ?? 0) >= BUSY ? 1 : 0)) };
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All busy places that hang together with this one; they are taken off the grid. */
function flood({ columns, busy }: Grid, start: number): Extent {
  const extent = { left: columns, right: 0, top: busy.length, bottom: 0 };
  const open = [start];
  busy[start] = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    extent.left = Math.min(extent.left, column);
    extent.right = Math.max(extent.right, column);
    extent.top = Math.min(extent.top, row);
    extent.bottom = Math.max(extent.bottom, row);
    for (let y = -REACH; y <= REACH; y++)
      for (let x = -REACH; x <= REACH; x++) {
        const next = at + y * columns + x;
        if (column + x < 0 || column + x >= columns || !busy[next]) continue;
        busy[next] = 0;
        open.push(next);
      }
  }
  return extent;
}

function around({ left, right, top, bottom }: Extent, side: number, { width, height }: Pixels): Region {
  const [x, y] = [Math.max(0, (left - 1) * side), Math.max(0, (top - 1) * side)];
  return {
    x,
    y,
    width: Math.min(width, (right + 2) * side) - x,
    height: Math.min(height, (bottom + 2) * side) - y,
  };
}

function isCodeLike({ width, height }: Region): boolean {
  return Math.min(width, height) >= SMALLEST && Math.max(width, height) <= 1.5 * Math.min(width, height);
}

/** The pixels of one region. */
export function cut({ width, data }: Pixels, region: Region): Pixels {
  const piece = new Uint8ClampedArray(region.width * region.height * 4);
  for (let row = 0; row < region.height; row++) {
    const from = ((region.y + row) * width + region.x) * 4;
    piece.set(data.subarray(from, from + region.width * 4), row * region.width * 4);
  }
  return { width: region.width, height: region.height, data: piece };
}
