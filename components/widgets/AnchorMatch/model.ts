import { type BoxSize, rankAnchors, sizeIou } from '#engine/vision/index.ts';

/** One object’s fit to every anchor, and the anchor that takes it. */
export interface Match {
  fits: readonly number[];
  /** Undefined when every anchor was taken. */
  anchor: number | undefined;
  /** Whether an earlier object had the anchor that fits best. */
  isSecondChoice: boolean;
}

/** Objects of one cell, in order: each goes to the anchor that fits it best among those still free. */
export function matchesOf(objects: readonly BoxSize[], anchors: readonly BoxSize[]): Match[] {
  const taken = new Set<number>();
  return objects.map((object) => {
    const ranking = rankAnchors(object, anchors);
    const anchor = ranking.find((number) => !taken.has(number));
    if (anchor !== undefined) taken.add(anchor);
    return {
      fits: anchors.map((one) => sizeIou(object, one)),
      anchor,
      isSecondChoice: anchor !== undefined && anchor !== ranking[0],
    };
  });
}
