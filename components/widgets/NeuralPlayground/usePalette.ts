import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { useThemeColors } from '../../plot/useThemeColors.ts';
import { classColors, type Palette } from './paint.ts';

const names = ['--raised', ...classColors];

/** The theme's colors for maps. Null until the page is alive. */
export function usePalette(element: RefObject<HTMLElement>): Palette | null {
  const colors = useThemeColors(element, names);
  return useMemo(() => colors && { paper: colors[0]!, classes: colors.slice(1) }, [colors]);
}
