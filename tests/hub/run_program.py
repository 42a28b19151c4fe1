#!/usr/bin/env python3
"""Runs `luximm download` and `luximm cache` against a Hub on 127.0.0.1.

    run_program.py build/bin/luximm
"""

import json
import pathlib
import subprocess
import sys
import unittest

import scenario
import world
from loopback_hub import COMMIT, sha256

PROGRAM = None
PICTURE = pathlib.Path(__file__).resolve().parents[1] / "fuzz/corpus/png/rgb8"
WEIGHTS, CONFIG = scenario.SMALL, scenario.CONFIG


class Commands(unittest.TestCase):
    def setUp(self):
        self.world = world.World("luximm", [PROGRAM])
        self.addCleanup(self.world.close)
        for name in ("org/model", "timm/resnet18.a1_in1k"):
            self.world.hub.add_repo(
                name,
                {"model.safetensors": WEIGHTS, "config.json": CONFIG},
                lfs={"model.safetensors"},
            )

    def run_program(self, *arguments, code=0, **more):
        environment = world.clean_environment(
            HF_HOME=self.world.folder / "home",
            HF_HUB_CACHE=self.world.cache,
            HF_ENDPOINT=self.world.hub.endpoint,
            **more,
        )
        done = subprocess.run(
            [PROGRAM, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_download_of_files_prints_their_snapshot_paths(self):
        done = self.run_program(
            "download", "org/model", "model.safetensors", "config.json"
        )
        paths = [pathlib.Path(line) for line in done.stdout.splitlines()]
        self.assertEqual(
            [p.read_bytes() for p in paths], [WEIGHTS, CONFIG]
        )
        self.assertEqual(paths[0].parent.name, COMMIT)
        self.assertEqual(done.stderr, "", "no progress bar off a terminal")

    def test_download_of_a_model_brings_weights_and_config(self):
        done = self.run_program("download", "resnet18.a1_in1k")
        names = [pathlib.Path(p).name for p in done.stdout.splitlines()]
        self.assertEqual(names, ["model.safetensors", "config.json"])

    def test_download_of_a_repository_brings_all_of_it(self):
        done = self.run_program("download", "org/model", "--revision", COMMIT)
        self.assertEqual(len(done.stdout.splitlines()), 2)

    def test_download_that_fails_is_one_line_and_exit_1(self):
        done = self.run_program(
            "download", "org/none", "config.json", "--quiet", code=1
        )
        self.assertEqual(len(done.stderr.splitlines()), 1)
        self.assertIn("no such repository", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_usage_that_makes_no_sense_is_exit_2(self):
        self.run_program("download", code=2)
        self.run_program("download", "resnet18.a1_in1k", "a.json", code=2)
        self.run_program("download", "org/model", "--connections", "0", code=2)
        self.run_program("cache", code=2)

    def test_cache_lists_verifies_and_prunes(self):
        self.run_program("download", "org/model", "model.safetensors")
        done = self.run_program("cache", "list", "--json")
        listing = json.loads(done.stdout)
        self.assertEqual([r["id"] for r in listing["repos"]], ["org/model"])
        self.run_program("cache", "verify")
        blob = self.world.repo() / "blobs" / sha256(WEIGHTS)
        blob.write_bytes(b"x" * len(WEIGHTS))
        done = self.run_program("cache", "verify", "--json", code=1)
        self.assertEqual(len(json.loads(done.stdout)["problems"]), 1)
        for link in self.world.repo().glob("snapshots/*/*"):
            link.unlink()
        done = self.run_program("cache", "prune", "--json")
        self.assertEqual(json.loads(done.stdout)["removed"], [str(blob)])

    def test_weights_of_a_model_are_found_under_any_usual_name(self):
        saved = self.world.folder / "saved"
        self.run_program("export", "test_convnext2.r160_in1k", "--output", saved)
        config = (saved / "config.json").read_bytes()
        weights = (saved / "model.safetensors").read_bytes()
        size = int.from_bytes(weights[:8], "little")
        names = [n for n in json.loads(weights[8:8 + size]) if n[0] != "_"]
        index = json.dumps({"weight_map": dict.fromkeys(names, "s-1.bin")}).encode()
        repos = {
            "org/bin": {"pytorch_model.bin": weights},
            "org/shards": {"model.safetensors.index.json": index, "s-1.bin": weights},
            "org/alone": {"resnet.pth": weights, "README.md": b"x"},
            "org/several": {"a.pth": weights, "b.pth": weights},
            "org/none": {"README.md": b"x"},
        }
        for name, files in repos.items():
            files["config.json"] = config
            self.world.hub.add_repo(name, files, lfs=set(files) & {"resnet.pth"})

        def embeds(source, code=0, **environment):
            output = self.world.folder / "e.safetensors"
            done = self.run_program("embed", PICTURE, "--model", source,
                                    "--output", output, code=code, **environment)
            return done.stderr if code else output.read_bytes()

        expected = embeds(f"local-dir:{saved}")
        for name in ("org/bin", "org/shards", "org/alone"):
            self.assertEqual(embeds("hf-hub:" + name), expected, name)
        for name in ("org/bin", "org/shards", "org/alone"):
            self.assertEqual(embeds("hf-hub:" + name, HF_HUB_OFFLINE="1"), expected)
        self.assertIn("several files that may be the weights: a.pth, b.pth",
                      embeds("hf-hub:org/several", 1))
        self.assertIn("has no weights, only README.md, config.json",
                      embeds("hf-hub:org/none", 1))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=2)
