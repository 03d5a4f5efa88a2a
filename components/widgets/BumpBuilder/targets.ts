/** Curves over 0 to 1, none higher than 1 or lower than −1. */
export const targets = {
  ridge: (x: number) => 0.45 * Math.sin(2 * Math.PI * x) + 0.4 * Math.sin(6 * Math.PI * x + 1),
  wave: (x: number) => 0.8 * Math.sin(2 * Math.PI * x),
  tent: (x: number) => 0.8 - 3 * Math.abs(x - 0.5),
  jump: (x: number) => (x < 0.4 ? -0.6 : x < 0.7 ? 0.7 : 0.1),
} as const;

export const targetNames = ['ridge', 'wave', 'tent', 'jump'] as const;
export type TargetName = (typeof targetNames)[number];

/** Where curves are drawn, compared and trained: 0, 0.01, …, 1. */
export const inputs: readonly number[] = Array.from({ length: 101 }, (_, i) => i / 100);
