import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Picture } from '#engine/data/drawing/picture.ts';
import { stillOf } from './still.ts';

/** The picture as the network gets it, pixel by pixel: from the build as an image, painted over by the page. */
export function PictureCanvas({ picture }: { picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Only the server makes it; on the page the text is empty, which tells Preact to leave the build's alone.
  const still = useMemo(() => (import.meta.env.SSR ? `<img src="${stillOf(picture)}" alt="">` : ''), [picture]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { width, height, pixels } = picture;
    const image = context.createImageData(width, height);
    for (let i = 0; i < width * height; i++) {
      for (let part = 0; part < 3; part++) image.data[4 * i + part] = 255 * pixels[3 * i + part]!;
      image.data[4 * i + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [picture]);
  return (
    <span class="yolo-live-pixels" aria-hidden="true">
      <span dangerouslySetInnerHTML={{ __html: still }} />
      <canvas ref={canvas} width={picture.width} height={picture.height} />
    </span>
  );
}
