#!/usr/bin/env python3
"""`wget -q -O - ADDRESS`, as a health check calls it."""

import sys
import urllib.request

with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(sys.argv[-1], timeout=2) as answer:
    sys.stdout.buffer.write(answer.read())
