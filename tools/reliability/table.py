"""Keeps the figures of tools/reliability.sh and prints its table from them.

    python3 tools/reliability/table.py keep FIGURES CAMPAIGN OUTPUT STATUS
    python3 tools/reliability/table.py print FIGURES full|ci

FIGURES holds a line of JSON for each campaign, that of its newest run. `keep`
takes them from what the campaign printed, OUTPUT, and its exit code.
"""

import datetime
import fcntl
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

# Campaign, what it is, and its figures in words; None: all there are.
ROWS = [
    ("hub_rows", "Hub scenarios on a loopback Hub with a CDN of another origin, "
     "beside Python's client: the same outcome and tree, or stricter on purpose",
     "{rows} rows: {same} the same, {stricter} stricter"),
    ("hub_interop", "Cache trees in both directions with Python's client, "
     "offline", "{cases} cases, {environments} environments"),
    ("hub_faults", "Random transport faults: right bytes or a typed error, "
     "never a bad blob", "{runs} runs, {succeeded} of them with the right "
     "bytes; the longest {longest_seconds} s"),
    ("hub_kills", "`kill -9` at random times, 4 writers: every blob valid, the "
     "next call succeeds", "{kills} kills, {partial_files} files cut short"),
    ("hub_processes", "16 processes that want one cold file: one GET a round "
     "with locks, the right bytes without",
     "{luximm_rounds} rounds, {luximm_gets} GETs; beside Python's client "
     "{mixed_rounds}, {mixed_gets}; without locks {unlocked_rounds}, "
     "{unlocked_gets}"),
    ("hub_disk", "Disk full, read-only, descriptor limit: a typed error, the "
     "cache valid", "{failing_calls} failing calls, {full_disk} sizes of a full "
     "disk, {read_only} calls on a read-only cache, {few_files} limits on open "
     "files"),
    ("hub_tokens", "Redirects that must not see the token",
     "{chains} chains, {requests} requests, {leaks} leaks"),
    ("safetensors_cases", "Malformed safetensors, fixed files with the verdict "
     "of safetensors 0.8.0", "{cases} files, {stricter} refused where the "
     "reference is laxer"),
    ("safetensors_diff", "Mutated safetensors beside the reference: nothing "
     "accepted that it refuses, equal tensors where both accept",
     "{runs} files; {both accept} accepted by both, {both refuse} refused by "
     "both"),
    ("config_diff", "config.json files in every form, beside timm: the same "
     "settings, names and pixels, or refused for a reason",
     "{files} files: {same} the same, {stricter} stricter, {both_refuse} "
     "refused by both"),
    ("pickle_diff", "Files of torch.save, sound, hostile and mutated, beside "
     "torch.load(weights_only=True): equal tensors where both accept, laxer only "
     "in what is beside the tensors", "{cases} fixed files, {runs} mutated; "
     "{both accept} accepted by both, {both refuse} refused by both"),
    ("header_cost", "The most hostile headers",
     "{header_mb} MB: {worst_seconds} s, {worst_memory_factor} times its size"),
    ("fuzz_header", "Fuzzing with ASan and UBSan: safetensors header", "FUZZ"),
    ("fuzz_pickle", "Fuzzing with ASan and UBSan: files of torch.save", "FUZZ"),
    ("fuzz_jpeg", "Fuzzing: JPEG", "FUZZ"),
    ("fuzz_png", "Fuzzing: PNG", "FUZZ"),
    ("fuzz_hub_headers", "Fuzzing: the Hub's response headers", "FUZZ"),
    ("fuzz_config", "Fuzzing: config.json", "FUZZ"),
    ("fuzz_arguments", "Fuzzing: command lines", "FUZZ"),
    ("image_cases", "Images of every kind, valid and hostile: Pillow's "
     "verdict and bytes, timm's tensor",
     "{decode} files, {tensors} tensors; memory {jpeg_memory} (JPEG), "
     "{png_memory} (PNG), {progressive_420_memory} (progressive JPEG, of which "
     "the codec holds all coefficients), {progressive_jpeg_memory} (the same in "
     "4:4:4) times the image"),
    ("image_parity", "Random images beside Pillow and timm, bit for bit",
     "{files} files; of {damaged} damaged ones {both read} read by both, equal, "
     "and {Pillow only} by Pillow alone"),
    ("image_faults", "Image files with one fault: the clean file's bytes where "
     "no pixel is touched, refused where some are missing",
     "{faults} files: {read} read, {refused} refused"),
    ("load_faults", "Loads of damaged files: the module unchanged, bit for bit",
     "{tests} tests; 26 cuts, 60 flipped bits and a NaN in every tensor, for 4 "
     "families"),
    ("threads", "One model, 8 threads: every result that of one thread",
     "{forwards} forwards a thread, {families} families"),
    ("load_free", "Open, load, run, refuse, free",
     "{cycles} cycles: {resident_growth_bytes} bytes and "
     "{descriptors_growth} descriptors more"),
    ("train_kill", "Training killed at random times and continued: the weights "
     "of a run that nobody killed", "{kills} SIGKILLs, {terms} SIGTERMs "
     "and SIGINTs (exit code 0; the slowest stop {slowest_term_s} s), {finished} "
     "runs finished"),
    ("distributed", "A rank of two to four is lost at a random time: the others "
     "end in time, by no signal, and name it; two hosts in network namespaces",
     "{killed} killed, {stopped} stopped, {mismatched} mismatched; timeout "
     "{timeout_s} s, the slowest end {slowest_s} s; cut cables: {cuts}"),
    ("distributed_resume", "Runs on one and two ranks stopped at random steps "
     "and continued: the weights of a run that nobody stopped",
     "{stops} stops at {places} places of 16 kinds of run, {finished} runs "
     "finished"),
    ("arguments", "Random command lines: exit 0, 1 or 2 and one line",
     "{lines} lines: {exit_0}, {exit_1}, {exit_2}"),
]
FUZZ = "{runs} runs in {seconds} s, {findings} findings"
HIDDEN = {"campaign", "failures", "seconds", "seed", "day"}


def read(path):
    """The kept figures by campaign."""
    path = pathlib.Path(path)
    if not path.exists():
        return {}
    found = map(json.loads, path.read_text().splitlines())
    return {values["campaign"]: values for values in found}


def printed(campaign, output, status):
    """The figures in what a campaign printed. Lines that name none belong to
    the next that does; one that ended without figures has failed."""
    found, loose = [], {}
    for line in pathlib.Path(output).read_text(errors="replace").splitlines():
        if not line.startswith('{"'):
            continue
        values = json.loads(line)
        if "campaign" in values:
            found.append({**loose, **values})
            loose = {}
        else:
            loose.update(values)
    failed = any(v.get("failures", v.get("findings")) for v in found)
    if not found or (status != 0 and not failed):
        found.append({"campaign": campaign, "failures": 1})
    return found


def keep(path, campaign, output, status):
    day = str(datetime.date.today())
    with open(ROOT / "build/reliability.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = read(path)
        kept.pop(campaign, None)
        for values in printed(campaign, output, int(status)):
            kept[values["campaign"]] = {**values, "day": day}
        lines = [json.dumps(kept[name]) for name in sorted(kept)]
        new = pathlib.Path(path + ".new")
        new.write_text("".join(line + "\n" for line in lines))
        new.replace(path)


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
        if "processor_seconds" in values:
            text = text.replace(
                " s,", " s ({processor_seconds} s of a processor),")
    if text is None:
        return ", ".join(f"{k.replace('_', ' ')} {v}"
                         for k, v in values.items() if k not in HIDDEN)
    try:
        return text.format(**values)
    except KeyError:
        return "broke off before its figures"


def processor():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor()


def print_row(what, text, values):
    failures = values.get("failures", values.get("findings"))
    print(f"| {what} | {words(text, values)} | {values.get('seed', 'none')} | "
          f"{failures} | {values['day']} |")


def print_table(path, share):
    found = read(path)
    add_counts(found)
    print(INTRODUCTION)
    print(f"The newest {'run' if share == 'full' else 'shortened run'} of each "
          f"campaign, on {os.cpu_count()} cores of {processor()}.\n"
          "Where the seed is none, all is fixed.\n")
    print("| what | figures | seed | failures | day |")
    print("| --- | --- | --- | --- | --- |")
    for name, what, text in ROWS:
        values = found.pop(name, None)
        if values is None:
            print(f"| {what} | not run | | | |")
        else:
            print_row(what, text, values)
    for name, values in found.items():
        print_row(name, None, values)


def main():
    what, *arguments = sys.argv[1:]
    {"keep": keep, "print": print_table}[what](*arguments)


if __name__ == "__main__":
    main()
