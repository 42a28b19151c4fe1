"""What docs/architecture.md says of the tree, held against the tree."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAX_LINES = 400
# Tables, which scripts wrote.
TABLES = {"luximm/data/imagenet_table.cpp"}


def sources(*tops):
    """The C++ files below some folders, as paths from the root."""
    for top in tops:
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(ROOT)


def included(path):
    """What of luximm a file includes, as paths from the root."""
    for name in re.findall(r'^#include "(luximm/[^"]+)"',
                           (ROOT / path).read_text(), re.MULTILINE):
        yield pathlib.Path(name)


def documented_order():
    """The folders of luximm/, each of which includes those before it only."""
    text = (ROOT / "docs/architecture.md").read_text()
    table = re.search(r"^luximm/ .*\n((?:  .*\n)+)", text, re.MULTILINE)[1]
    return [name.partition("/")[0]
            for name in re.findall(r"^  (\w\S*/) ", table, re.MULTILINE)]


def cycle(graph):
    """A way round a graph {node: {node, ...}}, or None."""
    done, way = set(), []

    def visit(node):
        if node in way:
            return way[way.index(node):] + [node]
        if node in done:
            return None
        way.append(node)
        for target in sorted(graph.get(node, ())):
            found = visit(target)
            if found:
                return found
        way.pop()
        done.add(node)
        return None

    for node in sorted(graph):
        found = visit(node)
        if found:
            return found
    return None


class StructureTest(unittest.TestCase):
    def test_the_documented_folders_are_those_there_are(self):
        folders = {path.name for path in (ROOT / "luximm").iterdir()
                   if path.is_dir()}
        self.assertEqual(set(documented_order()), folders)
        self.assertEqual(len(documented_order()), len(folders))

    def test_includes_run_one_way(self):
        order = documented_order()
        upward = []
        for path in sources("luximm"):
            if len(path.parts) < 3:
                continue  # the headers of the whole, above all folders
            rank = order.index(path.parts[1])
            for name in included(path):
                if len(name.parts) < 3 or order.index(name.parts[1]) > rank:
                    upward.append(f"{path} includes {name}")
        self.assertEqual(upward, [])

    def test_no_two_folders_include_each_other(self):
        graph = {}
        for path in sources("luximm"):
            for name in included(path):
                if name.parent != path.parent:
                    graph.setdefault(str(path.parent), set()).add(
                        str(name.parent))
        self.assertGreater(len(graph), len(documented_order()))
        self.assertIsNone(cycle(graph))

    def test_a_cycle_is_found(self):
        self.assertEqual(cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}),
                         ["b", "c", "b"])
        self.assertIsNone(cycle({"a": {"b", "c"}, "b": {"c"}}))

    def test_nothing_outside_a_family_includes_it(self):
        """But for the headers of the whole, and tests of the family."""
        families = {path.name for path in (ROOT / "luximm/models").iterdir()
                    if path.is_dir()}
        strangers = [f"{path} includes {name}"
                     for path in sources("luximm", "tools/luximm")
                     for name in included(path)
                     if name.parts[1] == "models" and name.parts[2] in families
                     and path.parts[:2] != ("luximm", "models")
                     and len(path.parts) > 2]
        self.assertEqual(strangers, [])

    def test_files_are_short(self):
        long = {str(path): lines
                for path in sources("luximm", "tools", "tests")
                if str(path) not in TABLES
                and (lines := (ROOT / path).read_text().count("\n"))
                > MAX_LINES}
        self.assertEqual(long, {})

    def test_every_golden_has_a_reader(self):
        """Tests name the file; that they read all of it is theirs to check."""
        tests = [path.read_text() for path in (ROOT / "tests").rglob("*")
                 if path.suffix in (".cpp", ".h", ".py")]
        unread = [str(path.relative_to(ROOT))
                  for path in sorted((ROOT / "tests").rglob("*"))
                  if path.suffix in (".json", ".safetensors")
                  and not any(path.name in text for text in tests)]
        self.assertEqual(unread, [])


if __name__ == "__main__":
    unittest.main()
