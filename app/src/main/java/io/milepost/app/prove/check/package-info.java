/**
 * Answers by a plain count of every row, to hold the program's answers against. Reads the CSV by
 * the plainest means there are and shares no code with the program but the words of the model.
 */
package io.milepost.app.prove.check;
