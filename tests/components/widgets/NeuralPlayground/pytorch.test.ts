import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outputsOf } from '../../../../components/widgets/NeuralPlayground/network.ts';
import { pythonFor } from '../../../../components/widgets/NeuralPlayground/python.ts';
import { saveNetwork } from '../../../../components/widgets/NeuralPlayground/save.ts';
import { playground } from '../../../../components/widgets/NeuralPlayground/scene.ts';
import { Session } from '../../../../components/widgets/NeuralPlayground/session.ts';

/** A Python that has PyTorch; its name. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import torch'], { timeout: 60_000 }).status === 0,
);

/** What stands in for `safetensors.torch` where it is not installed: the format's few lines (its own page has them). */
const reader = `
import sys, types
try:
    import safetensors.torch
except ImportError:
    import json, struct, torch
    def load_file(name):
        bytes = open(name, 'rb').read()
        length = struct.unpack('<Q', bytes[:8])[0]
        header = json.loads(bytes[8:8 + length])
        read = lambda e: torch.frombuffer(bytearray(bytes[8 + length + e['data_offsets'][0]:8 + length + e['data_offsets'][1]]), dtype=torch.float32).reshape(e['shape'])
        return {key: read(entry) for key, entry in header.items() if key != '__metadata__'}
    module = types.ModuleType('safetensors.torch')
    module.load_file = load_file
    sys.modules['safetensors'] = types.ModuleType('safetensors')
    sys.modules['safetensors.torch'] = module
`;

test.skipIf(!python)(
  'the lines of Python that the page shows load the file, and PyTorch gives the same outputs',
  () => {
    const session = new Session({ ...playground.initial, layers: [5, 3], activation: 'sigmoid' });
    for (let i = 0; i < 20; i++) session.finishEpoch();
    const points = Float32Array.of(0.1, -0.7, 1.2, 0.4, -0.3, -0.9);
    const expected = outputsOf(session.runs[0]!.layers, session.spec, points);
    const folder = mkdtempSync(path.join(tmpdir(), 'descent-network-'));
    try {
      writeFileSync(path.join(folder, 'network.safetensors'), saveNetwork(session, 0, ''));
      const lines = pythonFor([2, 5, 3, 1], 'sigmoid');
      const ask = `import json, torch\nprint(json.dumps(net(torch.tensor(${JSON.stringify([...points])}).reshape(-1, 2)).flatten().tolist()))`;
      const { stdout, stderr } = spawnSync(python!, ['-c', `${reader}\n${lines}\n${ask}`], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(stderr).not.toContain('Error');
      const outputs: number[] = JSON.parse(stdout);
      outputs.forEach((output, i) => {
        expect(output).toBeCloseTo(expected[i]!, 5);
      });
      expect(outputs).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
