import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { engineEntries } from '../../../src/book/reference/entries.ts';

/**
 * Looks each name up in the Python that is there: `missing` are names of installed packages that do not exist,
 * `unnamed` those of PyTorch that are written as ours are.
 */
const script = `
import importlib, json, re, sys
import torch
asked = json.load(sys.stdin)

def find(name):
    parts = name.split('.')
    for end in range(len(parts), 0, -1):
        try:
            place = importlib.import_module('.'.join(parts[:end]))
        except ImportError:
            continue
        for part in parts[end:]:
            if not hasattr(place, part):
                return False
            place = getattr(place, part)
        return True
    return None

def snake(name):
    return re.sub(r'(?<=[a-z0-9])([A-Z])', lambda found: '_' + found.group(1).lower(), name)

homes = [torch, torch.nn, torch.nn.functional, torch.optim, torch.nn.init]
print(json.dumps({
    'missing': [name for name in asked['see'] if find(name) is False],
    'unnamed': [name for name in asked['plain'] if any(hasattr(home, form) for home in homes for form in (name, snake(name)))],
}))
`;

const entries = engineEntries();
/** Names that mean something else over there. */
const otherThings = ['constant'];

function ask(): { missing: string[]; unnamed: string[] } | undefined {
  const see = entries.flatMap(({ doc }) => doc.see);
  const plain = entries
    .filter(({ doc, kind }) => doc.see.length === 0 && kind !== 'type')
    .map(({ name }) => name)
    .filter((name) => !otherThings.includes(name));
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, ['-c', script], {
      input: JSON.stringify({ see, plain }),
      encoding: 'utf8',
    });
    if (status === 0) return JSON.parse(stdout);
  }
  return undefined;
}

const answer = ask();

describe.skipIf(!answer)('with PyTorch at hand', { timeout: 60_000 }, () => {
  test('every name that a docstring refers to exists there', () => {
    expect(answer?.missing).toEqual([]);
  });

  test('what is called the same over there refers to it', () => {
    expect(answer?.unnamed).toEqual([]);
  });
});

test('names elsewhere are those of packages that the reference knows', () => {
  const others = entries.flatMap(({ doc, file, firstLine }) =>
    doc.see
      .filter((name) => !/^(torch|torchvision|sklearn|safetensors)\./.test(name))
      .map((name) => `${file}:${firstLine}: ${name}`),
  );
  expect(others).toEqual([]);
});
