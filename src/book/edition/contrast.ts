/** Contrast of two colors as WCAG 2.2 defines it, from 1 (the same) to 21 (black and white). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance of `#rrggbb`, 0 to 1. */
function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What text needs. */
export const leastContrast = 4.5;

/** Papers, panels and raised surfaces of tokens.css, where the accent is text. */
export const surfaces = {
  light: ['#fdfcf9', '#f6f3ec', '#ffffff'],
  dark: ['#16181c', '#1e2126', '#262a30'],
} as const;

/** The least contrast that a color has on the surfaces of a theme, and where. */
export function worstSurface(color: string, theme: 'light' | 'dark') {
  const found = surfaces[theme].map((surface) => ({ surface, value: contrast(color, surface) }));
  return found.reduce((worst, one) => (one.value < worst.value ? one : worst));
}

/** The nearest color of that hue that can be read: darker on light paper, lighter on dark. */
export function readable(color: string, theme: 'light' | 'dark'): string {
  const end = theme === 'light' ? 0 : 255;
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = channels(color).map((value) => Math.round(value + (end - value) * share));
    const candidate = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (worstSurface(candidate, theme).value >= leastContrast) return candidate;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

/** Black or white, whichever reads better on that color. */
export const inkOn = (color: string) =>
  contrast('#ffffff', color) >= contrast('#1c120d', color) ? '#ffffff' : '#1c120d';

const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
