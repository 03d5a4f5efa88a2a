import { describeDifference, type Tolerance } from '../compare.ts';
import type { JudgedCase } from '../judgeCase.ts';

export function diagnose(failed: readonly JudgedCase[], tolerance: Tolerance): string[] {
  return failed
    .flatMap(({ comparison }) => comparison?.differences.map((d) => describeDifference(d, tolerance)) ?? [])
    .slice(0, 1);
}
