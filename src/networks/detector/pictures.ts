import type { Outline } from '#engine/data/drawing/outlines.ts';
import { type Scene, type SceneOptions, scene } from '#engine/data/scenes.ts';
import type { Random } from '#engine/random.ts';

/** Scenes of up to six shapes, the largest three times as wide as the smallest, that overlap by an IoU of up to 0.35. */
export const layout = { most: 6, radii: [0.08, 0.25], overlap: 0.35, hidden: 0.5 } as const satisfies SceneOptions;

/** The most clutter that a scene has. */
export const mostClutter = 2.5;

/** A scene as the detector is trained and measured on, with anything from a plain ground to much clutter. */
export const drawScene = (random: Random, outlines?: readonly Outline[]): Scene =>
  scene(random, {
    ...layout,
    clutter: random.fork('clutter').uniform(0, mostClutter),
    ...(outlines && { outlines }),
  });
