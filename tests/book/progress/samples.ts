import type { Answer, Choice, Draft, Progress, QuizRecord } from '#book/progress/records.ts';
import { createRandom, type Random } from '#engine';

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

/** Progress of a made-up device: few uuids, versions, times and codes, so that records collide often. */
export function randomProgress(seed: number): Progress {
  const random = createRandom(seed);
  const some = <T>(make: () => T): T[] => Array.from({ length: random.integer(0, 4) }, make);
  const answers = some(() => randomAnswer(random));
  const quiz = some(() => randomQuiz(random));
  return {
    answers: [...new Map(answers.map((one) => [one.uuid + one.version, one])).values()],
    quiz: [...new Map(quiz.map((one) => [one.question, one])).values()],
  };
}

function randomAnswer(random: Random): Answer {
  const at = () => random.integer(0, 20);
  const code = () => 'abcdefgh'[random.integer(0, 8)]!;
  const maybe = () => random.uniform() < 0.5;
  const codes = random.shuffle([...'abcdefgh']).slice(0, random.integer(0, 6));
  const [newest, ...kept] = codes.map((one) => draft(one, at())).sort((one, other) => other.at - one.at);
  return answer({
    uuid: exercise.uuid.replace('0b', `0${random.integer(0, 2)}`),
    version: `v${random.integer(0, 2)}`,
    id: maybe() ? 'loss-functions/softmax' : 'losses/softmax',
    ...(newest && { draft: newest }),
    kept,
    ...(maybe() && { passed: draft(code(), at()) }),
    ...(maybe() && { result: { verdict: maybe() ? 'pass' : 'fail', summary: code(), seed: at(), at: at() } }),
    hints: random.integer(0, 4),
    attempted: maybe(),
  });
}

function randomQuiz(random: Random): QuizRecord {
  const one = () => choice([random.integer(0, 4)], random.integer(0, 20));
  return { question: `q${random.integer(0, 2)}`, first: one(), latest: one(), tries: random.integer(1, 5) };
}
