-- Roughly what Milepost does beyond loading: exact deduplication, order by place, one mart. Still
-- no validation and no ledger.
-- The variable csv names the file; the main of bench sets it.
SET preserve_insertion_order = false;

CREATE TABLE trip AS
SELECT DISTINCT
    region,
    datasource,
    datetime AS started_at,
    origin[1]::DOUBLE AS origin_lon,
    origin[2]::DOUBLE AS origin_lat,
    destination[1]::DOUBLE AS destination_lon,
    destination[2]::DOUBLE AS destination_lat
FROM (
    SELECT
        region,
        datasource,
        datetime,
        string_split(substr(origin_coord, 8, length(origin_coord) - 8), ' ') AS origin,
        string_split(substr(destination_coord, 8, length(destination_coord) - 8), ' ') AS destination
    FROM read_csv(
        getvariable('csv'),
        auto_detect = false,
        header = true,
        delim = ',',
        quote = '',
        escape = '',
        buffer_size = 8000000,
        columns = {
            'region': 'VARCHAR',
            'origin_coord': 'VARCHAR',
            'destination_coord': 'VARCHAR',
            'datetime': 'TIMESTAMP',
            'datasource': 'VARCHAR'
        }
    )
)
ORDER BY floor(origin_lat * 50), floor(origin_lon * 50);

CREATE TABLE fact_trips_hourly AS
SELECT region, datasource, date_trunc('hour', started_at) AS hour, count(*) AS trips
FROM trip
GROUP BY ALL;
