import { useMemo } from 'react';

/** Line engraving as on passports. It decorates; people compare words, never the picture. */
const WAVES = 34;

function wave(index: number): string {
  const base = 60 + index * 26;
  const swell = 34 + 46 * Math.sin((index / WAVES) * Math.PI);
  const points: string[] = [];
  for (let x = -20; x <= 620; x += 20) {
    const y =
      base +
      swell * Math.sin(x / 118 + index * 0.075) +
      swell * 0.42 * Math.sin(x / 61 + index * 0.19) -
      (x / 620) * (120 - index * 2.4);
    points.push(`${x} ${y.toFixed(1)}`);
  }
  return `M${points.join(' L')}`;
}

export function Guilloche({ className }: { readonly className?: string | undefined }) {
  const paths = useMemo(() => Array.from({ length: WAVES }, (_, i) => wave(i)), []);
  return (
    <svg
      className={className}
      viewBox="0 0 600 900"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      stroke="currentColor"
      strokeWidth="0.8"
      aria-hidden="true"
    >
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

/** A rosette whose shape comes from a digest (hex). The same digest draws the same figure. */
export function Rosette({ digest, className }: { readonly digest: string; readonly className?: string | undefined }) {
  const d = useMemo(() => rosettePath(digest), [digest]);
  return (
    <svg
      className={className}
      viewBox="-110 -110 220 220"
      fill="none"
      stroke="currentColor"
      strokeWidth="0.45"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}

function rosettePath(digest: string): string {
  const byte = (i: number) => Number.parseInt(digest.slice(i * 2, i * 2 + 2) || '0', 16);
  const petals = 5 + (byte(0) % 8);
  const loops = 71 + (byte(1) % 24);
  const depth = 3 + (byte(2) % 6);
  const ring = 22 + (byte(3) % 10);
  const points: string[] = [];
  const count = 4200;
  for (let i = 0; i <= count; i++) {
    const t = (i / count) * Math.PI * 2;
    // a circle that rolls on a ring whose breadth follows the petals
    const swell = ring + depth * Math.cos(petals * t);
    const x = 70 * Math.cos(t) + swell * Math.cos(loops * t);
    const y = 70 * Math.sin(t) + swell * Math.sin(loops * t);
    points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return `M${points.join(' L')}Z`;
}
