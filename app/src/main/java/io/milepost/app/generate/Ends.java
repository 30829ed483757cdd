package io.milepost.app.generate;

/** From where to where a route runs. */
record Ends(Place origin, Place destination) {}
