"""Prints docs/reliability.md from the figures that tools/reliability.sh kept.

    python3 tools/reliability/table.py build/reliability.jsonl full|ci
"""

import datetime
import json
import os
import pathlib
import platform
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

INTRODUCTION = """# What luximm withstands

Written by `tools/reliability.sh`, which runs every campaign below and fails if
one of them does; `tools/reliability.sh --ci` is the share that runs with every
change. A campaign prints its seed, with which it can be run again.

The promises: a damaged or hostile file is an error of one line, never a crash,
never a silent wrong answer; an operation that fails leaves things as they were.
What a file may cost is bounded before it is read.
"""

# Campaign, what it is, and its figures in words.
ROWS = [
    ("hub_rows", "Hub scenarios on a loopback Hub with a CDN of another origin, "
     "beside Python's client", "{rows} rows"),
    ("hub_interop", "Cache trees in both directions with Python's client, "
     "offline", None),
    ("hub_faults", "Random transport faults: right bytes or a typed error, "
     "never a bad blob", "{runs} runs, the longest {longest_seconds} s"),
    ("hub_kills", "`kill -9` at random times, 4 writers", "{kills} kills"),
    ("hub_processes", "Processes that want one cold file", None),
    ("hub_disk", "Disk full, read-only, descriptor limit", None),
    ("hub_tokens", "Redirects that must not see the token", None),
    ("safetensors_cases", "Malformed safetensors, fixed files with the verdict "
     "of safetensors 0.8.0", "{cases} files, {stricter} refused where the "
     "reference is laxer"),
    ("safetensors_diff", "Mutated safetensors beside the reference: nothing "
     "accepted that it refuses, equal tensors where both accept",
     "{runs} files; {both accept} accepted by both, {both refuse} refused by "
     "both"),
    ("header_cost", "The most hostile headers",
     "{header_mb} MB: {worst_seconds} s, {worst_memory_factor} times its size"),
    ("fuzz_header", "Fuzzing with ASan and UBSan: safetensors header", "FUZZ"),
    ("fuzz_jpeg", "Fuzzing: JPEG", "FUZZ"),
    ("fuzz_png", "Fuzzing: PNG", "FUZZ"),
    ("fuzz_hub_headers", "Fuzzing: the Hub's response headers", "FUZZ"),
    ("fuzz_config", "Fuzzing: config.json", "FUZZ"),
    ("fuzz_arguments", "Fuzzing: command lines", "FUZZ"),
    ("image_cases", "Pictures of every kind, valid and hostile: Pillow's "
     "verdict and bytes, timm's tensor",
     "{decode} files, {tensors} tensors; memory {jpeg_memory} (JPEG), "
     "{png_memory} (PNG), {progressive_jpeg_memory} (progressive JPEG) times "
     "the picture"),
    ("image_parity", "Random pictures beside Pillow and timm, bit for bit",
     "{files} files; of {damaged} damaged ones {both read} read by both, equal, "
     "and {Pillow only} by Pillow alone"),
    ("load_faults", "Loads of damaged files: the module unchanged, bit for bit",
     "{tests} tests; 26 cuts, 60 flipped bits and a NaN in every tensor, for 4 "
     "families"),
    ("threads", "One model, 8 threads: every result that of one thread",
     "{forwards} forwards a thread, {families} families"),
    ("load_free", "Open, load, run, refuse, free",
     "{cycles} cycles: {resident_growth_bytes} bytes and "
     "{descriptors_growth} descriptors more"),
    ("train_kill", "Training killed at random times and resumed", None),
    ("arguments", "Random command lines: exit 0, 1 or 2 and one line",
     "{lines} lines: {exit_0}, {exit_1}, {exit_2}"),
    ("train_kill", "Training killed at random times and continued: the weights "
     "of a run that nobody killed", "{kills} SIGKILLs, {terms} SIGTERMs (the "
     "slowest stop {slowest_term_s} s), {finished} runs finished"),
]
FUZZ = "{runs} runs in {seconds} s, {findings} findings"
HIDDEN = {"campaign", "failures", "seconds", "seed"}


def read(path):
    """The figures by campaign; lines without one belong to the next."""
    found, loose = {}, {}
    for line in pathlib.Path(path).read_text().splitlines():
        values = json.loads(line)
        if "campaign" in values:
            found[values["campaign"]] = {**loose, **values}
            loose = {}
        else:
            loose.update(values)
    return found


def add_counts(found):
    """What the fixed cases count, from the files themselves."""
    if "safetensors_cases" in found:
        cases = json.loads((ROOT / "tests/weights/data/safetensors_cases.json")
                           .read_text())["cases"]
        found["safetensors_cases"].update(
            cases=len(cases), stricter=sum("stricter" in c for c in cases))
    if "image_cases" in found:
        cases = json.loads((ROOT / "tests/data/data/image_cases.json")
                           .read_text())
        found["image_cases"].update(decode=len(cases["decode"]),
                                    tensors=len(cases["transform"]))


def words(text, values):
    if text == "FUZZ":
        text = FUZZ
    if text is None:
        return ", ".join(f"{k.replace('_', ' ')} {v}"
                         for k, v in values.items() if k not in HIDDEN)
    try:
        return text.format(**values)
    except KeyError as e:
        return f"no figure {e}"


def processor():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor()


def main():
    path, share = sys.argv[1:]
    found = read(path)
    add_counts(found)
    print(INTRODUCTION)
    print(f"Measured on {datetime.date.today()}, {os.cpu_count()} cores of "
          f"{processor()}, the {share} run.\n")
    print("| what | figures | seed | failures |\n| --- | --- | --- | --- |")
    for name, what, text in ROWS:
        values = found.pop(name, None)
        if values is None:
            print(f"| {what} | not run | | |")
            continue
        failures = values.get("failures", values.get("findings"))
        print(f"| {words(what, values)} | {words(text, values)} | "
              f"{values.get('seed', '')} | {failures} |")
    for name, values in found.items():
        print(f"| {name} | {words(None, values)} | {values.get('seed', '')} | "
              f"{values.get('failures', 0)} |")


if __name__ == "__main__":
    main()
