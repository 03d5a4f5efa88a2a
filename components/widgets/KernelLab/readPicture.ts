import type { Picture } from '#engine/data/drawing/picture.ts';
import { resize } from '#engine/data/resize.ts';
import { inHundredths } from './model.ts';
import { longestSide } from './scene.ts';

/** Bytes that a file may have. */
const most = 50 * 2 ** 20;
const narrowest = 8;
/** What the browser scales to before we take means of areas: photographs have millions of pixels. */
const workingSide = 512;

/**
 * A picture file of the reader's, decoded by the browser and scaled down so that its pixels can be seen. Transparent
 * parts become white. Nothing leaves the page.
 *
 * @throws if the file is no picture, or too large
 */
export async function readPicture(file: Blob, name = 'what you gave'): Promise<Picture> {
  if (file.size > most) {
    throw new RangeError(`too large: ${name} has ${Math.round(file.size / 2 ** 20)} MB; 50 MB are the most`);
  }
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new TypeError(`no picture that this browser can read: ${name}; try a PNG, JPEG, WebP or GIF file`);
  });
  const shrink = Math.min(1, workingSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(shrink * side)));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width!, height!);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width!, height!);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width!, height!);
  const pixels = new Float32Array((data.length / 4) * 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = data[Math.floor(i / 3) * 4 + (i % 3)]! / 255;
  const [rows, columns] = fitted(height!, width!);
  return inHundredths(resize({ pixels, height: height!, width: width!, channels: 3 }, rows, columns));
}

/** A picture's size here: its longest side at most 64, and no side too short for a filter to move on. */
export function fitted(height: number, width: number): [height: number, width: number] {
  const scale = Math.min(1, longestSide / Math.max(height, width));
  const side = (length: number) => Math.max(narrowest, Math.round(scale * length));
  return [side(height), side(width)];
}

/** The picture on the clipboard. */
export async function readClipboard(): Promise<Picture> {
  const items = await navigator.clipboard.read().catch(() => {
    throw new Error('no access to the clipboard; press Ctrl+V, or ⌘V, while the picture has the focus');
  });
  for (const item of items) {
    const type = item.types.find((one) => one.startsWith('image/'));
    if (type) return readPicture(await item.getType(type), 'what is on the clipboard');
  }
  throw new TypeError('no picture on the clipboard; copy one first');
}
