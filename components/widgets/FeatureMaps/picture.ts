import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FeatureMapsState } from './scene.ts';
import { pictureOf } from './strokes.ts';

/** What the page begins with, as it is before the weights have come. */
export interface Opening {
  digit: number;
  hand: number;
  /** The generated digit of that name, a byte a pixel, in base64. */
  picture: string;
  /** What the network says to the opening state. */
  probabilities: readonly number[];
}

const pixelsOf = ({ picture }: Opening): Float32Array =>
  Float32Array.from(atob(picture), (character) => character.charCodeAt(0) / 255);

/**
 * What the network is shown, (28, 28): the drawing, or the generated digit. What generates digits comes when one is
 * first asked for that the page does not bring; until then the one before it stays.
 */
export function usePicture({ digit, hand, strokes }: FeatureMapsState, opening: Opening): Float32Array {
  const [generated, setGenerated] = useState(() => ({
    digit: opening.digit,
    hand: opening.hand,
    pixels: pixelsOf(opening),
  }));
  const isThere = strokes !== null || (generated.digit === digit && generated.hand === hand);
  useEffect(() => {
    if (isThere) return;
    let isWanted = true;
    import('./samples.ts').then(({ sample }) => {
      if (isWanted) setGenerated({ digit, hand, pixels: sample(digit, hand) });
    });
    return () => {
      isWanted = false;
    };
  }, [isThere, digit, hand]);
  return useMemo(() => (strokes ? pictureOf(strokes) : generated.pixels), [strokes, generated]);
}
