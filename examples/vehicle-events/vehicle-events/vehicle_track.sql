-- Where each vehicle was: one row a known position, and how far it is from the one before.
-- A position without a time of its own is taken to be from the time of its event.
WITH reported AS (
  SELECT load_id, vehicle_id, organization_id, happened_at AS reported_at,
    coalesce(TRY_CAST(json_extract_string(location, '$.at') AS TIMESTAMP), happened_at) AS located_at,
    TRY_CAST(json_extract_string(location, '$.lng') AS DOUBLE) AS lon,
    TRY_CAST(json_extract_string(location, '$.lat') AS DOUBLE) AS lat
  FROM vehicle_event
),
known AS (
  SELECT *
  FROM reported
  WHERE lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90
  QUALIFY row_number() OVER (
    PARTITION BY vehicle_id, located_at, lon, lat ORDER BY reported_at, load_id) = 1
)
SELECT vehicle_id, organization_id, located_at, reported_at, lon, lat,
  lag(located_at) OVER along AS previous_located_at,
  geodesic_meters(lag(lon) OVER along, lag(lat) OVER along, lon, lat) AS meters_from_previous
FROM known
WINDOW along AS (PARTITION BY vehicle_id ORDER BY located_at, reported_at, load_id)
