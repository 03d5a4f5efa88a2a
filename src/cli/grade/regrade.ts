import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from './results.ts';
import type { ClassReport } from './writeReports.ts';

/** Points that differ from those of an earlier report. */
export interface Change {
  learner: string;
  /** `loss-functions/softmax`. */
  exercise: string;
  before: Pick<Result, 'verdict' | 'points'>;
  after: Pick<Result, 'verdict' | 'points'>;
  /** Sentences: what is different, and what the program does now or did before. */
  why: string[];
}

/** The report that an earlier run left in the folder; undefined where there is none that can be read. */
export function readEarlier(folder: string): ClassReport | undefined {
  try {
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as ClassReport;
    return report.format === 'descent-grades' && report.formatVersion === 1 ? report : undefined;
  } catch {
    return undefined;
  }
}

/** Whose points changed since the earlier report, and why. Exercises and learners that only one of the two has are left out. */
export function changesSince(earlier: ClassReport, now: ClassReport): Change[] {
  const name = ({ learner, chapter, exercise }: Result) => JSON.stringify([learner, chapter, exercise]);
  const before = new Map(earlier.results.map((result) => [name(result), result]));
  return now.results.flatMap((after) => {
    const then = before.get(name(after));
    if (!then || then.points === after.points) return [];
    const id = `${after.chapter}/${after.exercise}`;
    return {
      learner: after.learner,
      exercise: id,
      before: { verdict: then.verdict, points: then.points },
      after: { verdict: after.verdict, points: after.points },
      why: [...causes(then, after, earlier, now), ...behavior(then, after)],
    };
  });
}

function causes(then: Result, after: Result, earlier: ClassReport, now: ClassReport): string[] {
  const id = `${after.chapter}/${after.exercise}`;
  const privateOf = ({ exercises }: ClassReport) => exercises.find((one) => one.id === id)?.privateVersion;
  const [oldPrivate, newPrivate] = [privateOf(earlier), privateOf(now)];
  const found = [
    ...(then.code !== after.code
      ? [`Other code counts${then.code && after.code ? '' : ': it was handed in or taken back'}.`]
      : []),
    ...(then.version !== after.version
      ? [`The exercise has changed, from version ${then.version} to ${after.version}.`]
      : []),
    ...(oldPrivate !== newPrivate
      ? [`The private checks have changed, from ${oldPrivate ?? 'none'} to ${newPrivate ?? 'none'}.`]
      : []),
    ...(then.possible !== after.possible ? [`A full pass counts ${after.possible} and not ${then.possible}.`] : []),
    ...(earlier.seed !== now.seed ? [`Other cases were drawn: seed ${now.seed}, then ${earlier.seed}.`] : []),
  ];
  return found.length > 0
    ? found
    : ['Neither code nor checks have changed: it ran close to a limit of time or memory.'];
}

function behavior(then: Result, after: Result): string[] {
  if (then.verdict === after.verdict) return [];
  return [
    ...(after.outcome ? [`Now: ${said(after.outcome)}`] : []),
    ...(then.outcome ? [`Then: ${said(then.outcome)}`] : []),
  ];
}

const said = ({ summary, failure }: NonNullable<Result['outcome']>) =>
  failure ? `${summary} On ${failure.group}: ${failure.message}` : summary;
