package io.milepost.model;

/**
 * One column of a {@link DatasetTable}.
 *
 * @param name how it is called in SQL: a-z, 0-9 and _
 * @param from its column in delimited text; in JSON the path to it, names joined by dots, such as
 *     {@code data.location.lat}
 * @param nullable whether a row may lack it; what is empty, missing or JSON's null counts as
 *     lacking, except an empty text in JSON or in quotes, which is a text; of fields of other types
 *     it is lacking, and so are blanks
 */
public record TableField(String name, ValueType type, Origin from, boolean nullable) {}
