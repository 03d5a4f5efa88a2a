export { full, type TensorData, type TensorOptions, tensor, zeros } from './create.ts';
export { dispose } from './dispose.ts';
export { type GradientCheck, type GradientDifference, gradientCheck } from './gradientCheck.ts';
export {
  constant,
  fanInUniform,
  heNormal,
  heUniform,
  type Initializer,
  xavierNormal,
  xavierUniform,
} from './initializers.ts';
export { useKernels } from './kernels/current.ts';
export type { Kernels } from './kernels/kernels.ts';
export { BatchNorm } from './layers/batchNorm.ts';
export { type Cell, GRUCell, LSTMCell, RNNCell, type State } from './layers/cells.ts';
export { Conv1d, Conv2d, Conv3d, type ConvOptions, type WindowSize } from './layers/convolution.ts';
export { ConvTranspose2d } from './layers/convTranspose2d.ts';
export { Dropout } from './layers/dropout.ts';
export { Embedding } from './layers/embedding.ts';
export { Flatten } from './layers/flatten.ts';
export { LayerNorm } from './layers/layerNorm.ts';
export { Linear, type LinearOptions } from './layers/linear.ts';
export { type Layer, Module } from './layers/module.ts';
export type { WeightOptions } from './layers/parameter.ts';
export { AvgPool2d, MaxPool2d } from './layers/pooling.ts';
export { fromPyTorch, toPyTorch } from './layers/pytorch.ts';
export { GRU, LSTM, type RecurrentOptions, RNN } from './layers/recurrent.ts';
export { Residual } from './layers/residual.ts';
export { Sequential } from './layers/sequential.ts';
export { binaryCrossEntropyWithLogits } from './losses/binaryCrossEntropyWithLogits.ts';
export { crossEntropy } from './losses/crossEntropy.ts';
export { type DetectionLossOptions, detectionLoss } from './losses/detectionLoss.ts';
export { hingeLoss } from './losses/hingeLoss.ts';
export { huberLoss } from './losses/huberLoss.ts';
export { l1Loss } from './losses/l1Loss.ts';
export { mseLoss } from './losses/mseLoss.ts';
export type { LossOptions, Reduction } from './losses/reduction.ts';
export type { Labels } from './losses/targets.ts';
export { tripletLoss } from './losses/tripletLoss.ts';
export type { Memory } from './memory/heap.ts';
export type { Nested } from './nested.ts';
export { type Activation, relu, sigmoid, softplus, tanh } from './operations/activations.ts';
export { type AlongOne, argmax, argmin } from './operations/argmax.ts';
export { add, div, mul, neg, sub } from './operations/arithmetic.ts';
export { avgPool2d } from './operations/avgPool2d.ts';
export { broadcastTo, type Operand } from './operations/broadcast.ts';
export { equal, greater, greaterEqual, less, lessEqual, notEqual, where } from './operations/compare.ts';
export { concat, stack } from './operations/concat.ts';
export { conv1d } from './operations/conv1d.ts';
export { conv2d } from './operations/conv2d.ts';
export { conv3d } from './operations/conv3d.ts';
export type { ConvolutionOptions } from './operations/convolution/convolve.ts';
export type { PoolingOptions } from './operations/convolution/window.ts';
export { type ConvTransposeOptions, convTranspose2d } from './operations/convTranspose2d.ts';
export { embedding } from './operations/embedding.ts';
export { gather } from './operations/gather.ts';
export { erf, gelu } from './operations/gelu.ts';
export { leakyRelu } from './operations/leakyRelu.ts';
export { linear } from './operations/linear.ts';
export { logSumExp } from './operations/logSumExp.ts';
export { lstm } from './operations/lstm.ts';
export { abs, sign, square } from './operations/magnitude.ts';
export { matmul } from './operations/matmul.ts';
export { max, min } from './operations/max.ts';
export { clip, maximum, minimum } from './operations/maximum.ts';
export { maxPool2d } from './operations/maxPool2d.ts';
export { mean } from './operations/mean.ts';
export { oneHot } from './operations/oneHot.ts';
export { type Padding, pad } from './operations/pad.ts';
export { exp, log, pow, sqrt } from './operations/powers.ts';
export type { Along } from './operations/reduce.ts';
export { reshape, squeeze, unsqueeze } from './operations/reshape.ts';
export { type Cut, slice } from './operations/slice.ts';
export { logSoftmax, softmax } from './operations/softmax.ts';
export { sum } from './operations/sum.ts';
export { transpose } from './operations/transpose.ts';
export { variance } from './operations/variance.ts';
export { Adam, type AdamOptions } from './optimizers/adam.ts';
export { AdamW } from './optimizers/adamW.ts';
export { clipGradientNorm, clipGradientValue } from './optimizers/clipGradients.ts';
export type { Optimizer, OptimizerOptions } from './optimizers/optimizer.ts';
export { RMSprop, type RMSpropOptions } from './optimizers/rmsprop.ts';
export {
  cosineDecay,
  exponentialDecay,
  inverseDecay,
  type Schedule,
  stepDecay,
  warmUp,
} from './optimizers/schedules.ts';
export { SGD, type SGDOptions } from './optimizers/sgd.ts';
export { createRandom, type Random } from './random.ts';
export { keep, scope } from './scope.ts';
export type { Shape } from './shape.ts';
export { noGrad } from './tape.ts';
export type { DType, Tensor } from './tensor.ts';
