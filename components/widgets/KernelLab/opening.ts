import { drawPicture } from './pictures.ts';
import { kernelLab } from './scene.ts';
import type { Opening } from './usePicture.ts';

/** The opening of a scene as a link or an author writes it. */
export function openingOf(text = ''): Opening {
  const state = text === '' ? kernelLab.initial : kernelLab.decode(text);
  if (!state) throw new Error(`KernelLab: not a scene: "${text}"; write it as in a copied link (see scene.ts)`);
  const { picture, draw } = state;
  if (picture === 'own') throw new Error('KernelLab: no picture: own; a chapter begins with a digit or a scene');
  const { pixels, ...size } = drawPicture(picture, draw);
  return { name: picture, draw, ...size, hundredths: Array.from(pixels, (pixel) => Math.round(100 * pixel)) };
}
