import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes files into a new folder and returns it: the root of a small book. */
export function temporaryBook(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'book-'));
  for (const [file, text] of Object.entries(files)) writeFile(root, file, text);
  return root;
}

export function writeFile(root: string, file: string, text: string) {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

export const course = 'title: A small book\nparts:\n  - title: One\n    chapters: [losses, descent]\n';

export const hinge = `- id: hinge-loss
  term: hinge loss
  zh: 合页损失
  definition: Zero once the margin exceeds $\\delta$.
  chapter: losses
`;

export const logit = `- id: logit
  macro: \\logit
  latex: f
  name: logit
  meaning: The score of a class, before softmax.
  shape: scalar
  role: prediction
  chapter: losses
`;

export const crammer = `@article{crammer2001,
  author = {Crammer, Koby and Singer, Yoram},
  title = {On the Algorithmic Implementation of Multiclass Kernel-based Vector Machines},
  journal = {Journal of Machine Learning Research},
  volume = {2}, pages = {265--292}, year = {2001},
  url = {https://www.jmlr.org/papers/v2/crammer01a.html}
}
`;
