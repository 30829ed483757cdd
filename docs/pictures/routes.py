"""Draws routes.svg, the picture of docs/routes.md: python3 docs/pictures/routes.py > docs/pictures/routes.svg"""

import math
import random

WIDTH, HEIGHT, GAP, TOP, LEFT, BOTTOM = 290, 250, 34, 64, 58, 52
KM, FROM, TO = 3.0, 6.0, 11.0  # a street of 3 km, from 06:00 to 11:00
ROUTES = [(0.75, 7.6, 0.11, 0.28, 60), (1.3, 8.1, 0.11, 0.3, 45), (2.3, 9.4, 0.17, 0.34, 55)]
COLOURS = ["#0b6e99", "#c2571a", "#4b7f3a"]
WITHIN_KM, WITHIN_HOURS = 0.25, 0.75
INK, PALE, FRAME = "#24292f", "#9aa4ae", "#c8d0d8"


def trips():
    dice = random.Random(4)
    made = [(dice.gauss(x, sx), dice.gauss(t, st)) for x, t, sx, st, n in ROUTES for _ in range(n)]
    made += [(dice.uniform(0, KM), dice.uniform(FROM, TO)) for _ in range(90)]
    return [(x, t) for x, t in made if 0.03 < x < KM - 0.03 and FROM + 0.06 < t < TO - 0.06]


def place(panel, x, t):
    left = LEFT + panel * (WIDTH + GAP)
    return left + x / KM * WIDTH, TOP + HEIGHT - (t - FROM) / (TO - FROM) * HEIGHT


def text(x, y, words, size=12, anchor="start", colour=INK, weight="normal"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{colour}" '
            f'font-weight="{weight}">{words}</text>')


def frame(panel, number, title):
    left = LEFT + panel * (WIDTH + GAP)
    out = [text(left, TOP - 30, f"{number}", 13, weight="bold", colour=COLOURS[0]),
           text(left + 16, TOP - 30, title[0], 13, weight="bold"), text(left + 16, TOP - 13, title[1], 12)]
    out.append(f'<rect x="{left}" y="{TOP}" width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="{FRAME}"/>')
    for km in range(4):
        out.append(text(place(panel, km, FROM)[0], TOP + HEIGHT + 17, f"{km} km", 11, "middle", "#57606a"))
    out.append(text(left + WIDTH / 2, TOP + HEIGHT + 36, "where trips begin", 11, "middle", "#57606a"))
    return out


def dot(panel, trip, colour):
    x, y = place(panel, *trip)
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.1" fill="{colour}"/>'


def hours():
    return [text(LEFT - 8, place(0, 0, hour)[1] + 4, f"{hour:02d}:00", 11, "end", "#57606a") for hour in range(6, 12)]


def rulers():
    x, y = place(0, 0.13, 10.0)
    wide, high = WITHIN_KM / KM * WIDTH, WITHIN_HOURS / (TO - FROM) * HEIGHT
    paint = f'stroke="{INK}" stroke-width="1.6" fill="none"'
    ends = f'M{x:.1f},{y - 3:.1f} v6 M{x:.1f},{y:.1f} h{wide:.1f} M{x + wide:.1f},{y - 3:.1f} v6'
    up = f'M{x - 3:.1f},{y:.1f} m0,0 h6 M{x:.1f},{y:.1f} v-{high:.1f} M{x - 3:.1f},{y - high:.1f} h6'
    halo = f'<rect x="{x - 8:.1f}" y="{y - high - 6:.1f}" width="138" height="{high + 24:.1f}" fill="#ffffff" opacity="0.88"/>'
    return [halo, f'<path d="{ends} {up}" {paint}/>', text(x + 6, y - high + 10, "--within-time 45min", 11),
            text(x, y + 14, "--within 250m", 11)]


def smoothed(counts):
    """Sums a row of counts with their neighbours, weighted 1-2-1."""
    padded = [0, *counts, 0]
    return [padded[i] + 2 * padded[i + 1] + padded[i + 2] for i in range(len(counts))]


def cells(made):
    nx, nt, out = 24, 20, []
    counts = [[0] * nt for _ in range(nx)]
    for x, t in made:
        counts[int(x / KM * nx)][int((t - FROM) / (TO - FROM) * nt)] += 1
    counts = [smoothed(column) for column in counts]
    rows = [smoothed([counts[i][j] for i in range(nx)]) for j in range(nt)]
    most = max(max(row) for row in rows)
    for i in range(nx):
        for j in range(nt):
            left, bottom = place(1, i * KM / nx, FROM + j * (TO - FROM) / nt)
            out.append(f'<rect x="{left:.1f}" y="{bottom - HEIGHT / nt:.1f}" width="{WIDTH / nx:.1f}" '
                       f'height="{HEIGHT / nt:.1f}" fill="{COLOURS[0]}" '
                       f'opacity="{0.05 + 0.87 * math.sqrt(rows[j][i] / most):.2f}"/>')
    for x, t, *_ in ROUTES:
        px, py = place(1, x, t)
        out.append(f'<path d="M{px - 5:.1f},{py + 5:.1f} l5,-9 l5,9 z" fill="#ffffff" stroke="{INK}" stroke-width="1"/>')
    return out


def likeliest(trip):
    best, found = 2.9, None
    for number, (x, t, sx, st, _) in enumerate(ROUTES):
        away = math.hypot((trip[0] - x) / sx, (trip[1] - t) / st)
        if away < best:
            best, found = away, number
    return found


def ellipses():
    out = []
    for number, (x, t, sx, st, _) in enumerate(ROUTES):
        cx, cy = place(2, x, t)
        rx, ry = 2.9 * sx / KM * WIDTH, 2.9 * st / (TO - FROM) * HEIGHT
        out.append(f'<ellipse cx="{cx:.1f}" cy="{cy:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{COLOURS[number]}" '
                   f'fill-opacity="0.10" stroke="{COLOURS[number]}" stroke-width="1.4"/>')
        out.append(text(cx - (12 if number == 0 else 0), cy - ry - 6, f"route {number + 1}", 12, "middle", COLOURS[number], "bold"))
    return out


def picture():
    width = LEFT + 3 * WIDTH + 2 * GAP + 18
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {TOP + HEIGHT + BOTTOM}" '
           'font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif">',
           "<title>How trips become routes</title>", '<rect width="100%" height="100%" fill="#ffffff"/>']
    made = trips()
    out += frame(0, 1, ("Trips", "each begins at a place, at a time of day")) + hours()
    out += [dot(0, trip, "#57606a") for trip in made] + rulers()
    out += cells(made) + frame(1, 2, ("Counted in cells, smoothed", "peaks that chance would not bring stay"))
    out += frame(2, 3, ("Each trip to its likeliest route", "or to none (grey)")) + ellipses()
    for trip in made:
        route = likeliest(trip)
        out.append(dot(2, trip, PALE if route is None else COLOURS[route]))
    return "\n".join(out + ["</svg>"])


print(picture())
