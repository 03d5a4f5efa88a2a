import type { Random } from '../../random.ts';

/** Red, green and blue, each 0 to 1. */
export type Color = readonly [number, number, number];

export const hairStyles = ['bald', 'short', 'parted', 'long', 'curly'] as const;

/** What makes a person: the same in every picture of them. Lengths are fractions of half the face's height. */
export interface Identity {
  readonly skin: Color;
  readonly hair: Color;
  readonly hairStyle: (typeof hairStyles)[number];
  readonly iris: Color;
  /** Half the face's width, and how much narrower the chin is than the brow, 0 to 1. */
  readonly width: number;
  readonly taper: number;
  /** Eyes: half the distance between them, height above the middle, half the width of one. */
  readonly eyeDistance: number;
  readonly eyeHeight: number;
  readonly eyeSize: number;
  readonly browThickness: number;
  /** Radians; positive lets the outer ends hang. */
  readonly browSlope: number;
  readonly noseLength: number;
  readonly noseWidth: number;
  readonly mouthWidth: number;
  readonly lipThickness: number;
  readonly hasGlasses: boolean;
  readonly hasBeard: boolean;
}

const skins: readonly Color[] = [
  [0.98, 0.85, 0.75],
  [0.93, 0.74, 0.6],
  [0.82, 0.61, 0.45],
  [0.65, 0.45, 0.32],
  [0.45, 0.3, 0.22],
];
const hairs: readonly Color[] = [
  [0.09, 0.07, 0.07],
  [0.3, 0.19, 0.11],
  [0.52, 0.31, 0.14],
  [0.85, 0.7, 0.4],
  [0.66, 0.27, 0.12],
  [0.72, 0.72, 0.74],
];
const irises: readonly Color[] = [
  [0.25, 0.15, 0.08],
  [0.2, 0.4, 0.65],
  [0.25, 0.5, 0.3],
];

/** A person, each trait on its own. */
export function drawIdentity(random: Random): Identity {
  const pick = <Item>(items: readonly Item[]): Item => items[random.integer(0, items.length)]!;
  const near = (color: Color): Color => color.map((part) => clamp(part + random.normal(0, 0.03))) as unknown as Color;
  const hairStyle = pick(hairStyles);
  return {
    skin: near(pick(skins)),
    hair: near(pick(hairs)),
    hairStyle,
    iris: pick(irises),
    width: random.uniform(0.66, 0.88),
    taper: random.uniform(0, 0.5),
    eyeDistance: random.uniform(0.26, 0.4),
    eyeHeight: random.uniform(0.02, 0.2),
    eyeSize: random.uniform(0.12, 0.19),
    browThickness: random.uniform(0.03, 0.09),
    browSlope: random.uniform(-0.25, 0.3),
    noseLength: random.uniform(0.2, 0.42),
    noseWidth: random.uniform(0.08, 0.17),
    mouthWidth: random.uniform(0.2, 0.38),
    lipThickness: random.uniform(0.03, 0.08),
    hasGlasses: random.uniform() < 0.25,
    hasBeard: hairStyle !== 'long' && random.uniform() < 0.25,
  };
}

const clamp = (part: number): number => Math.min(1, Math.max(0, part));
