"""The table that tools/gpu_check.sh writes, and what passes."""

import json
import threading

PASS, FAIL, MEASURED, NOT_RUN = "pass", "FAIL", "measured", "not run"

# Of the largest logit of the float32 reference.
LIMITS = {"float32": 1e-4, "bfloat16": 2e-2, "float16": 2e-2}


class Table:
    """Rows with what was found, what was asked for, and whether it holds."""

    def __init__(self, path, say=print):
        self.path, self.say, self.rows = path, say, []
        self.lock = threading.Lock()

    def add(self, part, name, status, found="", wanted="", note=""):
        row = {"part": part, "name": name, "found": found, "wanted": wanted,
               "status": status, "note": note}
        with self.lock:
            self.rows.append(row)
            self.say(line(row))
            self.write()  # what was found stays, should the rest not come

    def at_most(self, part, name, value, limit, note=""):
        """A value that is not a number fails."""
        status = PASS if value <= limit else FAIL
        self.add(part, name, status, f"{value:.1e}", f"<= {limit:.0e}", note)

    def ratio(self, part, name, value, least, judged, note=""):
        """A ratio to a peer; judged only where the target was set for it."""
        status = MEASURED if not judged else PASS if value >= least else FAIL
        self.add(part, name, status, f"{value:.2f}", f">= {least}", note)

    def not_run(self, part, name, reason):
        self.add(part, name, NOT_RUN, note=reason)

    def failed(self):
        return [row for row in self.rows if row["status"] == FAIL]

    def write(self):
        with open(self.path + ".json", "w", encoding="utf-8") as out:
            json.dump(self.rows, out, indent=1)
        with open(self.path + ".md", "w", encoding="utf-8") as out:
            out.write(self.markdown())

    def markdown(self):
        lines = ["| part | row | found | wanted | status | note |",
                 "| --- | --- | --- | --- | --- | --- |"]
        for row in self.rows:
            cells = [row[key].replace("|", "/").replace("\n", " ")
                     for key in ("part", "name", "found", "wanted", "status",
                                 "note")]
            lines.append("| " + " | ".join(cells) + " |")
        return "\n".join(lines + ["", self.summary(), ""])

    def summary(self):
        counts = {}
        for row in self.rows:
            counts[row["status"]] = counts.get(row["status"], 0) + 1
        return ", ".join(f"{counts[status]} {status}" for status in
                         (PASS, FAIL, MEASURED, NOT_RUN) if status in counts)


def line(row):
    wanted = f" (wanted {row['wanted']})" if row["wanted"] else ""
    note = f"  {row['note']}" if row["note"] else ""
    return (f"{row['status']:<8}  {row['part']:<8}  {row['name']}: "
            f"{row['found']}{wanted}{note}")


def difference(ours, reference):
    """max |ours - reference| / max |reference|, of nested lists or arrays."""
    if ours.shape != reference.shape:
        return float("nan")
    return float((ours - reference).abs().max() / reference.abs().max())


def wrong_first(ours, reference, limit):
    """Images whose first class differs though the reference's margin is more
    than two outputs can be off by."""
    top = reference.topk(2, dim=1).values
    sure = top[:, 0] - top[:, 1] > 2 * limit * reference.abs().max()
    return int((sure & (ours.argmax(1) != reference.argmax(1))).sum())
