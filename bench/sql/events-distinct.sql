-- As events.sql, and as Milepost has it: an event that is there twice is stored once.
SET preserve_insertion_order = false;

CREATE TEMP TABLE event AS
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

CREATE TABLE vehicle_event AS
SELECT DISTINCT id AS vehicle_id, event, happened_at, lat, lng, located_at, organization_id
FROM event
WHERE "on" = 'vehicle';

CREATE TABLE operating_period_event AS
SELECT DISTINCT id AS period_id, event, happened_at, starts, finishes, organization_id
FROM event
WHERE "on" = 'operating_period';
