import type { Dirent } from 'node:fs';
import path from 'node:path';
import { suggestOr } from '../../book/nearest.ts';
import { longestCode } from '../../book/progress/records.ts';
import { importProgress } from '../../book/progress/transfer.ts';
import { ProgressError } from '../../book/progress/validate.ts';
import { Complaint } from '../complaint.ts';
import { byText, list } from './listFolder.ts';
import { readFile } from './readFile.ts';

const longestProgress = 20_000_000;

/** What a learner handed in for one exercise. */
export interface Submission {
  learner: string;
  /** `loss-functions/softmax`. */
  exercise: string;
  /** Code to judge, the likeliest to pass first; the best of them counts. Empty where it can't be read. */
  codes: Code[];
  /** Why it can't be read. */
  trouble?: string;
  /** Different programs for this exercise in the learner's entry. */
  attempts: number;
}

export interface Code {
  source: string;
  /** Version of the exercise that it was written for, where the entry says it. */
  writtenFor?: string;
}

/** Everything that was handed in, and what the instructor should know about the rest. */
export interface Class {
  /** Sorted. */
  learners: string[];
  submissions: Submission[];
  /** `<place>: <what is wrong>; <what to do>`; places and values are the learners' own text. */
  problems: string[];
}

/** What is known of an exercise before it is loaded. */
export interface Wanted {
  id: string;
  uuid: string;
}

/**
 * Reads a folder with one entry a learner.
 *
 * @param wanted the exercises that are graded
 * @param all every exercise of the book: what belongs to one that isn't graded is passed over in silence
 * @throws Complaint when the folder can't be read or is empty
 */
export function readClass(folder: string, wanted: readonly Wanted[], all: readonly Wanted[]): Class {
  const entries = list(folder);
  if ('trouble' in entries)
    throw new Complaint(
      `can't read the folder to grade: ${folder} (${entries.trouble}); name one that holds an entry a learner`,
    );
  const read: Class = { learners: [], submissions: [], problems: [] };
  const stems = entries.map(({ name }) => name.replace(/\.json$/i, ''));
  for (const [index, entry] of entries.entries()) {
    const { name } = entry;
    const stem = stems[index]!;
    const isTwice = stems.filter((other) => other === stem).length > 1;
    const learner = isTwice ? name : stem;
    const problem = (place: string, message: string) => read.problems.push(`${place}: ${message}`);
    const place = path.join(folder, name);
    if (entry.isDirectory()) read.submissions.push(...fromFolder(place, name, learner, wanted, all, problem));
    else if (entry.isSymbolicLink()) {
      problem(name, 'a link; put the file or folder itself there');
      continue;
    } else if (!entry.isFile() || !/\.json$/i.test(name)) {
      problem(
        name,
        "neither a folder nor a .json file; a learner's entry is <learner>.json or <learner>/<chapter>/<exercise>.ts",
      );
      continue;
    } else read.submissions.push(...fromProgress(place, name, learner, wanted, problem));
    if (isTwice)
      problem(name, `another entry has the name ${stem} too; both are graded, under their full names; keep one`);
    read.learners.push(learner);
  }
  if (read.learners.length === 0)
    throw new Complaint(`no entries in ${folder}; it should hold <learner>.json or <learner>/<chapter>/<exercise>.ts`);
  return { ...read, learners: read.learners.sort(byText) };
}

type Report = (place: string, message: string) => void;

function fromFolder(
  folder: string,
  name: string,
  learner: string,
  wanted: readonly Wanted[],
  all: readonly Wanted[],
  problem: Report,
): Submission[] {
  const submissions: Submission[] = [];
  const chapters = new Set(all.map(({ id }) => id.split('/')[0]!));
  for (const chapter of entriesOr(folder, name, problem)) {
    const place = `${name}/${chapter.name}`;
    if (!chapter.isDirectory() || !chapters.has(chapter.name)) {
      problem(place, `not a chapter's folder; the book's with exercises are ${[...chapters].join(', ')}`);
      continue;
    }
    for (const file of entriesOr(path.join(folder, chapter.name), place, problem)) {
      const exercise = `${chapter.name}/${file.name.replace(/\.ts$/, '')}`;
      if (!file.name.endsWith('.ts') || !all.some(({ id }) => id === exercise)) {
        const names = all.map(({ id }) => id.split('/')).flatMap(([of, own]) => (of === chapter.name ? own! : []));
        const advice = suggestOr(file.name.replace(/\.ts$/, ''), names, 'its file is <exercise>.ts');
        problem(`${place}/${file.name}`, `not an exercise of this chapter; ${advice}`);
        continue;
      }
      if (!wanted.some(({ id }) => id === exercise)) continue;
      const read = readFile(path.join(folder, chapter.name, file.name), longestCode);
      if ('text' in read) submissions.push({ learner, exercise, codes: [{ source: read.text }], attempts: 1 });
      else {
        problem(`${place}/${file.name}`, read.trouble);
        submissions.push({ learner, exercise, codes: [], trouble: read.trouble, attempts: 1 });
      }
    }
  }
  return submissions;
}

function fromProgress(
  file: string,
  name: string,
  learner: string,
  wanted: readonly Wanted[],
  problem: Report,
): Submission[] {
  const read = readFile(file, longestProgress);
  if ('trouble' in read) {
    problem(name, read.trouble);
    return [];
  }
  try {
    const { answers } = importProgress(read.text);
    return wanted.flatMap(({ id, uuid }): Submission[] => {
      const own = answers.filter((answer) => answer.uuid.toLowerCase() === uuid.toLowerCase());
      const versions = own.flatMap(({ version, passed, draft, kept }) => [
        { version, code: passed, rank: 0 },
        { version, code: draft, rank: 1 },
        ...kept.map((code) => ({ version, code, rank: 2 })),
      ]);
      const drafts = versions
        .flatMap(({ version, code, rank }) => (code ? [{ version, source: code.code, at: code.at, rank }] : []))
        .sort((one, other) => one.rank - other.rank || other.at - one.at);
      const attempts = new Set(drafts.map(({ source }) => source)).size;
      const codes = drafts
        .filter(({ rank }) => rank < 2)
        .map(({ source, version }) => ({ source, writtenFor: version }))
        .filter(({ source }, index, before) => before.findIndex((other) => other.source === source) === index);
      return codes.length > 0 ? [{ learner, exercise: id, codes, attempts }] : [];
    });
  } catch (error) {
    if (!(error instanceof ProgressError)) throw error;
    problem(name, `${error.message.replace(/\.$/, '')}; ask for a new export`);
    return [];
  }
}

function entriesOr(folder: string, place: string, problem: Report): Dirent[] {
  const entries = list(folder);
  if (!('trouble' in entries)) return entries;
  problem(place, `can't be read: ${entries.trouble}; look at its name and rights`);
  return [];
}
