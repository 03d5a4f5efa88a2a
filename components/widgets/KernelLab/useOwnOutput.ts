import { useEffect, useState } from 'preact/hooks';
import type { Picture } from '#engine/data/drawing/picture.ts';
import type { Plain } from '#grader/types.ts';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { channelsLast, type Filter, type Plane } from './model.ts';

/** The reader's own code, and what it makes of the picture; undefined while it has made nothing of the right shape. */
export function useOwnOutput(picture: Picture, filter: Filter, shape: Plane): { own: OwnCode; output?: Plane } {
  const own = useOwnCode('convolutions/convForward');
  const { isOn, run } = own;
  const [made, setMade] = useState<{ picture: Picture; filter: Filter; values: number[] }>();
  const { height, width } = shape;

  useEffect(() => {
    if (!isOn) return setMade(undefined);
    let isCurrent = true;
    const { size, stride, padding } = filter;
    const image = nested(picture.pixels, picture.width, picture.channels);
    const weights = nested(channelsLast(filter, picture.channels), size, picture.channels);
    import('./ownForward.ts?raw')
      .then(({ default: driver }) => run({ driver, call: 'apply', args: [image, weights, stride, padding] }))
      .then((answer) => {
        if (!isCurrent) return;
        const values = valuesIn(answer, height, width);
        setMade(values && { picture, filter, values });
      });
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, picture, filter, height, width]);

  // What was made of another picture or by another filter has been overtaken.
  const isFresh = made && made.picture === picture && made.filter === filter;
  return isFresh ? { own, output: { values: made.values, height, width } } : { own };
}

/** Rows of pixels of channels, in plain lists of hundredths. */
function nested(values: Float32Array, width: number, channels: number): number[][][] {
  const pixels = Array.from({ length: values.length / channels }, (_, at) =>
    Array.from(values.subarray(at * channels, (at + 1) * channels)),
  );
  return Array.from({ length: pixels.length / width }, (_, row) => pixels.slice(row * width, (row + 1) * width));
}

/** The numbers of an answer of the right shape, (height, width, 1). Code that has passed may still return anything. */
function valuesIn(answer: Plain | undefined, height: number, width: number): number[] | undefined {
  const isList = (value: unknown, length: number): value is unknown[] =>
    Array.isArray(value) && value.length === length;
  if (!isList(answer, height)) return undefined;
  const pixels = answer.flatMap((row) => (isList(row, width) ? row : [undefined]));
  const values = pixels.map((pixel) => (isList(pixel, 1) ? pixel[0] : undefined));
  return values.length === height * width && values.every(Number.isFinite) ? (values as number[]) : undefined;
}
