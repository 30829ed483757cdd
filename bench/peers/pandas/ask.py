"""Asks the table that load.py made: once to warm up, then as often as wanted. Polygons are left out, as
PostgreSQL alone has no exact answer for them.

Arguments: the directory of the server's socket, the questions, how often, files for answers and times.
"""

import sys
import time

import pandas
import sqlalchemy

socket, questions_file, rounds, answers_file, times_file = sys.argv[1:]

COLUMNS = "id area match region west south east north polygon first_monday end_monday datasource".split()


def inside(end, question):
    if question["west"] <= question["east"]:
        lon = f"{end}_lon BETWEEN %(west)s AND %(east)s"
    else:  # crosses the antimeridian
        lon = f"({end}_lon >= %(west)s OR {end}_lon <= %(east)s)"
    return f"({lon} AND {end}_lat BETWEEN %(south)s AND %(north)s)"


def place(question):
    if question["area"] == "region":
        return "region = %(region)s"
    ends = {"both": " AND ", "either": " OR "}
    match = question["match"]
    if match not in ends:
        return inside(match, question)
    return "(" + ends[match].join(inside(end, question) for end in ("origin", "destination")) + ")"


def statement(question):
    conditions = [place(question)]
    if question["first_monday"]:
        conditions.append("started_at >= %(first_monday)s")
    if question["end_monday"]:
        conditions.append("started_at < %(end_monday)s")
    if question["datasource"]:
        conditions.append("datasource = %(datasource)s")
    return (
        "SELECT date_trunc('week', started_at)::date AS monday, count(*) AS trips "
        f"FROM trip WHERE {' AND '.join(conditions)} GROUP BY 1"
    )


def questions():
    with open(questions_file, encoding="utf-8") as lines:
        for line in lines:
            question = dict(zip(COLUMNS, line.rstrip("\n").split("\t")))
            for side in "west", "south", "east", "north":
                question[side] = float(question[side] or "nan")
            if question["area"] != "polygon":
                yield question


engine = sqlalchemy.create_engine(f"postgresql+psycopg2://postgres@/postgres?host={socket}")
with engine.connect() as connection, open(answers_file, "w") as answers, open(times_file, "w") as times:
    for turn in range(int(rounds) + 1):
        for question in questions():
            start = time.perf_counter()
            weeks = pandas.read_sql(statement(question), connection, params=question)
            elapsed = 1000 * (time.perf_counter() - start)
            if turn:
                times.write(f"{question['id']}\t{elapsed}\n")
            else:
                for week in weeks.itertuples():
                    answers.write(f"{question['id']}\t{week.monday}\t{week.trips}\n")
