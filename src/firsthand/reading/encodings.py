"""Which encoding bytes are in, and the text they hold."""

from __future__ import annotations

import codecs

from firsthand.reading.errors import UnreadableError
from firsthand.reading.languages import language_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_WESTERN = frozenset(
    ["ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "gl", "is", "it", "lb", "nb", "nl", "nn", "no", "pt", "sv"]
)
_FEW = 0.001


def marked_encoding(head: bytes) -> str | None:
    """Return the encoding that a byte order mark, or the NULs of UTF-16 without one, give away; null otherwise."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    sample = head[:4096]
    half = len(sample) // 2
    if half >= 8:
        even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
        if odd > 0.6 and even < 0.1:
            return "utf-16-le"
        if even > 0.6 and odd < 0.1:
            return "utf-16-be"
    return None


def likely_encoding(data: bytes) -> str | None:
    """Recognise the encoding of bytes that are not UTF-8 throughout.

    UTF-8 with a few damaged bytes stays UTF-8.  The rest is charset-normalizer's judgement, save that it cannot tell
    Western from Central European by their bytes: there the language of the plain letters decides.

    Returns:
        A codec's name, or null where the bytes look like no text.
    """
    if marked := marked_encoding(data):
        return marked
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        start = max(0, problem.start - _SAMPLE // 2)
        sample = data[start : start + _SAMPLE]
    else:
        return "utf-8"
    as_utf8 = sample.decode("utf-8", "replace")
    damaged = as_utf8.count("\ufffd")
    multibyte = sum(character > "\x7f" for character in as_utf8) - damaged
    if damaged <= max(1, len(as_utf8) * _FEW) and multibyte > damaged:
        return "utf-8"

    import charset_normalizer

    best = charset_normalizer.from_bytes(sample).best()
    if best is not None and str(best) == sample.decode("cp1252", "replace"):
        return "cp1252"
    plain = language_of("".join(chr(byte) if byte < 0x80 else " " for byte in sample))
    if plain in _WESTERN and (best is None or not best.multi_byte_usage):
        return "cp1252"
    return best.encoding if best else None


def decode(data: bytes, encoding: str) -> str:
    """Decode bytes; what the encoding has no character for becomes U+FFFD, and a byte order mark is dropped.

    Raises:
        UnreadableError: there is no such encoding.
    """
    try:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    except LookupError:
        raise UnreadableError(f"is in the encoding {encoding!r}, which is unknown; save it as UTF-8") from None


def unify_line_ends(text: str) -> str:
    r"""Turn ``\r\n`` and ``\r`` to ``\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
