import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { openingOf } from '../../../../components/widgets/YoloLive/opening.ts';
import YoloLive from '../../../../components/widgets/YoloLive/View.tsx';

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const opening = openingOf();

test('before any script runs, the picture, its boxes and their scores are there', () => {
  const html = renderToString(<YoloLive opening={opening} />);
  expect(html).toMatch(/<img src="data:image\/png;base64,/);
  expect(wordsOf(html)).toMatch(/Objects found: 5 of 5; wrong boxes: 0\./);
  expect(html.match(/class="yolo-live-kept"/g)).toHaveLength(5);
  expect(html.match(/role="slider"/g)!.length).toBeGreaterThanOrEqual(5);
  expect(html).not.toMatch(/NaN|undefined/);
});

test('all boxes, and the cells with one cell’s numbers', () => {
  const before = renderToString(<YoloLive scene="view:before;score:0.1" opening={opening} />);
  expect(before.match(/class="yolo-live-suppressed"/g)!.length).toBeGreaterThan(0);
  expect(wordsOf(before)).toMatch(/disc 0\.\d\d dropped for 0\.\d\d/);
  const cells = renderToString(<YoloLive scene="view:cells;cell:18" opening={opening} />);
  expect(cells.match(/aria-label="row \d, column \d: \d+ percent sure"/g)).toHaveLength(64);
  expect(wordsOf(cells)).toContain('Cell in row 3, column 3');
});

test('an author can begin with another scene, and is told of one that is none', () => {
  const html = renderToString(<YoloLive scene="objects:3,30,30,12,0,ffffff;clutter:0" />);
  expect(wordsOf(html)).toMatch(/Objects found: 1 of 1/);
  expect(() => openingOf('view:none')).toThrow('YoloLive: not a scene: "view:none"');
});
