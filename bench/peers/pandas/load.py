"""Reads the CSV into a frame, makes columns of the points, and has pandas write the table.

Arguments: the directory of the server's socket, the CSV.
"""

import sys

import pandas
import sqlalchemy

socket, csv = sys.argv[1:]

trips = pandas.read_csv(csv, parse_dates=["datetime"])
for end in "origin", "destination":
    point = trips.pop(f"{end}_coord").str.extract(r"POINT \((\S+) (\S+)\)")
    trips[f"{end}_lon"] = point[0].astype(float)
    trips[f"{end}_lat"] = point[1].astype(float)
trips = trips.rename(columns={"datetime": "started_at"})

engine = sqlalchemy.create_engine(f"postgresql+psycopg2://postgres@/postgres?host={socket}")
with engine.begin() as connection:
    trips.to_sql("trip", connection, index=False, chunksize=10_000)
    connection.execute(sqlalchemy.text("CREATE INDEX ON trip (origin_lon, origin_lat)"))
