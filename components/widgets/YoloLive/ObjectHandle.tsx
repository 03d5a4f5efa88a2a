import { snap, valueForKey } from '../../controls/sliderKeys.ts';
import { useDrag } from '../../controls/useDrag.ts';
import { usePlot } from '../../plot/Plot.tsx';
import { placed, radiusRange, type SceneObject } from './objects.ts';

interface Props {
  object: SceneObject;
  /** Its name for screen readers: "disc, object 2 of 5". */
  label: string;
  /** Where it is and what the network makes of it, in words. */
  valueText: string;
  isSelected: boolean;
  onSelect: () => void;
  onChange: (object: SceneObject) => void;
  onRemove: () => void;
}

/** An object's place in the picture: dragged or moved by arrow keys, resized at its corner or by + and −. */
export function ObjectHandle({ object, label, valueText, isSelected, onSelect, onChange, onRemove }: Props) {
  const { x: across, y: down } = usePlot();
  const { x, y, radius } = object;
  const pointIn = (event: PointerEvent) => {
    const area = (event.currentTarget as HTMLElement).closest('.plot-area')!.getBoundingClientRect();
    return {
      x: across.invert((100 * (event.clientX - area.left)) / area.width),
      y: down.invert((100 * (event.clientY - area.top)) / area.height),
    };
  };
  const moved = useDrag({
    // The grip keeps the object from jumping to the pointer.
    start(event) {
      const caught = pointIn(event);
      return { x: x - caught.x, y: y - caught.y };
    },
    move(event, grip) {
      const point = pointIn(event);
      onChange(placed({ ...object, x: point.x + grip.x, y: point.y + grip.y }));
    },
  });
  const resized = useDrag({
    start: () => null,
    move(event) {
      const point = pointIn(event);
      // The corner of the square around the object's circle.
      onChange(placed({ ...object, radius: snap((point.x - x + point.y - y) / 2, radiusRange) }));
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const range = { min: radius, max: 64 - radius, step: 1 };
    const { key } = event;
    const isDown = key === 'ArrowDown' || key === 'ArrowUp';
    const steps: Record<string, number> = { '+': 1, '=': 1, '-': -1, '−': -1 };
    // Up the picture is towards smaller numbers.
    const next = isDown
      ? -valueForKey(event, -y, { min: radius - 64, max: -radius, step: 1 })!
      : valueForKey(event, x, range);
    if (key === 'Delete' || key === 'Backspace') onRemove();
    else if (steps[key]) onChange(placed({ ...object, radius: snap(radius + steps[key], radiusRange) }));
    else if (next === undefined) return;
    else onChange(placed({ ...object, ...(isDown ? { y: next } : { x: next }) }));
    event.preventDefault();
  };
  return (
    <>
      <div
        class="yolo-live-object"
        style={{
          left: `${across(x - radius)}%`,
          top: `${down(y - radius)}%`,
          width: `${across(2 * radius)}%`,
          height: `${down(2 * radius)}%`,
        }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-roledescription="object in a picture"
        aria-valuemin={radius}
        aria-valuemax={64 - radius}
        aria-valuenow={x}
        aria-valuetext={valueText}
        onFocus={onSelect}
        onKeyDown={onKeyDown}
        {...moved}
      />
      {isSelected && (
        <div
          class="yolo-live-corner"
          aria-hidden="true"
          style={{ left: `${across(x + radius)}%`, top: `${down(y + radius)}%` }}
          {...resized}
        />
      )}
    </>
  );
}
