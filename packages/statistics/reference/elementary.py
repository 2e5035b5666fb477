"""Writes elementary.json, the values that exp, expm1, log and log1p are held against.

Run: /usr/bin/env python3 elementary.py > elementary.json   (needs mpmath)

Each function is evaluated with 60 decimal digits at exact doubles: edges where a method changes or ends, and points drawn evenly over the
bits of a number, so that every size is looked at alike. Results are written as 20 digits.
"""

import json
import math
import random
import struct

import mpmath
from mpmath import mp, mpf

mp.dps = 60
draw = random.Random(1729)


def of_any_size(least, most):
    """A double whose bits are drawn evenly between those of two positive doubles."""
    low, high = (struct.unpack("<q", struct.pack("<d", end))[0] for end in (least, most))
    return struct.unpack("<d", struct.pack("<q", draw.randint(low, high)))[0]


def near(x, steps=(-2, -1, 0, 1, 2)):
    points = []
    for step in steps:
        point = x
        for _ in range(abs(step)):
            point = math.nextafter(point, math.inf if step > 0 else -math.inf)
        points.append(point)
    return points


def signed(points):
    return [sign * x for x in points for sign in (1, -1)]


half_ln2 = math.log(2) / 2
exponents = signed([of_any_size(1e-12, 700.0) for _ in range(300)]) + [draw.uniform(-745, 709.7) for _ in range(300)]
exponents += [k * math.log(2) / 2 for k in range(-60, 61)] + signed(near(half_ln2)) + [-745.0, -708.4, 709.78, 1.0, -1.0]
sizes = [of_any_size(5e-324, 1.79e308) for _ in range(300)] + [draw.uniform(0.5, 2) for _ in range(300)]
sizes += near(math.sqrt(0.5)) + near(math.sqrt(2)) + near(1.0) + near(2.0) + near(2.2250738585072014e-308) + [5e-324, 1.7976931348623157e308, 10.0, 1e22]
beside = signed([of_any_size(1e-300, 0.99) for _ in range(300)]) + [of_any_size(0.3, 1e300) for _ in range(200)]
beside += near(-0.29) + near(0.41) + [-0.9999999999999999, 1.0, 1e15, 1e16, 1e17]
# Where a sum with 1 loses digits that the result still has.
exponents += [draw.uniform(-2, 2) for _ in range(200)]
beside += [draw.uniform(-0.9, 9) for _ in range(400)]

functions = {"exp": (mp.exp, exponents), "expm1": (mp.expm1, exponents), "log": (mp.log, sizes), "log1p": (lambda x: mp.log1p(x), beside)}


def written(value):
    return mpmath.nstr(value, 20, min_fixed=0, max_fixed=0)


print(json.dumps({
    "source": "reference/elementary.py",
    "version": f"mpmath {mpmath.__version__}",
    "columns": "x, an exact double; the function there",
    "functions": {name: [[x, written(of(mpf(x)))] for x in points if of(mpf(x)) == 0 or abs(of(mpf(x))) > mpf("2.3e-308")] for name, (of, points) in functions.items()},
}).replace("]], ", "]],\n").replace("], [", "],\n["))
