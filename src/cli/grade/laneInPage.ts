import type { Call, Runner } from '#grader/runner.ts';
import { createSandbox } from '#grader/sandbox/createSandbox.ts';
import type { Plain } from '#grader/types.ts';
import { decode, encode } from '#grader/wire.ts';

export { sandboxPage } from '#grader/sandbox/sandboxPage.ts';

/**
 * What a page of the grading browser does: keeps the sandbox, and carries calls in and plain data out, as text. Judging
 * is not done here, so nothing that a submission could be compared with is in this browser at all.
 */
export interface LaneInPage {
  /** Takes the place that waits ready, and answers with its number. */
  open(): Promise<number>;
  load(place: number, code: string, seed: number, limit: number, driver?: string): Promise<string>;
  calls(place: number, calls: string, limit: number): Promise<string>;
  close(place: number): void;
}

/** No honest answer is as long: what the sandbox lets through is some hundred thousand numbers. */
const longestAnswer = 50_000_000;

export async function startLane(sandboxUrl: string): Promise<LaneInPage> {
  const sandbox = createSandbox(sandboxUrl);
  await sandbox.ready();
  const places = new Map<number, Runner>();
  let opened = 0;
  return {
    async open() {
      opened += 1;
      const place = opened;
      places.set(place, await sandbox.open());
      return place;
    },
    load: async (place, code, seed, limit, driver) => write(await places.get(place)!.load(code, seed, limit, driver)),
    async calls(place, calls, limit) {
      const given = decode(calls) as unknown as Call[];
      const answered = await places.get(place)!.calls(given, limit);
      const text = write(answered);
      return text.length <= longestAnswer || 'timeout' in answered ? text : write({ ...answered, outcomes: [] });
    },
    close(place) {
      places.get(place)?.close();
      places.delete(place);
    },
  };
}

const write = (outcome: object) => encode(outcome as Plain);
