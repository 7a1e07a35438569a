import { chanceOf } from './chance';

/** Squares, dark or light, row by row. */
export type Cells = readonly (readonly boolean[])[];

/** A picture as a canvas gives it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** How a camera or a scanner sees what is shown. */
export interface Sight {
  /** Pixels for one square. */
  readonly scale: number;
  /** Radians. */
  readonly turned?: number;
  /** Standard deviation of grey levels, of 256. */
  readonly noise?: number;
  /** How far each pixel is washed into its neighbours, in pixels. */
  readonly blur?: number;
  readonly seed?: number;
}

/** A picture of the squares on white, made by no library that reads codes. */
export function pictureOf(cells: Cells, { scale, turned = 0, noise = 0, blur = 0, seed = 1 }: Sight): Picture {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const width = Math.ceil((columns * Math.abs(cos) + rows * Math.abs(sin)) * scale) + 8;
  const height = Math.ceil((rows * Math.abs(cos) + columns * Math.abs(sin)) * scale) + 8;
  const grey = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let light = 0;
      for (const part of [0, 1, 2, 3]) {
        const dx = x + (part & 1 ? 0.75 : 0.25) - width / 2;
        const dy = y + (part & 2 ? 0.75 : 0.25) - height / 2;
        const column = Math.floor((dx * cos + dy * sin) / scale + columns / 2);
        const row = Math.floor((dy * cos - dx * sin) / scale + rows / 2);
        light += cells[row]?.[column] ? 25 : 230;
      }
      grey[y * width + x] = light / 4;
    }
  const seen = blur > 0 ? blurred(blurred(grey, { width, step: 1, blur }), { width, step: width, blur }) : grey;
  return toPicture(seen, { width, noise, seed });
}

function blurred(grey: Float32Array, by: { width: number; step: number; blur: number }): Float32Array {
  const reach = Math.ceil(by.blur * 2);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * by.blur ** 2)));
  const sum = weights.reduce((total, one) => total + one, 0);
  return grey.map((own, at) => {
    let light = 0;
    for (const [place, weight] of weights.entries()) light += (grey[at + (place - reach) * by.step] ?? own) * weight;
    return light / sum;
  });
}

function toPicture(grey: Float32Array, by: { width: number; noise: number; seed: number }): Picture {
  const chance = chanceOf(by.seed);
  const normal = () => Math.sqrt(-2 * Math.log(chance() + 1e-12)) * Math.cos(2 * Math.PI * chance());
  const data = new Uint8ClampedArray(grey.length * 4);
  for (let at = 0; at < grey.length; at++) {
    const light = (grey[at] ?? 0) + (by.noise > 0 ? normal() * by.noise : 0);
    data.fill(light, at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return { width: by.width, height: grey.length / by.width, data };
}
