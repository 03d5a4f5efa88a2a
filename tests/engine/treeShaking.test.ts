import { build, type Rollup } from 'vite';
import { describe, expect, test } from 'vitest';

/** The code that a page gets which imports these names of the engine, and nothing else. */
async function bundle(names: string[]): Promise<string> {
  const entry = 'virtual:page';
  const page = `import { ${names} } from '#engine'; globalThis.used = [${names}];`;
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? page : undefined),
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: entry } },
  })) as Rollup.RollupOutput;
  return result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

/** Words that only the file of this name has. */
const traces: Record<string, string> = {
  conv2d: 'is larger than the padded x',
  Dropout: 'Dropout: invalid p',
  BatchNorm: 'their variance says nothing',
  LSTM: 'LSTM',
  Adam: '"Adam"',
  AdamW: '"AdamW"',
  SGD: 'SGD: convention',
  crossEntropy: '"crossEntropy"',
  detectionLoss: 'detectionLoss',
  fromPyTorch: 'fromPyTorch',
  gelu: 'gelu',
  slice: 'slice: ',
};

describe('a page carries only what it imports', () => {
  test.each([
    [['tensor', 'relu'], []],
    [['Linear', 'Sequential', 'SGD'], ['SGD']],
    [
      ['Conv2d', 'Linear', 'crossEntropy', 'Adam'],
      ['conv2d', 'crossEntropy', 'Adam'],
    ],
    [['LSTM'], ['LSTM', 'slice']],
    [
      ['Dropout', 'BatchNorm'],
      ['Dropout', 'BatchNorm'],
    ],
  ])('%j', async (names, expected) => {
    const code = await bundle(names);
    const found = Object.keys(traces).filter((name) => code.includes(traces[name]!));
    expect(found.sort()).toEqual([...expected].sort());
  });

  test('every trace is one: the page that imports all has them all', async () => {
    const code = await bundle(Object.keys(traces));
    expect(Object.values(traces).filter((words) => !code.includes(words))).toEqual([]);
  });
});
