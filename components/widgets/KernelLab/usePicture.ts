import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Picture } from '#engine/data/drawing/picture.ts';
import { withChannels } from './model.ts';
import type { PictureName } from './pictures.ts';
import type { KernelLabState } from './scene.ts';

/** The picture that the page is built with, in hundredths: so the drawing of pictures loads only for another one. */
export interface Opening extends Omit<Picture, 'pixels'> {
  name: PictureName;
  draw: number;
  hundredths: readonly number[];
}

interface Drawn {
  name: PictureName;
  draw: number;
  picture: Picture;
}

/** The picture that the scene names, with its channels. Until another one is drawn, the one before stays. */
export function usePicture({ picture: name, draw, channels }: KernelLabState, opening: Opening, own?: Picture) {
  const first = useMemo((): Drawn => ({ ...opening, picture: pictureIn(opening) }), [opening]);
  const [drawn, setDrawn] = useState(first);
  const isNamed = (one: Drawn) => one.name === name && one.draw === draw;
  // A link to somebody's own picture finds none here.
  const isMissing = name === 'own' && !own;
  const current = isMissing || isNamed(first) ? first : drawn;
  const isWaiting = name !== 'own' && !isNamed(current);

  useEffect(() => {
    if (!isWaiting) return;
    let isWanted = true;
    import('./pictures.ts').then(({ drawPicture }) => {
      if (isWanted) setDrawn({ name, draw, picture: drawPicture(name, draw) });
    });
    return () => {
      isWanted = false;
    };
  }, [isWaiting, name, draw]);

  const shown = name === 'own' && own ? own : current.picture;
  const picture = useMemo(() => withChannels(shown, Number(channels)), [shown, channels]);
  return { picture, isMissing };
}

const pictureIn = ({ hundredths, height, width, channels }: Opening): Picture => ({
  pixels: Float32Array.from(hundredths, (pixel) => pixel / 100),
  height,
  width,
  channels,
});
