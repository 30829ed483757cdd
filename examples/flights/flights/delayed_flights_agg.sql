-- Flights that arrived late and were not cancelled, per day, airline and route: totals and averages of
-- the delay, by cause, of distance and of air time. Causes are given from 15 minutes of delay on; an
-- average by cause is one over the flights for which they are.
SELECT flight_date, airline_code, airline, origin_airport_code, origin_airport,
  destination_airport_code, destination_airport,
  count(*) AS delayed_flights,
  sum(arrival_delay) AS total_arrival_delay, avg(arrival_delay) AS average_arrival_delay,
  sum(air_system_delay) AS total_air_system_delay, avg(air_system_delay) AS average_air_system_delay,
  sum(security_delay) AS total_security_delay, avg(security_delay) AS average_security_delay,
  sum(airline_delay) AS total_airline_delay, avg(airline_delay) AS average_airline_delay,
  sum(late_aircraft_delay) AS total_late_aircraft_delay, avg(late_aircraft_delay) AS average_late_aircraft_delay,
  sum(weather_delay) AS total_weather_delay, avg(weather_delay) AS average_weather_delay,
  sum(distance) AS total_distance, avg(distance) AS average_distance,
  sum(air_time) AS total_air_time, avg(air_time) AS average_air_time
FROM flights_details
WHERE arrival_delay > 0 AND NOT cancelled
GROUP BY ALL
