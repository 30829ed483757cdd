-- The fastest way found to load typed columns, and nothing else: no validation, no deduplication,
-- no order, no marts. The variable csv names the file; the main of bench sets it.
--
-- Tried and slower, with the same columns: instr and substr, split_part, a cast to DOUBLE[2], spaces
-- as the delimiter of read_csv, splitting before trimming, and regular expressions.
SET preserve_insertion_order = false;

CREATE TABLE trip AS
SELECT
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
);
