import { useEffect, useState } from 'preact/hooks';
import type { Picture } from '#engine/data/drawing/picture.ts';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { channelsLast, type Filter, type Plane } from './model.ts';

/** The reader's own code, and what it makes of the picture; undefined while it has made nothing that can be drawn. */
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
    Promise.all([import('./ownForward.ts?raw'), import('../../exercise/own/readAnswer.ts')])
      .then(([{ default: driver }, { numbersIn }]) =>
        run({ driver, call: 'apply', args: [image, weights, stride, padding] }, (answer) =>
          numbersIn(answer, [height, width, 1], 'convForward(…)'),
        ),
      )
      .then((values) => {
        if (isCurrent) setMade(values && { picture, filter, values });
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
