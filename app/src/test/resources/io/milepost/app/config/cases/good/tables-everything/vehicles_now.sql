-- The last event of each vehicle; nothing else.
SELECT * FROM vehicle_event
QUALIFY row_number() OVER (PARTITION BY vehicle_id ORDER BY happened_at DESC) = 1;
