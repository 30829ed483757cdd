-- Reads the CSV from standard input. PostGIS reads the points as they are written (WKT). A table made in the
-- same transaction needs no write-ahead log (wal_level = minimal), and its rows are born frozen.
BEGIN;
CREATE TABLE trip (
    region text NOT NULL,
    origin geometry(Point, 4326) NOT NULL,
    destination geometry(Point, 4326) NOT NULL,
    started_at timestamp NOT NULL,
    datasource text NOT NULL
);
\copy trip FROM pstdin WITH (FORMAT csv, HEADER true, FREEZE true);
COMMIT;
