-- Vehicle events as read_json reads and types them fastest; what becomes of them is in a script of its own,
-- run after this one. The variable csv names the file; the main of bench sets it.
--
-- Tried and slower, with the same tables: reading the file once for each table, with the columns of
-- both or of its own; TIMESTAMP among the columns of read_json; read_json_objects with paths.
SET preserve_insertion_order = false;

CREATE TEMP VIEW event AS
SELECT
    event,
    "on",
    "at"::TIMESTAMP AS happened_at,
    organization_id,
    data.id AS id,
    data.location.lat AS lat,
    data.location.lng AS lng,
    data.location."at"::TIMESTAMP AS located_at,
    data."start"::TIMESTAMP AS starts,
    data.finish::TIMESTAMP AS finishes
FROM read_json(
    getvariable('csv'),
    format = 'newline_delimited',
    columns = {
        'event': 'VARCHAR',
        'on': 'VARCHAR',
        'at': 'VARCHAR',
        'organization_id': 'VARCHAR',
        'data': 'STRUCT(id VARCHAR, location STRUCT(lat DOUBLE, lng DOUBLE, "at" VARCHAR), "start" VARCHAR, finish VARCHAR)'
    }
);
