import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const index = new URL('../../src/engine/index.ts', import.meta.url);

test('Node runs the engine as it is, without a build', () => {
  const program = `
    const { crossEntropy, softmax, tensor } = await import(${JSON.stringify(index.href)});
    const logits = tensor([[Math.log(18), 0, 0]], { requiresGrad: true });
    crossEntropy(logits, [1]).backward();
    process.stdout.write(JSON.stringify([softmax(logits).toArray(), logits.grad.toArray()].flat(2).map((x) => x.toFixed(3))));
  `;
  const output = execFileSync('npx', ['node', '--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual(['0.900', '0.050', '0.050', '0.900', '-0.950', '0.050']);
});
