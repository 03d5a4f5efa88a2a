import type { Bounds, Form, Point } from './picture.ts';

/** A disc. */
export function disc([x, y]: Point, radius: number): Form {
  return {
    distance: (px, py) => Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) - radius,
    bounds: [x - radius, y - radius, x + radius, y + radius],
  };
}

/**
 * An ellipse, turned clockwise by an angle in radians. Its distance is the first-order one, f / |∇f| with
 * f = (x/a)² + (y/b)² − 1 (Taubin 1991): right at the edge, where it decides what a pixel looks like.
 */
export function ellipse([x, y]: Point, a: number, b: number, angle = 0): Form {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [reachX, reachY] = [Math.hypot(a * cos, b * sin), Math.hypot(a * sin, b * cos)];
  return {
    distance: (px, py) => {
      const u = ((px - x) * cos + (py - y) * sin) / a;
      const v = ((py - y) * cos - (px - x) * sin) / b;
      const slope = 2 * Math.sqrt((u / a) * (u / a) + (v / b) * (v / b));
      return slope === 0 ? -Math.min(a, b) : (u * u + v * v - 1) / slope;
    },
    bounds: [x - reachX, y - reachY, x + reachX, y + reachY],
  };
}

/** The inside of a closed line through the corners, which may be concave but should not cross itself. */
export function polygon(corners: readonly Point[]): Form {
  const edges = Float64Array.from(corners.flatMap((corner, i) => [...corners.at(i - 1)!, ...corner]));
  return {
    distance: (x, y) => {
      let nearest = Number.POSITIVE_INFINITY;
      let isInside = false;
      for (let i = 0; i < edges.length; i += 4) {
        const ax = edges[i]!;
        const ay = edges[i + 1]!;
        const bx = edges[i + 2]!;
        const by = edges[i + 3]!;
        const along = alongSegment(x, y, ax, ay, bx, by);
        const dx = x - ax - along * (bx - ax);
        const dy = y - ay - along * (by - ay);
        nearest = Math.min(nearest, dx * dx + dy * dy);
        // A ray to the right crosses the edge: an odd number of crossings means inside.
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
      }
      return isInside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
    },
    bounds: boundsOf(corners),
  };
}

/** A line drawn with a round pen from one point to another; the pen's radius may change along it. */
export function segment([ax, ay]: Point, [bx, by]: Point, radius: number, endRadius: number = radius): Form {
  return {
    distance: (x, y) => {
      const along = alongSegment(x, y, ax, ay, bx, by);
      const dx = x - ax - along * (bx - ax);
      const dy = y - ay - along * (by - ay);
      return Math.sqrt(dx * dx + dy * dy) - radius - along * (endRadius - radius);
    },
    bounds: unite(disc([ax, ay], radius).bounds, disc([bx, by], endRadius).bounds),
  };
}

/** A line drawn through points with a round pen. */
export function polyline(points: readonly Point[], radius: number): Form {
  const parts = points.slice(1).map((point, i) => segment(points[i]!, point, radius));
  return {
    distance: (x, y) =>
      parts.reduce((nearest, part) => Math.min(nearest, part.distance(x, y)), Number.POSITIVE_INFINITY),
    bounds: parts.map((part) => part.bounds).reduce(unite),
  };
}

/** Where both shapes are. */
export function both(a: Form, b: Form): Form {
  return { distance: (x, y) => Math.max(a.distance(x, y), b.distance(x, y)), bounds: b.bounds };
}

/** A circle drawn with a pen. */
export function ring(center: Point, radius: number, pen: number): Form {
  const { distance } = disc(center, radius);
  return { distance: (x, y) => Math.abs(distance(x, y)) - pen, bounds: disc(center, radius + pen).bounds };
}

/** The smallest box around points. */
export function boundsOf(points: readonly Point[]): Bounds {
  return points.map(([x, y]): Bounds => [x, y, x, y]).reduce(unite);
}

function unite(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Where on the way from a to b, 0 to 1, the nearest point lies. */
function alongSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  return squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
}
