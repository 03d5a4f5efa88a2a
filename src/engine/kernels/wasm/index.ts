// The kernels of ../kernels.ts again, in AssemblyScript: a dialect of TypeScript that compiles to WebAssembly. What each
// one does is written there, and in plain loops beside it; here is how it is done quickly. Pointers are byte offsets into
// the heap. Two modules are built from these sources, with and without fused multiplication and addition (vector.ts).

export { reluGradient, sigmoidGradient, tanhGradient } from './activationGradients';
export { convolve, convolveInput, convolveWeights, pad, unpad } from './convolution';
export { crossEntropy, crossEntropyGradient, softmaxRows } from './crossEntropy';
export { add, div, equal, greater, maximum, minimum, mul, sub, where } from './binary';
export { gather, repeat, scatter, swap } from './movement';
export { lstm, lstmGradient } from './lstm';
export { matmul } from './matmul';
export { maxPool, maxPoolGradient } from './pooling';
export { columnSums, max, sum } from './reductions';
export { clip, exp, log, neg, relu, sigmoid, sqrt, tanh } from './unary';
export { adam, addScaled, momentum, rmsprop } from './updates';
