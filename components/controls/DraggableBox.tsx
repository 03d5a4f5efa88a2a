import { t } from '#language/words.ts';
import { fixed, trimmed } from '../plot/format.ts';
import { BoxMark, type Edges } from '../plot/PictureArea.tsx';
import { DraggablePoint } from './DraggablePoint.tsx';
import './draggable-box.css';

interface Props {
  box: Edges;
  /** The picture's size: the box stays within. */
  picture: { width: number; height: number };
  /** What one press of an arrow key moves. */
  step: number;
  /** The least width and height. */
  least: number;
  /** Its name for screen readers: "box A". */
  label: string;
  /** Its name in the picture. */
  tag?: string | undefined;
  /** What the box means just now, for screen readers: "kept". */
  note?: string | undefined;
  color: string;
  line?: 'solid' | 'dashed' | undefined;
  fill?: string | undefined;
  /** Whether it has a handle at its lower right corner, too. */
  isSizable?: boolean;
  onChange: (box: Edges) => void;
}

/** A box in a `<PictureArea>`, moved by a handle at its midpoint and made larger or smaller by one at its corner. */
export function DraggableBox(props: Props) {
  const { box, picture, step, least, label, tag, note, color, line, fill, isSizable = true, onChange } = props;
  const [left, top, right, bottom] = box;
  const [width, height] = [right - left, bottom - top];
  const said = t('from ({left}, {top}) to ({right}, {bottom})', {
    left: trimmed(left, 2),
    top: trimmed(top, 2),
    right: trimmed(right, 2),
    bottom: trimmed(bottom, 2),
  });
  const valueText = note ? t('{first}, {second}', { first: said, second: note }) : said;
  return (
    <>
      <BoxMark box={box} color={color} line={line} fill={fill} tag={tag} />
      <DraggablePoint
        x={rounded((left + right) / 2)}
        y={-rounded((top + bottom) / 2)}
        xRange={{ min: width / 2, max: picture.width - width / 2, step }}
        yRange={{ min: height / 2 - picture.height, max: -height / 2, step }}
        label={t('{label}, midpoint', { label })}
        valueText={valueText}
        color={color}
        onChange={(x, y) =>
          onChange([x - width / 2, -y - height / 2, x + width / 2, -y + height / 2].map(rounded) as unknown as Edges)
        }
      >
        <span class="box-middle" />
      </DraggablePoint>
      {isSizable && (
        <DraggablePoint
          x={right}
          y={-bottom}
          xRange={{ min: left + least, max: picture.width, step }}
          yRange={{ min: -picture.height, max: -top - least, step }}
          label={t('{label}, corner', { label })}
          valueText={t('{width} wide and {height} high, {place}', {
            width: fixed(width, 1),
            height: fixed(height, 1),
            place: valueText,
          })}
          color={color}
          onChange={(x, y) => onChange([left, top, rounded(x), rounded(-y)])}
        >
          <span class="box-corner" />
        </DraggablePoint>
      )}
    </>
  );
}

const rounded = (value: number) => Number(value.toFixed(2));
