"""Groups trips with DBSCAN, region by region, in metres: origin, destination, and the hour on a circle.

python3 group.py TRIPS.csv GROUPS.txt
"""

import sys

import numpy as np
from sklearn.cluster import DBSCAN

METERS_PER_DEGREE = 40_030_174 / 360
METERS_PER_HOUR = 300
EPS_METERS = 250
MIN_SAMPLES = 5


def read(path):
    """By region: row, origin lon and lat, destination lon and lat, second of the day."""
    regions = {}
    with open(path, encoding="utf-8") as file:
        next(file)
        for row, line in enumerate(file):
            region, origin, destination, started, _ = line.split(",")
            clock = started[11:]
            second = int(clock[:2]) * 3600 + int(clock[3:5]) * 60 + int(clock[6:8])
            ends = [*origin[7:-1].split(" "), *destination[7:-1].split(" ")]
            regions.setdefault(region, []).append([row, *map(float, ends), second])
    return [np.array(trips) for trips in regions.values()]


def east(lon, trips):
    """Metres east of the first origin, across the antimeridian too."""
    degrees = (lon - trips[0, 1] + 540) % 360 - 180
    return degrees * METERS_PER_DEGREE * np.cos(np.radians(np.median(trips[:, 2])))


def project(trips):
    radius = 24 * METERS_PER_HOUR / (2 * np.pi)
    angle = trips[:, 5] / 86_400 * 2 * np.pi
    return np.column_stack(
        [
            east(trips[:, 1], trips),
            trips[:, 2] * METERS_PER_DEGREE,
            east(trips[:, 3], trips),
            trips[:, 4] * METERS_PER_DEGREE,
            radius * np.cos(angle),
            radius * np.sin(angle),
        ]
    )


def main(source, target):
    regions = read(source)
    groups = np.zeros(sum(len(trips) for trips in regions), dtype=int)
    for trips in regions:
        dbscan = DBSCAN(eps=EPS_METERS, min_samples=MIN_SAMPLES, n_jobs=-1)
        labels = dbscan.fit(project(trips)).labels_
        groups[trips[:, 0].astype(int)] = np.where(labels < 0, 0, labels + 1 + groups.max())
    np.savetxt(target, groups, fmt="%d")


main(*sys.argv[1:])
