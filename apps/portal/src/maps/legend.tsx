import { useEffect, useRef } from 'react';
import { PATTERN_SIDE, patternNamed, patternPixels } from './patterns.rules';

export interface ShownLegendEntry {
  readonly key: string;
  readonly title: string;
  readonly colour: string;
  /** The name of a pattern; none for a plain colour. */
  readonly pattern?: string;
  /** What stands on a point; an area has none. */
  readonly sign?: string;
  /** Of a sign that stands for several points: the colours of the ring around it, in place of its one colour. */
  readonly ring?: readonly string[];
}

/** What colours, patterns and signs of a map mean. */
export function Legend({ title, entries }: { readonly title: string; readonly entries: readonly ShownLegendEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <div className="map-legend">
      <h2>{title}</h2>
      <ul className="plain-list">
        {entries.map(({ key, title: words, colour, pattern, sign, ring }) => (
          <li key={key}>
            {sign === undefined ? (
              <Swatch colour={colour} pattern={pattern ?? 'plain'} />
            ) : (
              <PointSign colours={ring ?? [colour]} sign={sign} />
            )}
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A piece of an area, drawn as the map draws it. */
function Swatch({ colour, pattern }: { readonly colour: string; readonly pattern: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 2 * PATTERN_SIDE, PATTERN_SIDE);
    void createImageBitmap(new ImageData(patternPixels(patternNamed(pattern) ?? 'plain'), PATTERN_SIDE)).then(
      (image) => {
        pen.drawImage(image, 0, 0);
        pen.drawImage(image, PATTERN_SIDE, 0);
      },
    );
  }, [colour, pattern]);
  return (
    <canvas ref={canvas} className="map-swatch" width={2 * PATTERN_SIDE} height={PATTERN_SIDE} aria-hidden="true" />
  );
}

/** A ring that the colours share, around a sign. */
function PointSign({ colours, sign }: { readonly colours: readonly string[]; readonly sign: string }) {
  const share = 100 / colours.length;
  return (
    <svg className="map-sign" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9" fill="#ffffff" />
      {colours.map((colour, at) => (
        <circle
          key={colour}
          {...{ cx: 12, cy: 12, r: 9.5, pathLength: 100, fill: 'none', stroke: colour, strokeWidth: 3 }}
          strokeDasharray={`${share} ${100 - share}`}
          strokeDashoffset={-at * share}
        />
      ))}
      <text x="12" y="12" textAnchor="middle" dominantBaseline="central" fill="#0b0c0c">
        {sign}
      </text>
    </svg>
  );
}
