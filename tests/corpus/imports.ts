import { rightAnswer, type Submission } from './submission.ts';

/** Code from elsewhere. */
export const imports: Submission[] = [
  'CANARY',
  "'data:text/javascript,export const a = 1'",
  "'/index.html'",
  "'descent'",
].flatMap((from): Submission[] => [
  { name: `import of ${from}`, code: `import ${from};\n${rightAnswer}`, ends: ['error'] },
  {
    name: `import(${from})`,
    code: `try { await import(${from}); console.log('ESCAPED'); } catch {}\n${rightAnswer}`,
    ends: ['pass'],
  },
]);
