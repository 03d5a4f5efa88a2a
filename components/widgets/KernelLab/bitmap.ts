import type { Picture } from '#engine/data/drawing/picture.ts';

const header = 54;

/**
 * A picture as the address of an image: a bitmap file of 24 bits a pixel, written out. So the server's page has the
 * picture in it, every theme shows the same, and a new one takes the old one's place without a flash.
 */
export function addressOf({ pixels, height, width, channels }: Picture): string {
  const line = 4 * Math.ceil((3 * width) / 4);
  const bytes = new Uint8Array(header + line * height);
  const view = new DataView(bytes.buffer);
  // The numbers of a BITMAPINFOHEADER by their places; a negative height says that the top row comes first.
  const fields = { 0: 0x4d42, 2: bytes.length, 10: header, 14: 40, 18: width, 22: -height, 26: 1, 28: 24 };
  for (const [place, value] of Object.entries(fields)) view.setInt32(Number(place), value, true);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      for (let channel = 0; channel < 3; channel++) {
        const pixel = pixels[(row * width + column) * channels + (channels === 3 ? channel : 0)]!;
        // Blue comes first.
        bytes[header + row * line + 3 * column + 2 - channel] = Math.round(255 * pixel);
      }
    }
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
