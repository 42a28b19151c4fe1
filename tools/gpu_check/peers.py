"""What luximm is timed beside: timm in torch, eager and compiled, TensorRT."""

import importlib.util
import statistics
import time

import timm
import torch

DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16,
          "float16": torch.float16}


def synchronize(device):
    if device.startswith("cuda"):
        torch.cuda.synchronize(device)


def build(name, device, dtype, channels_last):
    layout = torch.channels_last if channels_last else torch.contiguous_format
    model = timm.create_model(name, pretrained=False).eval()
    return model.to(device, dtype).to(memory_format=layout), layout


def batch(model, device, dtype, size, layout):
    config = model.pretrained_cfg
    shape = config.get("test_input_size") or config["input_size"]
    x = torch.randn(size, *shape)
    return x.to(device, dtype).contiguous(memory_format=layout)


def rate(call, device, seconds):
    """Calls per second, given to the device three at a time."""
    synchronize(device)
    start, calls = time.perf_counter(), 0
    while calls < 3 or time.perf_counter() - start < seconds:
        for _ in range(3):
            call()
        calls += 3
        synchronize(device)
    return calls / (time.perf_counter() - start)


def latency(call, device, seconds):
    """Median milliseconds of a call that is waited for."""
    times, start = [], time.perf_counter()
    while len(times) < 5 or time.perf_counter() - start < seconds:
        before = time.perf_counter()
        call()
        synchronize(device)
        times.append((time.perf_counter() - before) * 1e3)
    return statistics.median(times)


class Peer:
    """One way to run a model, prepared and warmed up once for each batch."""

    def __init__(self, model, device, dtype, kind):
        self.device, self.dtype, self.kind = device, DTYPES[dtype], kind
        torch.backends.cudnn.benchmark = True  # as timm's scripts do
        self.model, self.layout = build(
            model, device, self.dtype, channels_last=kind != "eager")
        self.run = self.model
        if kind == "compile":
            self.run = torch.compile(self.model, mode="max-autotune",
                                     dynamic=False)
        self.inputs = {}

    def call(self, size):
        if size not in self.inputs:
            x = batch(self.model, self.device, self.dtype, size, self.layout)
            if self.kind == "tensorrt":
                import torch_tensorrt
                self.run = torch_tensorrt.compile(
                    self.model, ir="dynamo", inputs=[x],
                    enabled_precisions={self.dtype})
            with torch.inference_mode():
                for _ in range(5):
                    self.run(x)
            self.inputs[size] = x
        x = self.inputs[size]

        def once():
            with torch.inference_mode():
                self.run(x)
        return once

    def images_per_second(self, size, seconds):
        return size * rate(self.call(size), self.device, seconds)

    def milliseconds(self, size, seconds):
        return latency(self.call(size), self.device, seconds)


KINDS = {"timm eager": "eager", "timm eager channels-last": "channels-last",
         "torch.compile max-autotune": "compile", "TensorRT": "tensorrt"}


def missing(kind):
    """Why a peer cannot be had, or ""."""
    if kind == "tensorrt" and importlib.util.find_spec("torch_tensorrt") is None:
        return "torch_tensorrt is not installed"
    return ""


def train_rate(name, device, dtype, size, seconds):
    """Images per second of timm's training step: channels-last, autocast, fused
    AdamW."""
    torch.backends.cudnn.benchmark = True  # as train.py does
    model, layout = build(name, device, torch.float32, channels_last=True)
    model.train()
    x = batch(model, device, torch.float32, size, layout)
    target = torch.randint(model.num_classes, (size,), device=device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, fused=True)
    kind = device.partition(":")[0]

    def step():
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast(kind, DTYPES[dtype], enabled=dtype != "float32"):
            loss = torch.nn.functional.cross_entropy(model(x), target)
        loss.backward()
        optimizer.step()

    for _ in range(3):
        step()
    return size * rate(step, device, seconds)
