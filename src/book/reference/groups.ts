/** A page of the reference. */
export interface Group {
  /** Its address: `engine/losses/`. */
  id: string;
  title: string;
  /** One sentence for the page's head and for search engines. */
  about: string;
  /** What programs import it from: `#engine` in this repository. */
  module: 'index' | 'data' | 'metrics' | 'vision' | 'weights';
  /** Which of the engine's files belong here, by their path below `src/engine`. The first group that fits has it. */
  files: RegExp;
}

/** The engine's interface in the order in which one meets it. */
export const groups: readonly Group[] = [
  {
    id: 'tensors',
    title: 'Tensors',
    about: 'Making tensors, differentiating, giving memory back, and seeded random numbers.',
    module: 'index',
    files: /^(create|tensor|shape|nested|tape|gradientCheck|scope|dispose|random)\.ts$/,
  },
  {
    id: 'reductions',
    title: 'Reductions',
    about: 'Operations that use axes up: sums, means, the largest entry and where it is.',
    module: 'index',
    files: /^operations\/(reduce|sum|mean|variance|max|argmax|logSumExp)\.ts$/,
  },
  {
    id: 'operations',
    title: 'Operations',
    about: 'Arithmetic, functions, shapes, matrix products and convolutions, each with its gradient.',
    module: 'index',
    files: /^operations\//,
  },
  {
    id: 'layers',
    title: 'Layers',
    about: 'Modules with weights of their own, and how to build a network of them.',
    module: 'index',
    files: /^layers\//,
  },
  {
    id: 'initializers',
    title: 'Initializers',
    about: 'Where weights start before the first step.',
    module: 'index',
    files: /^initializers\.ts$/,
  },
  {
    id: 'losses',
    title: 'Losses',
    about: 'How wrong a prediction is, as one number to be made smaller.',
    module: 'index',
    files: /^losses\//,
  },
  {
    id: 'schedules',
    title: 'Schedules',
    about: 'Learning rates that change from step to step.',
    module: 'index',
    files: /^optimizers\/schedules\.ts$/,
  },
  {
    id: 'optimizers',
    title: 'Optimizers',
    about: 'How parameters move along their gradients.',
    module: 'index',
    files: /^optimizers\//,
  },
  {
    id: 'kernels',
    title: 'Kernels',
    about: 'The inner loops under the operations, and how to put faster ones to work.',
    module: 'index',
    files: /^(kernels|memory)\//,
  },
  {
    id: 'data',
    title: 'Data',
    about: 'Seeded data of many kinds, files, splits, batches, normalization and augmentation.',
    module: 'data',
    files: /^data\//,
  },
  {
    id: 'metrics',
    title: 'Metrics',
    about: 'How good a trained model is: accuracy, precision and recall, ROC curves, mean average precision.',
    module: 'metrics',
    files: /^metrics\//,
  },
  {
    id: 'vision',
    title: 'Vision',
    about: 'Boxes: their overlap, suppression of doubles, and the targets of a detector.',
    module: 'vision',
    files: /^vision\//,
  },
  {
    id: 'weights',
    title: 'Weights',
    about: 'Weights from files and into files.',
    module: 'weights',
    files: /^weights\//,
  },
];

/** The group of a file, `src/engine/losses/hingeLoss.ts`. */
export function groupOf(file: string): Group {
  const inner = file.replace(/^src\/engine\//, '');
  const group = groups.find(({ files }) => files.test(inner));
  if (!group) throw new Error(`no group of the reference takes ${file}; add it to src/book/reference/groups.ts`);
  return group;
}
