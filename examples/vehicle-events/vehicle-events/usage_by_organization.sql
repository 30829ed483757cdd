-- Vehicles, time in service and distance travelled of each organisation.
SELECT organization_id, count(*) AS vehicles, round(sum(seconds_in_service), 3) AS seconds_in_service,
  sum(meters_travelled) AS meters_travelled
FROM usage_by_vehicle
GROUP BY organization_id
