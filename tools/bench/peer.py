#!/usr/bin/env python3
"""One runtime that luximm is compared with, as a process of its own.

    PYTHON tools/bench/peer.py RUNTIME MODEL --weights F.safetensors
        [--batch-size B] [--input-size S] [--threads T] [--seconds T]
        [--exports FOLDER] [--once]

RUNTIME is timm, timm-channels-last, compile, onnxruntime or openvino, or
train or train-channels-last for training steps of timm's with AdamW; `export`
makes what those need and are not given, the weights and the ONNX file; `gemm`
times a matrix product. The model is prepared and warmed up; then each line on standard input asks for one
round, answered by a JSON line as `luximm bench --interactive` writes it. With
--once one batch is run and nothing timed: for starts from nothing.

compare.py drives this; exports are kept in FOLDER and made when missing.
"""

import argparse
import json
import os
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "fixtures"))


def export_path(args):
    return os.path.join(args.exports, f"{args.model}.onnx")


def write_weights(args):
    """Parity weights: random, but such that every layer matters."""
    if os.path.exists(args.weights):
        return
    import safetensors.torch
    import timm
    import torch

    import parity_weights

    with torch.device("meta"):
        model = timm.create_model(args.model, pretrained=False)
    state = parity_weights.fill_model(model).state_dict()
    safetensors.torch.save_file(state, args.weights + ".partial")
    os.replace(args.weights + ".partial", args.weights)


def timm_model(args):
    import safetensors.torch
    import timm

    model = timm.create_model(args.model, pretrained=False)
    model.load_state_dict(safetensors.torch.load_file(args.weights))
    return model.eval()


def export(args):
    """Writes the ONNX file that both exchange runtimes read, if missing."""
    path = export_path(args)
    if os.path.exists(path):
        return path
    import torch

    os.makedirs(args.exports, exist_ok=True)
    x = torch.randn(2, 3, 224, 224)
    model = timm_model(args)
    free = {0: "batch", 2: "height", 3: "width"}
    if any(type(m).__name__ == "Conv2dSame" for m in model.modules()):
        free = {0: "batch"}  # its padding is computed from the sizes
    torch.onnx.export(model, (x,), path + ".partial",
                      input_names=["x"], output_names=["logits"],
                      dynamic_shapes=[free], dynamo=True,
                      external_data=False, verbose=False)
    os.replace(path + ".partial", path)
    return path


def make_timm(args, x, channels_last=False, compiled=False):
    """A function that runs one batch through timm's module."""
    import torch

    torch.set_num_threads(args.threads)
    model, x = timm_model(args), torch.from_numpy(x)
    if channels_last:
        model = model.to(memory_format=torch.channels_last)
        x = x.contiguous(memory_format=torch.channels_last)
    if compiled:
        import torch._inductor.config

        torch._inductor.config.freezing = True
        torch._inductor.config.cpp.threads = args.threads
        model = torch.compile(model)

    def step():
        with torch.no_grad():
            return model(x)

    return step


def make_training(args, x, channels_last=False):
    """A function that takes one training step, as timm's train.py does."""
    import timm.optim
    import torch

    torch.set_num_threads(args.threads)
    model, x = timm_model(args).train(), torch.from_numpy(x)
    if channels_last:
        model = model.to(memory_format=torch.channels_last)
        x = x.contiguous(memory_format=torch.channels_last)
    optimizer = timm.optim.create_optimizer_v2(
        model, opt="adamw", lr=1e-4, weight_decay=0.05)
    loss = torch.nn.CrossEntropyLoss()
    target = torch.randint(model.num_classes, (x.shape[0],))

    def step():
        optimizer.zero_grad()
        loss(model(x), target).backward()
        optimizer.step()

    return step


def make_onnxruntime(args, x):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = args.threads
    options.inter_op_num_threads = 1
    for name, size in zip(("batch", "height", "width"),
                          (x.shape[0], *x.shape[2:])):
        options.add_free_dimension_override_by_name(name, size)
    session = onnxruntime.InferenceSession(
        export_path(args), options, providers=["CPUExecutionProvider"])
    return lambda: session.run(None, {"x": x})


def make_openvino(args, x):
    import openvino

    core = openvino.Core()
    model = core.read_model(export_path(args))
    model.reshape(list(x.shape))
    compiled = core.compile_model(model, "CPU", {
        "INFERENCE_NUM_THREADS": args.threads,
        "INFERENCE_PRECISION_HINT": "f32",
        "PERFORMANCE_HINT": "LATENCY"})
    request = compiled.create_infer_request()
    return lambda: request.infer({0: x}, share_inputs=True,
                                 share_outputs=True)


MAKERS = {
    "timm": make_timm,
    "timm-channels-last": lambda args, x: make_timm(
        args, x, channels_last=True),
    "compile": lambda args, x: make_timm(
        args, x, channels_last=True, compiled=True),
    "train": make_training,
    "train-channels-last": lambda args, x: make_training(
        args, x, channels_last=True),
    "onnxruntime": make_onnxruntime,
    "openvino": make_openvino,
}


def peak_rss_mb():
    with open("/proc/self/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


def run_round(step, seconds):
    times, end = [], time.perf_counter() + seconds
    while len(times) < 3 or time.perf_counter() < end:
        start = time.perf_counter()
        step()
        times.append(1000 * (time.perf_counter() - start))
    return {"ms_per_batch": statistics.median(times),
            "ms_fastest": min(times), "batches": len(times),
            "peak_rss_mb": peak_rss_mb()}


def gemm_rate(threads):
    """GFLOP/s of the product of two 1024 x 1024 matrices, at best."""
    import torch

    torch.set_num_threads(threads)
    a, b = torch.rand(1024, 1024), torch.rand(1024, 1024)
    best = float("inf")
    for _ in range(60):
        start = time.perf_counter()
        torch.mm(a, b)
        best = min(best, time.perf_counter() - start)
    return 2 * 1024**3 / best / 1e9


def parse():
    parser = argparse.ArgumentParser(
        description="Run a runtime that luximm is compared with.")
    parser.add_argument("runtime", choices=[*MAKERS, "export", "gemm"])
    parser.add_argument("model")
    parser.add_argument("--weights", required=True)
    parser.add_argument("--batch-size", type=int, default=1)
    parser.add_argument("--input-size", type=int, default=224)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--exports", default=".")
    parser.add_argument("--once", action="store_true")
    return parser.parse_args()


def main():
    args = parse()
    if args.runtime == "export":
        write_weights(args)
        export(args)
        return 0
    if args.runtime == "gemm":
        print(json.dumps({"gflops": gemm_rate(args.threads)}))
        return 0
    import numpy

    x = numpy.random.default_rng(0).standard_normal(
        (args.batch_size, 3, args.input_size, args.input_size),
        dtype=numpy.float32)
    step = MAKERS[args.runtime](args, x)
    step()
    if args.once:
        print(json.dumps({"peak_rss_mb": peak_rss_mb()}), flush=True)
        return 0
    step()
    for _ in sys.stdin:
        print(json.dumps(run_round(step, args.seconds)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
