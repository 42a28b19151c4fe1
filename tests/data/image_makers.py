"""Pictures and files to test image readers with; needs numpy and Pillow."""

import io
import struct
import zlib

import numpy as np
from PIL import Image, ImageFile

# Pillow's JPEG writer cannot grow its buffer for some options.
ImageFile.MAXBLOCK = 1 << 24

# Adam7: first row, first column, row step, column step of the seven passes.
ADAM7 = [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2),
         (0, 1, 2, 2), (1, 0, 2, 1)]


def picture(rng, width, height, channels=3, grain=12.0):
    """Random [height, width, channels] bytes with a photograph's statistics:
    energy falls with frequency, the channels resemble each other."""
    fy = np.fft.fftfreq(height)[:, None]
    fx = np.fft.rfftfreq(width)[None, :]
    falloff = 1 / np.maximum(np.hypot(fy, fx), 1 / max(width, height))

    def plane():
        spectrum = np.fft.rfft2(rng.standard_normal((height, width))) * falloff
        values = np.fft.irfft2(spectrum, s=(height, width))
        return (values - values.mean()) / (values.std() + 1e-9)

    common = plane()
    planes = [0.8 * common + 0.45 * plane() for _ in range(channels)]
    values = 128 + 55 * np.stack(planes, -1)
    values += grain * rng.standard_normal(values.shape) * 0.3
    return np.clip(values, 0, 255).astype(np.uint8)


def chunk(kind, data):
    return (struct.pack(">I", len(data)) + kind + data
            + struct.pack(">I", zlib.crc32(kind + data)))


def _rows(samples, depth):
    """[height, width, channels] samples to one byte string per row."""
    height = samples.shape[0]
    flat = samples.reshape(height, -1)
    if depth == 16:
        return [r.astype(">u2").tobytes() for r in flat]
    if depth == 8:
        return [r.astype(np.uint8).tobytes() for r in flat]
    bits = (flat[:, :, None] >> np.arange(depth - 1, -1, -1)) & 1
    return [np.packbits(r.reshape(-1).astype(np.uint8)).tobytes() for r in bits]


def _filtered(rows, step, rng):
    """The rows behind a random one of PNG's five filters each."""
    out = bytearray()
    width = len(rows[0]) if rows else 0
    above = np.zeros(width, np.int32)
    for row in rows:
        now = np.frombuffer(row, np.uint8).astype(np.int32)
        left = np.concatenate([np.zeros(step, np.int32), now])[:width]
        corner = np.concatenate([np.zeros(step, np.int32), above])[:width]
        kind = int(rng.integers(5))
        guess = left + above - corner
        pa, pb, pc = (np.abs(guess - v) for v in (left, above, corner))
        paeth = np.where((pa <= pb) & (pa <= pc), left,
                         np.where(pb <= pc, above, corner))
        predicted = [0 * now, left, above, (left + above) // 2, paeth][kind]
        out.append(kind)
        out += ((now - predicted) % 256).astype(np.uint8).tobytes()
        above = now
    return bytes(out)


def png(samples, depth, color_type, rng, interlace=False, before=b"", after=b"",
        idat_parts=1, end=True):
    """A PNG file of [height, width, channels] samples; `before` and `after`
    are chunks around the pixels."""
    height, width, channels = samples.shape
    step = max(1, channels * depth // 8)
    passes = ADAM7 if interlace else [(0, 0, 1, 1)]
    raw = b""
    for y, x, dy, dx in passes:
        part = samples[y::dy, x::dx]
        if part.size:
            raw += _filtered(_rows(part, depth), step, rng)
    packed = zlib.compress(raw, 9)
    cut = -(-len(packed) // idat_parts)
    idat = b"".join(chunk(b"IDAT", packed[i:i + cut])
                    for i in range(0, len(packed), cut))
    header = struct.pack(">IIBBBBB", width, height, depth, color_type, 0, 0,
                         int(interlace))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + idat
            + after + (chunk(b"IEND", b"") if end else b""))


def saved(image, kind, **options):
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def random_jpeg(rng, width, height):
    """(description, bytes) of a JPEG file with random options."""
    mode = rng.choice(["RGB", "RGB", "RGB", "L", "CMYK"])
    pixels = picture(rng, width, height, {"L": 1, "RGB": 3, "CMYK": 4}[mode])
    image = Image.fromarray(pixels[:, :, 0] if mode == "L" else pixels,
                            None if mode == "L" else str(mode))
    options = {"quality": int(rng.integers(20, 100)),
               "progressive": bool(rng.integers(2)),
               "optimize": bool(rng.integers(2))}
    if mode == "RGB":
        options["subsampling"] = int(rng.integers(3))
        if options["subsampling"] == 0:
            options["keep_rgb"] = bool(rng.integers(2))
    if rng.integers(3) == 0:
        options["restart_marker_blocks"] = int(rng.integers(1, 9))
    return f"jpeg {mode} {options}", saved(image, "JPEG", **options)


def random_png(rng, width, height):
    """(description, bytes) of a PNG file with random options."""
    color_type = int(rng.choice([0, 2, 3, 4, 6]))
    depth = int(rng.choice({0: [1, 2, 4, 8, 16], 3: [1, 2, 4, 8]}.get(
        color_type, [8, 16])))
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color_type]
    samples = picture(rng, width, height, channels).astype(np.int64)
    before = b""
    if depth == 16:
        # Mostly small numbers half of the time: 16-bit grey clips at 255.
        samples = samples * (257 if rng.integers(2) else 3)
    elif depth < 8:
        samples >>= 8 - depth
    if color_type == 3:
        entries = 1 << depth
        before += chunk(b"PLTE", rng.bytes(3 * entries))
        if rng.integers(2):
            alphas = int(rng.integers(1, entries + 1))
            before += chunk(b"tRNS", rng.bytes(alphas))
    elif color_type in (0, 2) and rng.integers(3) == 0:
        before += chunk(b"tRNS", struct.pack(">%dH" % channels,
                                             *samples[0, 0].tolist()))
    if rng.integers(4) == 0:
        before = chunk(b"gAMA", struct.pack(">I", 45455)) + before
    interlace = bool(rng.integers(2))
    data = png(samples, depth, color_type, rng, interlace, before,
               idat_parts=int(rng.integers(1, 4)))
    return f"png type {color_type} depth {depth} adam7 {interlace}", data
