import type { Module, Tensor } from '#engine';

/**
 * Puts weights read from a file in the place of those a network was made with. `namedTensors` says what the file must
 * hold: those names, those shapes, nothing else.
 *
 * @throws if a tensor is missing, left over, or of another shape
 */
export function fillNetwork(network: Module, weights: ReadonlyMap<string, Tensor>): void {
  const own = network.namedTensors();
  const unknown = [...weights.keys()].filter((name) => !own.has(name));
  if (unknown.length > 0) {
    throw new RangeError(`fillNetwork: not in the network: ${unknown}; it has ${[...own.keys()].join(', ')}`);
  }
  for (const [name, tensor] of own) {
    const given = weights.get(name);
    if (!given) throw new RangeError(`fillNetwork: no ${name} in the file; was it written for another network?`);
    if (String(given.shape) !== String(tensor.shape)) {
      throw new RangeError(`fillNetwork: ${name} is (${given.shape}), not (${tensor.shape}); train the network again`);
    }
    tensor.data.set(given.data);
  }
}
