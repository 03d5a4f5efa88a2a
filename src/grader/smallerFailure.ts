import { type JudgedCase, judgeCase } from './judgeCase.ts';
import type { Runner } from './runner.ts';
import { sizeOf } from './simplerDraws.ts';
import type { AnswerKey, CaseReport } from './types.ts';

/**
 * A smaller case than the first that fails, on which the submission fails in the same way: the smallest of those that the
 * key has for its group. All are tried in one batch.
 *
 * @param limit milliseconds; when they are up there is none, and the verdict stays what it is
 */
export async function findSmallerFailure(
  key: AnswerKey,
  first: JudgedCase,
  runner: Runner,
  limit: number,
): Promise<CaseReport | undefined> {
  const { group, args } = first.report;
  const candidates = (key.smaller ?? []).filter((one) => one.group === group && sizeOf(one.args) < sizeOf(args));
  if (candidates.length === 0) return undefined;
  const answered = await runner.calls(
    candidates.map(({ call, args }) => ({ call, args })),
    limit,
  );
  if ('timeout' in answered || answered.outcomes.length !== candidates.length) return undefined;
  const judged = candidates.map((one, index) => judgeCase(key, one, answered.outcomes[index]!, undefined, {}));
  return judged.find(({ verdict }) => verdict === first.verdict)?.report;
}
