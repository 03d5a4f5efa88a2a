import fc from 'fast-check';
import { mergeAnswers } from '#book/progress/merge.ts';
import type { Answer, Choice, Draft, Progress } from '#book/progress/records.ts';

export const exercise = {
  uuid: '0b9f6a52-6d5e-4b0a-9f0e-2f6f3a1c7d11',
  version: 'a1b2',
  id: 'loss-functions/softmax',
};

export const answer = (parts: Partial<Answer> = {}): Answer => ({
  ...exercise,
  kept: [],
  hints: 0,
  attempted: false,
  ...parts,
});

export const draft = (code: string, at: number): Draft => ({ code, at });

export const choice = (picked: number[], at: number, right = false): Choice => ({ version: 'q1', picked, right, at });

/** Progress of made-up devices: few uuids, versions, times and codes, so that records collide often. */
export const someProgress: fc.Arbitrary<Progress> = fc.record({
  answers: fc.uniqueArray(someAnswer(), { maxLength: 4, selector: ({ uuid, version }) => uuid + version }),
  quiz: fc.uniqueArray(
    fc.record({
      question: fc.constantFrom('q0', 'q1', 'q2'),
      first: someChoice(),
      latest: someChoice(),
      tries: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 3, selector: ({ question }) => question },
  ),
});

function someAnswer(): fc.Arbitrary<Answer> {
  const uuids = ['0b', '01', '02'].map((start) => exercise.uuid.replace('0b', start));
  const parts = fc.record(
    {
      uuid: fc.constantFrom(...uuids),
      version: fc.constantFrom('v0', 'v1'),
      id: fc.constantFrom('loss-functions/softmax', 'losses/softmax'),
      draft: someDraft(),
      kept: fc.array(someDraft(), { maxLength: 8 }),
      passed: someDraft(),
      result: fc.record({
        verdict: fc.constantFrom('pass', 'fail'),
        summary: someText(),
        seed: someTime(),
        at: someTime(),
      }),
      hints: fc.nat(4),
      attempted: fc.boolean(),
    },
    { requiredKeys: ['uuid', 'version', 'id', 'kept', 'hints', 'attempted'] },
  );
  // As a store holds it: newest first, and nothing twice.
  return parts.map(({ draft: typed, kept, ...rest }) => {
    const bare: Answer = { ...rest, kept: [] };
    const all = [...kept, ...(typed ? [typed] : [])];
    return all.reduce((merged, one) => mergeAnswers(merged, { ...bare, draft: one }), bare);
  });
}

function someDraft(): fc.Arbitrary<Draft> {
  return fc.record({ code: someText(), at: someTime() });
}

function someChoice(): fc.Arbitrary<Choice> {
  return fc.record({
    version: fc.constantFrom('q1', 'q2'),
    picked: fc.array(fc.nat(4), { maxLength: 1 }),
    right: fc.boolean(),
    at: someTime(),
  });
}

function someTime(): fc.Arbitrary<number> {
  return fc.nat(20);
}

/** Texts that JSON and HTML have trouble with are among them. */
function someText(): fc.Arbitrary<string> {
  const common = { weight: 4, arbitrary: fc.constantFrom(...'abcdefgh') };
  return fc.oneof(common, fc.string({ unit: 'binary', maxLength: 4 }));
}
