import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Advice } from '#components/exercise/report/Advice.tsx';
import { Details } from '#components/exercise/report/Details.tsx';
import type { Report } from '#grader/types.ts';
import { failing, passing, report, unseen } from './reports.ts';

const details = (parts: Partial<Report>) =>
  renderToString(<Details report={report(parts)} parameters={{ softmax: ['logits', 'margin'] }} />);
const advice = (parts: Partial<Report>) => renderToString(<Advice report={report(parts)} />);
const text = (html: string) => html.replace(/<[^>]*>/g, '');

describe('details of a report', () => {
  test('a pass folds its cases and says how far it can be trusted', () => {
    const html = details({});
    expect(html).toContain('<details class="all-cases"><summary>What was checked');
    expect(text(html)).toContain('This helps you learn; it is not proof.');
    expect(text(html)).toContain('in 12 ms, with random cases from seed 7');
  });

  test('a visible case that passes shows its input by name; an unseen one shows nothing', () => {
    const html = details({});
    expect(html).toContain('logits = [1, 2, 3]');
    expect(html).not.toContain('987');
    expect(text(html)).toContain('1 of 1 · unseen');
  });

  test('where several are called, each case names its own', () => {
    const parameters = { softmax: ['logits'], gradientsOf: ['a', 'b'] };
    const driven = { ...passing, group: 'slopes', call: 'gradientsOf', args: [1, 2] };
    const html = renderToString(<Details report={report({ cases: [passing, driven] })} parameters={parameters} />);
    expect(html).toContain('Input of softmax');
    expect(html).toContain('Inputs of gradientsOf');
    expect(html).toContain('a = 1\nb = 2');
  });

  test('a training run shows what was measured, also where it passes unseen, and no weights', () => {
    const measure = { name: 'accuracy on unseen points', value: '97 %', goal: 'at least 95 %', isReached: true };
    const missed = { ...measure, name: 'loss', value: '0.3', goal: 'at most 0.1', isReached: false };
    const html = text(details({ cases: [{ ...unseen, actual: [0.123], measures: [measure, missed] }] }));
    expect(html).toContain('accuracy on unseen points97 %, asked for at least 95 %');
    expect(html).toContain('loss0.3, asked for at most 0.1 (missed)');
    expect(html).not.toContain('0.123');
  });

  test('the first group that fails stands open, with its message and heatmaps', () => {
    const later = { ...failing, group: 'one more' };
    const html = details({ verdict: 'fail', cases: [passing, failing, later] });
    expect(html.match(/<details open/g)).toHaveLength(1);
    expect(text(html)).toContain('1 of 2 values differs.');
    expect(html).toContain('<caption>Yours − expected</caption>');
    expect(text(html)).toContain('example ↓ class →');
  });

  test('a smaller failing case stands first in its group', () => {
    const smaller = { ...failing, args: [[[7, 8]]], message: 'Smaller: it differs.' };
    const html = text(details({ verdict: 'fail', cases: [passing, failing], smaller }));
    expect(html).toContain('The smallest case found that failsSmaller: it differs.');
    expect(html.indexOf('[7, 8]')).toBeGreaterThan(0);
    expect(html.indexOf('[7, 8]')).toBeLessThan(html.indexOf('[1000, 1001]'));
    expect(html).toContain('0 of 1');
  });

  test('what the diagnosis has said is not said again with the first case', () => {
    const later = { ...failing, group: 'one more', message: 'Said here.' };
    const cases = [failing, later];
    const said = text(details({ verdict: 'fail', diagnosis: ['1 of 2 values differs. Is it a sum?'], cases }));
    expect(said).not.toContain('1 of 2 values differs.');
    expect(said).toContain('Said here.');
  });

  test('a wrong number is marked in words and not by color alone', () => {
    const html = details({ verdict: 'fail', cases: [failing] });
    const wrong = [...html.matchAll(/<td class="heatmap-cell is-off[^>]*>(.*?)<\/td>/g)].map(([, cell]) => text(cell!));
    expect(wrong).toEqual(['NaN (differs)', 'NaN (differs)']);
  });

  test('a case that failed with an error shows what was expected, and no answer', () => {
    const html = details({
      verdict: 'error',
      cases: [{ ...passing, status: 'error', actual: undefined, message: 'TypeError on line 3: no.' }],
    });
    expect(text(html)).toContain('Expected');
    expect(text(html)).not.toContain('Yours');
  });

  test('when nothing ran there are no cases to show', () => {
    expect(details({ verdict: 'timeout', cases: [{ ...passing, status: 'not-run' }] })).not.toContain('class="cases"');
  });

  test('what the code printed is text, with its level, and says how much is missing', () => {
    const html = details({
      verdict: 'fail',
      console: [
        { level: 'log', text: '<img src=x onerror=alert(1)>' },
        { level: 'warn', text: 'careful' },
      ],
      droppedLines: 3,
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
    expect(text(html)).toContain('warn: careful');
    expect(text(html)).toContain('3 more lines are not shown.');
  });
});

describe('advice', () => {
  test('a known mistake brings its text, and nothing else is said', () => {
    const html = advice({
      mistake: { id: 'overflows', html: '<p>Look at <code>1000</code>.</p>' },
      diagnosis: ['Hm.'],
    });
    expect(html).toContain('<p>Look at <code>1000</code>.</p>');
    expect(html).not.toContain('Hm.');
  });

  test('an unknown failure brings the diagnosis, as text', () => {
    expect(advice({ diagnosis: ['Every entry is −1 × <expected>.'] })).toContain('−1 × &lt;expected>');
    expect(advice({})).toBe('');
  });

  test('unseen cases that pass stay unseen', () => {
    expect(details({ verdict: 'fail', cases: [failing, unseen] })).not.toContain('987');
  });
});
