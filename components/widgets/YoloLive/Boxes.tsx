import type { Box, LabeledBox } from '#engine/vision/boxes.ts';
import { fixed } from '../../plot/format.ts';
import { Label, Layer } from '../../plot/marks.tsx';
import { usePlot } from '../../plot/Plot.tsx';
import type { Claim } from './model.ts';

/** The color of a class, the reader's own all in one: their names tell them apart. */
export const colorOf = (label: number): string => `var(--class-${Math.min(5, label + 1)})`;

interface Props {
  claims: readonly Claim[];
  names: readonly string[];
  /** Also those that stronger ones have suppressed. */
  showsAll: boolean;
}

/** What the network calls for: a box each, with class and score. */
export function Boxes({ claims, names, showsAll }: Props) {
  const shown = claims.filter(({ suppressedBy }) => showsAll || !suppressedBy);
  return (
    <>
      <Layer>
        {shown.toReversed().map(({ detection: { box, label }, suppressedBy }, i) => (
          <Outline key={i} box={box} color={colorOf(label)} kind={suppressedBy ? 'suppressed' : 'kept'} />
        ))}
      </Layer>
      {shown
        .filter(({ suppressedBy }) => !suppressedBy)
        .map(({ detection: { box, label, score } }, i) => (
          <Label key={i} at={[Math.max(0, box[0]), Math.max(3.6, box[1])]} anchor="start end" color={colorOf(label)}>
            <b>
              {names[label]} {fixed(score, 2)}
            </b>
          </Label>
        ))}
    </>
  );
}

/** Where the objects are. */
export function Truth({ objects }: { objects: readonly LabeledBox[] }) {
  return (
    <Layer>
      {objects.map(({ box }, i) => (
        <Outline key={i} box={box} color="var(--truth)" kind="truth" />
      ))}
    </Layer>
  );
}

interface OutlineProps {
  box: Box;
  color: string;
  kind: 'kept' | 'suppressed' | 'truth';
}

/** The lines of a box, edged in black so that they stand out from any ground. */
export function Outline({ box: [left, top, right, bottom], color, kind }: OutlineProps) {
  const { x, y } = usePlot();
  const place = {
    x: `${x(left).toFixed(2)}%`,
    y: `${y(top).toFixed(2)}%`,
    width: `${x(right - left).toFixed(2)}%`,
    height: `${y(bottom - top).toFixed(2)}%`,
  };
  return (
    <g class={`yolo-live-${kind}`}>
      <rect {...place} stroke="#000" />
      <rect {...place} stroke={color} />
    </g>
  );
}
