import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Complaint } from '../complaint.ts';

export const usage = `Grades what a class has handed in, on fresh cases: docs/grading.md.

npm run grade -- <folder> [options]

  <folder>                one entry a learner: <learner>.json, as the progress page exports it,
                          or a folder <learner>/<chapter>/<exercise>.ts
  --out <folder>          where report.json, report.csv and report.html go; <folder>-report if left out
  --exercises <list>      chapters and exercises, with commas: loss-functions,optimizers/adamStep; all if left out
  --weights <list>        points that differ from the book's: loss-functions/softmax=3,loss-functions/hingeLoss=0.5
  --private <folder>      your own checks, beside the book's: <folder>/<chapter>/<exercise>.ts
  --edition <folder>      grades on an edition of your own: docs/editions.md
  --seed <number>         of the cases that are drawn; if left out, that of the report in --out, else a new one
  --jobs <number>         how many submissions run at once; one a processor if left out`;

export interface Options {
  folder: string;
  out: string;
  /** Chapters (`loss-functions`) and exercises (`loss-functions/softmax`); empty for all. */
  exercises: string[];
  /** Points by exercise. */
  weights: Map<string, number>;
  /** Folder of the instructor's own checks. */
  private: string | undefined;
  /** Undefined: that of an earlier report, or draw one. */
  seed: number | undefined;
  jobs: number;
}

/**
 * @param cwd what relative paths start from
 * @throws Complaint
 */
export function readOptions(args: readonly string[], cwd: string): Options {
  const { values, positionals } = parse(args);
  const [folder, ...others] = positionals;
  if (folder === undefined) throw new Complaint(`no folder to grade\n\n${usage}`);
  if (others.length > 0)
    throw new Complaint(`more than one folder: ${positionals.join(' ')}; put a name with spaces in quotes`);
  const resolved = path.resolve(cwd, folder);
  const out = path.resolve(cwd, values.out ?? `${resolved}-report`);
  if (out === resolved || out.startsWith(resolved + path.sep))
    throw new Complaint(`--out: inside the folder that is graded: ${values.out}; choose a folder outside it`);
  return {
    folder: resolved,
    out,
    exercises: listed(values.exercises),
    weights: new Map(listed(values.weights).map(readWeight)),
    private: values.private === undefined ? undefined : path.resolve(cwd, values.private),
    seed: values.seed === undefined ? undefined : wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    jobs: values.jobs === undefined ? Math.min(availableParallelism(), 16) : wholeNumber('--jobs', values.jobs, 1, 64),
  };
}

export const drawSeed = (): number => randomInt(2 ** 32);

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        exercises: { type: 'string', multiple: true },
        weights: { type: 'string', multiple: true },
        private: { type: 'string' },
        seed: { type: 'string' },
        jobs: { type: 'string' },
        // Read by book/edition/folder.ts, which every command has.
        edition: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Complaint(`${(error as Error).message}\n\n${usage}`);
  }
}

const listed = (values: readonly string[] = []) =>
  values.flatMap((value) => value.split(',').map((item) => item.trim())).filter(Boolean);

function readWeight(item: string): [string, number] {
  const [, exercise, points] = /^([^=]+)=(\d+(?:\.\d+)?)$/.exec(item) ?? [];
  if (!exercise)
    throw new Complaint(`--weights: not <chapter>/<exercise>=<points>: ${item}; write loss-functions/softmax=3`);
  return [exercise, Number(points)];
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new Complaint(`${option}: not a whole number from ${least} to ${most}: ${text}; give one, or leave it out`);
  return value;
}
