"""Where commands take a model from, and what its config.json says."""

import json
import os
import pathlib
import shutil
import struct
import tempfile
import unittest

import support
from support import ProgramTest, run

MODEL = "test_convnext.r160_in1k"
NAMES = ["red", "blue", "green"]  # not in the order of folders
COMMIT = "abcdef0123456789abcdef0123456789abcdef01"


class SourcesTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        support.write_colours(cls.folder / "colours", train=0, val=2)
        cls.image = cls.folder / "colours/val/red/0.png"
        cls.saved = cls.folder / "saved"
        result = run("export", MODEL, "--num-classes", 3, "--output", cls.saved)
        assert result.returncode == 0, result.stderr
        cls.config = json.loads((cls.saved / "config.json").read_text())

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def variant(self, change):
        """A copy of the saved folder with another config.json."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        config = json.loads(json.dumps(self.config))
        config = change(config) or config
        (folder / "config.json").write_text(json.dumps(config))
        os.link(self.saved / "model.safetensors", folder / "model.safetensors")
        return folder

    def named(self):
        return self.variant(lambda c: c.update(label_names=NAMES))

    def hub(self, folder, revision="main"):
        """The environment of a cache that has the folder as a repository."""
        home = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        repo = home / "hub/models--someone--colours"
        shutil.copytree(folder, repo / "snapshots" / COMMIT)
        (repo / "refs").mkdir()
        (repo / "refs" / revision).write_text(COMMIT)
        return os.environ | {"HF_HOME": str(home), "HF_HUB_OFFLINE": "1"}

    def names(self, *source, **options):
        top = json.loads(self.succeeds("classify", self.image, *source,
                                       "--json", **options))["top"]
        return [e["name"] for e in sorted(top, key=lambda e: e["class"])]

    def preprocessed(self, model, **options):
        out = self.folder / "x.safetensors"
        self.succeeds("preprocess", self.image, "--model", model, "--output",
                      out, **options)
        return out.read_bytes()

    def test_a_flat_config_means_what_a_nested_one_does(self):
        fields = {"input_size": [3, 96, 96], "interpolation": "bilinear",
                  "crop_pct": 0.9, "mean": [0.5] * 3, "std": [0.25] * 3}

        def flat(config):
            return {"architecture": config["architecture"], "num_classes": 3,
                    "num_features": 64, "labels": NAMES, **fields}

        def nested(config):
            return {"architecture": config["architecture"], "num_classes": 3,
                    "label_names": dict(enumerate(NAMES)),
                    "pretrained_cfg": fields}

        flat, nested = self.variant(flat), self.variant(nested)
        self.assertEqual(self.preprocessed(f"local-dir:{flat}"),
                         self.preprocessed(f"local-dir:{nested}"))
        self.assertNotEqual(self.preprocessed(f"local-dir:{flat}"),
                            self.preprocessed(MODEL))
        for folder in (flat, nested):
            self.assertEqual(self.names("--checkpoint", folder), NAMES)

    def test_every_source_gives_the_names(self):
        folder = self.named()
        hub = self.hub(folder)
        for source in (("--checkpoint", folder),
                       ("--checkpoint", folder / "model.safetensors"),
                       ("--model", f"local-dir:{folder}")):
            self.assertEqual(self.names(*source), NAMES, source)
        for name in ("hf-hub:someone/colours", "hf_hub:someone/colours",
                     "hf-hub:someone/colours@main"):
            self.assertEqual(self.names("--model", name, env=hub), NAMES)
        self.fails(1, "v9", "classify", self.image, "--model",
                   "hf-hub:someone/colours@v9", env=hub)

    def test_validate_orders_classes_by_the_names(self):
        folder = self.named()
        data = ("validate", self.folder / "colours/val", "--json", "--model")
        local = json.loads(self.succeeds(*data, f"local-dir:{folder}"))
        hub = json.loads(self.succeeds(*data, "hf-hub:someone/colours",
                                       env=self.hub(folder)))
        unnamed = json.loads(self.succeeds(*data, f"local-dir:{self.saved}"))
        self.assertEqual(local["loss"], hub["loss"])
        self.assertNotEqual(local["loss"], unnamed["loss"])

    def test_every_command_takes_a_repository(self):
        hub = self.hub(self.named(), "v2")
        name = "hf-hub:someone/colours@v2"
        info = json.loads(self.succeeds("info", name, "--json", env=hub))
        self.assertEqual(info["label_names"], NAMES)
        self.assertEqual(info["hf_hub_id"], "someone/colours")
        self.assertIn("3: red, blue, green", self.succeeds("info", name, env=hub))
        self.assertEqual(self.preprocessed(name, env=hub),
                         self.preprocessed(f"local-dir:{self.saved}"))
        self.succeeds("embed", self.image, "--model", name, "--output",
                      self.folder / "e.safetensors", env=hub)
        self.succeeds("bench", name, "--input-size", 32, "--seconds", 0.01,
                      env=hub)
        exported = self.folder / "exported"
        self.succeeds("export", name, "--output", exported, env=hub)
        config = json.loads((exported / "config.json").read_text())
        self.assertEqual(config["label_names"], NAMES)

    def test_descriptions_stand_beside_names(self):
        words = {n: f"the colour {n}" for n in NAMES}
        folder = self.variant(lambda c: c.update(label_names=NAMES,
                                                 label_descriptions=words))
        top = json.loads(self.succeeds("classify", self.image, "--checkpoint",
                                       folder, "--json"))["top"]
        for entry in top:
            self.assertEqual(entry["description"], words[entry["name"]])
        self.assertIn("the colour", self.succeeds("classify", self.image,
                                                  "--checkpoint", folder))

    def test_imagenet_classes_have_their_synset(self):
        folder = self.folder / "large"
        self.succeeds("export", MODEL, "--num-classes", 11821, "--output",
                      folder)
        top = json.loads(self.succeeds("classify", self.image, "--checkpoint",
                                       folder, "--json"))["top"]
        for entry in top:
            self.assertRegex(entry["synset"], "^n[0-9]{8}$")
            self.assertTrue(entry["description"].startswith(entry["name"]))

    def test_a_head_that_the_file_lacks_does_not_answer(self):
        ends = ("--checkpoint", self.saved, "--num-classes", 5)
        text = "the file has no classifier of 5 classes"
        self.fails(1, text, "classify", self.image, *ends)
        self.fails(1, text, "validate", self.folder / "colours/val", *ends)
        self.succeeds("embed", self.image, *ends, "--output",
                      self.folder / "e.safetensors")

    def test_a_folder_says_how_many_channels(self):
        folder = self.folder / "grey"
        self.succeeds("export", MODEL, "--num-classes", 3, "--in-chans", 1,
                      "--output", folder)
        config = json.loads((folder / "config.json").read_text())
        self.assertEqual(config["pretrained_cfg"]["input_size"][0], 1)
        self.assertEqual(len(config["pretrained_cfg"]["mean"]), 1)
        x = self.folder / "x1.safetensors"
        data = bytes(4 * 64 * 64)
        header = json.dumps({"x": {"dtype": "F32", "shape": [1, 1, 64, 64],
                                   "data_offsets": [0, len(data)]}}).encode()
        x.write_bytes(struct.pack("<Q", len(header)) + header + data)
        self.succeeds("forward", f"local-dir:{folder}", "--weights",
                      folder / "model.safetensors", "--input", x, "--output",
                      self.folder / "y.safetensors")
        info = json.loads(self.succeeds("info", f"local-dir:{folder}", "--json"))
        self.assertEqual((info["in_chans"], info["num_classes"]), (1, 3))

    def test_what_a_config_cannot_have_is_named(self):
        for change, text in (
            (lambda c: c["pretrained_cfg"].update(interpolation="lanczos"),
             "interpolation 'lanczos'"),
            (lambda c: c.update(global_pool="max"), "global_pool is 'max'"),
            (lambda c: c.update(model_args={"act_layer": "gelu"}),
             "model_args has 'act_layer'"),
            (lambda c: c.update(architecture="vit_huge"), "'vit_huge'"),
        ):
            folder = self.variant(change)
            self.fails(1, text, "info", f"local-dir:{folder}")
            self.fails(1, text, "classify", self.image, "--checkpoint", folder)
        self.fails(1, "hf-hub:someone/x", "info", "someone/x")

    def test_what_has_no_effect_is_warned_of(self):
        folder = self.variant(lambda c: c["pretrained_cfg"].update(gamma=2))
        result = run("info", f"local-dir:{folder}")
        self.assertEqual(result.returncode, 0)
        self.assertIn("'gamma' is not known", result.stderr)


if __name__ == "__main__":
    unittest.main()
