-- Vehicles, time in service and distance travelled of each operating period.
SELECT p.organization_id, p.period_id, p.starts_at, p.ended_at,
  count(v.vehicle_id) AS vehicles,
  round(coalesce(sum(v.seconds_in_service), 0), 3) AS seconds_in_service,
  coalesce(sum(v.meters_travelled), 0) AS meters_travelled
FROM operating_period p
LEFT JOIN vehicle_in_period v
  ON v.organization_id IS NOT DISTINCT FROM p.organization_id AND v.period_id = p.period_id
GROUP BY ALL
