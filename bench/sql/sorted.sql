-- Typed columns stored in the order of a Z curve over the origins (Morton), so that the rows of an
-- area lie together and a question about origins skips most row groups. Still no validation, no
-- deduplication, no marts. The variable csv names the file; the main of bench sets it.
--
-- Tried and slower: a Hilbert curve (sixteen dependent steps a row in SQL), a wider key, sorting
-- a table that was loaded before. Tried and as fast, with wider row groups: the grid of warehouse.sql.
SET preserve_insertion_order = false;

-- Puts a zero before each of the lower 16 bits.
CREATE MACRO spread8(x) AS (x | (x << 8)) & 16711935;
CREATE MACRO spread4(x) AS (x | (x << 4)) & 252645135;
CREATE MACRO spread2(x) AS (x | (x << 2)) & 858993459;
CREATE MACRO spread1(x) AS (x | (x << 1)) & 1431655765;
CREATE MACRO spread(x) AS spread1(spread2(spread4(spread8(x))));

-- Which of 65,536 equal parts a coordinate between -half and half lies in.
CREATE MACRO cell(degrees, half) AS least(65535, floor((degrees + half) * (32768 / half)))::BIGINT;

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
)
ORDER BY (spread(cell(origin_lon, 180)) | (spread(cell(origin_lat, 90)) << 1))::UINTEGER;
