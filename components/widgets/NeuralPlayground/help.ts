/** What every control does, by the name that controls carry in `data-help`. */
export const descriptions: Record<string, { name: string; text: string }> = {
  train: {
    name: 'Train',
    text: 'Updates the weights again and again by the gradient of the loss, until you pause it.',
  },
  step: {
    name: 'One update, one epoch',
    text: 'An update takes one batch of points; an epoch is all training points once.',
  },
  restart: {
    name: 'Start over',
    text: 'Forgets what was learned and begins again from the first weights of this seed.',
  },
  speed: { name: 'Speed', text: 'How many epochs a second; the fastest trains as much as your machine can.' },
  rewind: {
    name: 'Rewind',
    text: 'Goes back to an earlier moment of this training, exactly as it was; training goes on from there.',
  },
  data: {
    name: 'Data',
    text: 'The points to be learned: of two or three classes, or with values to be predicted (regression).',
  },
  points: { name: 'Points', text: 'How many points are drawn, for training and test together.' },
  noise: {
    name: 'Noise',
    text: 'How far points are shaken from their place, or values from the surface: a standard deviation.',
  },
  share: {
    name: 'For training',
    text: 'Percent of the points to learn from. The others test what was learned; the network never sees them.',
  },
  draw: { name: 'Draw', text: 'The seed that the points are drawn by: another number, other points of the same kind.' },
  units: {
    name: 'Units',
    text: 'A layer’s units each draw one soft line through what the layer before gives. The last unit’s − removes the layer.',
  },
  layer: {
    name: 'Layers',
    text: 'Adds a layer before the output. Deep and wide networks train slower; there is no limit.',
  },
  activation: {
    name: 'Activation',
    text: 'What a unit makes of its weighted sum. Without one, all layers together are one linear map.',
  },
  rate: {
    name: 'Learning rate',
    text: 'How far an update goes against the gradient. Too small crawls, too large leaps about or blows up.',
  },
  batch: {
    name: 'Batch',
    text: 'Points an update averages the gradient over. Small batches make noisy but many updates.',
  },
  penalty: {
    name: 'Penalty',
    text: 'Regularization: L2 pulls all weights towards 0, L1 sets small ones to exactly 0. Biases are left alone.',
  },
  strength: { name: 'Strength', text: 'λ, how much the penalty counts beside the loss.' },
  seed: { name: 'Seed', text: 'The first weights and the order of the batches. The same seed gives the same run.' },
  runs: {
    name: 'Runs',
    text: 'Trains so many networks side by side, from this seed and those after it: what is chance, what is not?',
  },
  test: { name: 'Show test points', text: 'Draws the points that the network never learns from, hollow.' },
  bands: {
    name: 'Only the decision',
    text: 'Shows which class wins, or the sign, instead of how sure the network is.',
  },
};
