"""Several processes of one program as the ranks of a run."""

import os
import socket
import subprocess
import time


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Ranks:
    """Starts the ranks; `more[rank]` are further arguments of one of them."""

    def __init__(self, command, size, more=None, environment=None,
                 address="127.0.0.1", wrap=None):
        port = free_port()
        self.processes = []
        for rank in range(size):
            variables = os.environ | {
                "OMP_NUM_THREADS": "1", "RANK": str(rank),
                "WORLD_SIZE": str(size), "LOCAL_RANK": str(rank),
                "MASTER_ADDR": address, "MASTER_PORT": str(port),
            } | (environment or {})
            self.processes.append(subprocess.Popen(
                [*(wrap(rank) if wrap else []), *map(str, command),
                 *map(str, (more or {}).get(rank, ()))],
                env=variables, text=True, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.kill()
            process.wait()
            process.stdout.close()
            process.stderr.close()

    def wait_for_line(self, rank=0):
        return self.processes[rank].stdout.readline()

    def finish(self, timeout=120, ranks=None):
        """Exit code, output and errors of each rank, or of some."""
        end = time.monotonic() + timeout
        results = {}
        for rank in range(len(self.processes)) if ranks is None else ranks:
            process = self.processes[rank]
            out, err = process.communicate(
                timeout=max(0.1, end - time.monotonic()))
            results[rank] = (process.returncode, out, err)
        return results
