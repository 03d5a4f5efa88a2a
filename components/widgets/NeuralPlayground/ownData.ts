import { isEncoded, readNumber, writeNumber } from './encoding.ts';

/** The part of the plane that is seen, in both directions. */
export const extent = [-1.3, 1.3] as const;
export const mostClasses = 5;
/** More points than this make a link that some programs cut off. */
const mostInLink = 400;

/** Points that the reader drew or brought. */
export interface OwnData {
  /** Whether `label` is the number of a class, or a value from −1 to 1 to be predicted. */
  kind: 'classes' | 'values';
  points: readonly OwnPoint[];
}

export interface OwnPoint {
  x: number;
  y: number;
  label: number;
}

export const fitsInLink = ({ points }: OwnData): boolean => points.length <= mostInLink;

/** A point as a link will hold it, so that what is seen and what is shared are the same. */
export function rounded({ x, y, label }: OwnPoint, kind: OwnData['kind']): OwnPoint {
  const place = (value: number) => readNumber(writeNumber(value, ...extent), 0, ...extent);
  return {
    x: place(x),
    y: place(y),
    label: kind === 'classes' ? label : readNumber(writeNumber(label, -1, 1), 0, -1, 1),
  };
}

/** `c` or `v`, then for each point five or six characters; nothing of points that are too many for a link. */
export function writeOwn(own: OwnData): string {
  const { kind, points } = own;
  if (!fitsInLink(own)) return kind[0]!;
  const labelOf = (label: number) => (kind === 'classes' ? String(label) : writeNumber(label, -1, 1));
  return (
    kind[0] +
    points.map(({ x, y, label }) => writeNumber(x, ...extent) + writeNumber(y, ...extent) + labelOf(label)).join('')
  );
}

export function readOwn(text: string): OwnData | undefined {
  const kind = text[0] === 'c' ? 'classes' : text[0] === 'v' ? 'values' : undefined;
  const width = kind === 'classes' ? 5 : 6;
  if (!kind || !isEncoded(text) || (text.length - 1) % width !== 0) return undefined;
  const points: OwnPoint[] = [];
  for (let at = 1; at < text.length; at += width) {
    const label = kind === 'classes' ? Number(text[at + 4]) : readNumber(text, at + 4, -1, 1);
    if (kind === 'classes' && !(label < mostClasses)) return undefined;
    points.push({ x: readNumber(text, at, ...extent), y: readNumber(text, at + 2, ...extent), label });
  }
  return points.length <= mostInLink ? { kind, points } : undefined;
}
