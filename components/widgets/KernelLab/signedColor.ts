/** How many shades each sign has. */
export const shades = 16;

/** A number from −1 to 1 as a color: orange below zero, blue above, as strong as the number is large. */
export function colorOf(value: number, strongest = 1): string {
  const color = value < 0 ? 'var(--class-2)' : 'var(--class-1)';
  return `color-mix(in srgb, ${color} ${Math.round(100 * strongest * Math.abs(value))}%, var(--raised))`;
}
