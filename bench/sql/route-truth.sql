-- Tells how many trips made from which route have which route_id: every trip of the warehouse that is open,
-- with its truth. The variables csv and truth name the files of the generator; bench sets them, and then
-- asks compared.
--
-- Rows are told apart by 64 bits of hash over the moment and the four coordinates; of 100 million rows
-- two have the same with a chance of 1 in 3,700.
SET memory_limit = '3GB';

CREATE TEMP TABLE made AS
SELECT
    hash(
        datetime,
        origin[1]::DOUBLE,
        origin[2]::DOUBLE,
        destination[1]::DOUBLE,
        destination[2]::DOUBLE
    ) AS trip,
    route
FROM (
    SELECT
        datetime,
        string_split(substr(origin_coord, 8, length(origin_coord) - 8), ' ') AS origin,
        string_split(substr(destination_coord, 8, length(destination_coord) - 8), ' ') AS destination,
        route
    FROM read_csv(
        getvariable('csv'),
        auto_detect = false,
        header = true,
        delim = ',',
        quote = '',
        escape = '',
        columns = {
            'region': 'VARCHAR',
            'origin_coord': 'VARCHAR',
            'destination_coord': 'VARCHAR',
            'datetime': 'TIMESTAMP',
            'datasource': 'VARCHAR'
        }
    )
    POSITIONAL JOIN read_csv(
        getvariable('truth'),
        auto_detect = false,
        header = true,
        delim = ',',
        columns = {'row': 'BIGINT', 'route': 'INTEGER'}
    )
);

-- The trips of one of several parts, so that a part fits into memory.
CREATE TEMP MACRO compared(part, parts) AS TABLE
SELECT coalesce(made.route, 0), coalesce(trip.route_id, 0), count(*)
FROM made
JOIN trip
    ON made.trip = hash(
        trip.started_at, trip.origin_lon, trip.origin_lat, trip.destination_lon, trip.destination_lat
    )
WHERE made.trip % parts = part
    AND hash(
        trip.started_at, trip.origin_lon, trip.origin_lat, trip.destination_lon, trip.destination_lat
    ) % parts = part
GROUP BY ALL;
