/** A box in cells: x to the right, y down, z into the page; `step` is how far one cell of depth moves up and right. */
export interface Box {
  x?: number;
  y?: number;
  z?: number;
  width: number;
  height: number;
  depth: number;
}

/** How far apart slices are drawn: near enough for a deep stack to stay a box, far enough to count a few. */
export const stepOf = (side: number, depth: number): number => Math.min(0.8, (0.6 * side) / depth);

/** The side of the square that a box takes up on the page. */
export const extentOf = ({ width, height, depth }: Box, step: number): number => Math.max(width, height) + depth * step;

/**
 * A square view of boxes side by side: as large as they need, or as `room`, with a margin for lines. They stand on its
 * lower edge, in the middle.
 */
export function viewBoxOf(box: Box, step: number, room: number, across = 0, below = 0): string {
  const own = extentOf(box, step);
  const view = 1.04 * Math.max(own + Math.max(across, below), room);
  const left = (box.width + box.depth * step + across - view) / 2;
  const top = box.height + below + 0.02 * view - view;
  return [left, top, view, view].map(round).join(' ');
}

/** All twelve edges, and the outline that can be filled, as SVG paths. */
export function pathsOf({ x = 0, y = 0, z = 0, width, height, depth }: Box, step: number) {
  const [near, far] = [z * step, (z + depth) * step];
  const at = (right: number, down: number, away: number) => `${round(x + right + away)} ${round(y + down - away)}`;
  const face = (away: number) => `M${at(0, 0, away)}h${width}v${height}h${-width}z`;
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ] as const;
  const between = corners.map(([right, down]) => `M${at(right, down, near)}L${at(right, down, far)}`).join('');
  const outline = [
    at(0, height, near),
    at(0, 0, near),
    at(0, 0, far),
    at(width, 0, far),
    at(width, height, far),
    at(width, height, near),
  ];
  return { edges: face(near) + face(far) + between, outline: `M${outline.join('L')}z` };
}

/** The front of every slice but the first, and the cells of the first, where they are few enough to be told apart. */
export function linesOf(box: Box, step: number): string {
  const { width, height, depth } = box;
  const slices = Array.from({ length: depth <= 12 ? depth - 1 : 0 }, (_, index) => {
    const away = round((index + 1) * step);
    return `M${away} ${-away}h${width}v${height}`;
  });
  const across = Array.from({ length: height <= 16 ? height - 1 : 0 }, (_, row) => `M0 ${row + 1}h${width}`);
  const down = Array.from({ length: width <= 16 ? width - 1 : 0 }, (_, column) => `M${column + 1} 0v${height}`);
  return [...slices, ...across, ...down].join('');
}

/** The first so many cells of a slice, row after row, as one shape. */
export function filledPath(count: number, width: number): string {
  const [rows, rest] = [Math.floor(count / width), count % width];
  const full = rows > 0 ? `M0 0h${width}v${rows}h${-width}z` : '';
  return rest > 0 ? `${full}M0 ${rows}h${rest}v1h${-rest}z` : full;
}

const round = (value: number) => Math.round(1000 * value) / 1000;
