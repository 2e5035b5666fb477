"""Writes distributions.json, the values that the tests of the distributions are held against.

Run: /usr/bin/env python3 distributions.py > distributions.json   (needs mpmath and scipy; takes some minutes)

Both tails come from series whose terms are all positive, summed with 240 decimal digits, so that a tail of 1e-100 is still exact to far
more than the 20 digits written. No special function of mpmath is used beyond exp, log and loggamma; scipy only proposes where to look, and
what it proposes is taken as the exact double it is.
"""

import json
import math
import sys

import mpmath
import scipy
from mpmath import mp, mpf
from scipy import stats

mp.dps = 240
DIGITS = 20
SMALLEST = mpf(10) ** -230

LOWER = [1e-100, 1e-30, 1e-10, 1e-4, 0.025, 0.2, 0.5]
UPPER = [0.2, 0.025, 1e-4, 1e-10, 1e-30, 1e-100]


def gamma_tails(shape, x):
    """Lower tail, upper tail and density of a gamma variable of unit scale."""
    log_term = shape * mp.log(x) - x - mp.loggamma(shape + 1)
    total = term = mpf(1)
    k = shape
    while term > total * SMALLEST:
        k += 1
        term *= x / k
        total += term
    lower = mp.exp(log_term) * total
    return lower, 1 - lower, mp.exp(log_term) * shape / x


def beta_lower(x, y, a, b):
    log_term = a * mp.log(x) + b * mp.log(y) + mp.loggamma(a + b) - mp.loggamma(a + 1) - mp.loggamma(b)
    total = term = mpf(1)
    k = mpf(0)
    while term > total * SMALLEST:
        term *= x * (a + b + k) / (a + 1 + k)
        total += term
        k += 1
    return mp.exp(log_term) * total


def beta_tails(x, y, a, b):
    """Lower tail, upper tail and density of a beta variable at x = 1 - y."""
    density = mp.exp((a - 1) * mp.log(x) + (b - 1) * mp.log(y) + mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b))
    if x < y:
        lower = beta_lower(x, y, a, b)
        return lower, 1 - lower, density
    upper = beta_lower(y, x, b, a)
    return 1 - upper, upper, density


def normal(x):
    half_square = x * x / 2
    density = mp.exp(-half_square) / mp.sqrt(2 * mp.pi)
    if x == 0:
        return mpf(1) / 2, mpf(1) / 2, density
    inside = gamma_tails(mpf(1) / 2, half_square)
    low, high = inside[1] / 2, (1 + inside[0]) / 2
    return (low, high, density) if x < 0 else (high, low, density)


def student(x, df):
    total = x * x + df
    density = mp.exp(mp.loggamma((df + 1) / 2) - mp.loggamma(df / 2) - (df + 1) / 2 * mp.log(total / df)) / mp.sqrt(df * mp.pi)
    if x == 0:
        return mpf(1) / 2, mpf(1) / 2, density
    inside = beta_tails(x * x / total, df / total, mpf(1) / 2, df / 2)
    low, high = inside[1] / 2, (1 + inside[0]) / 2
    return (low, high, density) if x < 0 else (high, low, density)


def gamma(x, shape):
    return gamma_tails(shape, x)


def chi_squared(x, df):
    lower, upper, density = gamma_tails(df / 2, x / 2)
    return lower, upper, density / 2


def beta(x, a, b):
    return beta_tails(x, 1 - x, a, b)


def f(x, df1, df2):
    total = df1 * x + df2
    lower, upper, density = beta_tails(df1 * x / total, df2 / total, df1 / 2, df2 / 2)
    return lower, upper, density * df1 * df2 / total**2


def binomial(k, n, share):
    if k >= n:
        return mpf(1), mpf(0), None
    upper, lower, _ = beta_tails(share, 1 - share, k + 1, n - k)
    return lower, upper, None


def poisson(k, mean):
    upper, lower, _ = gamma_tails(k + 1, mean)
    return lower, upper, None


def quantile(tails, x, parameters):
    """Where the lower tail is exactly the double nearest to its value at x, or None where that double no longer says where."""
    lower, upper, density = tails(x, *parameters)
    if density is None or upper < mpf("1e-13") or lower < mpf("1e-305"):
        return None
    p = mpf(float(lower))
    for _ in range(6):
        step = (p - lower) / density
        x += step
        if abs(step) <= abs(x) * mpf("1e-30"):
            return x
        lower, _, density = tails(x, *parameters)
    raise ArithmeticError(f"no quantile: {tails.__name__} {parameters}")


def write(value):
    return "null" if value is None else mp.nstr(value, DIGITS)


GRID = [0.01, 0.5, 1, 3.7, 100, 1e4, 1e6]
Z = [0, 1e-9, 0.1, 0.5, 1, 1.4, 1.6, 2, 2.5, 2.9, 3.1, 4, 5, 6.3, 8, 11, 15, 21, 26, 30]
FAMILIES = {
    "normal": (normal, stats.norm, [()]),
    "student": (student, stats.t, [(df,) for df in [0.5, 1, 2, 3.7, 30, 1000, 1e6]]),
    "gamma": (gamma, stats.gamma, [(a,) for a in [0.01, 0.1, 0.5, 1, 2.5, 10, 15.9, 100, 1e4, 1e6]]),
    "chiSquared": (chi_squared, stats.chi2, [(df,) for df in [0.02, 1, 2, 5, 30, 1000, 1e6]]),
    "beta": (beta, stats.beta, [(a, b) for a in GRID for b in GRID]),
    "f": (f, stats.f, [(1, 1), (0.1, 3), (2, 5), (1, 30), (10, 3), (5, 1e6), (1e4, 50), (100, 100), (1e6, 1e6), (1e6, 2)]),
    "binomial": (binomial, stats.binom, [(n, s) for n in [1, 10, 100, 1e4, 1e6] for s in [1e-6, 0.01, 0.3, 0.5, 0.999]]),
    "poisson": (poisson, stats.poisson, [(m,) for m in [0.01, 1, 7.3, 100, 1e4, 1e6]]),
}


def is_inside(point, guess):
    """Whether it is a value the variable can take, neither so small nor so large that it has lost digits."""
    if guess in (stats.norm, stats.t):
        return point == 0 or 1e-9 <= abs(point) < 1e140
    if guess in (stats.binom, stats.poisson):
        return 0 <= point < math.inf
    return 1e-290 < point < (1 if guess is stats.beta else 1e140)


def rows(tails, guess, parameters):
    if guess is stats.norm:
        points = sorted(set(Z) | {-z for z in Z})
    else:
        points = sorted({float(guess.ppf(p, *parameters)) for p in LOWER} | {float(guess.isf(q, *parameters)) for q in UPPER})
    exact = [mpf(v) for v in parameters]
    for point in points:
        if not is_inside(point, guess):
            continue
        x = mpf(point)
        lower, upper, _ = tails(x, *exact)
        if min(lower, upper) < mpf("1e-110") and guess is not stats.norm and upper != 0:
            continue
        yield f"[{point!r}, {write(lower)}, {write(upper)}, {write(quantile(tails, x, exact))}]"


def main():
    out = sys.stdout
    out.write("{\n")
    header = {
        "source": "reference/distributions.py: positive series in arbitrary precision",
        "version": f"mpmath {mpmath.__version__}, scipy {scipy.__version__} (only to choose where to look)",
        "precision": f"{mp.dps} decimal digits in the computation, {DIGITS} written; x, k and parameters are the exact doubles",
        "columns": "x or k, lower tail, upper tail, quantile of the double nearest to the lower tail (null where it says too little)",
    }
    for key, value in header.items():
        out.write(f"  {json.dumps(key)}: {json.dumps(value)},\n")
    out.write('  "distributions": [\n')
    first = True
    for name, (tails, guess, sets) in FAMILIES.items():
        for parameters in sets:
            lines = ",\n      ".join(rows(tails, guess, parameters))
            out.write("" if first else ",\n")
            first = False
            out.write(f'    {{ "name": {json.dumps(name)}, "parameters": {json.dumps(list(parameters))}, "rows": [\n      {lines}\n    ] }}')
            print(name, parameters, file=sys.stderr)
    out.write("\n  ]\n}\n")


main()
