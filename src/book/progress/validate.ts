import type { Verdict } from '../../grader/types.ts';
import { t } from '../../language/words.ts';
import {
  type Answer,
  type Choice,
  type Draft,
  longestCode,
  type Progress,
  type QuizRecord,
  type Result,
} from './records.ts';

/** Thrown with a sentence for the reader: `exercises[2].draft.code: not text: 12`. */
export class ProgressError extends Error {}

const verdicts: readonly Verdict[] = ['pass', 'fail', 'error', 'timeout', 'refused'];
const tagPattern = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads records that come from outside: a file, or a store that something else has written to. Copies the known
 * fields one by one, so that nothing else gets in, and refuses what does not fit by its place and value.
 */
export function readProgress(value: unknown): Progress {
  const { exercises, quiz } = fields(value, 'the file');
  return {
    answers: list(exercises, 'exercises').map((item, i) => readAnswer(item, `exercises[${i}]`)),
    quiz: list(quiz, 'quiz').map((item, i) => readQuizRecord(item, `quiz[${i}]`)),
  };
}

export function readAnswer(value: unknown, place = 'answer'): Answer {
  const { uuid, version, id, draft, kept, passed, result, hints, attempted } = fields(value, place);
  if (!uuidPattern.test(text(uuid, `${place}.uuid`))) refuse(`${place}.uuid`, t('not a uuid'), uuid);
  return {
    uuid: text(uuid, `${place}.uuid`),
    version: text(version, `${place}.version`),
    id: text(id, `${place}.id`),
    ...(draft !== undefined && { draft: readDraft(draft, `${place}.draft`) }),
    kept: list(kept, `${place}.kept`).map((item, i) => readDraft(item, `${place}.kept[${i}]`)),
    ...(passed !== undefined && { passed: readDraft(passed, `${place}.passed`) }),
    ...(result !== undefined && { result: readResult(result, `${place}.result`) }),
    hints: count(hints, `${place}.hints`),
    attempted: flag(attempted, `${place}.attempted`),
  };
}

export function readQuizRecord(value: unknown, place = 'quiz'): QuizRecord {
  const { question, first, latest, tries } = fields(value, place);
  return {
    question: text(question, `${place}.question`),
    first: readChoice(first, `${place}.first`),
    latest: readChoice(latest, `${place}.latest`),
    tries: count(tries, `${place}.tries`),
  };
}

export function readDraft(value: unknown, place: string): Draft {
  const { code, at } = fields(value, place);
  return { code: text(code, `${place}.code`, longestCode), at: time(at, `${place}.at`) };
}

function readResult(value: unknown, place: string): Result {
  const { verdict, summary, seed, at, language } = fields(value, place);
  if (!verdicts.includes(verdict as Verdict))
    refuse(`${place}.verdict`, t('not one of {words}', { words: verdicts.join(', ') }), verdict);
  return {
    verdict: verdict as Verdict,
    summary: text(summary, `${place}.summary`),
    seed: count(seed, `${place}.seed`),
    at: time(at, `${place}.at`),
    ...(language !== undefined && { language: tag(language, `${place}.language`) }),
  };
}

function readChoice(value: unknown, place: string): Choice {
  const { version, picked, right, at } = fields(value, place);
  return {
    version: text(version, `${place}.version`),
    picked: list(picked, `${place}.picked`).map((item, i) => count(item, `${place}.picked[${i}]`)),
    right: flag(right, `${place}.right`),
    at: time(at, `${place}.at`),
  };
}

function fields(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(place, t('not an object'), value);
  return value as Record<string, unknown>;
}

function list(value: unknown, place: string): unknown[] {
  if (!Array.isArray(value)) refuse(place, t('not a list'), value);
  return value;
}

function text(value: unknown, place: string, longest = 1000): string {
  if (typeof value !== 'string') refuse(place, t('not text'), value);
  if (value.length > longest) refuse(place, t('longer than {longest} characters', { longest }), value.length);
  return value;
}

function tag(value: unknown, place: string): string {
  if (!tagPattern.test(text(value, place))) refuse(place, t('not a language'), value);
  return value as string;
}

function count(value: unknown, place: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) refuse(place, t('not a whole number from 0 up'), value);
  return value as number;
}

function flag(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') refuse(place, t('neither true nor false'), value);
  return value;
}

/** A time in the future would win every merge to come, so it counts as now. */
const time = (value: unknown, place: string): number => Math.min(count(value, place), Date.now());

function refuse(place: string, wrong: string, value: unknown): never {
  const shown = JSON.stringify(value) ?? 'nothing';
  throw new ProgressError(`${place}: ${wrong}: ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}`);
}
