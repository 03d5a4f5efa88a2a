#!/usr/bin/env python3
"""The workloads of workloads.ts in PyTorch, on one thread.

    pytorch.py losses    the loss of each before each of ten steps, as JSON: what tests/engine/training.test.ts expects
    pytorch.py           reads lines "W1 100" and answers each with the seconds that so many steps took, or "none"
"""

import json
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

torch.set_num_threads(1)


def uniform(seed, shape, low, high):
    """See workloads.ts."""
    state, values = seed, []
    for _ in range(int(np.prod(shape))):
        state = (state * 1_664_525 + 1_013_904_223) % 2**32
        values.append(low + (high - low) * (state / 2**32))
    return torch.tensor(np.array(values, dtype=np.float32).reshape(shape))


def parameters(*shapes):
    made = []
    for index, shape in enumerate(shapes):
        bound = 0 if len(shape) == 1 else 1 / np.sqrt(np.prod(shape[:-1]))
        made.append(uniform(10 + index, shape, -bound, bound))
    return made


def classes(count, of):
    return torch.tensor([(i * 7 + (i >> 2)) % of for i in range(count)])


def images(x):
    return x.permute(0, 3, 1, 2).contiguous()


def filters(w):
    return w.permute(3, 2, 0, 1).contiguous()


def w1():
    x, y = uniform(1, (32, 2), -1, 1), classes(32, 2)
    p = parameters((2, 8), (8,), (8, 8), (8,), (8, 2), (2,))
    p = [t.requires_grad_() for t in p]

    def loss():
        h = torch.tanh(torch.addmm(p[1], x, p[0]))
        h = torch.tanh(torch.addmm(p[3], h, p[2]))
        return F.cross_entropy(torch.addmm(p[5], h, p[4]), y)

    return loss, torch.optim.SGD(p, lr=0.1)


def w2():
    x, y = uniform(1, (64, 784), 0, 1), classes(64, 10)
    p = [t.requires_grad_() for t in parameters((784, 128), (128,), (128, 10), (10,))]

    def loss():
        return F.cross_entropy(torch.addmm(p[3], torch.relu(torch.addmm(p[1], x, p[0])), p[2]), y)

    return loss, torch.optim.Adam(p, lr=0.001)


def w3():
    x, y = images(uniform(1, (32, 28, 28, 1), 0, 1)), classes(32, 10)
    p = parameters((3, 3, 1, 8), (8,), (3, 3, 8, 16), (16,), (784, 10), (10,))
    # The engine flattens (row, column, channel), PyTorch (channel, row, column).
    p[4] = p[4].reshape(7, 7, 16, 10).permute(2, 0, 1, 3).reshape(784, 10).contiguous()
    p = [(filters(t) if t.dim() == 4 else t).requires_grad_() for t in p]

    def loss():
        h = F.max_pool2d(torch.relu(F.conv2d(x, p[0], p[1], padding=1)), 2)
        h = F.max_pool2d(torch.relu(F.conv2d(h, p[2], p[3], padding=1)), 2)
        return F.cross_entropy(torch.addmm(p[5], h.flatten(1), p[4]), y)

    return loss, torch.optim.SGD(p, lr=0.01, momentum=0.9)


def w4():
    x, y = images(uniform(1, (8, 64, 64, 3), 0, 1)), images(uniform(2, (8, 8, 8, 8), -0.5, 0.5))
    shapes = [(3, 3, 3, 16), (16,), (3, 3, 16, 32), (32,), (3, 3, 32, 64), (64,), (3, 3, 64, 64), (64,), (1, 1, 64, 8), (8,)]
    p = [(filters(t) if t.dim() == 4 else t).requires_grad_() for t in parameters(*shapes)]

    def loss():
        h = x
        for layer, stride in enumerate([2, 2, 2, 1]):
            h = torch.relu(F.conv2d(h, p[2 * layer], p[2 * layer + 1], stride=stride, padding=1))
        return F.mse_loss(F.conv2d(h, p[8], p[9]), y)

    return loss, torch.optim.SGD(p, lr=0.01, momentum=0.9)


def w5():
    x, y = uniform(1, (32, 16, 32), -1, 1), uniform(2, (32, 16, 64), -0.5, 0.5)
    input_weight, hidden_weight, bias = parameters((32, 256), (64, 256), (256,))
    module = torch.nn.LSTM(32, 64)
    with torch.no_grad():
        module.weight_ih_l0.copy_(input_weight.T)
        module.weight_hh_l0.copy_(hidden_weight.T)
        module.bias_ih_l0.copy_(bias)
        module.bias_hh_l0.zero_()
    # The engine has one bias: the second stays as it is.
    module.bias_hh_l0.requires_grad_(False)

    def loss():
        return F.mse_loss(module(x)[0], y)

    return loss, torch.optim.Adam([p for p in module.parameters() if p.requires_grad], lr=0.001)


def stepper(make):
    loss, optimizer = make()

    def step():
        value = loss()
        optimizer.zero_grad(set_to_none=True)
        value.backward()
        optimizer.step()
        return value.item()

    return step


workloads = {"W1": w1, "W2": w2, "W3": w3, "W4": w4, "W5": w5}

if sys.argv[1:] == ["losses"]:
    print(json.dumps({name: [step() for _ in range(10)] for name, step in ((n, stepper(w)) for n, w in workloads.items())}, indent=2))
else:
    steps = {}
    print(torch.__version__, flush=True)
    for line in sys.stdin:
        name, count = line.rsplit(" ", 1)
        if name not in workloads:
            print("none", flush=True)
            continue
        step = steps.setdefault(name, stepper(workloads[name]))
        start = time.perf_counter()
        for _ in range(int(count)):
            step()
        print(time.perf_counter() - start, flush=True)
