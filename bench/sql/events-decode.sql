-- What read_json takes by itself: every value is read and typed, and nothing but its extremes is kept.
CREATE TABLE extremes AS
SELECT
    max(event),
    max("on"),
    max("at"::TIMESTAMP),
    max(organization_id),
    max(data.id),
    max(data.location.lat),
    max(data.location.lng),
    max(data.location."at"::TIMESTAMP),
    max(data."start"::TIMESTAMP),
    max(data.finish::TIMESTAMP)
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
