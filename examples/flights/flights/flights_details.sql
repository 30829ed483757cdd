-- Flights with their date, and with both airports and the airline by name. A flight whose airport or
-- airline is not known, or whose date does not exist, stays, without the name or the date.
SELECT
  TRY_CAST(printf('%04d-%02d-%02d', f.year, f.month, f.day) AS DATE) AS flight_date,
  f.airline AS airline_code, al.airline,
  f.origin_airport AS origin_airport_code, o.airport AS origin_airport, o.city AS origin_city,
  f.destination_airport AS destination_airport_code, d.airport AS destination_airport,
  d.city AS destination_city,
  f.* EXCLUDE (year, month, day, airline, origin_airport, destination_airport)
FROM flights f
LEFT JOIN airlines al ON al.iata_code = f.airline
LEFT JOIN airports o ON o.iata_code = f.origin_airport
LEFT JOIN airports d ON d.iata_code = f.destination_airport
