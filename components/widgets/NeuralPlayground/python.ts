/** Python that builds the network and loads the file. */
export function pythonFor(sizes: readonly number[], activation: string): string {
  const names: Record<string, string> = {
    tanh: 'nn.Tanh()',
    relu: 'nn.ReLU()',
    sigmoid: 'nn.Sigmoid()',
    identity: 'nn.Identity()',
  };
  const layers = sizes.slice(1).map((size, i) => `nn.Linear(${sizes[i]}, ${size})`);
  return [
    'from torch import nn',
    'from safetensors.torch import load_file',
    `net = nn.Sequential(${layers.join(`, ${names[activation]}, `)})`,
    'net.load_state_dict(load_file("network.safetensors"))',
  ].join('\n');
}
