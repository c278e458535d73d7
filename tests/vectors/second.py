"""A second implementation of docs/format.md, to hold the vectors against.

Not part of the build: it needs `pip install pynacl argon2-cffi` (libsodium and the reference Argon2;
BLAKE2 is Python's own, the reference code). `python3 tests/vectors/second.py` recomputes every vector.
"""

import hashlib
import json
import pathlib
import struct
import zlib

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as unseal
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
def stretch(case):
    memory = {1: 65_536, 2: 131_072, 3: 262_144}.get(case["profile"])
    if memory is None:
        return kdf(case["secret"], b"slot-ikm", case["salt"])
    return hash_secret_raw(case["secret"], case["salt"], 3, memory, 1, 32, Type.ID, 0x13)


def slot(case):
    ikm = stretch(case)
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


def recovery_key(text):
    number = 0
    for i, group in enumerate(text.split("-"), 1):
        value = 0
        for digit in group:
            value = value << 5 | ALPHABET.index(digit)
        assert value % 61 == i
        number = number << 19 | value // 61
    return number.to_bytes(16, "big")


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


# 10 Bundle
def bundle(case):
    mine = {"owner": case["bundle_id"], "epoch": 0, "key": case["key"]}
    slots = [slot(mine | one) for one in case["slots"]]
    text = case["body"] + b"\x80"
    text += bytes(-len(text) % 1024)
    head = b"TRD1B\x01" + bytes([case["type"], len(slots)]) + case["bundle_id"] + case["vault_id"]
    head += u64(case["created_ms"]) + u64(case["not_after_ms"]) + u32(case["epoch"])
    head += u32(len(text)) + case["nonce"] + b"".join(slots)
    locked = seal(text, head, case["nonce"], kdf(case["key"], b"bndl-enc", head))
    return head + kdf(case["key"], b"bndl-com", head) + locked


def open_slot(body, secret):
    case = {"kind": body[6], "profile": body[7], "secret": secret, "salt": body[44:60]}
    head, commitment, locked = body[:84], body[84:116], body[116:164]
    key = stretch(case)
    assert kdf(key, b"slot-com", head) == commitment, "wrong key"
    return unseal(locked, head, head[60:84], kdf(key, b"slot-enc", head))


def open_bundle(file, kind, secret):
    """The body of a bundle, by the slot of this kind."""
    end = 88 + 180 * file[7]
    slots = [file[at : at + 180] for at in range(88, end, 180)]
    key = open_slot(next(one for one in slots if one[6] == kind), secret)
    head, commitment, locked = file[:end], file[end : end + 32], file[end + 32 :]
    assert kdf(key, b"bndl-com", head) == commitment, "damaged"
    body = unseal(locked, head, head[64:88], kdf(key, b"bndl-enc", head))
    return body.rstrip(b"\0")[:-1]


def cbor(data, at=0):
    """One item of the encoding of records.md, and where the next begins."""
    major, value, at = data[at] >> 5, data[at] & 31, at + 1
    if value > 23:
        size = 1 << value - 24
        value, at = int.from_bytes(data[at : at + size], "big"), at + size
    if major == 0:
        return value, at
    if major in (2, 3):
        return data[at : at + value], at + value
    if major == 7:
        return {20: False, 21: True, 22: None}[value], at
    items = []
    for _ in range(value * (major - 3)):
        item, at = cbor(data, at)
        items.append(item)
    return (items if major == 4 else dict(zip(items[::2], items[1::2]))), at


def golden():
    """Files that the program wrote, as their tests say they are."""
    golden_backup()
    golden_transfer()
    golden_share()


def golden_file(name):
    return (HERE / "../../core/vault/tests/golden" / name).read_bytes()


def golden_transfer():
    """Its key opens it, and the slot that came along opens to the vault's key by the recovery key."""
    file = golden_file("transfer-v1.toride")
    key = recovery_key("0E3N7-2T1BF-3W4QX-5KB9S-B56PV-PJ5H3-2YPWA")
    state, _ = cbor(open_bundle(file, 4, key))
    assert sorted(state) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 10] and state[1] == file[24:40]
    recovery = recovery_key("0KFCY-J1Y6E-9KAD0-5FJZ5-3WYWT-RAV6S-NRMPM")
    assert len(state[10]) == 180 and state[10][8:24] == state[1]
    assert open_slot(state[10], recovery) == state[8]
    kinds = [kind for kind, _, part, _ in state[5] if part == 0]
    assert kinds.count(2) == 3 and not {16, 18, 32} & set(kinds)


def golden_share():
    """Its key opens it, and it holds one code and nothing of the vault."""
    file = golden_file("share-v1.toride")
    body, _ = cbor(open_bundle(file, 5, recovery_key("0M4HN-B9ZVQ-JAX8P-ESWJJ-C8D44-BE0RZ-JSDG7")))
    assert body == {0: 1, 9: {0: b"instagram", 1: b"shop", 2: b"50936671", 3: b"5093 6671"}}
    assert file[24:40] == bytes(16)


def golden_backup():
    """A backup that the program wrote: both secrets open it, and it holds what its test says."""
    file = golden_file("backup-v1.toride")
    key = bytes.fromhex("f92b212c2f0a715307f711348463580a")
    body = open_bundle(file, 1, "曇り空の下で 茶を飲む亀".encode())
    assert body == open_bundle(file, 2, key)
    state, end = cbor(body)
    assert end == len(body) and state[0] == 1 and state[1] == file[24:40]
    records = [(kind, part, cbor(text)[0]) for kind, _, part, text in state[5]]
    accounts = [one for kind, part, one in records if (kind, part) == (2, 0)]
    codes = [one[1] for kind, part, one in records if (kind, part) == (2, 1)]
    assert len(accounts) == 3 and sum(map(len, codes)) == 22
    assert sorted(one[2][1] for one in accounts) == [b"office", b"old", b"shop"]
    used = [one for account in accounts for _, one in account[6] if one.get(1)]
    assert len(used) == 3 and sum(len(one.get(2, [])) for one in used) == 1
    for device, last, head in state[7]:
        log = [text for of, _, text in state[6] if of == device]
        assert hash_(b"hash-aud", log[-1]) == head and cbor(log[-1])[0][0] == last


def paper():
    """A printed sheet: its codes, read in any order, and the key that is typed off it."""
    sheet = json.loads((HERE / "../../core/vault/tests/golden/sheet-v1.json").read_text("utf-8"))
    pieces, whole = {}, set()
    for code in reversed([bytes.fromhex(code) for code in sheet["codes"]]):
        assert code[:5] == b"TRDQ\x01"
        (seq, count, length, check, data), end = cbor(code, 13)
        assert end == len(code)
        whole.add((code[5:13], count, length, check))
        if seq <= count:  # the others are mixes, for codes that cannot be read
            pieces[seq] = data
    ((bundle_id, count, length, check),) = whole
    file = b"".join(pieces[seq] for seq in range(1, count + 1))[:length]
    assert zlib.crc32(file) == check and file[8:16] == bundle_id
    state, _ = cbor(open_bundle(file, 2, recovery_key(sheet["text"])))
    names = [cbor(text)[0][2][1] for kind, _, part, text in state[5] if (kind, part) == (2, 0)]
    assert sorted(names) == [b"office", b"old", b"shop"]
    assert state[6] == [] and len(state[7]) == 1, "of a log only its end is printed"


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
        ("bundle", "bundles", bundle),
    ):
        for case in cases(f"{name}.json", parts):
            yield make(case), case[name if name != "record" else "body"]


if __name__ == "__main__":
    count = 0
    for count, (computed, written) in enumerate(pairs(), 1):
        assert computed == written, f"vector {count} differs: {computed!r}, written {written!r}"
    golden()
    paper()
    print(f"{count} vectors, all the same; the golden files open")
