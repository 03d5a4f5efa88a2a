import type { Random } from '../../random.ts';
import { smoothThrough } from './curve.ts';
import { elasticField } from './elastic.ts';
import { boundsOf, segment } from './forms.ts';
import { brighten, type Picture, type Point } from './picture.ts';

/** A character's strokes, each as the points its curve goes through; x and y from 0 to 100, y down. */
export type Glyph = readonly (readonly Point[])[];

/**
 * How widely hands differ. Each is the standard deviation of a normal draw, as a fraction of the character's height
 * unless it says otherwise; the defaults were chosen by how well a network trained on such digits reads real ones.
 */
export interface Hand {
  /** Each point of the strokes on its own: another shape of the same character. */
  jitter: number;
  /** Leaning, as the shift of the top for a height of 1; hands lean right by `lean` on average. */
  slant: number;
  lean: number;
  /** Turning, in radians. */
  turn: number;
  /** Width against height, as a logarithm: `narrow` on average. */
  stretch: number;
  narrow: number;
  /** Bending that neighbouring places share; see `elasticField`. */
  elastic: number;
  /** The pen's width on average, and its spread as a logarithm. */
  pen: number;
  penSpread: number;
  /** How much harder the pen presses at one end of a stroke than on average, as a logarithm. */
  pressure: number;
  /** Size, as a logarithm, and place. */
  scale: number;
  shift: number;
}

export const usualHand: Readonly<Hand> = {
  jitter: 0.03,
  slant: 0.2,
  lean: 0.1,
  turn: 0.12,
  stretch: 0.25,
  narrow: 0.22,
  elastic: 0.055,
  pen: 0.135,
  penSpread: 0.4,
  pressure: 0.15,
  scale: 0.05,
  shift: 0.02,
};

/** Strokes from text: points 'x,y' apart by spaces, strokes apart by ' / '. A point given twice is a corner. */
export function parseGlyph(text: string): Glyph {
  return text.split(' / ').map((stroke) =>
    stroke.split(' ').map((pair): Point => {
      const [x, y] = pair.split(',').map(Number);
      return [x!, y!];
    }),
  );
}

/**
 * Writes a character into a square grey picture, white on black and centred, as MNIST's are: its longer side takes
 * 5/7 of the picture's.
 */
export function write(picture: Picture, glyph: Glyph, random: Random, hand: Readonly<Hand> = usualHand): void {
  const size = picture.width;
  // A pen wider than a fifth of the character fills its loops.
  const pen = (5 / 7) * size * Math.min(0.2, hand.pen * Math.exp(random.normal(0, hand.penSpread)));
  const strokes = center(bend(vary(glyph, random, hand), random, hand), size, pen, random, hand);
  for (const stroke of strokes) {
    const pressed = () => (pen / 2) * Math.exp(random.normal(0, hand.pressure));
    const [first, last] = [pressed(), pressed()];
    const radiusAt = (i: number) => Math.max(0.5, first + ((last - first) * i) / stroke.length);
    for (let i = 1; i < stroke.length; i++) {
      brighten(picture, segment(stroke[i - 1]!, stroke[i]!, radiusAt(i - 1), radiusAt(i)));
    }
  }
}

/** Another shape of the character: each point a little elsewhere, then leaning, stretched and turned. */
function vary(glyph: Glyph, random: Random, hand: Readonly<Hand>): Glyph {
  const lean = random.normal(hand.lean, hand.slant);
  const stretch = Math.exp(random.normal(-hand.narrow, hand.stretch));
  const angle = random.normal(0, hand.turn);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return glyph.map((points) => {
    let moved: Point = [0, 0];
    return points.map(([px, py], i): Point => {
      // The second of a corner's two points goes where the first one went.
      const isRepeated = i > 0 && points[i - 1]![0] === px && points[i - 1]![1] === py;
      if (!isRepeated) moved = [random.normal(px, 100 * hand.jitter), random.normal(py, 100 * hand.jitter)];
      const [x, y] = [stretch * (moved[0] - 50) + lean * (50 - moved[1]), moved[1] - 50];
      return [x * cos - y * sin, x * sin + y * cos];
    });
  });
}

/** Draws the strokes' curves and bends the paper under them. */
function bend(glyph: Glyph, random: Random, hand: Readonly<Hand>): Glyph {
  const field = elasticField(random, { strength: 100 * hand.elastic });
  return glyph.map((points) =>
    smoothThrough(points).map(([x, y]): Point => {
      const [dx, dy] = field(0.5 + x / 140, 0.5 + y / 140);
      return [x + dx, y + dy];
    }),
  );
}

/** Brings the strokes to the middle of the picture and to their size in it, in pixels. */
function center(glyph: Glyph, size: number, pen: number, random: Random, hand: Readonly<Hand>): Glyph {
  const [left, top, right, bottom] = boundsOf(glyph.flat());
  const side = (5 / 7) * size * Math.exp(random.normal(0, hand.scale)) - pen;
  const scale = side / Math.max(right - left, bottom - top, 1);
  const middle = () => size / 2 + random.normal(0, hand.shift * size);
  const [middleX, middleY] = [middle(), middle()];
  return glyph.map((points) =>
    points.map(
      ([x, y]): Point => [middleX + scale * (x - (left + right) / 2), middleY + scale * (y - (top + bottom) / 2)],
    ),
  );
}
