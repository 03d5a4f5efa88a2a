import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import {
  read,
  study,
  thresholdOf,
  traceFrom,
  valuesOf,
} from '../../../../components/widgets/AgreementTracker/model.ts';
import { openingOf, trainedNetworks } from '../../../../components/widgets/AgreementTracker/opening.ts';
import { apply as applyForward } from '../../../../components/widgets/AgreementTracker/ownForward.ts';
import { apply as applyStep } from '../../../../components/widgets/AgreementTracker/ownStep.ts';
import { agreementTracker } from '../../../../components/widgets/AgreementTracker/scene.ts';
import {
  isKnown,
  mostWords,
  suggestionsFor,
  wordsIn,
} from '../../../../components/widgets/AgreementTracker/sentence.ts';
import { statesIn } from '../../../../components/widgets/AgreementTracker/useOwnTrace.ts';
import View from '../../../../components/widgets/AgreementTracker/View.tsx';

const networks = trainedNetworks();
const { words } = agreementTracker.initial;

describe('the first sentence', () => {
  const { lstm, rnn } = read(networks, words);

  it('turns to the child before its verb and back to the keys after it, as the question says', () => {
    expect(words.slice(-3)).toEqual(['near', 'the', 'door', 'likes'].slice(-3));
    const [door, likes] = [words.indexOf('door'), words.indexOf('likes')];
    for (const { plural } of [lstm, rnn]) {
      expect(plural[door]).toBeLessThan(0.1);
      expect(plural[likes]).toBeGreaterThan(0.85);
    }
  });

  it('is remembered by unit 2 from the keys on', () => {
    expect(lstm.cells.slice(1).every((cell) => cell[1]! > 0.5)).toBe(true);
    const key = read(networks, ['the', 'key', ...words.slice(2)]).lstm;
    expect(key.cells.slice(1).every((cell) => cell[1]! < 0)).toBe(true);
  });

  it('has values for every view, unit by unit', () => {
    for (const view of agreementTracker.fields.show.options) {
      const values = valuesOf({ lstm, rnn }, view);
      expect(values.map((row) => row.length)).toEqual(words.map(() => 12));
    }
  });

  it('is computed at build as it is on the page, to three digits', () => {
    const { reading } = openingOf();
    expect(reading.lstm.plural[5]).toBeCloseTo(lstm.plural[5]!, 3);
    expect(() => openingOf('words:')).toThrow('AgreementTracker: not a scene: "words:"');
  });
});

describe('a study of the units', () => {
  const two = study(networks, 2);

  it('finds a unit that alone knows the number, and that the network misses most', () => {
    expect(two.best).toBe(2);
    expect(two.alone[1]).toBeGreaterThan(0.95);
    expect(two.without.indexOf(Math.min(...two.without))).toBe(1);
    expect(two.lstm).toBeGreaterThan(0.95);
    expect(two.values[1]).toHaveLength(two.sentences);
  });

  it('cuts where fewest mistakes are made, whichever way the unit points', () => {
    expect(thresholdOf([-1, 2, -3, 4])).toEqual({ at: 0.5, isPluralAbove: true });
    expect(thresholdOf([3, -1, 4, -2])).toEqual({ at: 1, isPluralAbove: false });
  });
});

describe('a sentence of the reader’s own', () => {
  it('is read up to its verb, without case or punctuation', () => {
    expect(wordsIn('The KEYS, to the cabinet: are here.')).toEqual({
      words: ['the', 'keys', 'to', 'the', 'cabinet'],
      verb: 'are',
    });
    expect(wordsIn('…')).toEqual({ words: [] });
    expect(wordsIn('key '.repeat(50)).words).toHaveLength(mostWords);
  });

  it('may have unknown words, which come with suggestions', () => {
    expect([isKnown('keys'), isKnown('kees'), isKnown('are')]).toEqual([true, false, false]);
    expect(suggestionsFor('kees')).toContain('keys');
    expect(suggestionsFor('cabnet')[0]).toBe('cabinet');
    expect(read(networks, ['the', 'zebra']).lstm.plural).toHaveLength(2);
  });

  it('fits into a link, with letters of any script', () => {
    const state = { ...agreementTracker.initial, words: ['the', '钥匙', 'größe'] };
    const text = agreementTracker.encode(state);
    expect(text).toMatch(/^words:the\.%E9/);
    expect(agreementTracker.decode(text)).toEqual(state);
    expect(agreementTracker.decode(decodeURIComponent(text))).toEqual(state);
    for (const wrong of ['words:', 'words:the..key', 'words:the.%', 'words:are', 'unit:13', 'show:all', 'read:0']) {
      expect(agreementTracker.decode(wrong)).toBeUndefined();
    }
  });
});

describe('code of the reader’s own', () => {
  const ours = read(networks, words).lstm;
  const states = { hiddens: ours.hiddens, cells: ours.cells };

  it('gives the states from which all else follows', () => {
    const made = statesIn(applyForward({ lstmForward: () => states }, [], networks.lstm.layer), words.length, 12);
    const trace = traceFrom(networks.lstm, words, made);
    expect(trace).toEqual(ours);
  });

  it('is called word by word where there is only a step, which may hand out the same lists at every call', () => {
    const same = { hidden: [0], cell: [0] };
    const counted = applyStep(
      {
        lstmStep([input], [hidden]) {
          same.hidden[0] = hidden! + input!;
          return same;
        },
      },
      [[1], [2]],
      { ...networks.lstm.layer, bias: [0, 0, 0, 0] },
    );
    expect(counted.hiddens).toEqual([[1], [3]]);
  });

  it('draws nothing when it gives anything else, and its writer is told why', () => {
    const [two, one] = [
      [[1], [2]],
      [[1], [1]],
    ];
    expect(() => statesIn(null, 2, 1)).toThrow('a hidden state after each of the 2 words');
    expect(() => statesIn({ hiddens: two, cells: [[1]] }, 2, 1)).toThrow('a cell state after each of the 2 words');
    expect(() => statesIn({ hiddens: [[1], [2, 3]], cells: one }, 2, 1)).toThrow(
      'after word 2 the hidden state should be a list of 1 numbers',
    );
    expect(() => statesIn({ hiddens: two, cells: [[Number.NaN], [1]] }, 2, 1)).toThrow(
      'after word 1 the cell state of unit 1 is NaN.',
    );
    expect(() => statesIn({ hiddens: [[1], ['x']], cells: one }, 2, 1)).toThrow('unit 1 is x.');
    expect(statesIn({ hiddens: two, cells: [Float64Array.of(1), [1]] }, 2, 1)).toEqual({ hiddens: two, cells: one });
  });
});

it('the HTML has every word, and what both networks expect', () => {
  const text = renderToString(<View />)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(text).toContain('After “the keys” the LSTM expects the next verb to be plural');
  for (const word of words) expect(text).toContain(` ${word} `);
});
