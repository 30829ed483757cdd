package io.milepost.model;

/**
 * A view that a dataset owns.
 *
 * @param name how it is called in SQL: a-z, 0-9 and _
 * @param query the SELECT that it stands for
 */
public record DatasetView(String name, String query) {}
