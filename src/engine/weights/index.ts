export { readSafetensors, type Weights } from './readSafetensors.ts';
export { writeSafetensors } from './writeSafetensors.ts';
