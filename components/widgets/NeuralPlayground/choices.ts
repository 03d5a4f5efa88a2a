/** What can be chosen, by the names that a link has. */
export const classificationSets = ['circles', 'xor', 'clusters', 'spirals', 'moons', 'three', 'arms'] as const;
export const regressionSets = ['plane', 'hills', 'wave'] as const;
export const dataSets = [...classificationSets, ...regressionSets, 'own'] as const;
export type DataSet = (typeof dataSets)[number];

export const activations = ['tanh', 'relu', 'sigmoid', 'identity'] as const;
export const penalties = ['none', 'l1', 'l2'] as const;

/** As the page shows them. */
export const labels: Record<string, string> = {
  circles: 'Circles',
  xor: 'Exclusive or',
  clusters: 'Two clusters',
  spirals: 'Spirals',
  moons: 'Moons',
  three: 'Three clusters',
  arms: 'Three arms',
  plane: 'Plane',
  hills: 'Hills',
  wave: 'Wave',
  own: 'Your own',
  tanh: 'tanh',
  relu: 'ReLU',
  sigmoid: 'sigmoid',
  identity: 'none (linear)',
  none: 'none',
  l1: 'L1',
  l2: 'L2',
};
