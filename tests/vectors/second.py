"""A second implementation of docs/format.md, to hold the vectors against.

Not part of the build: it needs `pip install pynacl argon2-cffi` (libsodium and the reference Argon2;
BLAKE2 is Python's own, the reference code). `python3 tests/vectors/second.py` recomputes every vector.
"""

import hashlib
import json
import pathlib
import struct

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as seal

HERE = pathlib.Path(__file__).parent
u16, u32, u64 = (struct.Struct(form).pack for form in ("<H", "<I", "<Q"))


# 1.1 KDF and HASH
def blake(key, personal, parts):
    data = b"".join(u64(len(part)) + part for part in parts)
    return hashlib.blake2b(data, digest_size=32, key=key, person=personal).digest()


def kdf(key, suffix, *parts):
    return blake(key, b"toride1." + suffix, parts)


def hash_(suffix, *parts):
    return blake(b"", b"toride1." + suffix, parts)


# 3 Keys
def subkey(case, suffix):
    return kdf(case["vrk"], suffix, case["vault_id"], u32(case["epoch"]))


# 4 Slot
def slot(case):
    memory = {1: 65_536, 2: 131_072, 3: 262_144}.get(case["profile"])
    if memory is None:
        ikm = kdf(case["secret"], b"slot-ikm", case["salt"])
    else:
        ikm = hash_secret_raw(case["secret"], case["salt"], 3, memory, 1, 32, Type.ID, 0x13)
    header = b"TRD1S\x01" + bytes([case["kind"], case["profile"]]) + case["owner"]
    header += case["slot_id"] + u32(case["epoch"]) + case["salt"] + case["nonce"]
    locked = seal(case["key"], header, case["nonce"], kdf(ikm, b"slot-enc", header))
    body = header + kdf(ikm, b"slot-com", header) + locked
    return body + hash_(b"hash-row", body)[:16]


# 5 Recovery key as text
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def recovery_text(key):
    number, groups = int.from_bytes(key, "big"), []
    for i in range(1, 8):
        value = (number >> 19 * (7 - i) & (1 << 19) - 1) * 61 + i
        groups.append("".join(ALPHABET[value >> shift & 31] for shift in (20, 15, 10, 5, 0)))
    return "-".join(groups)


# 7 Record body
def record(case):
    suffix, part, block = {
        "meta": (b"key-meta", 0, 64),
        "secret": (b"key-secr", 1, 256),
        "audit": (b"key-audi", 0, 64),
    }[case["key"]]
    text = case["plaintext"] + b"\x80"
    text += bytes(-len(text) % block)
    aad = b"TRD1R\x01" + bytes([case["kind"], part]) + case["vault_id"] + case["rec_id"]
    aad += u32(case["epoch"])
    head = bytes([1, case["kind"], 0, 0]) + u32(case["epoch"]) + case["nonce"]
    return head + seal(text, aad, case["nonce"], subkey(case, suffix))


# 8 Manifest
def row(case):
    return case["rec_id"] + bytes([case["part"]]) + hash_(b"hash-row", case["body"])


def row_hashes(case):
    rows = sorted(map(row, case["records"]))
    buckets = [hash_(b"hash-bkt", *(r for r in rows if r[0] == i)) for i in range(256)]
    slots = (s["slot_id"] + hash_(b"hash-row", s["body"]) for s in case["slots"])
    heads = (a["device_id"] + u64(a["last_seq"]) + a["head"] for a in case["audit"])
    found = {f"bucket_{i}": buckets[i] for i in (0, 1, 2, 255)}
    found["h_records"] = hash_(b"hash-rec", *buckets)
    found["h_slots"] = hash_(b"hash-slo", *sorted(slots))
    found["h_damaged"] = hash_(b"hash-dam", *sorted(map(row, case["damaged"])))
    found["h_audit"] = hash_(b"hash-aud", *sorted(heads))
    return found


def manifest(case):
    page = b"TRD1M\x01" + u16(case["min_reader"]) + case["vault_id"] + case["device_id"]
    page += u32(case["epoch"]) + u32(case["schema"]) + u64(case["seq"])
    page += u32(case["n_records"]) + u32(case["n_damaged"])
    page += case["h_records"] + case["h_slots"] + case["h_damaged"] + case["h_audit"]
    page += u64(case["last_purge_seq"]) + bytes(8)
    return page + kdf(subkey(case, b"key-mani"), b"mac-mani", page)


# 9 Anchor
def anchor(case):
    page = b"TRD1A\x01\0\0" + case["vault_id"] + case["device_id"] + u32(case["epoch"])
    page += u64(case["seq"]) + case["manifest_hash"]
    return page + kdf(subkey(case, b"key-anch"), b"mac-anch", page)


TEXT = {"name", "text", "personal", "groups", "check", "error", "fingerprint"}


def unhex(pairs):
    """Every string is hexadecimal, except the few that are text; `key` of a record names a key."""

    def plain(name, value):
        if isinstance(value, list) and name == "parts":
            return [bytes.fromhex(part) for part in value]
        if not isinstance(value, str) or name in TEXT or value in ("meta", "secret", "audit"):
            return value
        return bytes.fromhex(value)

    return {name: plain(name, value) for name, value in pairs}


def cases(file, part):
    return json.loads((HERE / file).read_text("utf-8"), object_pairs_hook=unhex)[part]


def pairs():
    """What was computed, and what the file says."""
    for case in cases("derive.json", "derived"):
        personal = case["personal"].encode()
        yield blake(case["key"], personal, case["parts"]), case["kdf"]
        yield blake(b"", personal, case["parts"]), case["hash"]
    names = {"meta": b"meta", "secret": b"secr", "manifest": b"mani"}
    names |= {"audit": b"audi", "sync": b"sync", "anchor": b"anch"}
    for case in cases("derive.json", "subkeys"):
        for name, short in names.items():
            yield subkey(case, b"key-" + short), case[name]
    for case in cases("derive.json", "audit_ids"):
        yield hash_(b"hash-aud", case["device_id"], u64(case["seq"]))[:16], case["rec_id"]
    for case in cases("derive.json", "audit_links"):
        yield hash_(b"hash-aud", case["plaintext"]), case["link"]
    for case in cases("code-id.json", "codes"):
        code = (case["account_id"], u32(case["n"]), case["canonical"])
        yield kdf(case["ident_key"], b"code-id.", *code)[:16], case["code_id"]
    for case in cases("manifest.json", "hashes"):
        for name, value in row_hashes(case).items():
            yield value, case[name]
    for case in cases("recovery-key.json", "keys"):
        yield recovery_text(case["key"]), case["text"]
    for name, parts, make in (
        ("slot", "slots", slot),
        ("record", "records", record),
        ("manifest", "manifests", manifest),
        ("anchor", "anchors", anchor),
    ):
        for case in cases(f"{name}.json", parts):
            yield make(case), case[name if name != "record" else "body"]


if __name__ == "__main__":
    count = 0
    for count, (computed, written) in enumerate(pairs(), 1):
        assert computed == written, f"vector {count} differs: {computed!r}, written {written!r}"
    print(f"{count} vectors, all the same")
