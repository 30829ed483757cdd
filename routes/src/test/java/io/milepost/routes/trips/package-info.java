/** Trips made up for the tests of routes. */
package io.milepost.routes.trips;
