/**
 * Routes that Milepost finds in made-up trips, held against those that the trips were made from.
 */
package io.milepost.bench.routes;
