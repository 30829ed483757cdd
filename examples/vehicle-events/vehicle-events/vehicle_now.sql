-- The current state of each vehicle: whether it is in service, and its last known position, if any.
WITH latest AS (
  SELECT vehicle_id, event, happened_at
  FROM vehicle_event
  QUALIFY row_number() OVER (PARTITION BY vehicle_id ORDER BY happened_at DESC, event, load_id DESC) = 1
),
service AS (
  SELECT vehicle_id, min(from_at) AS first_event_at,
    arg_max(organization_id, from_at) AS organization_id,
    arg_max(deregistered_at IS NULL, from_at) AS in_service
  FROM vehicle_service
  GROUP BY vehicle_id
),
position AS (
  SELECT vehicle_id, located_at, lon, lat
  FROM vehicle_track
  QUALIFY row_number() OVER (PARTITION BY vehicle_id ORDER BY located_at DESC, reported_at DESC) = 1
)
SELECT service.vehicle_id, service.organization_id,
  CASE WHEN service.in_service THEN 'in service' ELSE 'out of service' END AS state,
  service.first_event_at, latest.happened_at AS last_event_at, latest.event AS last_event,
  position.located_at, position.lon, position.lat
FROM service
JOIN latest USING (vehicle_id)
LEFT JOIN position USING (vehicle_id)
