import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { conv2d, conv3d, scope, zeros } from '#engine';
import { geometryOf, type Setting } from '../../../../components/widgets/VolumeViewer/model.ts';
import { fitted, placeOf, volumeViewer } from '../../../../components/widgets/VolumeViewer/scene.ts';
import {
  extentOf,
  filledPath,
  linesOf,
  pathsOf,
  stepOf,
  viewBoxOf,
} from '../../../../components/widgets/VolumeViewer/solid.ts';
import { sizesOf } from '../../../../components/widgets/VolumeViewer/summary.ts';
import VolumeViewer from '../../../../components/widgets/VolumeViewer/View.tsx';

const setting = (change: Partial<Setting> = {}): Setting => ({
  reach: 'whole',
  side: 6,
  depth: 3,
  channels: 1,
  size: 3,
  filters: 4,
  ...change,
});
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('shapes and parameters', () => {
  it('are those of the engine’s convolutions, in two dimensions and in three', () => {
    for (const one of [setting(), setting({ side: 9, size: 5, depth: 7, filters: 2 })]) {
      const { side, size, depth, filters } = one;
      const shape = scope(() => conv2d(zeros([1, side, side, depth]), zeros([size, size, depth, filters])).shape);
      expect(sizesOf(one).output).toBe(shape.slice(1).join(' × '));
    }
    const part = setting({ reach: 'part', depth: 5, channels: 2 });
    const shape = scope(() => conv3d(zeros([1, 6, 6, 5, 2]), zeros([3, 3, 3, 2, 4])).shape);
    expect(sizesOf(part).output).toBe(shape.slice(1).join(' × '));
  });

  // torch.nn.Conv2d(3, 100, 5) has 7,600 parameters, torch.nn.Conv3d(16, 32, 3) has 13,856.
  it('are those of well-known layers', () => {
    expect(geometryOf(setting({ side: 32, size: 5, filters: 100 })).parameters).toBe(7600);
    const scan = setting({ reach: 'part', side: 32, depth: 32, channels: 16, filters: 32 });
    expect(geometryOf(scan)).toMatchObject({ side: 30, depth: 30, weights: 432, parameters: 13_856 });
    expect(sizesOf(scan)).toEqual({
      input: '32 × 32 × 32 × 16',
      filter: '3 × 3 × 3 × 16',
      output: '30 × 30 × 30 × 32',
    });
  });

  it('a filter that fills the depth has one place there', () => {
    expect(geometryOf(setting({ depth: 8 }))).toMatchObject({ filterDepth: 8, depth: 1 });
    expect(geometryOf(setting({ reach: 'part', depth: 8 }))).toMatchObject({ filterDepth: 3, depth: 6 });
  });
});

describe('drawing', () => {
  it('sends depth up and to the right', () => {
    const { edges, outline } = pathsOf({ width: 2, height: 1, depth: 4 }, 0.5);
    expect(edges).toContain('M0 0h2v1h-2z');
    expect(edges).toContain('M2 -2h2v1h-2z');
    expect(edges).toContain('M2 1L4 -1');
    expect(outline).toBe('M0 1L0 0L2 -2L4 -2L4 -1L2 1z');
  });

  it('leaves out lines that would run together', () => {
    expect(linesOf({ width: 2, height: 2, depth: 2 }, 0.5)).toBe('M0.5 -0.5h2v2M0 1h2M1 0v2');
    expect(linesOf({ width: 30, height: 30, depth: 30 }, 0.5)).toBe('');
  });

  it('fills row after row', () => {
    expect(filledPath(0, 4)).toBe('');
    expect(filledPath(3, 4)).toBe('M0 0h3v1h-3z');
    expect(filledPath(8, 4)).toBe('M0 0h4v2h-4z');
    expect(filledPath(9, 4)).toBe('M0 0h4v2h-4zM0 2h1v1h-1z');
  });

  it('every box fits its view, and stands on its lower edge', () => {
    for (const box of [
      { width: 6, height: 6, depth: 3 },
      { width: 4, height: 4, depth: 32 },
    ]) {
      const step = stepOf(box.width, box.depth);
      const [left, top, view] = viewBoxOf(box, step, 5).split(' ').map(Number) as [number, number, number];
      expect(left).toBeLessThanOrEqual(0);
      expect(left + view).toBeGreaterThan(extentOf(box, step));
      expect(top).toBeLessThan(-box.depth * step);
      expect(top + view).toBeCloseTo(box.height + 0.02 * view, 2);
    }
  });
});

describe('the scene', () => {
  it('refuses a filter deeper than what it moves in, and makes room for one', () => {
    expect(volumeViewer.decode('reach:part;depth:2')).toBeUndefined();
    const shallow = volumeViewer.decode('depth:2')!;
    expect(fitted(shallow, { reach: 'part' })).toEqual({ reach: 'part', depth: 3 });
    expect(fitted({ ...shallow, reach: 'part', depth: 3 }, { size: '5' })).toEqual({ size: '5', depth: 5 });
    expect(fitted(shallow, { size: '5' })).toEqual({ size: '5' });
  });

  it('keeps the window inside', () => {
    expect(placeOf(volumeViewer.decode('row:31;column:31;layer:31')!)).toEqual({ row: 3, column: 3, layer: 0 });
    expect(placeOf(volumeViewer.decode('reach:part;depth:5;layer:31')!).layer).toBe(2);
  });
});

it('the HTML shows four slices for four filters, and a volume for each that moves in depth', () => {
  const html = renderToString(<VolumeViewer />);
  expect(wordsOf(html)).toContain('4 filters of 3 × 3 × 3 over an input of 6 × 6 × 3 give 4 × 4 × 4.');
  expect(html).toMatch(/aria-label="window"[^>]*aria-valuetext="row 2, column 3, slices 1 to 3"/);
  // Seven cells of each slice: a row of four, and three of the next.
  expect(html.match(/d="M0 0h4v1h-4zM0 1h3v1h-3z"/g)).toHaveLength(4);
  const scan = renderToString(<VolumeViewer scene="reach:part;side:32;depth:32;channels:16;filters:32" />);
  expect(wordsOf(scan)).toContain(
    '32 filters of 3 × 3 × 3 × 16 over an input of 32 × 32 × 32 × 16 give 30 × 30 × 30 × 32.',
  );
  expect(scan).not.toMatch(/NaN|undefined/);
});
