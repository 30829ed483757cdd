-- Time in service and distance travelled of each vehicle.
WITH service AS (
  SELECT vehicle_id, arg_max(organization_id, from_at) AS organization_id,
    round(sum(seconds_in_service), 3) AS seconds_in_service
  FROM vehicle_service
  GROUP BY vehicle_id
),
travelled AS (
  SELECT vehicle_id, sum(meters_from_previous) AS meters
  FROM vehicle_track
  GROUP BY vehicle_id
)
SELECT service.vehicle_id, service.organization_id, service.seconds_in_service,
  coalesce(travelled.meters, 0) AS meters_travelled
FROM service
LEFT JOIN travelled USING (vehicle_id)
