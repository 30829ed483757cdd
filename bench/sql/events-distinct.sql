-- As events.sql, and as Milepost has it: an event that is there twice is stored once.
CREATE TEMP TABLE typed AS FROM event;

CREATE TABLE vehicle_event AS
SELECT DISTINCT id AS vehicle_id, event, happened_at, lat, lng, located_at, organization_id
FROM typed
WHERE "on" = 'vehicle';

CREATE TABLE operating_period_event AS
SELECT DISTINCT id AS period_id, event, happened_at, starts, finishes, organization_id
FROM typed
WHERE "on" = 'operating_period';
