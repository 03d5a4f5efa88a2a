/** Where a name of another library is explained. */
export interface Elsewhere {
  library: string;
  name: string;
  href: string;
}

const torch = 'https://docs.pytorch.org/docs/stable';

/** Pages of PyTorch's documentation that hold more than one name, or have another address than their name. */
const torchPages: readonly [names: RegExp, page: (name: string) => string][] = [
  [/^torch\.nn\.init\./, (name) => `nn.init.html#${name}`],
  [/^torch\.utils\.data\./, (name) => `data.html#${name}`],
  [/^torch\.nn\.Module\./, (name) => `generated/torch.nn.Module.html#${name}`],
  [/^torch\.Tensor\b/, () => 'tensors.html'],
  [/^torch\.dtype$/, (name) => `tensor_attributes.html#${name}`],
  [/^torch\.Size$/, () => 'size.html'],
  [/^torch\.autograd\.gradcheck$/, (name) => `generated/${name}.gradcheck.html`],
  [/./, (name) => `generated/${name}.html`],
];

/** `torch.nn.functional.softmax` and where to read of it. */
export function elsewhere(name: string): Elsewhere {
  switch (name.split('.')[0]) {
    case 'torch':
      return { library: 'PyTorch', name, href: `${torch}/${torchPages.find(([names]) => names.test(name))![1](name)}` };
    case 'torchvision':
      return { library: 'PyTorch', name, href: `https://docs.pytorch.org/vision/stable/generated/${name}.html` };
    case 'sklearn':
      return {
        library: 'scikit-learn',
        name,
        href: `https://scikit-learn.org/stable/modules/generated/${name}.html`,
      };
    case 'safetensors':
      return { library: 'PyTorch', name, href: `https://huggingface.co/docs/safetensors/api/torch#${name}` };
    default:
      throw new Error(`no such library: ${name}; src/book/reference/elsewhere.ts says which are known`);
  }
}
