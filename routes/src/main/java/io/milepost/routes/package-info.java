/** Groups trips with similar origin, destination and time of day into routes. */
package io.milepost.routes;
