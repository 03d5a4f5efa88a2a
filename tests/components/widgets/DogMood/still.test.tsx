import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import DogMood from '../../../../components/widgets/DogMood/View.tsx';

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('shows both networks trained on today and before in the HTML', () => {
  const html = renderToString(<DogMood />);
  const words = wordsOf(html);
  expect(words).toContain('one-way 20 days wrong, 94.5 % right');
  expect(words).toContain('two-way 23 days wrong, 93.7 % right');
  expect(words).toMatch(/March 21: \w+, the dog \w+(, on a whim)?; the one-way network says \w+, right/);
  expect(html).toMatch(/aria-label="day in the two-way network’s year"[^>]*aria-valuetext="March 21: /);
  expect(html.match(/class="mood-face /g)).toHaveLength(27);
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
  expect(html.length).toBeLessThan(60_000);
});

it('shows the days of another rule without predictions before it is trained', () => {
  const html = renderToString(<DogMood scene="rule:hindsight;seeds:2;shown:6;day:365" />);
  const words = wordsOf(html);
  expect(words).toContain('Mood in hindsight: no network has been trained yet.');
  expect(words).toContain('The second year of seed 2, unseen.');
  expect(html.match(/class="mood-face /g)).toHaveLength(9);
  expect(html).not.toContain('class="mood-wrong"');
});
