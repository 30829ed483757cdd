package io.milepost.model;

/**
 * A dataset of areas: each feature of its files becomes a saved area.
 *
 * @param name how users call it
 * @param format how its files are written
 * @param areaName what a saved area is called: paths into a feature, names joined by dots, such as
 *     {@code properties.name}; the first that a feature has is taken
 */
public record AreaDataset(String name, Format.GeoJson format, Origin.Named areaName)
    implements Dataset {}
