#!/usr/bin/env python3
"""Checks the log of a database: prints "ok" and the head, or "bad" and the number of the first bad row."""
import hashlib, sqlite3, sys
previous, number = "0" * 64, 0
for seq, *texts, before, digest in sqlite3.connect(sys.argv[1]).execute(
        "SELECT seq, at, actor, reason, change, previous_hash, hash FROM rolewright_log ORDER BY seq"):
    fields = [text.encode() for text in (previous, str(seq), *texts)]
    number, previous = number + 1, hashlib.sha256(b"".join(b"%d:%s," % (len(f), f) for f in fields)).hexdigest()
    if seq != number or before != fields[0].decode() or digest != previous:
        sys.exit(print("bad", seq))
print("ok", previous)
