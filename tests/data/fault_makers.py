"""JPEG and PNG files with faults that hurt no pixel, and some that do.

Every function takes the bytes of a whole file and returns (description, bytes,
verdict): "ok" if all pixels are there, as in the clean file; "error" if some are
not, so that luximm is to refuse what Pillow may read.
"""

import struct
import zlib

from image_makers import chunk

START, END, SCAN = 0xD8, 0xD9, 0xDA


def marker_positions(data):
    """(marker, first byte, one past its segment) in order; a scan's segment is
    its header, without the coded data behind it. The end marker is last."""
    found, at = [], 2
    while at < len(data) - 1:
        marker = data[at + 1]
        if data[at] != 0xFF or marker in (0, 0xFF) or 0xD0 <= marker <= 0xD7:
            at += 1
            continue
        if marker == END:
            return found + [(marker, at, at + 2)]
        end = at + 2 + struct.unpack(">H", data[at + 2:at + 4])[0]
        found.append((marker, at, end))
        at = end
    return found


def padding(rng, most=64):
    """Bytes of few values: what phones, editors and copiers leave."""
    count = int(rng.integers(1, most))
    kind = int(rng.integers(5))
    if kind == 0:
        return bytes(count)
    if kind == 1:
        return bytes([int(rng.integers(0, 0xFF))]) * count
    if kind == 2:
        return b"\0" + b"\xff" * count  # fill bytes behind a stray one
    if kind == 3:
        return b"\xff\0" * count
    return bytes([0xFF, 0xD0 + int(rng.integers(8))]) + bytes(count)


def junk(rng, least, most):
    """Bytes of any value but FF."""
    return bytes(int(v) for v in rng.integers(
        0, 0xFF, int(rng.integers(least, most))))


def filler(rng):
    """Either, or junk with a stuffed FF."""
    kind = int(rng.integers(3))
    if kind == 0:
        return padding(rng)
    return junk(rng, 1, 64) + (b"\xff\0" if kind == 1 else b"")


def put(data, at, what):
    return data[:at] + what + data[at:]


def stray_in_header(rng, data):
    """Bytes between two segments before the first scan."""
    places = [begin for marker, begin, _ in marker_positions(data)]
    first_scan = [m for m, _, _ in marker_positions(data)].index(SCAN)
    at = places[int(rng.integers(1, first_scan + 1))]
    return "stray bytes in the header", put(data, at, filler(rng)), "ok"


def wrong_length(rng, data):
    """An application or comment segment whose length is too small."""
    places = [(begin, end) for marker, begin, end in marker_positions(data)
              if 0xE0 <= marker <= 0xEF or marker == 0xFE]
    if not places:
        return stray_in_header(rng, data)
    begin, end = places[int(rng.integers(len(places)))]
    size = end - begin - 2
    less = int(min(rng.integers(1, 12), size - 2))
    # What is cut off must not look like a marker.
    tail = data[end - less:end]
    if less < 1 or 0xFF in tail:
        return stray_in_header(rng, data)
    return (f"a segment {less} too short",
            data[:begin + 2] + struct.pack(">H", size - less) + data[begin + 4:],
            "ok")


def stray_behind_scan(rng, data):
    """Bytes behind the last block of the last scan, or of another."""
    markers = marker_positions(data)
    first_scan = [m for m, _, _ in markers].index(SCAN)
    places = [begin for _, begin, _ in markers[first_scan + 1:]]
    at = places[-1] if rng.integers(2) else places[
        int(rng.integers(len(places)))]
    return "padding behind a scan", put(data, at, padding(rng, 200)), "ok"


def junk_behind_scan(rng, data):
    """Bytes behind the last block that may be blocks: at least nine, as the
    decoder reads up to seven ahead and does not look at them again."""
    _, at, _ = marker_positions(data)[-1]
    what = bytes(range(1, 10)) + junk(rng, 3, 60)
    return "junk behind the last block", put(data, at, what), "error"


def extra_restarts(rng, data):
    """Superfluous restart markers behind the last block."""
    _, at, _ = marker_positions(data)[-1]
    what = b""
    for _ in range(int(rng.integers(1, 5))):
        what += bytes([0xFF, 0xD0 + int(rng.integers(8))])
        what += bytes([0x55]) * int(rng.integers(0, 50))
    return "restart markers behind the scan", put(data, at, what), "ok"


def stray_before_restart(rng, data):
    """Bytes before a restart marker that belongs to a scan: lost blocks look
    like that. At least nine, as the decoder reads up to eight ahead."""
    scan = next(end for marker, _, end in marker_positions(data)
                if marker == SCAN)
    places = [i for i in range(scan, len(data) - 1)
              if data[i] == 0xFF and 0xD0 <= data[i + 1] <= 0xD7]
    if not places:
        return None
    at = places[int(rng.integers(len(places)))]
    what = bytes(int(v) for v in rng.integers(1, 0xFF,
                                              int(rng.integers(9, 40))))
    return "stray bytes before a restart", put(data, at, what), "error"


def first_scans(data, count):
    """The first `count` scans and an end marker."""
    markers = marker_positions(data)
    scans = [i for i, m in enumerate(markers) if m[0] == SCAN]
    return data[:markers[scans[count - 1] + 1][1]] + b"\xff\xd9"


def scan_count(data):
    return sum(m == SCAN for m, _, _ in marker_positions(data))


def part_of_scans(rng, data):
    """A file of several scans that has only the first ones."""
    scans = scan_count(data)
    if scans < 2:
        return None
    count = int(rng.integers(1, scans))
    return f"{count} of {scans} scans", first_scans(data, count), "error"


def without_scan(rng, data):
    """A file of several scans that lacks one: an earlier one leaves warnings
    about the order, the last none."""
    markers = marker_positions(data)
    scans = [i for i, m in enumerate(markers) if m[0] == SCAN]
    if len(scans) < 2:
        return None
    i = scans[int(rng.integers(len(scans)))]
    begin, end = markers[i][1], markers[i + 1][1]
    return "a scan left out", data[:begin] + data[end:], "error"


JPEG_FAULTS = [stray_in_header, wrong_length, stray_behind_scan, extra_restarts,
               junk_behind_scan,
               stray_before_restart, part_of_scans, without_scan]


def window_claim(rng, data):
    """The zlib stream of a PNG file says that it looks back less far than it
    does."""
    at = data.index(b"IDAT")
    first = at - 4
    packed, rest = b"", first
    while data[rest + 4:rest + 8] == b"IDAT":
        size = struct.unpack(">I", data[rest:rest + 4])[0]
        packed += data[rest + 8:rest + 8 + size]
        rest += 12 + size
    # Back to raw rows, and packed as hard as it goes, so that matches are far.
    packed = bytearray(zlib.compress(zlib.decompress(packed), 9))
    window = int(rng.integers(0, 8))  # 2 to the power of 8 + window
    packed[0] = window << 4 | 8
    packed[1] = 31 - (packed[0] << 8) % 31
    return (f"a window of {256 << window}",
            data[:first] + chunk(b"IDAT", bytes(packed)) + data[rest:], "ok")


def random_fault(rng, data):
    """One fault that the file can have."""
    if data.startswith(b"\x89PNG"):
        return window_claim(rng, data)
    while True:
        fault = JPEG_FAULTS[int(rng.integers(len(JPEG_FAULTS)))](rng, data)
        if fault:
            return fault
