import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** Begins with what takes longest: begun last, it would keep one processor busy while the others wait. */
class LongFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: (typeof files)[number]) => /\/tests\/(content|edition)\//.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    globalSetup: 'src/cli/kernels.ts',
    // Unless told, Vitest leaves one processor out: of two, half.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
  },
});
